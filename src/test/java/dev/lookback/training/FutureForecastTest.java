package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.engine.TrainableNetwork;
import dev.lookback.engine.TrainedModel;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.training.FutureForecast.Point;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Borders;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FutureForecastTest {

    private static final Series SERIES = Waves.series();

    private static TrainedModel model(WindowSpec spec) {
        Recipe recipe = Waves.recipe()
                .withWindows(spec)
                .withNetwork(Network.of(new Flatten(), new Dense(spec.length(), Activation.LINEAR)));
        WindowPlan plan = RecipeCheck.of(recipe, SERIES).plan().orElseThrow();
        WindowSource source = recipe.source(SERIES, plan);
        float[] weights =
                TrainableNetwork.of(recipe, source.features(), spec.timeSteps()).weights();
        return TrainedModel.of(recipe, source.scales(), weights);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 1, 1, 1, STEP_BEFORE",
        "10, 1, 1, 1, ANCHOR",
        "10, 1, 1, 24, ANCHOR",
        "60, 5, 3, 4, STEP_BEFORE",
        "12, 2, 4, 3, ANCHOR"
    })
    void everyRowIsForecastByTheNewestWindowThatReachesIt(
            int lookback, int step, int delay, int length, Alignment alignment) {
        WindowSpec spec = new WindowSpec(lookback, step, delay, length, alignment);
        TrainedModel model = model(spec);
        FutureForecast future = FutureForecast.of(model, SERIES);
        int last = SERIES.rows() - 1;

        assertThat(future.points()).extracting(Point::row).startsWith(last + 1).endsWith(last + future.reach());
        assertThat(future.reach())
                .isEqualTo(spec.horizon() + length - 1)
                .isEqualTo(future.points().size());
        WindowSource longer = lengthened(model, 100);
        for (Point point : future.points()) {
            assertThat(point.newestRow()).isLessThanOrEqualTo(last);
            boolean newerReaches = point.newestRow() < last && point.step() > 0;
            assertThat(newerReaches)
                    .as("a newer window reaches row %d", point.row())
                    .isFalse();
            int anchor = point.row() - point.step() - delay;
            assertThat(spec.newestRow(anchor)).isEqualTo(point.newestRow());
            double[] alone = model.forecast(longer, RowRanges.of(anchor, anchor));
            assertThat(point.forecast()).as("row %d", point.row()).isEqualTo(alone[point.step()]);
        }
    }

    /** The same series with other rows after it, which no window that the future is forecast from may see. */
    private static WindowSource lengthened(TrainedModel model, int more) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String name : SERIES.features()) {
            double[] values = Arrays.copyOf(SERIES.values(name), SERIES.rows() + more);
            Arrays.fill(values, SERIES.rows(), values.length, 1e6);
            columns.put(name, values);
        }
        Borders all = new Borders(SERIES.rows() + more, SERIES.rows() + more, SERIES.rows() + more);
        return model.recipe()
                .source(
                        ArraySeries.of(columns),
                        new WindowPlan(model.recipe().windows(), all, Context.OWN),
                        model.scales());
    }

    @Test
    void windowsThatEndWithTheirTargetHaveNoFuture() {
        FutureForecast none = FutureForecast.of(model(new WindowSpec(10, 1, 0, 1, Alignment.ANCHOR)), SERIES);
        assertThat(none).isEqualTo(new FutureForecast(0, List.of(), 0));
    }

    @Test
    void aSeriesHardlyLongerThanAWindowKnowsOnlyTheFarRows() {
        TrainedModel model = model(new WindowSpec(10, 1, 4, 2, Alignment.ANCHOR));
        Map<String, double[]> columns = new LinkedHashMap<>();
        SERIES.features().forEach(name -> columns.put(name, Arrays.copyOf(SERIES.values(name), 11)));
        FutureForecast future = FutureForecast.of(model, ArraySeries.of(columns));
        assertThat(future.reach()).isEqualTo(5);
        assertThat(future.points()).extracting(Point::row).containsExactly(13, 14, 15);
    }
}
