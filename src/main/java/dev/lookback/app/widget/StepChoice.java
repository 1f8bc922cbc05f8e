package dev.lookback.app.widget;

import dev.lookback.app.widget.entry.SmallNumber;
import dev.lookback.app.workbench.Outlook;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.WindowSpec;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Choice of the forecast step on show, shared by all panes; hidden where windows forecast a single row. */
public final class StepChoice extends HBox {

    private static final double GAP = 5;

    private final Outlook outlook;
    private final Texts texts;
    private final SmallNumber number;
    private final Label of = new Label();
    private int length = 1;

    /** Words on how far ahead a step is, counted from 0; empty where that is not the same for all that is on show. */
    private IntFunction<String> ahead = step -> "";

    private boolean showing;

    /** @param id of the number */
    public StepChoice(Outlook outlook, Texts texts, String id) {
        super(GAP);
        this.outlook = outlook;
        this.texts = texts;
        number = new SmallNumber(texts, id, texts.get("app.widget.step"), 1, 1, 1);
        number.setTooltip(Tips.of(texts.get("app.widget.step.explain")));
        number.valueProperty().addListener((o, was, is) -> {
            if (!showing && is != null) {
                outlook.stepProperty().set(is - 1);
            }
        });
        Label name = new Label(texts.get("app.widget.step"));
        name.getStyleClass().add("chart-mark");
        of.getStyleClass().add("chart-mark");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        getChildren().addAll(name, number, of);
        outlook.stepProperty().addListener(o -> show());
        show();
    }

    /** Sets the range to the steps of windows of this length, which may be of several recipes. */
    public void offer(int rows) {
        offer(rows, step -> "");
    }

    /** Sets the range to the steps of these windows, and tells how far ahead each is in the rhythm of the series. */
    public void offer(Series series, WindowSpec windows) {
        offer(windows.length(), step -> {
            int rows = windows.horizon() + step;
            return texts.get("app.windows.ahead", rows, series.rhythm().steps(rows));
        });
    }

    private void offer(int rows, IntFunction<String> words) {
        length = rows;
        ahead = words;
        show();
    }

    private void show() {
        showing = true;
        number.setMost(Math.max(1, length));
        number.show(outlook.shown(length) + 1);
        String words = ahead.apply(outlook.shown(length));
        of.setText(
                words.isEmpty()
                        ? texts.get("app.widget.step.of", length)
                        : texts.get("app.widget.step.of.ahead", length, words));
        setVisible(length > 1);
        showing = false;
    }
}
