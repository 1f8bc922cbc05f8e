package dev.lookback.series.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.Series;
import dev.lookback.series.TextFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedHoursTest {

    @TempDir
    private Path folder;

    /** Days of a zone, with periods numbered through each of them. */
    private static List<String> days(String zone, LocalDate from, int days, int perHour, int first) {
        List<String> lines = new ArrayList<>();
        ZoneId id = ZoneId.of(zone);
        for (int day = 0; day < days; day++) {
            LocalDate date = from.plusDays(day);
            long hours = (date.plusDays(1).atStartOfDay(id).toEpochSecond()
                            - date.atStartOfDay(id).toEpochSecond())
                    / 3600;
            for (int period = 0; period < hours * perHour; period++) {
                lines.add(date + "," + (first + period) + "," + (20_000 + lines.size() * 37 % 1009));
            }
        }
        return lines;
    }

    private Series read(String header, List<String> lines) {
        return TextFile.read(folder, header + "\n" + String.join("\n", lines) + "\n")
                .series();
    }

    private static List<LocalDateTime> clock(String zone, LocalDate from, int rows, int perHour) {
        ZonedDateTime start = from.atStartOfDay(ZoneId.of(zone));
        return Stream.iterate(start, time -> time.plusMinutes(60 / perHour))
                .limit(rows)
                .map(ZonedDateTime::toLocalDateTime)
                .toList();
    }

    private static List<LocalDateTime> times(Series series) {
        List<LocalDateTime> times = new ArrayList<>();
        for (int row = 0; row < series.rows(); row++) {
            times.add(series.timeAt(row));
        }
        return times;
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 'date,hour,load', 1, 1",
        "Europe/Berlin, 'date,hour,load', 1, 0",
        "America/New_York, 'Date,HE,Load', 1, 1",
        "Europe/London, 'SETTLEMENT_DATE,SETTLEMENT_PERIOD,ND', 2, 1",
        "Europe/Berlin, 'Datum,Viertelstunde,Last', 4, 1"
    })
    void daysOf23And25HoursAreThoseOfTheClock(String zone, String header, int perHour, int first) {
        LocalDate from = LocalDate.of(2019, 3, 1);

        Series series = read(header, days(zone, from, 260, perHour, first));

        assertThat(times(series)).isEqualTo(clock(zone, from, series.rows(), perHour));
        assertThat(series.rhythmReport().missingStamps()).isZero();
        assertThat(series.rhythmReport().surplusStamps()).isZero();
        assertThat(series.rhythmReport().clockChanges()).hasSize(2);
    }

    @Test
    void newestRowsMayComeFirst() {
        LocalDate from = LocalDate.of(2019, 10, 1);
        List<String> lines = days("Europe/London", from, 60, 2, 1);
        List<LocalDateTime> expected = clock("Europe/London", from, lines.size(), 2);
        Collections.reverse(lines);

        assertThat(times(read("SETTLEMENT_DATE,SETTLEMENT_PERIOD,ND", lines))).isEqualTo(expected);
    }

    @Test
    void dayWithoutItsLastHourOnAnyOtherDateHasAMissingHour() {
        List<String> lines = days("UTC", LocalDate.of(2019, 3, 1), 60, 1, 1);
        lines.remove(30 * 24 - 1 + 24 * 3);

        Series series = read("date,hour,load", lines);

        assertThat(series.rhythmReport().missingStamps()).isOne();
        assertThat(series.rhythmReport().clockChanges()).isEmpty();
    }

    @Test
    void rowsOfAnHourThatComesTwiceKeepTheirOrder() {
        LocalDateTime first = LocalDateTime.of(2019, 10, 26, 22, 0);
        List<LocalDateTime> clock = clock("Europe/London", LocalDate.of(2019, 10, 20), 960, 2);
        List<String> lines = new ArrayList<>();
        clock.forEach(time -> lines.add(time + "," + lines.size()));

        Series series = read("time,value", lines);

        assertThat(times(series)).isEqualTo(clock);
        assertThat(series.values("value")).isSorted();
        assertThat(series.rhythmReport().clockChanges()).hasSize(1);
        assertThat(series.firstRowFrom(first)).isEqualTo((int)
                ((first.toEpochSecond(ZoneOffset.UTC) - clock.get(0).toEpochSecond(ZoneOffset.UTC)) / 1800));
    }
}
