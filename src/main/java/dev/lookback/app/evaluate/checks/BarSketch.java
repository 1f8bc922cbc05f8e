package dev.lookback.app.evaluate.checks;

import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Texts;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** Bars of shares; the last is highlighted. */
final class BarSketch extends GridPane {

    private static final double LONGEST = 84;
    private static final double HEIGHT = 12;

    BarSketch(Sketch.Bars sketch, Texts texts) {
        getStyleClass().add("sketch-grid");
        double most = Math.max(
                Double.MIN_NORMAL,
                sketch.bars().stream().mapToDouble(Sketch.Bar::share).max().orElse(1));
        for (int row = 0; row < sketch.bars().size(); row++) {
            Sketch.Bar bar = sketch.bars().get(row);
            boolean last = row == sketch.bars().size() - 1;
            Label name = Sketches.styled(new Label(texts.get(bar.name())), "sketch-word", "sketch-name");
            name.setWrapText(true);
            // Negative shares have no bar, only their number.
            Rectangle drawn = new Rectangle(0, 1, Math.max(1, LONGEST * bar.share() / most), HEIGHT - 2);
            Pane strip = new Pane(Sketches.styled(drawn, last ? "sketch-peak" : "sketch-bar"));
            strip.setMinSize(LONGEST, HEIGHT);
            strip.setMaxHeight(HEIGHT);
            Label value = Sketches.styled(new Label(texts.get(bar.written())), "sketch-word");
            value.setMinWidth(USE_PREF_SIZE);
            setHalignment(value, HPos.RIGHT);
            addRow(row, name, strip, value);
        }
    }
}
