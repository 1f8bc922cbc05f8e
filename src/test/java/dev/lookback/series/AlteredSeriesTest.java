package dev.lookback.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlteredSeriesTest {

    private final Series original = ArraySeries.of(
                    new LinkedHashMap<>(Map.of("high", new double[] {3, 4, 5}, "close", new double[] {1, 2, 3})))
            .daily(LocalDate.of(2020, 1, 1));

    @Test
    void onlyTheAlteredColumnDiffers() {
        Series altered = new AlteredSeries(original, Map.of("close", new double[] {1, 9, 3}));

        assertThat(altered.values("close")).containsExactly(1, 9, 3);
        assertThat(altered.values("high")).isSameAs(original.values("high"));
        assertThat(original.values("close")).containsExactly(1, 2, 3);
        assertThat(altered.rows()).isEqualTo(3);
        assertThat(altered.features()).isEqualTo(original.features());
        assertThat(altered.timeLabel(1)).isEqualTo("2020-01-02");
        assertThat(altered.digest()).isEqualTo(original.digest());
    }

    @Test
    void alterationsAddUp() {
        AlteredSeries altered = new AlteredSeries(original, Map.of())
                .with("close", 0, 7)
                .with("close", 2, 8)
                .with("high", 1, 6);

        assertThat(altered.values("close")).containsExactly(7, 2, 8);
        assertThat(altered.values("high")).containsExactly(3, 6, 5);
        assertThat(original.values("close")).containsExactly(1, 2, 3);
    }

    @Test
    void columnsMustFit() {
        assertThatThrownBy(() -> new AlteredSeries(original, Map.of("close", new double[2])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 rows of close for 3");
        assertThatThrownBy(() -> new AlteredSeries(original, Map.of("volume", new double[3])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
