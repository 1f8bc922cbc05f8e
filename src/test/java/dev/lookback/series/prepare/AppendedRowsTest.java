package dev.lookback.series.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnMeaning;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.MissingPolicy;
import dev.lookback.series.Preparation;
import dev.lookback.series.Preparation.Resampling;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Series;
import dev.lookback.series.column.AddedColumn;
import dev.lookback.series.rhythm.CoarserRhythms;
import dev.lookback.series.rhythm.Rhythm;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Rows that a file gets later: no value of an earlier row changes, whatever is made of the columns. */
class AppendedRowsTest {

    private static final long MINUTE = 60_000;
    private static final long DAY = 1440 * MINUTE;
    private static final List<String> FORMULAS = List.of(
            "log(b)",
            "a / ma(a, 5) - 1",
            "diff(a)",
            "pct(b, 2)",
            "zscore(a, 7)",
            "ewm(b, 4)",
            "rank(a, 6)",
            "highest(a, 3) - lowest(b, 4)",
            "if(a > lag(a, 1), std(b, 5), sum(a, 2))",
            "clip(a, 1, 2) + min(a, b) ^ 2");

    /** Rows of a file. */
    private record Rows(long[] stamps, double[] a, double[] b, byte[] weather) {

        Rows first(int count) {
            return new Rows(
                    Arrays.copyOf(stamps, count),
                    Arrays.copyOf(a, count),
                    Arrays.copyOf(b, count),
                    Arrays.copyOf(weather, count));
        }

        Series series(MissingPolicy policy) {
            List<ColumnInfo> columns = List.of(
                    new ColumnInfo("a", ColumnRole.FEATURE, ColumnMeaning.OTHER, 1, 0, 1),
                    new ColumnInfo("b", ColumnRole.FEATURE, ColumnMeaning.VOLUME, 1, 0, 1));
            Set<String> complete = new HashSet<>();
            if (Arrays.stream(b).noneMatch(Double::isNaN)) {
                complete.add("b");
            }
            complete.add("a");
            FileColumns values = new FileColumns(
                    List.of("a", "b"),
                    List.of(a, b),
                    complete,
                    Map.of("weather", new TextValues(List.of("sun", "rain", "fog"), weather)),
                    stamps);
            return PreparedSeries.of(new SourceFile(
                    Path.of("x.csv"),
                    "",
                    ReadOptions.detect().withMissing(policy),
                    columns,
                    "a",
                    values,
                    row -> row + 2));
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void changeNothingBeforeThem(@ForAll long seed) {
        Random random = new Random(seed);
        MissingPolicy policy = random.nextBoolean() ? MissingPolicy.CARRY_FORWARD : MissingPolicy.DROP_ROWS;
        Rows all = rows(random);
        Rows earlier = all.first(all.stamps.length * 3 / 4 + random.nextInt(all.stamps.length / 4));
        Preparation preparation = preparation(random, earlier);
        Series before = prepared(earlier.series(policy), preparation);
        Series after = prepared(all.series(policy), preparation);

        // Too few coarser rows for the longest formula.
        Assume.that(before.preparationProblems().isEmpty());
        assertThat(after.features()).containsAll(before.features());
        assertThat(after.rows()).isGreaterThanOrEqualTo(before.rows());
        for (int row = 0; row < before.rows(); row++) {
            assertThat(after.stampAt(row)).as("row %s", row).isEqualTo(before.stampAt(row));
        }
        for (String column : before.features()) {
            assertThat(Arrays.copyOf(after.values(column), before.rows()))
                    .as(column + ", " + preparation.resampling() + " " + policy)
                    .isEqualTo(before.values(column));
            assertThat(Arrays.copyOf(after.inputValues(column, 3), before.rows()))
                    .as(column + " ahead, " + preparation.resampling())
                    .isEqualTo(before.inputValues(column, 3));
        }
    }

    private static Series prepared(Series series, Preparation preparation) {
        Series columns = series.prepared(preparation, Set.of("a"));
        return columns.prepared(preparation, columns.features());
    }

    private static Preparation preparation(Random random, Rows earlier) {
        List<String> rhythms =
                new ArrayList<>(CoarserRhythms.of(Rhythm.of(earlier.stamps)).keySet());
        rhythms.removeIf(name -> name.endsWith("mo") || name.endsWith("y"));
        rhythms.add(Resampling.GRID);
        String rhythm = rhythms.get(random.nextInt(rhythms.size()));
        List<AddedColumn> added = IntStream.range(0, 3)
                .mapToObj(i -> new AddedColumn("f" + i, FORMULAS.get(random.nextInt(FORMULAS.size()))))
                .toList();
        return new Preparation(
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(new Resampling(rhythm, List.of())),
                true,
                List.of("weather"),
                added);
    }

    private static Rows rows(Random random) {
        long start = LocalDateTime.of(2010 + random.nextInt(12), 1 + random.nextInt(12), 1, 0, 0)
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
        long[] due = due(start, random.nextInt(4));
        double gaps = random.nextBoolean() ? 0 : 0.04;
        long[] stamps =
                LongStream.of(due).filter(stamp -> random.nextDouble() >= gaps).toArray();
        double missing = random.nextBoolean() ? 0 : 0.1;
        int rows = stamps.length;
        byte[] weather = new byte[rows];
        for (int row = 0; row < rows; row++) {
            weather[row] = (byte) random.nextInt(4);
        }
        return new Rows(
                stamps,
                random.doubles(rows, 0, 3).toArray(),
                random.doubles(rows, 1, 3)
                        .map(value -> random.nextDouble() < missing ? Double.NaN : value)
                        .toArray(),
                weather);
    }

    private static long[] due(long start, int kind) {
        LongStream every = LongStream.range(0, kind == 1 ? 4000 : 1000);
        return switch (kind) {
            case 0 -> every.map(i -> start + i * 60 * MINUTE).toArray();
            case 1 ->
                every.map(i -> start + i * 15 * MINUTE)
                        .filter(stamp -> {
                            long minute = Math.floorMod(stamp, DAY) / MINUTE;
                            return isBusinessDay(stamp) && minute >= 570 && minute <= 900;
                        })
                        .toArray();
            case 2 ->
                every.map(i -> start + i * DAY)
                        .filter(AppendedRowsTest::isBusinessDay)
                        .toArray();
            default -> every.map(i -> start + i * DAY).toArray();
        };
    }

    private static boolean isBusinessDay(long stamp) {
        return Math.floorMod(Math.floorDiv(stamp, DAY) + 3, 7) < 5;
    }
}
