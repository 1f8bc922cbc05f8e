package dev.lookback.app.loss;

import dev.lookback.app.chart.ChartOverlay;
import dev.lookback.app.chart.Plot;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** Label of the dashed persistence line. */
final class PersistenceLabel implements ChartOverlay {

    private static final double GAP = 3;

    private final Label label = new Label();
    private final Pane pane = new Pane(label);
    private double loss = Double.NaN;

    PersistenceLabel() {
        label.getStyleClass().addAll("chart-mark", "persistence-label");
        label.setId("loss-persistence");
        label.setManaged(false);
        pane.setMouseTransparent(true);
    }

    Pane pane() {
        return pane;
    }

    /**
     * @param at NaN for none
     */
    void show(double at, String words) {
        loss = at;
        label.setText(words);
    }

    @Override
    public void place(Plot plot) {
        double y = plot.yOf(loss);
        label.setVisible(y >= 0 && y <= plot.areaHeight());
        label.autosize();
        double above = y - GAP - label.getHeight();
        // On the left, where losses are still far above the baseline.
        label.relocate(GAP, above >= 0 ? above : y + GAP);
    }
}
