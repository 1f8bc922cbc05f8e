package dev.lookback.series.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnMeaning;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.Preparation;
import dev.lookback.series.Preparation.Aggregation;
import dev.lookback.series.Preparation.ColumnAggregation;
import dev.lookback.series.Preparation.Resampling;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Series;
import dev.lookback.series.UsedRows;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Coarser rows against the plain rule: the rows of one hour, day, week, month or quarter of the calendar, each by its aggregation. */
class ResamplingPropertyTest {

    private static final long MINUTE = 60_000;
    private static final long DAY = 1440 * MINUTE;

    private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York");

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void areThoseOfThePlainRule(@ForAll Aggregation aggregation, @ForAll long seed) {
        Random random = new Random(seed);
        Optional<ZoneId> zone =
                random.nextInt(4) > 0 ? Optional.empty() : Optional.of(ZoneId.of(ZONES.get(random.nextInt(2))));
        long[] stamps = zone.map(of -> inZone(random, of)).orElseGet(() -> stamps(random));
        double[] values = random.doubles(stamps.length, -5, 5).toArray();
        Series file = series(stamps, values);
        List<String> names = List.copyOf(file.coarserRhythms().keySet());
        String name = names.get(random.nextInt(names.size()));

        Series coarse = file.prepared(
                Preparation.NONE.withResampling(
                        Optional.of(new Resampling(name, List.of(new ColumnAggregation("a", aggregation))))),
                Set.of("a"));

        assertThat(coarse.preparationProblems()).isEmpty();
        UsedRows.Resampled told = coarse.usedRows(Set.of("a")).resampled();
        int from = told.begun();
        for (int row = 0; row < coarse.rows(); row++) {
            int to = from;
            while (to < stamps.length && unit(name, stamps[to], zone).equals(unit(name, stamps[from], zone))) {
                to++;
            }
            if (name.matches("[0-9]+(min|h|s)") && file.rhythm().isRegular()) {
                to = from;
                while (to < stamps.length && stamps[to] <= coarse.stampAt(row)) {
                    to++;
                }
            }
            assertThat(stamps[to - 1]).as(name).isLessThanOrEqualTo(coarse.stampAt(row));
            assertThat(to == stamps.length || stamps[to] > coarse.stampAt(row)).isTrue();
            double plain = plain(Arrays.copyOfRange(values, from, to), aggregation);
            assertThat(coarse.values("a")[row])
                    .as("%s of %s, row %s", aggregation, name, row)
                    .isCloseTo(plain, within(1e-9));
            from = to;
        }
        assertThat(stamps.length - from)
                .as("rows at the end that are left out are told")
                .isEqualTo(told.unfinished());
    }

    /** What rows of a coarser row have in common, by the calendar alone. */
    private static String unit(String name, long stamp, Optional<ZoneId> zone) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(stamp), zone.orElse(ZoneOffset.UTC));
        return switch (name) {
            case "1d" -> day.toString();
            case "1w" -> day.get(IsoFields.WEEK_BASED_YEAR) + " " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case "1mo" -> YearMonth.from(day).toString();
            case "3mo" -> day.getYear() + " " + day.get(IsoFields.QUARTER_OF_YEAR);
            case "6mo" -> day.getYear() + " " + (day.getMonthValue() > 6);
            case "1y" -> String.valueOf(day.getYear());
            default -> String.valueOf(Math.floorDiv(stamp, length(name)));
        };
    }

    private static long length(String name) {
        long count = Long.parseLong(name.replaceAll("\\D", ""));
        return count * (name.endsWith("h") ? 60 * MINUTE : name.endsWith("min") ? MINUTE : 1000);
    }

    private static double plain(double[] values, Aggregation aggregation) {
        return switch (aggregation) {
            case FIRST -> values[0];
            case LAST -> values[values.length - 1];
            case MEAN -> Arrays.stream(values).average().orElseThrow();
            case SUM -> Arrays.stream(values).sum();
            case MINIMUM -> Arrays.stream(values).min().orElseThrow();
            case MAXIMUM -> Arrays.stream(values).max().orElseThrow();
        };
    }

    private static Series series(long[] stamps, double[] values) {
        FileColumns columns = new FileColumns(List.of("a"), List.of(values), Set.of("a"), Map.of(), stamps);
        List<ColumnInfo> infos = List.of(new ColumnInfo("a", ColumnRole.FEATURE, ColumnMeaning.OTHER, 1, -5, 5));
        return PreparedSeries.of(
                new SourceFile(Path.of("x.csv"), "", ReadOptions.detect(), infos, "a", columns, row -> row + 2));
    }

    /** Days or office hours of a place, in UTC. */
    private static long[] inZone(Random random, ZoneId zone) {
        LocalDate first = LocalDate.of(2008 + random.nextInt(14), 1 + random.nextInt(12), 1 + random.nextInt(28));
        boolean isDaily = random.nextBoolean();
        return LongStream.range(0, isDaily ? 700 : 500)
                .mapToObj(first::plusDays)
                .filter(day -> isDaily || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .flatMap(day ->
                        IntStream.rangeClosed(isDaily ? 0 : 9, isDaily ? 0 : 17).mapToObj(hour -> day.atTime(hour, 0)))
                .mapToLong(time -> time.atZone(zone).toInstant().toEpochMilli())
                .toArray();
    }

    /** The hours of a year as the clocks of a place showed them: one is missing in spring, one comes twice in autumn. */
    @Test
    void daysOfHoursOnLocalClocks() {
        ZoneId zone = ZoneId.of(ZONES.get(0));
        long[] stamps = LongStream.range(0, 24 * 365)
                .map(hour -> Instant.parse("2022-12-31T23:00:00Z")
                        .plusSeconds(hour * 3600)
                        .atZone(zone)
                        .toLocalDateTime()
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli())
                .toArray();
        double[] ones = LongStream.of(stamps).mapToDouble(stamp -> 1).toArray();

        Series days = series(stamps, ones)
                .prepared(
                        Preparation.NONE.withResampling(Optional.of(
                                new Resampling("1d", List.of(new ColumnAggregation("a", Aggregation.SUM))))),
                        Set.of("a"));

        assertThat(days.rows()).isEqualTo(365);
        assertThat(days.values("a")).containsOnlyOnce(23).containsOnlyOnce(25).contains(24);
        assertThat(days.timeLabel(84)).isEqualTo("2023-03-26 23:00");
        assertThat(days.values("a")[84]).isEqualTo(23);
        assertThat(days.values("a")[301]).isEqualTo(25);
        assertThat(days.usedRows(Set.of("a")).resampled()).isEqualTo(UsedRows.Resampled.none(365));
    }

    /** Minutes, hours, days, business days, trading hours, weeks or months, some of them missing. */
    private static long[] stamps(Random random) {
        long start = LocalDate.of(1965 + random.nextInt(70), 1 + random.nextInt(12), 1)
                .plusDays(random.nextInt(28))
                .toEpochDay();
        double missing = random.nextBoolean() ? 0 : 0.05;
        LongStream due = switch (random.nextInt(8)) {
            case 0 -> every(start, 5 * MINUTE, 3000);
            case 1 -> every(start, 60 * MINUTE, 2000);
            case 2 -> every(start, DAY, 800);
            case 3 -> every(start, DAY, 1100).filter(ResamplingPropertyTest::isBusinessDay);
            case 4 -> every(start, 10 * MINUTE, 6000).filter(ResamplingPropertyTest::isTrading);
            case 5 -> every(start, 7 * DAY, 300);
            case 6 -> ticks(random, start * DAY, random.nextBoolean() ? 1000 : 1);
            default -> {
                LocalDateTime first =
                        LocalDate.ofEpochDay(start).withDayOfMonth(1).atStartOfDay();
                yield LongStream.range(0, 200)
                        .map(i -> first.plusMonths(i).toInstant(ZoneOffset.UTC).toEpochMilli());
            }
        };
        return due.filter(stamp -> random.nextDouble() >= missing).toArray();
    }

    /** No rhythm: minutes apart, on whole seconds or on milliseconds. */
    private static LongStream ticks(Random random, long start, int unit) {
        long[] stamps = new long[800];
        double at = start;
        for (int tick = 0; tick < stamps.length; tick++) {
            at -= Math.log(random.nextDouble()) * 5 * MINUTE;
            stamps[tick] = (long) at / unit * unit;
        }
        return LongStream.of(stamps);
    }

    private static LongStream every(long startDay, long step, int count) {
        return LongStream.range(0, count).map(i -> startDay * DAY + i * step);
    }

    private static boolean isBusinessDay(long stamp) {
        return Math.floorMod(Math.floorDiv(stamp, DAY) + 3, 7) < 5;
    }

    private static boolean isTrading(long stamp) {
        long minute = Math.floorMod(stamp, DAY) / MINUTE;
        return isBusinessDay(stamp) && (minute >= 570 && minute <= 690 || minute >= 790 && minute <= 900);
    }
}
