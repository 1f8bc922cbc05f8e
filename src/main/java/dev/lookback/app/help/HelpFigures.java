package dev.lookback.app.help;

import dev.lookback.app.help.CurveFigure.Curve;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.connectivity.Taps;
import dev.lookback.network.layer.Activation;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Pictures of the handbook by name, drawn from the functions that the program computes with. */
final class HelpFigures {

    private static final double LARGEST_INPUT = 3;
    private static final int TIME_STEPS = 16;
    private static final int FEW_STEPS = 8;
    private static final int KERNEL = 3;

    private final Texts texts;
    private final Map<String, Supplier<Node>> figures;

    HelpFigures(Texts texts) {
        this.texts = texts;
        LossFigures losses = new LossFigures(texts);
        RowFigures rows = new RowFigures(texts);
        figures = Map.ofEntries(
                Map.entry("losses", losses::losses),
                Map.entry("learning-rate", losses::learningRates),
                Map.entry("epochs", losses::epochs),
                Map.entry("early-stopping", losses::earlyStopping),
                Map.entry("schedules", new ScheduleFigure(texts)::schedules),
                Map.entry("activations", this::activations),
                Map.entry("window", rows::windows),
                Map.entry("splits", rows::splits),
                Map.entry("backtest", rows::backtest),
                Map.entry("convolution", this::convolution),
                Map.entry("dilation", this::dilation),
                Map.entry("padding", this::padding),
                Map.entry("receptive-field", this::receptiveField));
    }

    /** The picture of a name, if there is one. */
    Optional<Node> named(String name) {
        return Optional.ofNullable(figures.get(name)).map(Supplier::get);
    }

    Set<String> names() {
        return figures.keySet();
    }

    private Node activations() {
        List<Curve> curves = Stream.of(Activation.RELU, Activation.GELU, Activation.TANH, Activation.SIGMOID)
                .map(a -> new Curve(texts.get("app.network.activation." + a.name()), a::of))
                .toList();
        return new CurveFigure(texts.get("app.help.figure.activations"), -LARGEST_INPUT, LARGEST_INPUT, curves);
    }

    private Node convolution() {
        return taps("convolution", new TapFigure(TIME_STEPS, List.of(taps(1, Padding.VALID)), KERNEL + 1));
    }

    private Node dilation() {
        List<Taps> layers = Stream.of(1, 2, 4)
                .map(dilation -> new Taps(2, 1, dilation, Padding.CAUSAL))
                .toList();
        return taps("dilation", new TapFigure(TIME_STEPS, layers, TIME_STEPS - 1));
    }

    private Node padding() {
        VBox figure = new VBox();
        for (Padding padding : Padding.values()) {
            Label name = new Label(texts.get("app.network.padding." + padding.name()));
            figure.getChildren().addAll(name, new TapFigure(FEW_STEPS, List.of(taps(1, padding)), 0));
        }
        return taps("padding", figure);
    }

    private Node receptiveField() {
        List<Taps> layers = List.of(taps(1, Padding.VALID), taps(1, Padding.VALID), taps(1, Padding.VALID));
        return taps("receptiveField", new TapFigure(TIME_STEPS, layers, KERNEL + 1));
    }

    private static Taps taps(int dilation, Padding padding) {
        return new Taps(KERNEL, 1, dilation, padding);
    }

    private Node taps(String name, Node picture) {
        VBox figure = new VBox(picture, FigureParts.words(texts.get("app.help.figure." + name)));
        figure.getStyleClass().add("figure");
        return figure;
    }
}
