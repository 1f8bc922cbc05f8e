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
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Coarser rows against the plain rule: the rows of one hour, day, week, month or quarter of the calendar, each by its aggregation. */
class ResamplingPropertyTest {

    private static final long MINUTE = 60_000;
    private static final long DAY = 1440 * MINUTE;

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void areThoseOfThePlainRule(@ForAll Aggregation aggregation, @ForAll long seed) {
        Random random = new Random(seed);
        long[] stamps = stamps(random);
        double[] values = random.doubles(stamps.length, -5, 5).toArray();
        Series file = series(stamps, values);
        List<String> names = List.copyOf(file.coarserRhythms().keySet());
        String name = names.get(random.nextInt(names.size()));

        Series coarse = file.prepared(
                Preparation.NONE.withResampling(
                        Optional.of(new Resampling(name, List.of(new ColumnAggregation("a", aggregation))))),
                Set.of("a"));

        assertThat(coarse.preparationProblems()).isEmpty();
        int from = coarse.usedRows(Set.of("a")).begun();
        for (int row = 0; row < coarse.rows(); row++) {
            int to = from;
            while (to < stamps.length && unit(name, stamps[to]).equals(unit(name, stamps[from]))) {
                to++;
            }
            if (name.endsWith("min") || name.endsWith("h")) {
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
                .isEqualTo(coarse.usedRows(Set.of("a")).unfinished());
    }

    /** What rows of a coarser row have in common, by the calendar alone. */
    private static String unit(String name, long stamp) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(stamp, DAY));
        return switch (name) {
            case "1d" -> day.toString();
            case "1w" -> day.get(IsoFields.WEEK_BASED_YEAR) + " " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case "1mo" -> YearMonth.from(day).toString();
            case "3mo" -> day.getYear() + " " + day.get(IsoFields.QUARTER_OF_YEAR);
            case "6mo" -> day.getYear() + " " + (day.getMonthValue() > 6);
            case "1y" -> String.valueOf(day.getYear());
            default -> "";
        };
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

    /** Minutes, hours, days, business days, trading hours, weeks or months, some of them missing. */
    private static long[] stamps(Random random) {
        long start = LocalDate.of(1965 + random.nextInt(70), 1 + random.nextInt(12), 1)
                .plusDays(random.nextInt(28))
                .toEpochDay();
        double missing = random.nextBoolean() ? 0 : 0.05;
        LongStream due = switch (random.nextInt(7)) {
            case 0 -> every(start, 5 * MINUTE, 3000);
            case 1 -> every(start, 60 * MINUTE, 2000);
            case 2 -> every(start, DAY, 800);
            case 3 -> every(start, DAY, 1100).filter(ResamplingPropertyTest::isBusinessDay);
            case 4 -> every(start, 10 * MINUTE, 6000).filter(ResamplingPropertyTest::isTrading);
            case 5 -> every(start, 7 * DAY, 300);
            default -> {
                LocalDateTime first =
                        LocalDate.ofEpochDay(start).withDayOfMonth(1).atStartOfDay();
                yield LongStream.range(0, 200)
                        .map(i -> first.plusMonths(i).toInstant(ZoneOffset.UTC).toEpochMilli());
            }
        };
        return due.filter(stamp -> random.nextDouble() >= missing).toArray();
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
