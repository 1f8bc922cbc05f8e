package dev.lookback.app.judge;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.entry.SmallNumber;
import dev.lookback.app.workbench.RunListener;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.interval.ConformalIntervals;
import dev.lookback.evaluate.interval.IntervalForm;
import dev.lookback.evaluate.interval.Intervals;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Level of the prediction intervals, editable, with their coverage. */
final class IntervalStrip extends VBox {

    private static final int LEAST = 50;
    private static final int MOST = 99;
    private static final double GAP = 6;

    private final Workbench workbench;
    private final Texts texts;
    private final Label sentence = new Label();

    IntervalStrip(Workbench workbench, Texts texts) {
        super(2);
        this.workbench = workbench;
        this.texts = texts;
        setId("interval");
        SmallNumber level =
                new SmallNumber(texts, "interval.level", texts.get("app.judge.interval.level"), LEAST, MOST, percent());
        level.valueProperty().addListener((o, was, is) -> {
            if (is != null && is != percent()) {
                var settings = workbench.evaluationProperty();
                settings.set(settings.get().withIntervalLevel(is / 100.0));
            }
        });
        workbench.evaluationProperty().addListener(o -> level.show(percent()));
        Label name = new Label(texts.get("app.judge.interval.level"));
        name.getStyleClass().add("scores-name");
        name.setTooltip(Tips.of(texts.get("app.judge.interval.explain")));
        HBox line = new HBox(GAP, name, level, new Label("%"));
        line.setAlignment(Pos.CENTER_LEFT);
        sentence.setId("interval.sentence");
        sentence.getStyleClass().add("hint");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(line, sentence);
        workbench.outlook().intervalsProperty().addListener(o -> refresh());
        workbench.outlook().stepProperty().addListener(o -> refresh());
        RunListener.listen(workbench.runProperty(), this::refresh, LiveRun::stateProperty);
        refresh();
    }

    private int percent() {
        return (int) Math.round(100 * workbench.evaluationProperty().get().intervalLevel());
    }

    private void refresh() {
        LiveRun run = workbench.runProperty().get();
        Intervals intervals = workbench.outlook().intervalsProperty().get();
        if (intervals == null) {
            boolean over = run != null && run.state().isOver();
            sentence.setText(texts.get(over ? "evaluate.interval.noValidation" : "app.judge.interval.waiting"));
        } else {
            sentence.setText(intervals
                    .whyNone()
                    .map(texts::get)
                    .orElseGet(() -> texts.get(intervals.sentence()) + "\n" + width(intervals.bands())));
        }
    }

    private String width(ConformalIntervals bands) {
        int step = workbench.outlook().shown(bands.halfWidths().length);
        double halfWidth = bands.halfWidths()[step];
        boolean factor = bands.form() == IntervalForm.MULTIPLICATIVE;
        String key = "app.judge.interval." + (factor ? "factor" : "width");
        String width = factor
                ? Metric.percent(Math.expm1(halfWidth), texts.locale())
                : new NumberLabels(texts.locale()).value(halfWidth);
        return texts.get(key, width, bands.calibrated());
    }
}
