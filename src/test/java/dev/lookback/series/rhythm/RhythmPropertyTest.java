package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.Stamps.stamp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.resample.Grid;
import dev.lookback.series.rhythm.calendar.DayRule;
import dev.lookback.series.rhythm.calendar.OpenDays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rhythms found again in series of which some rows are deleted and some are added. */
class RhythmPropertyTest {

    private static final long MINUTE = 60_000;
    private static final long DAY = 1440 * MINUTE;

    /**
     * A series to find a rhythm in.
     *
     * @param all all stamps of the rhythm from the first to the last row, and more after those
     * @param rows number of stamps up to the last row
     * @param deleted share of the rows that are deleted
     * @param added share of the rows that are added off the rhythm
     */
    record Drawn(String name, long[] all, int rows, double deleted, double added, long seed) {

        long[] deletedStamps() {
            Random random = new Random(seed);
            return LongStream.range(1, rows - 1)
                    .filter(i -> random.nextDouble() < deleted)
                    .map(i -> all[(int) i])
                    .toArray();
        }

        long[] addedStamps() {
            Random random = new Random(seed + 1);
            TreeSet<Long> due = LongStream.of(all).boxed().collect(Collectors.toCollection(TreeSet::new));
            return LongStream.range(0, Math.round(rows * added))
                    .map(i -> all[0] + (long) (random.nextDouble() * (all[rows - 1] - all[0])) / 1000 * 1000)
                    .filter(t -> !due.contains(t))
                    .distinct()
                    .sorted()
                    .toArray();
        }

        long[] stamps() {
            long[] gone = deletedStamps();
            LongStream kept = Arrays.stream(all, 0, rows).filter(t -> Arrays.binarySearch(gone, t) < 0);
            return LongStream.concat(kept, Arrays.stream(addedStamps()))
                    .sorted()
                    .toArray();
        }

        @Override
        public String toString() {
            return name + ", " + rows + " rows, deleted " + deleted + ", added " + added + ", seed " + seed;
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void rhythmsAreFoundAgain(@ForAll("series") Drawn drawn) {
        long[] stamps = drawn.stamps();

        RhythmReport report = RhythmReport.of(stamps);

        List<Long> missing = new ArrayList<>();
        for (MissingSpan span : report.missing()) {
            long first = report.rhythm().floor(span.first());
            for (long i = 0; i < span.count(); i++) {
                missing.add(report.rhythm().at(first + i));
            }
        }
        assertThat(missing).as(RhythmTest.words(report.rhythm())).isEqualTo(boxed(drawn.deletedStamps()));
        assertThat(report.surplusRows().stream().map(row -> stamps[row]).toList())
                .isEqualTo(boxed(drawn.addedStamps()));
        assertThat(report.repeatedRows()).isEmpty();
        assertThat(report.rhythm().next(drawn.all()[drawn.rows() - 1], drawn.all().length - drawn.rows()))
                .isEqualTo(Arrays.copyOfRange(drawn.all(), drawn.rows(), drawn.all().length));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void numbersAscendWithStamps(@ForAll("series") Drawn drawn) {
        Rhythm rhythm = Rhythm.of(drawn.stamps());

        for (long stamp : drawn.stamps()) {
            long number = rhythm.floor(stamp);
            assertThat(rhythm.at(number)).isLessThanOrEqualTo(stamp);
            assertThat(rhythm.at(number + 1)).isGreaterThan(stamp);
            assertThat(rhythm.floor(rhythm.at(number))).isEqualTo(number);
        }
    }

    /** Readings that are wrong have stamps without any order of time; they, too, must end in a report. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anyStampsHaveAReport(
            @ForAll @IntRange(min = 0, max = 600) int rows,
            @ForAll @IntRange(min = 1, max = 47) int bits,
            @ForAll long seed) {
        Random random = new Random(seed);
        long[] stamps = LongStream.range(0, rows)
                .map(i -> (random.nextLong() >> (64 - bits)) * (random.nextBoolean() ? 1000 : 1))
                .sorted()
                .toArray();

        RhythmReport report = RhythmReport.of(stamps);

        Gaps gaps = Gaps.of(stamps, report);
        assertThat(IntStream.of(gaps.steps())).hasSize(rows).allMatch(step -> step >= 0);
        long last = rows == 0 ? 0 : stamps[rows - 1];
        assertThat(LongStream.of(report.rhythm().next(last, 5)).boxed())
                .isSorted()
                .allMatch(next -> next > last);
        assertThat(RhythmTest.words(report.rhythm())).isNotBlank();
        if (report.rhythm().isRegular() && Grid.isPossible(gaps)) {
            assertThat(Grid.of(stamps, report, gaps).rows()).hasSize((int) Grid.size(gaps));
        }
    }

    @Provide
    Arbitrary<Drawn> series() {
        Arbitrary<Double> deleted = Arbitraries.of(0.0, 0.05, 0.1, 0.2);
        Arbitrary<Double> added = Arbitraries.of(0.0, 0.0, 0.02);
        Arbitrary<Long> seeds = Arbitraries.longs();
        Arbitrary<Long> starts = Arbitraries.longs().between(-20_000, 22_000);
        Arbitrary<Named> rhythms = Arbitraries.oneOf(even(), weeks(), days(), months(), sessions());
        return Combinators.combine(rhythms, starts, Arbitraries.integers().between(60, 400), deleted, added, seeds)
                .as((named, start, rows, gone, more, seed) -> {
                    long number = named.rhythm().floor(start * DAY) + 1;
                    int atLeast = Math.max(rows, named.least());
                    long[] all = LongStream.range(number, number + atLeast + 10)
                            .map(named.rhythm()::at)
                            .toArray();
                    return new Drawn(named.name(), all, atLeast, gone, named.mostAdded() < more ? 0 : more, seed);
                });
    }

    /**
     * A rhythm and the fewest rows to find it in.
     *
     * @param mostAdded greatest share of rows that may be added
     */
    private record Named(String name, Rhythm rhythm, int least, double mostAdded) {}

    private static Arbitrary<Named> even() {
        return Combinators.combine(
                        Arbitraries.of(
                                1000L,
                                5000L,
                                MINUTE,
                                5 * MINUTE,
                                15 * MINUTE,
                                30 * MINUTE,
                                60 * MINUTE,
                                180 * MINUTE,
                                360 * MINUTE,
                                DAY,
                                2 * DAY,
                                10 * DAY),
                        Arbitraries.longs().between(0, 1000))
                .as((step, phase) -> new Named(
                        "every " + step, new EvenRhythm(step, Math.floorMod(phase * 60_000, step), 0), 60, 1));
    }

    private static Arbitrary<Named> weeks() {
        return Combinators.combine(
                        Arbitraries.of(1, 2, 4), Arbitraries.integers().between(0, 27), Arbitraries.of(0, 630, 1439))
                .as((weeks, day, minute) -> new Named(
                        weeks + " weeks from day " + day,
                        EvenRhythm.through(day * DAY + minute * MINUTE, weeks * 7 * DAY),
                        60,
                        0));
    }

    private static Arbitrary<Named> days() {
        Arbitrary<Integer> weekdays = Arbitraries.of(0b001_1111, 0b011_1111, 0b100_1111, 0b001_0101, 0b000_1010);
        return Combinators.combine(weekdays, Arbitraries.of(0, 0, 960, 1439))
                .as((mask, minute) -> new Named(
                        "weekdays " + mask + " at " + minute,
                        new SessionRhythm(new OpenDays(mask, List.of()), new int[] {minute * (int) MINUTE}),
                        60,
                        1));
    }

    private static Arbitrary<Named> months() {
        Arbitrary<DayRule> rules = Arbitraries.of(
                DayRule.LAST_DAY,
                DayRule.LAST_BUSINESS_DAY,
                DayRule.FIRST_BUSINESS_DAY,
                DayRule.day(1),
                DayRule.day(15),
                DayRule.day(30),
                DayRule.day(29),
                DayRule.weekday(3, java.time.DayOfWeek.FRIDAY),
                DayRule.weekday(DayRule.LAST, java.time.DayOfWeek.THURSDAY));
        return Combinators.combine(
                        rules,
                        Arbitraries.of(1, 1, 2, 3, 6, 12),
                        Arbitraries.integers().between(0, 11))
                .as((rule, months, phase) -> new Named(
                        months + " months, " + rule, new MonthRhythm(months, phase % months, List.of(rule), 0), 60, 0));
    }

    private static Arbitrary<Named> sessions() {
        Arbitrary<String> hours = Arbitraries.of(
                "09:30-11:30 13:00-15:00",
                "09:00-10:15 10:30-11:30 13:30-15:00 21:00-26:30",
                "09:00-17:00",
                "22:00-28:00");
        Arbitrary<Integer> steps = Arbitraries.of(5, 15, 15);
        Arbitrary<Integer> masks = Arbitraries.of(0b001_1111, 0b011_1111, OpenDays.ALL);
        return Combinators.combine(hours, steps, masks).as((sessions, step, mask) -> {
            long[] day = Stamps.inSessions("2024-01-01", 1, sessions, step);
            int[] times = LongStream.of(day)
                    .mapToInt(t -> (int) (t - stamp("2024-01-01T00:00")))
                    .toArray();
            return new Named(
                    "every " + step + " minutes in " + sessions + " on " + mask,
                    new SessionRhythm(new OpenDays(mask, List.of()), times),
                    30 * times.length,
                    1);
        });
    }

    private static List<Long> boxed(long[] values) {
        return LongStream.of(values).boxed().toList();
    }
}
