package dev.lookback.app.help;

import dev.lookback.app.help.CurveFigure.Curve;
import dev.lookback.network.layer.Activation;
import dev.lookback.recipe.Loss;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;

/** Pictures of the handbook by name, drawn from the functions that the program computes with. */
final class HelpFigures {

    private static final double LARGEST_ERROR = 3;
    private static final double LARGEST_INPUT = 3;

    private final Texts texts;
    private final Map<String, Supplier<Node>> figures;

    HelpFigures(Texts texts) {
        this.texts = texts;
        figures = Map.of(
                "losses", this::losses,
                "schedules", new ScheduleFigure(texts)::schedules,
                "activations", this::activations);
    }

    /** The picture of a name, if there is one. */
    Optional<Node> named(String name) {
        return Optional.ofNullable(figures.get(name)).map(Supplier::get);
    }

    private Node losses() {
        List<Curve> curves = new ArrayList<>();
        curves.add(loss("MAE", new Loss.Mae()));
        curves.add(loss("MSE", new Loss.Mse()));
        curves.add(loss("HUBER", new Loss.Huber(1)));
        curves.add(loss("QUANTILE", new Loss.Quantile(0.9)));
        return new CurveFigure(texts.get("app.help.figure.losses"), -LARGEST_ERROR, LARGEST_ERROR, curves);
    }

    private Node activations() {
        List<Curve> curves = Stream.of(Activation.RELU, Activation.GELU, Activation.TANH, Activation.SIGMOID)
                .map(a -> new Curve(texts.get("app.network.activation." + a.name()), a::of))
                .toList();
        return new CurveFigure(texts.get("app.help.figure.activations"), -LARGEST_INPUT, LARGEST_INPUT, curves);
    }

    private Curve loss(String kind, Loss loss) {
        DoubleUnaryOperator ofError = error -> Math.min(loss.of(error, 0), LARGEST_ERROR);
        return new Curve(texts.get("app.training.loss." + kind), ofError);
    }
}
