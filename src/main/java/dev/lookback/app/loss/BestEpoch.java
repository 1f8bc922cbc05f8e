package dev.lookback.app.loss;

import dev.lookback.app.chart.ChartOverlay;
import dev.lookback.app.chart.Plot;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** Mark of the best epoch: a line, a ring on the curve, and a label at the top. */
final class BestEpoch implements ChartOverlay {

    private static final double RADIUS = 4.5;
    private static final double GAP = 3;

    private final Line line = new Line();
    private final Circle ring = new Circle(RADIUS);
    private final Label label = new Label();
    private final Pane pane = new Pane(line, ring, label);
    private double at = Double.NaN;
    private double loss;

    BestEpoch() {
        line.getStyleClass().add("best-line");
        ring.getStyleClass().add("best-ring");
        label.getStyleClass().addAll("chart-mark", "best-label");
        label.setId("loss-best");
        pane.getChildren().forEach(n -> n.setManaged(false));
        pane.setMouseTransparent(true);
        pane.setVisible(false);
    }

    Pane pane() {
        return pane;
    }

    /**
     * @param place of the end of the best epoch on the horizontal axis; NaN for none yet
     */
    void show(double place, double bestLoss, String words) {
        at = place;
        loss = bestLoss;
        label.setText(words);
    }

    @Override
    public void place(Plot plot) {
        double x = plot.xOf(at);
        double y = plot.yOf(loss);
        pane.setVisible(Double.isFinite(at) && x >= 0 && x <= plot.areaWidth() && Double.isFinite(y));
        line.setStartX(x);
        line.setEndX(x);
        line.setEndY(plot.areaHeight());
        ring.setCenterX(x);
        ring.setCenterY(y);
        double width = label.prefWidth(-1);
        // Without room for it, the crosshair tells the loss.
        label.setVisible(width <= plot.areaWidth());
        label.resize(width, label.prefHeight(width));
        boolean fits = x + GAP + width <= plot.areaWidth();
        label.relocate(fits ? x + GAP : Math.max(0, x - GAP - width), 0);
    }
}
