package dev.lookback.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeriesSliceTest {

    private final Series original = ArraySeries.of("close", 1, 2, 3, 4, 5).daily(LocalDate.of(2020, 1, 1));

    @Test
    void rowsAndTimesAreThoseOfTheOriginalRenumbered() {
        Series slice = new SeriesSlice(original, 1, 4);

        assertThat(slice.rows()).isEqualTo(3);
        assertThat(slice.values("close")).containsExactly(2, 3, 4);
        assertThat(slice.timeLabel(0)).isEqualTo("2020-01-02");
        assertThat(slice.axisAt(2)).isEqualTo(original.axisAt(3));
        assertThat(slice.features()).isEqualTo(original.features());
        assertThat(slice.digest()).isEqualTo(original.digest());
    }

    @Test
    void aTimeIsSearchedForInTheSliceOnly() {
        Series slice = new SeriesSlice(original, 1, 4);

        assertThat(slice.firstRowFrom(LocalDate.of(2020, 1, 3).atStartOfDay())).isEqualTo(1);
        assertThat(slice.firstRowFrom(LocalDate.of(2019, 1, 1).atStartOfDay())).isZero();
        assertThat(slice.firstRowFrom(LocalDate.of(2020, 1, 5).atStartOfDay())).isEqualTo(3);
    }

    @Test
    void missingRowsAndColumnsAreRefused() {
        assertThatThrownBy(() -> new SeriesSlice(original, 2, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SeriesSlice(original, 0, 3).values("open"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
