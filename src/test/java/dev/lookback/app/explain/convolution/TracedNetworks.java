package dev.lookback.app.explain.convolution;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.split.Split;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Networks with a window of two waves in them. */
final class TracedNetworks {

    static final Dense OUT = new Dense(1, Activation.LINEAR);
    private static final int ROWS = 400;

    private TracedNetworks() {}

    static Series series() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("close", new double[ROWS]);
        columns.put("volume", new double[ROWS]);
        for (int row = 0; row < ROWS; row++) {
            columns.get("close")[row] = 100 + 10 * Math.sin(row / 7.0);
            columns.get("volume")[row] = 1000 + 300 * Math.cos(row / 5.0);
        }
        return ArraySeries.of(columns).daily(LocalDate.of(2020, 1, 1));
    }

    static TracedNetworkMaker.Question question(Series series, int timeSteps, Layer... layers) {
        Recipe small = Preset.SMALL.on(series);
        Recipe recipe =
                small.withWindows(small.windows().withLookback(timeSteps)).withNetwork(Network.of(layers));
        RecipeCheck check = RecipeCheck.of(recipe, series);
        int anchor = check.plan().orElseThrow().anchors(Split.TRAIN).last();
        return new TracedNetworkMaker.Question(
                recipe, series, check.plan().orElseThrow(), check.trace(), anchor, Optional.empty());
    }

    static TracedNetwork of(int timeSteps, Layer... layers) {
        return new TracedNetworkMaker().answer(question(series(), timeSteps, layers));
    }
}
