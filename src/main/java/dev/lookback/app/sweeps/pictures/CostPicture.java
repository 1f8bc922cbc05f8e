package dev.lookback.app.sweeps.pictures;

import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.ParetoFront;
import dev.lookback.text.Texts;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** Cost against objective of each trial, with the Pareto front. */
final class CostPicture extends Picture {

    CostPicture(Texts texts, TrialPick pick) {
        super(texts, "sweep-cost", pick);
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        List<StoredTrial> judged = data().judged();
        double[] seconds = data().secondsPerEpoch();
        double[] costs =
                judged.stream().mapToDouble(trial -> trial.trial().cost()).toArray();
        Axis x = secondsAxis(data());
        Axis y = objectiveAxis();
        Frame frame = Frame.of(left(y), width, height);
        axes(g, frame, x, y);
        persistence(g, frame, y);
        List<Integer> front = ParetoFront.of(seconds, costs);
        g.setStroke(ink().of(PictureColours.Use.FRONT));
        g.setLineWidth(1.8);
        g.strokePolyline(
                front.stream().mapToDouble(i -> frame.x(x.place(seconds[i]))).toArray(),
                front.stream()
                        .mapToDouble(i -> frame.y(y.place(data().value(judged.get(i)))))
                        .toArray(),
                front.size());
        for (int i = 0; i < judged.size(); i++) {
            dot(g, frame, frame.x(x.place(seconds[i])), x.beyond(seconds[i]), y, judged.get(i));
        }
    }
}
