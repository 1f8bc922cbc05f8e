package dev.lookback.series.axis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsAheadTest {

    @TempDir
    Path folder;

    @Test
    void dailyBarsWithoutWeekendsContinueOnTheNextWeekday() throws IOException {
        // 2024-03-01 is a Friday.
        Series bars = dated(60, i -> {
            LocalDate friday = LocalDate.of(2024, 3, 1);
            return friday.minusDays((59 - i) / 5 * 7L + (59 - i) % 5).atStartOfDay();
        });
        assertThat(days(RowsAhead.times(bars, 6)))
                .containsExactly("2024-03-04", "2024-03-05", "2024-03-06", "2024-03-07", "2024-03-08", "2024-03-11");
    }

    @Test
    void aSeriesWithWeekendsContinuesOnWeekends() throws IOException {
        Series days = dated(30, i -> LocalDate.of(2024, 2, 1).plusDays(i).atStartOfDay());
        assertThat(days(RowsAhead.times(days, 2))).containsExactly("2024-03-02", "2024-03-03");
    }

    @Test
    void hourlySeriesContinueHourly() throws IOException {
        Series hours = dated(48, i -> LocalDateTime.of(2016, 7, 1, 0, 0).plusHours(i));
        assertThat(RowsAhead.times(hours, 2))
                .containsExactly(LocalDateTime.of(2016, 7, 3, 0, 0), LocalDateTime.of(2016, 7, 3, 1, 0));
    }

    @Test
    void monthlySeriesKeepTheirDayOfTheMonth() throws IOException {
        Series months = dated(24, i -> LocalDate.of(2022, 1, 15).plusMonths(i).atStartOfDay());
        assertThat(days(RowsAhead.times(months, 3))).containsExactly("2024-01-15", "2024-02-15", "2024-03-15");
    }

    @Test
    void endsOfMonthsContinueAtEndsOfMonths() throws IOException {
        Series ends = dated(
                12, i -> LocalDate.of(2023, 2, 1).plusMonths(i).minusDays(1).atStartOfDay());
        assertThat(days(RowsAhead.times(ends, 3))).containsExactly("2024-01-31", "2024-02-29", "2024-03-31");
    }

    @Test
    void quartersAreThreeMonthsApart() throws IOException {
        Series quarters =
                dated(8, i -> LocalDate.of(2022, 1, 1).plusMonths(3L * i).atStartOfDay());
        assertThat(days(RowsAhead.times(quarters, 2))).containsExactly("2024-01-01", "2024-04-01");
    }

    @Test
    void aGapInThePastDoesNotChangeTheInterval() throws IOException {
        Series gap = dated(
                40, i -> LocalDate.of(2024, 1, 1).plusDays(i < 20 ? i : i + 100).atStartOfDay());
        LocalDate last = gap.timeAt(39).toLocalDate();
        assertThat(RowsAhead.times(gap, 1)[0].toLocalDate()).isEqualTo(last.plusDays(1));
    }

    @Test
    void sessionsContinueOnTheNextMorningAndAfterTheWeekend() throws IOException {
        // 2024-03-01 is a Friday; half-hours from 9:30 to 11:00.
        Series bars = dated(
                200,
                i -> LocalDate.of(2024, 3, 1)
                        .minusDays((199 - i) / 4 / 5 * 7L + (199 - i) / 4 % 5)
                        .atTime(9, 30)
                        .plusMinutes(30L * (3 - (199 - i) % 4)));
        assertThat(RowsAhead.times(bars, 5))
                .containsExactly(
                        LocalDateTime.of(2024, 3, 4, 9, 30),
                        LocalDateTime.of(2024, 3, 4, 10, 0),
                        LocalDateTime.of(2024, 3, 4, 10, 30),
                        LocalDateTime.of(2024, 3, 4, 11, 0),
                        LocalDateTime.of(2024, 3, 5, 9, 30));
    }

    private static String[] days(LocalDateTime[] times) {
        return IntStream.range(0, times.length)
                .mapToObj(i -> times[i].toLocalDate().toString())
                .toArray(String[]::new);
    }

    private Series dated(int rows, IntFunction<LocalDateTime> time) throws IOException {
        StringBuilder csv = new StringBuilder("date,close\n");
        for (int i = 0; i < rows; i++) {
            csv.append(time.apply(i)).append(',').append(i % 7).append('\n');
        }
        Path file = Files.writeString(folder.resolve("dated.csv"), csv);
        return new SeriesReader()
                .read(file, ReadOptions.detect(), fraction -> true)
                .series();
    }
}
