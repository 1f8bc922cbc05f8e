package dev.lookback.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookback.series.ArraySeries;
import dev.lookback.text.Texts;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import dev.lookback.window.split.Splits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notebook's numbers: 4438 rows, 4001 / 400 / rest, lookback 60, delay 1. */
class NotebookWindowsTest {

    private static final Path FILE = Path.of("../shared/data/000300.SH.csv");

    private static WindowPlan plan(ArraySeries series, int step, Context context) {
        Borders borders = Splits.resolve(new SplitSpec.ByRows(4001, 400, OptionalInt.empty()), series)
                .borders()
                .orElseThrow();
        return new WindowPlan(new WindowSpec(60, step, 1, Alignment.STEP_BEFORE), borders, context);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void windowsOfEachSplit(int step) {
        WindowPlan plan = plan(ArraySeries.of("high", new double[4438]), step, Context.OWN);

        assertThat(plan.count(Split.TRAIN)).isEqualTo(3940);
        assertThat(plan.count(Split.VALIDATION)).isEqualTo(339);
        assertThat(plan.count(Split.TEST)).isZero();
        assertThat(new Texts(Locale.ENGLISH).get(plan.whyNoWindows(Split.TEST).orElseThrow()))
                .isEqualTo("0 windows: needs at least 62 rows, has 37");
    }

    @Test
    void withPrecedingContextEveryTestRowHasAWindow() {
        WindowPlan plan = plan(ArraySeries.of("high", new double[4438]), 1, Context.PRECEDING);

        assertThat(plan.count(Split.TEST)).isEqualTo(37);
        assertThat(plan.count(Split.VALIDATION)).isEqualTo(400);
        assertThat(plan.count(Split.TRAIN)).isEqualTo(3940);
    }

    @Test
    void stepFiveHasAHorizonOfSixRows() {
        assertThat(new WindowSpec(60, 5, 1, Alignment.STEP_BEFORE).horizon()).isEqualTo(6);
        assertThat(new WindowSpec(60, 5, 1, Alignment.ANCHOR).horizon()).isEqualTo(1);
    }

    /** Measured outside this program: 0.0400 on the validation windows, in scaled units. */
    @Test
    void persistenceOnTheRealIndex() throws IOException {
        assumeTrue(Files.exists(FILE), FILE + " does not exist");
        ArraySeries series = ArraySeries.of("high", highs());
        WindowPlan plan = plan(series, 1, Context.OWN);
        WindowSource source =
                WindowSource.of(series, List.of("high"), "high", plan, ScalerKind.STANDARD, TargetForm.LEVEL);

        RowRanges anchors = plan.anchors(Split.VALIDATION);
        double sum = 0;
        for (int anchor = anchors.first(); anchor <= anchors.last(); anchor++) {
            sum += Math.abs(source.target(anchor) - source.persistenceOutput(anchor));
        }
        assertThat(series.rows()).isEqualTo(4438);
        assertThat(sum / anchors.count()).isEqualTo(0.0400, within(0.0002));
    }

    private static double[] highs() throws IOException {
        List<Double> newestFirst = Files.readAllLines(FILE).stream()
                .skip(1)
                .map(line -> Double.parseDouble(line.split(",")[2]))
                .collect(Collectors.toList());
        Collections.reverse(newestFirst);
        return newestFirst.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
