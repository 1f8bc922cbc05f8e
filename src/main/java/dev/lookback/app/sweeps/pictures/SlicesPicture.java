package dev.lookback.app.sweeps.pictures;

import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Dimension;
import dev.lookback.text.Texts;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** Slice plots: the objective against each varied field. */
final class SlicesPicture extends Picture {

    private static final double LEAST_WIDTH = 190;
    private static final double BELOW = 40;

    SlicesPicture(Texts texts, TrialPick pick) {
        super(texts, "sweep-slices", pick);
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        List<Dimension> dimensions = data().space().dimensions();
        int across = Math.max(1, Math.min(dimensions.size(), (int) (width / LEAST_WIDTH)));
        int down = (dimensions.size() + across - 1) / across;
        Axis y = objectiveAxis();
        double left = left(y);
        for (int i = 0; i < dimensions.size(); i++) {
            double cellWidth = width / across;
            double cellHeight = height / down;
            Frame frame = new Frame(
                    (i % across) * cellWidth + left,
                    (i / across) * cellHeight + 26,
                    cellWidth - left - 14,
                    Math.max(20, cellHeight - 26 - BELOW));
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
