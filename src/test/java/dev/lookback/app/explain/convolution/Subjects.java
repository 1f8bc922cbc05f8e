package dev.lookback.app.explain.convolution;

import dev.lookback.network.Activation;
import dev.lookback.network.Layer;
import dev.lookback.network.Network;
import dev.lookback.recipe.Preset;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeCheck;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.Split;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Networks with a window of two waves in them. */
final class Subjects {

    static final Layer.Dense OUT = new Layer.Dense(1, Activation.LINEAR);
    private static final int ROWS = 400;

    private Subjects() {}

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

    static SubjectMaker.Question question(Series series, int timeSteps, Layer... layers) {
        Recipe small = Preset.SMALL.on(series);
        Recipe recipe =
                small.withWindows(small.windows().withLookback(timeSteps)).withNetwork(Network.of(layers));
        RecipeCheck check = RecipeCheck.of(recipe, series);
        int anchor = check.plan().orElseThrow().anchors(Split.TRAIN).last();
        return new SubjectMaker.Question(
                recipe, series, check.plan().orElseThrow(), check.trace(), anchor, Optional.empty());
    }

    static Subject of(int timeSteps, Layer... layers) {
        return new SubjectMaker().answer(question(series(), timeSteps, layers));
    }
}
