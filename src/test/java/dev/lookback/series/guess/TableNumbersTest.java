package dev.lookback.series.guess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.moment.find.Hints;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableNumbersTest {

    private static TableNumbers read(List<List<String>> columns, char delimiter, char decimal, boolean isGiven) {
        List<BodyColumn> body = columns.stream()
                .map(cells -> BodyColumn.of(cells, delimiter, new Hints(false, false, true)))
                .toList();
        List<String> names = Collections.nCopies(columns.size(), "x");
        return TableNumbers.of(body, names, Optional.empty(), decimal, isGiven, false);
    }

    @Test
    void theOtherColumnsOfATableDecide() {
        List<List<String>> columns = List.of(List.of("1.234", "1.245"), List.of("0,5", "0,7"), List.of("a", "b"));
        TableNumbers comma = read(columns, ',', ',', false);

        assertThat(comma.cost()).isLessThan(read(columns, ',', '.', false).cost());
        assertThat(comma.readings().get(0).values()).containsExactly(1234, 1245);
    }

    @Test
    void aColumnMayBeAnException() {
        List<List<String>> columns = List.of(List.of("1,5", "2,5"), List.of("0,5", "0,7"), List.of("0.17%", "0.25%"));
        TableNumbers comma = read(columns, ';', ',', false);

        assertThat(comma.cost()).isLessThan(read(columns, ';', '.', false).cost());
        assertThat(comma.readings())
                .extracting(reading -> reading.notation().decimal())
                .containsExactly(',', ',', '.');
    }

    @Test
    void aGivenDecimalMarkHasNoExceptions() {
        TableNumbers comma = read(List.of(List.of("1.234", "1.245"), List.of("0.5", "6")), ';', ',', true);

        assertThat(comma.readings().get(0).values()).containsExactly(1234, 1245);
        assertThat(comma.readings().get(1).unreadable()).isEqualTo(1);
    }

    @Test
    void thousandsThatMayBeDecimalsAreAlmostAsCheap() {
        List<List<String>> columns = List.of(List.of("1.234", "1.245"), List.of("5", "6"));
        double point = read(columns, ',', '.', false).cost();

        assertThat(read(columns, ',', ',', false).cost()).isGreaterThan(point).isLessThan(point + 0.1);
    }
}
