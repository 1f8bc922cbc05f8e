package dev.lookback.app.judge;

import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.Readout;
import dev.lookback.app.chart.axis.RowAxis;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.RowRanges;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;

/** Residuals (actual − predicted) over time. */
public final class ResidualsPane extends ForecastView {

    private final Curve residual = new Curve("residual");
    private final Curve zero = new Curve("zero");
    private Series series;
    private RowAxis rows;
    private RowRanges targets = RowRanges.of(0, -1);

    public ResidualsPane(Workbench workbench, Texts texts) {
        super(workbench, texts, "residuals");
        plot().addLines(zero, residual);
        Label what = new Label(texts.get("app.judge.residuals.what"));
        what.getStyleClass().add("chart-mark");
        header(splits(), step(), gap(), what);
        crosshair(this::read);
        start();
    }

    @Override
    void show(LiveRun run, SplitForecast forecast) {
        if (run.series() != series) {
            series = run.series();
            rows = new RowAxis(series);
            plot().setCalendar(series.hasTime());
            plot().setSmallestSpan(rows.closest());
            residual.setLongestStep(rows.longestStep());
        }
        targets = forecast.targets();
        residual.show(targets.rows().mapToDouble(rows::at).toArray(), forecast.residuals());
        zero.show(new double[] {rows.border(0), rows.border(rows.rows())}, new double[] {0, 0});
        plot().homeProperty().set(rows.stretch(forecast.firstTargetRow(), forecast.end()));
        plot().fit();
    }

    private Optional<Readout> read(double place) {
        if (residual.isEmpty()) {
            return Optional.empty();
        }
        int i = Math.min(targets.count() - 1, targets.indexFrom(rows.nearest(place)));
        double y = residual.ys()[i];
        String title = texts().get(series.label(targets.at(i)));
        return Optional.of(new Readout(
                residual.xs()[i],
                title,
                List.of(new Readout.Entry(
                        "residual", texts().get("app.judge.residual"), numbers().value(y), y))));
    }
}
