package dev.lookback.app.help;

import dev.lookback.app.help.CurveFigure.Curve;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import dev.lookback.text.Texts;
import dev.lookback.training.LearningRate;
import dev.lookback.window.weight.RowWeights;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;

/** Picture of the learning rate schedules, as {@link LearningRate} computes them. */
final class ScheduleFigure {

    private static final int EPOCHS = 60;

    private final Texts texts;

    ScheduleFigure(Texts texts) {
        this.texts = texts;
    }

    Node schedules() {
        return new CurveFigure(
                texts.get("app.help.figure.schedules"),
                0,
                EPOCHS - 1,
                List.of(
                        curve("STEP", new Schedule.Step(EPOCHS / 3, 0.5)),
                        curve("EXPONENTIAL", new Schedule.Exponential(0.95)),
                        curve("COSINE", new Schedule.Cosine(0))));
    }

    private Curve curve(String kind, Schedule schedule) {
        Training training = new Training(
                Optimizer.RmsProp.keras(),
                1,
                schedule,
                new Loss.Mae(),
                1,
                EPOCHS,
                false,
                Optional.empty(),
                false,
                OptionalDouble.empty(),
                0,
                RowWeights.EVEN);
        return new Curve(
                texts.get("app.training.schedule." + kind),
                done -> LearningRate.of(training, (int) Math.round(done) + 1, List.of()));
    }
}
