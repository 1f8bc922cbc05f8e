package dev.lookback.app.sweeps.pictures;

import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Dimension;
import dev.lookback.text.Texts;
import java.util.Comparator;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** Map of two varied fields; the colour is the objective. */
final class MapPicture extends Picture {

    private int across;
    private int up = 1;

    MapPicture(Texts texts, TrialPick pick) {
        super(texts, "sweep-map", pick);
    }

    /** Indices of dimensions. */
    void choose(int horizontal, int vertical) {
        across = horizontal;
        up = vertical;
        redraw();
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        List<Dimension> dimensions = data().space().dimensions();
        if (Math.max(across, up) >= dimensions.size()) {
            return;
        }
        Dimension horizontal = dimensions.get(across);
        Dimension vertical = dimensions.get(up);
        Axis upward = Axis.of(vertical, texts());
        Frame frame = Frame.of(left(upward), width, height);
        axes(g, frame, Axis.of(horizontal, texts()), upward);
        double cellWidth = cell(horizontal, frame.width());
        double cellHeight = cell(vertical, frame.height());
        // The best trial is drawn last where several share a position.
        List<StoredTrial> order = data().judged().stream()
                .sorted(Comparator.comparingDouble((StoredTrial t) -> -t.trial().cost()))
                .toList();
        for (StoredTrial trial : order) {
            List<String> values = trial.trial().point().values();
            double x = frame.x(horizontal.place(values.get(across)));
            double y = frame.y(vertical.place(values.get(up)));
            g.setFill(colour(trial));
            if (cellWidth > 0 && cellHeight > 0) {
                g.fillRoundRect(x - cellWidth / 2 + 1, y - cellHeight / 2 + 1, cellWidth - 2, cellHeight - 2, 4, 4);
                place(x, y, trial);
            } else {
                dot(g, x, y, trial);
            }
        }
    }

    /** Width of one value; 0 for a continuous range. */
    private static double cell(Dimension dimension, double room) {
        return dimension.all().map(all -> room / all.size()).orElse(0.0);
    }
}
