package dev.lookback.series.guess.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.FileReport.SkipCause;
import dev.lookback.series.FileReport.Skipped;
import dev.lookback.series.Reading;
import dev.lookback.series.TextFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearTimesTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "0001-01-01", "2999-12-31", "1111-11-11"})
    void aDateThatStandsForNoneIsNoRow(String date) {
        Reading reading = TextFile.read(folder, "day,sold\n" + days(0, 20) + date + ",5\n" + days(20, 40));

        assertThat(reading.series().rows()).isEqualTo(40);
        assertThat(reading.report().skipped())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .extracting(Skipped::line, Skipped::cause)
                        .containsExactly(22, SkipCause.FAR_TIME));
        assertThat(reading.report().skipped().get(0).reason().arguments()).containsExactly("day", date);
    }

    @Test
    void yearsBefore1600ThatGoOnStay() {
        String years = IntStream.range(1585, 2020)
                .mapToObj(year -> year + "-01-01," + year % 11)
                .collect(Collectors.joining("\n"));

        Reading reading = TextFile.read(folder, "date,rings\n" + years + "\n");

        assertThat(reading.series().rows()).isEqualTo(435);
        assertThat(reading.report().skipped()).isEmpty();
    }

    @Test
    void datesOfThePastAloneStay() {
        String years = IntStream.range(900, 1000)
                .mapToObj(year -> "0%d-01-01,%d".formatted(year, year % 11))
                .collect(Collectors.joining("\n"));

        Reading reading = TextFile.read(folder, "date,rings\n" + years + "\n1700-01-01,4\n");

        assertThat(reading.series().rows()).isEqualTo(101);
    }

    private static String days(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(day -> FIRST.plusDays(day) + "," + day % 7 + "\n")
                .collect(Collectors.joining());
    }
}
