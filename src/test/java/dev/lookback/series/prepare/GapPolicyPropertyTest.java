package dev.lookback.series.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnMeaning;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.MissingPolicy;
import dev.lookback.series.Preparation;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rows and values by a missing policy, against the plain rule: fill each column in use, then keep the rows in which none is missing. */
class GapPolicyPropertyTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    @Property(tries = 300)
    void rowsAreThoseOfThePlainRule(
            @ForAll MissingPolicy policy,
            @ForAll @IntRange(min = 1, max = 15) int chosen,
            @ForAll @IntRange(min = 1, max = 40) int rows,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<double[]> columns = new ArrayList<>();
        Set<String> complete = new HashSet<>();
        for (String name : NAMES) {
            double missing = random.nextInt(3) * 0.3;
            double[] values = random.doubles(rows)
                    .map(value -> random.nextDouble() < missing ? Double.NaN : value)
                    .toArray();
            columns.add(values);
            if (Arrays.stream(values).noneMatch(Double::isNaN)) {
                complete.add(name);
            }
        }
        Set<String> used = new HashSet<>();
        IntStream.range(0, NAMES.size()).filter(i -> (chosen >> i & 1) == 1).forEach(i -> used.add(NAMES.get(i)));

        Series series = series(columns, complete, policy).prepared(Preparation.NONE, used);

        int[] kept = IntStream.range(0, rows)
                .filter(row -> used.stream()
                        .noneMatch(name -> Double.isNaN(plain(columns.get(NAMES.indexOf(name)), policy)[row])))
                .toArray();
        if (kept.length == 0) {
            assertThat(series.preparationProblems()).hasSize(1);
            assertThat(series.rows()).isEqualTo(rows);
            return;
        }
        assertThat(series.preparationProblems()).isEmpty();
        for (String name : used) {
            double[] filled = plain(columns.get(NAMES.indexOf(name)), policy);
            assertThat(series.values(name))
                    .containsExactly(
                            Arrays.stream(kept).mapToDouble(row -> filled[row]).toArray());
        }
        assertThat(series.usedRows(used).used()).isEqualTo(kept.length);
        assertThat(series.usedRows(used).dropped()).isNotNegative();
    }

    private static Series series(List<double[]> columns, Set<String> complete, MissingPolicy policy) {
        List<ColumnInfo> infos = NAMES.stream()
                .map(name -> new ColumnInfo(name, ColumnRole.FEATURE, ColumnMeaning.OTHER, 1, 0, 1))
                .toList();
        FileColumns values = new FileColumns(NAMES, columns, complete, Map.of(), new long[0]);
        return PreparedSeries.of(new SourceFile(
                Path.of("x.csv"), "", ReadOptions.detect().withMissing(policy), infos, "a", values, row -> 0));
    }

    private static double[] plain(double[] column, MissingPolicy policy) {
        double[] filled = column.clone();
        for (int row = 0; row < filled.length && policy != MissingPolicy.DROP_ROWS; row++) {
            int before = row;
            while (before >= 0 && Double.isNaN(column[before])) {
                before--;
            }
            int after = row;
            while (after < column.length && Double.isNaN(column[after])) {
                after++;
            }
            if (before >= 0 && before < row) {
                boolean isBetween = policy == MissingPolicy.INTERPOLATE && after < column.length;
                double step = isBetween ? (column[after] - column[before]) / (after - before) : 0;
                filled[row] = column[before] + step * (row - before);
            }
        }
        return filled;
    }
}
