package dev.lookback.app.loss;

import dev.lookback.app.chart.ChartOverlay;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.widget.entry.Numbers;
import dev.lookback.text.Texts;
import dev.lookback.training.EpochResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/**
 * Learning rate of each epoch, where it changes: steps over the height of the chart on a scale of their own, logarithmic where rates
 * differ by more than a factor of ten. Its largest and smallest value are written at the right edge.
 */
final class LearningRateLine implements ChartOverlay {

    private static final double MARGIN = 0.12;
    private static final double GAP = 3;
    private static final double WIDE = 10;
    private static final int DIGITS = 3;
    private static final double SAMPLE = 14;

    private final Texts texts;
    private final Polyline line = new Polyline();
    private final Label highest = new Label();
    private final Label lowest = new Label();
    private final Pane pane = new Pane(line, highest, lowest);
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private List<EpochResult> history = List.of();
    private LossAxis axis = LossAxis.epochs();

    LearningRateLine(Texts texts) {
        this.texts = texts;
        line.getStyleClass().add("learning-rate-line");
        highest.setId("loss-rate-highest");
        lowest.setId("loss-rate-lowest");
        for (Label label : List.of(highest, lowest)) {
            label.getStyleClass().addAll("chart-mark", "learning-rate-label");
        }
        pane.getChildren().forEach(n -> n.setManaged(false));
        pane.setMouseTransparent(true);
        pane.setVisible(false);
    }

    /** Sample of the line for the legend. */
    static Line sample() {
        Line line = new Line(0, 0, SAMPLE, 0);
        line.getStyleClass().addAll("line-sample", "learning-rate");
        return line;
    }

    Pane pane() {
        return pane;
    }

    /** Whether the line is wanted; it is not drawn while the rate has not changed. */
    BooleanProperty shownProperty() {
        return shown;
    }

    void show(List<EpochResult> epochs, LossAxis on) {
        history = List.copyOf(epochs);
        axis = on;
        pane.setVisible(shown.get() && changes());
        if (changes()) {
            highest.setText(texts.get("app.loss.rate.at", words(largest(), texts)));
            lowest.setText(texts.get("app.loss.rate.at", words(smallest(), texts)));
        }
    }

    boolean changes() {
        return changes(history);
    }

    static boolean changes(List<EpochResult> history) {
        return history.stream()
                        .mapToDouble(EpochResult::learningRate)
                        .distinct()
                        .count()
                > 1;
    }

    /** A learning rate in three digits: 0.00216 or 1e-5, as its field writes it. */
    static String words(double rate, Texts texts) {
        return Numbers.write(new BigDecimal(rate).round(new MathContext(DIGITS)).doubleValue(), texts.locale());
    }

    private double largest() {
        return history.stream().mapToDouble(EpochResult::learningRate).max().orElse(Double.NaN);
    }

    private double smallest() {
        return history.stream().mapToDouble(EpochResult::learningRate).min().orElse(Double.NaN);
    }

    @Override
    public void place(Plot plot) {
        pane.setVisible(shown.get() && changes());
        if (!pane.isVisible()) {
            return;
        }
        double low = smallest();
        double high = largest();
        boolean logarithmic = low > 0 && high > WIDE * low;
        Double[] points = new Double[4 * history.size()];
        for (int i = 0; i < history.size(); i++) {
            EpochResult epoch = history.get(i);
            double y = height(plot, share(epoch.learningRate(), low, high, logarithmic));
            points[4 * i] = plot.xOf(axis.at(epoch.epoch() - 1.0));
            points[4 * i + 1] = y;
            points[4 * i + 2] = plot.xOf(axis.at(epoch.epoch()));
            points[4 * i + 3] = y;
        }
        line.getPoints().setAll(points);
        label(highest, plot, height(plot, 1) + GAP, false);
        label(lowest, plot, height(plot, 0) - GAP, true);
    }

    private static double share(double rate, double low, double high, boolean logarithmic) {
        return logarithmic ? Math.log(rate / low) / Math.log(high / low) : (rate - low) / (high - low);
    }

    private static double height(Plot plot, double share) {
        return plot.areaHeight() * (1 - MARGIN - (1 - 2 * MARGIN) * share);
    }

    private static void label(Label label, Plot plot, double y, boolean above) {
        label.applyCss();
        label.autosize();
        label.relocate(plot.areaWidth() - label.getWidth() - GAP, above ? y - label.getHeight() : y);
    }
}
