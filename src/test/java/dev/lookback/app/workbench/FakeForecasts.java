package dev.lookback.app.workbench;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunState;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/** Made-up forecasts of a network for the windows of the recipe being edited. */
public final class FakeForecasts {

    private FakeForecasts() {}

    /**
     * The only epoch of a run, and its end.
     *
     * @param network makes a forecast of what comes and of what was last seen
     */
    public static RunEvent[] judged(Workbench workbench, DoubleBinaryOperator network) {
        RecipeCheck check = workbench.checkProperty().get();
        WindowSource source = check.recipe()
                .source(workbench.series().orElseThrow(), check.plan().orElseThrow());
        Map<Split, SplitForecast> forecasts = new EnumMap<>(Split.class);
        Map<Split, Scores> scores = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            RowRanges anchors = source.plan().anchors(split);
            if (!anchors.isEmpty()) {
                forecasts.put(split, said(source, split, anchors, network));
                scores.put(split, Scores.of(forecasts.get(split), source.scales()));
            }
        }
        return new RunEvent[] {
            new RunEvent.EpochDone(new EpochResult(1, 0.1, 0.1, 1, 1e-4), 1, forecasts, scores),
            new RunEvent.StateChanged(RunState.FINISHED)
        };
    }

    private static SplitForecast said(
            WindowSource source, Split split, RowRanges anchors, DoubleBinaryOperator network) {
        double[] seen = new double[anchors.count()];
        double[] actual = new double[seen.length];
        double[] said = new double[seen.length];
        Arrays.setAll(seen, i -> source.lastSeen(anchors.first() + i));
        Arrays.setAll(actual, i -> source.actual(anchors.first() + i));
        Arrays.setAll(said, i -> network.applyAsDouble(actual[i], seen[i]));
        return new SplitForecast(split, source.plan().spec().targetRow(anchors.first()), actual, said, seen);
    }
}
