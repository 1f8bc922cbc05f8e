package dev.lookback.app.judge;

import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.text.Texts;
import dev.lookback.window.TargetForm;
import dev.lookback.window.split.Split;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;

/**
 * Scatter plot of predicted against actual values, a dot per window; perfect forecasts lie on the diagonal. As changes
 * from the last seen value it shows whether there is any signal: levels nearly always look good on the diagonal.
 */
public final class ScatterPane extends ForecastView {

    private static final double ROOM = 0.04;

    private final Curve points = new Curve("points");
    private final Curve identity = new Curve("identity");
    private final ToggleButton changes;
    private LiveRun shown;

    public ScatterPane(Workbench workbench, Texts texts) {
        super(workbench, texts, "scatter");
        plot().addDots(points);
        plot().addLines(identity);
        Label what = new Label(texts.get("app.judge.scatter.what"));
        what.getStyleClass().add("chart-mark");
        changes = new ToggleButton(texts.get("app.judge.changes"));
        changes.setId("scatter-changes");
        changes.getStyleClass().add("chart-button");
        changes.setMinWidth(USE_PREF_SIZE);
        changes.setTooltip(Tips.of(texts.get("app.judge.changes.why")));
        changes.selectedProperty().addListener((o, was, is) -> {
            refresh();
            plot().seeAll();
        });
        // Both axes show the same range, so that perfect forecasts lie on the diagonal.
        plot().viewProperty().addListener((o, was, view) -> plot().setHeight(view));
        header(splits(), step(), changes, gap(), what);
        start();
    }

    /** Shows a split as changes from the last seen value. */
    public void seeChanges(Split split) {
        splits().choose(split);
        changes.setSelected(true);
    }

    @Override
    void show(LiveRun run, SplitForecast forecast) {
        if (run != shown) {
            shown = run;
            changes.setSelected(run.recipe().targetForm() != TargetForm.LEVEL);
        }
        boolean fromLast = changes.isSelected();
        double[] came = fromLast ? less(forecast.actual(), forecast.persistence()) : forecast.actual();
        double[] said = fromLast ? less(forecast.forecast(), forecast.persistence()) : forecast.forecast();
        points.show(came, said);
        AxisSpan all = extent(came, said);
        AxisSpan beyond = all.padded(1);
        identity.show(new double[] {beyond.from(), beyond.to()}, new double[] {beyond.from(), beyond.to()});
        plot().homeProperty().set(all);
        plot().setHeight(plot().view());
    }

    private static double[] less(double[] values, double[] subtracted) {
        double[] difference = new double[values.length];
        Arrays.setAll(difference, i -> values[i] - subtracted[i]);
        return difference;
    }

    private static AxisSpan extent(double[] came, double[] said) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] values : List.of(came, said)) {
            for (double value : values) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return low < high ? new AxisSpan(low, high).padded(ROOM) : new AxisSpan(-1, 1);
    }
}
