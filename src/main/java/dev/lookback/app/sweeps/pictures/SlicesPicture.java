package dev.lookback.app.sweeps.pictures;

import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Dimension;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.canvas.GraphicsContext;

/** Slice plots: the objective against each varied field. */
final class SlicesPicture extends Picture {

    private static final double LEAST_WIDTH = 190;
    private static final double BELOW = 40;
    private static final double ABOVE = 26;

    /** Of one plot, with its words. */
    private static final double LEAST_HEIGHT = 120;

    SlicesPicture(Texts texts, TrialPick pick) {
        super(texts, "sweep-slices", pick);
        setMinHeight(USE_COMPUTED_SIZE);
    }

    @Override
    void show(SweepData shown, Map<Integer, Double> shades, Set<Integer> faded) {
        boolean otherHeight = data() == null || !data().space().equals(shown.space());
        super.show(shown, shades, faded);
        if (otherHeight) {
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Plots that have no room are scrolled to: lower ones would lie over each other. */
    @Override
    protected double computeMinHeight(double width) {
        return data() == null ? super.computeMinHeight(width) : down(width) * LEAST_HEIGHT;
    }

    private int across(double width) {
        return Math.max(1, Math.min(data().space().dimensions().size(), (int) (width / LEAST_WIDTH)));
    }

    private int down(double width) {
        int across = across(width);
        return (data().space().dimensions().size() + across - 1) / across;
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        List<Dimension> dimensions = data().space().dimensions();
        int across = across(width);
        int down = down(width);
        Axis y = objectiveAxis();
        double left = left(y);
        for (int i = 0; i < dimensions.size(); i++) {
            double cellWidth = width / across;
            double cellHeight = height / down;
            Frame frame = new Frame(
                    (i % across) * cellWidth + left,
                    (i / across) * cellHeight + ABOVE,
                    cellWidth - left - 14,
                    Math.max(20, cellHeight - ABOVE - BELOW));
            Dimension dimension = dimensions.get(i);
            axes(g, frame, Axis.of(dimension, texts()), y);
            persistence(g, frame, y);
            for (StoredTrial trial : data().judged()) {
                String value = trial.trial().point().values().get(i);
                dot(g, frame, frame.x(dimension.place(value)), 0, y, trial);
            }
        }
    }
}
