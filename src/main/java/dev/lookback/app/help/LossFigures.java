package dev.lookback.app.help;

import dev.lookback.app.help.CurveFigure.Curve;
import dev.lookback.recipe.Loss;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.Node;

/** Pictures of losses: as functions of an error, and over epochs. */
final class LossFigures {

    private static final double LARGEST_ERROR = 3;
    private static final int EPOCHS = 40;
    private static final int STEPS = 20;

    /** Speed at which the drawn training loss falls, and the drawn validation loss climbs again. */
    private static final double LEARNING = 0.15;

    private static final double OVERFITTING = 0.00035;

    private final Texts texts;

    LossFigures(Texts texts) {
        this.texts = texts;
    }

    Node losses() {
        return new CurveFigure(
                texts.get("app.help.figure.losses"),
                -LARGEST_ERROR,
                LARGEST_ERROR,
                List.of(
                        loss("MAE", new Loss.Mae()),
                        loss("MSE", new Loss.Mse()),
                        loss("HUBER", new Loss.Huber(1)),
                        loss("QUANTILE", new Loss.Quantile(0.9))),
                OptionalDouble.of(LARGEST_ERROR),
                OptionalDouble.empty());
    }

    /** Gradient descent on a parabola, where all can be seen that a learning rate does. */
    Node learningRates() {
        return new CurveFigure(
                texts.get("app.help.figure.learningRates"),
                0,
                STEPS,
                List.of(descent(0.02), descent(0.3), descent(1.85), descent(2.05)),
                OptionalDouble.of(1.2),
                OptionalDouble.empty());
    }

    /** Overfitting: the training loss goes on falling, the validation loss climbs again. */
    Node epochs() {
        return overEpochs("epochs", OptionalDouble.empty());
    }

    /** The same with the epoch of the least validation loss, whose weights are kept. */
    Node earlyStopping() {
        int best = 0;
        for (int epoch = 1; epoch < EPOCHS; epoch++) {
            best = validation(epoch) < validation(best) ? epoch : best;
        }
        return overEpochs("earlyStopping", OptionalDouble.of(best));
    }

    private CurveFigure overEpochs(String name, OptionalDouble marked) {
        CurveFigure figure = new CurveFigure(
                texts.get("app.help.figure." + name), 0, EPOCHS, overfitting(), OptionalDouble.empty(), marked);
        figure.getStyleClass().add("learning-curves");
        return figure;
    }

    private List<Curve> overfitting() {
        return List.of(
                new Curve(texts.get("app.help.figure.training"), LossFigures::training),
                new Curve(texts.get("app.help.figure.validation"), LossFigures::validation));
    }

    private static double training(double epoch) {
        return 0.1 + 0.8 * Math.exp(-LEARNING * epoch);
    }

    private static double validation(double epoch) {
        return 0.12 + training(epoch) + OVERFITTING * epoch * epoch;
    }

    /** Each step multiplies the distance from the optimum by 1 − rate. */
    private Curve descent(double rate) {
        DoubleUnaryOperator ofEpoch = epoch -> {
            double before = Math.pow(1 - rate, Math.floor(epoch));
            return before * (1 - rate * (epoch - Math.floor(epoch)));
        };
        return new Curve(texts.get("app.help.figure.rate", rate), ofEpoch);
    }

    private Curve loss(String kind, Loss loss) {
        return new Curve(texts.get("app.training.loss." + kind), error -> loss.of(error, 0));
    }
}
