package dev.lookback.app.sweeps.pictures;

import dev.lookback.runs.StoredTrial;
import dev.lookback.text.Texts;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Objective trial by trial, and the best so far. */
final class ProgressPicture extends Picture {

    ProgressPicture(Texts texts, TrialPick pick) {
        super(texts, "sweep-progress", pick);
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        int last = data().trials().size();
        Axis x = Axis.of(texts().get("app.sweeps.picture.number"), 1, Math.max(2, last), numbers()::tick);
        Axis y = objectiveAxis();
        Frame frame = Frame.of(left(y), width, height);
        axes(g, frame, x, y);
        persistence(g, frame, y);
        double best = Double.POSITIVE_INFINITY;
        double fromX = 0;
        double fromY = 0;
        g.setLineWidth(1.8);
        for (StoredTrial trial : data().trials()) {
            double at = frame.x(x.place(trial.trial().number()));
            double cost = trial.trial().cost();
            if (Double.isFinite(cost) && cost < best) {
                double to = frame.y(y.place(data().value(trial)));
                if (Double.isFinite(best)) {
                    g.setStroke(ink().of(PictureColours.Use.FRONT));
                    g.strokeLine(fromX, fromY, at, fromY);
                    g.strokeLine(at, fromY, at, to);
                }
                best = cost;
                fromX = at;
                fromY = to;
            }
        }
        if (Double.isFinite(best)) {
            g.setStroke(ink().of(PictureColours.Use.FRONT));
            g.strokeLine(fromX, fromY, frame.x(x.place(last)), fromY);
        }
        for (StoredTrial trial : data().judged()) {
            dot(g, frame, frame.x(x.place(trial.trial().number())), 0, y, trial);
        }
        for (StoredTrial trial : data().withoutScore()) {
            // Drawn at the bottom, below all values.
            double at = frame.x(x.place(trial.trial().number()));
            word(g, "×", at, frame.y(0), TextAlignment.CENTER, VPos.CENTER);
            place(at, frame.y(0), trial);
        }
    }
}
