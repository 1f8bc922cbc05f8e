package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.RhythmTest.words;
import static dev.lookback.series.rhythm.Stamps.days;
import static dev.lookback.series.rhythm.Stamps.stamp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.resample.Grid;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmReportTest {

    @Test
    void hoursMissingInTwoGapsAreCounted() {
        long[] hours = every(60, "2024-01-01T00:00", 400);
        long[] stamps = LongStream.range(0, 400)
                .filter(i -> (i < 50 || i > 52) && (i < 120 || i > 134))
                .map(i -> hours[(int) i])
                .toArray();

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(words(report.rhythm())).isEqualTo("hourly");
        assertThat(report.missing())
                .containsExactly(
                        new MissingSpan(49, 3, stamp("2024-01-03T02:00"), stamp("2024-01-03T04:00")),
                        new MissingSpan(116, 15, stamp("2024-01-06T00:00"), stamp("2024-01-06T14:00")));
        assertThat(report.missingStamps()).isEqualTo(18);
        assertThat(report.surplusStamps()).isZero();
    }

    @Test
    void rowsOffTheRhythmAndRepeatedOnesAreSurplus() {
        long[] stamps = LongStream.concat(
                        LongStream.of(every(15, "2024-01-01T00:00", 200)),
                        LongStream.of(stamp("2024-01-01T05:07"), stamp("2024-01-02T00:15")))
                .sorted()
                .toArray();

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(words(report.rhythm())).isEqualTo("every 15 minutes");
        assertThat(report.surplusRows()).containsExactly(21);
        assertThat(report.repeatedRows()).containsExactly(99);
        assertThat(report.missing()).isEmpty();
    }

    /** New York traded on Saturdays until 1952: the days of the week are those of most weeks. */
    @Test
    void saturdaysOfFormerYearsAreSurplus() {
        long[] stamps = LongStream.concat(
                        LongStream.of(Stamps.onWeekdays("1951-01-01", 300, 0b011_1111, 0)),
                        LongStream.of(Stamps.onWeekdays("1951-12-17", 900, 0b001_1111, 0)))
                .toArray();

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(words(report.rhythm())).isEqualTo("business days");
        assertThat(report.surplusRows()).hasSize(50);
        assertThat(report.missing()).isEmpty();
    }

    /** Monthly files of a source of which some are not there. */
    @Test
    void monthsThatAreMissingAsAWholeDoNotHideTheRhythm() {
        long[] stamps = LongStream.of(every(1, "2023-01-01T00:00", 300 * 1440))
                .filter(t -> (t - stamp("2023-01-01T00:00")) / 86_400_000 / 30 % 3 != 1)
                .toArray();

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(words(report.rhythm())).isEqualTo("every minute");
        assertThat(report.missingStamps()).isEqualTo(300 * 1440 - stamps.length);
        assertThat(report.missing()).hasSize(3).allMatch(span -> span.count() == 30 * 1440);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 60, 2024-03-31T02:00, 2024-10-27T02:00",
        "Europe/London, 30, 2024-03-31T01:00, 2024-10-27T01:00",
        "America/New_York, 15, 2024-03-10T02:00, 2024-11-03T01:00",
        "America/Los_Angeles, 5, 2024-03-10T02:00, 2024-11-03T01:00",
        "Australia/Sydney, 60, 2024-10-06T02:00, 2024-04-07T02:00"
    })
    void clockChangesAreNoGapsAndNoRepetitions(String zone, int minutes, String missing, String twice) {
        long[] stamps = LongStream.of(every(minutes, "2024-02-01T00:00", 300 * 1440 / minutes))
                .map(t -> local(t, zone))
                .toArray();

        for (long[] rows : new long[][] {stamps, LongStream.of(stamps).sorted().toArray()}) {
            RhythmReport report = RhythmReport.of(rows);

            assertThat(report.missing()).isEmpty();
            assertThat(report.surplusStamps()).isZero();
            assertThat(report.clockChanges())
                    .extracting(change -> change.isForward() ? -change.hour() : change.hour())
                    .containsExactlyInAnyOrder(-stamp(missing), stamp(twice));
            assertThat(Gaps.of(rows, report).steps()).containsOnlyOnce(0).containsOnly(0, 1);
            assertThat(Grid.of(rows, report, Gaps.of(rows, report)).rows()).hasSize(rows.length);
        }
    }

    @Test
    void anHourMissingOnAnotherDayIsMissing() {
        long[] stamps = LongStream.of(every(60, "2024-02-01T00:00", 24 * 90))
                .filter(t -> t != stamp("2024-03-30T02:00"))
                .toArray();

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(report.clockChanges()).isEmpty();
        assertThat(report.missingStamps()).isOne();
    }

    /** The zone is contradicted by the years before, in which the hour is there. */
    @Test
    void anHourMissingInOneSpringOfManyIsMissing() {
        long[] stamps = LongStream.of(every(60, "2021-01-01T00:00", 24 * 365 * 4))
                .filter(t -> t != stamp("2024-03-31T02:00"))
                .toArray();

        assertThat(RhythmReport.of(stamps).missingStamps()).isOne();
    }

    /** 01/01/2022, 01/02/2022 and so on, with the day first or the month. */
    @Test
    void gapsAreStepsBetweenRows() {
        long[] stamps = days("2024-01-01 2024-01-02 2024-01-03 2024-01-04 2024-01-05 2024-01-08 2024-01-09 2024-01-10"
                + " 2024-01-11 2024-01-12 2024-01-15 2024-01-18 2024-01-19 2024-01-22");

        Gaps gaps = Gaps.of(stamps, RhythmReport.of(stamps));

        assertThat(gaps.steps()).containsExactly(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1);
    }

    @Test
    void theGridHasEveryStampAndTheRowsThatAreThere() {
        long[] all = every(60, "2024-01-01T00:00", 100);
        long[] stamps = IntStream.range(0, 100)
                .filter(i -> i < 10 || i > 12)
                .mapToLong(i -> all[i])
                .toArray();
        long[] withSurplus = LongStream.concat(LongStream.of(stamps), LongStream.of(all[20] + 1_234_000))
                .sorted()
                .toArray();
        RhythmReport report = RhythmReport.of(withSurplus);

        Grid grid = Grid.of(withSurplus, report, Gaps.of(withSurplus, report));

        assertThat(grid.stamps()).isEqualTo(all);
        assertThat(grid.rows())
                .startsWith(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -1, -1, 10)
                .endsWith(96, 97);
        assertThat(grid.rows()).doesNotContain(18);
    }

    @Test
    void aFarRowMakesNoGrid() {
        long[] stamps = every(1, "2024-01-01T00:00", 100);
        stamps[99] = stamp("2200-01-01T00:00");
        Gaps gaps = Gaps.of(stamps, RhythmReport.of(stamps));

        assertThat(Grid.size(gaps)).isGreaterThan(90_000_000);
        assertThat(Grid.isPossible(gaps)).isFalse();
    }

    static long[] every(int minutes, String first, int count) {
        long start = stamp(first);
        return LongStream.range(0, count)
                .map(i -> start + i * minutes * 60_000L)
                .toArray();
    }

    private static long local(long utc, String zone) {
        return Instant.ofEpochMilli(utc)
                .atZone(ZoneId.of(zone))
                .toLocalDateTime()
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }
}
