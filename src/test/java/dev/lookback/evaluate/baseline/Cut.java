package dev.lookback.evaluate.baseline;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.series.ArraySeries;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.List;

/** Windows of a series y with splits, for tests. */
final class Cut {

    private Cut() {}

    /** Splits of three fifths, one fifth and one fifth; the newest input is the anchor row. */
    static WindowSource of(double[] y, int lookback, int delay) {
        return of(y, new WindowSpec(lookback, 1, delay, Alignment.ANCHOR), TargetForm.LEVEL);
    }

    static WindowSource of(double[] y, WindowSpec spec, TargetForm form) {
        Borders borders = new Borders(y.length * 3 / 5, y.length * 4 / 5, y.length);
        return WindowSource.of(
                ArraySeries.of("y", y),
                List.of("y"),
                "y",
                new WindowPlan(spec, borders, Context.PRECEDING),
                ScalerKind.STANDARD,
                form);
    }

    static BaselineFit fit(WindowSource source) {
        return BaselineFit.of(source, EvaluationSettings.defaults(), () -> true).orElseThrow();
    }

    /** Forecast of a baseline for the window whose target lies at a row. */
    static double forecast(WindowSource source, BaselineFit fit, Baseline baseline, int targetRow) {
        double[] out = new double[source.length()];
        fit.forecaster(baseline, source).write(targetRow - source.plan().spec().targetRow(0), out, 0);
        return out[0];
    }

    static double error(WindowSource source, BaselineFit fit, Baseline baseline, Split split) {
        return ForecastErrors.mae(
                source, fit.forecaster(baseline, source), source.plan().anchors(split));
    }
}
