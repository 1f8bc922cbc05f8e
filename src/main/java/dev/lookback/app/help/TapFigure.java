package dev.lookback.app.help;

import dev.lookback.network.connectivity.Taps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** Picture of convolutions one above another: time steps as dots, taps as lines, and marked whatever one output reads. */
final class TapFigure extends Pane {

    private static final double RADIUS = 5;
    private static final double LEVEL = 38;

    private static final String MARKED = "tap-marked";

    /** Time step of a level: 0 the inputs, n the outputs of the n-th layer. */
    private record Dot(int level, int place, Circle circle) {}

    /** Tap of an output of a layer. */
    private record Link(int layer, int input, int output, Line line) {}

    private final List<Dot> dots = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Taps> layers;
    private final List<Integer> lengths = new ArrayList<>();
    private final List<BitSet> marked = new ArrayList<>();
    private final int before;
    private final int places;

    /**
     * @param timeSteps dots of the lowest line
     * @param layers from the lowest to the highest
     * @param output index of the marked output of the highest one
     */
    TapFigure(int timeSteps, List<Taps> layers, int output) {
        this.layers = layers;
        int length = timeSteps;
        lengths.add(length);
        for (Taps taps : layers) {
            length = taps.outputs(length);
            lengths.add(length);
        }
        BitSet read = new BitSet();
        read.set(output);
        marked.add(read);
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            read = layers.get(layer).inputs(read, lengths.get(layer));
            marked.add(0, read);
        }
        before = (int) layers.get(0).zerosBefore(timeSteps);
        places = timeSteps + (int) layers.get(0).zeros(timeSteps);
        double height = layers.size() * LEVEL + 2 * RADIUS + 2;
        setMinHeight(height);
        setPrefHeight(height);
        for (int layer = 0; layer < layers.size(); layer++) {
            addLines(layer);
        }
        for (int level = 0; level <= layers.size(); level++) {
            for (int place = 0; place < lengths.get(level); place++) {
                add(new Dot(level, place, circle("tap-dot", marked.get(level).get(place))));
            }
        }
        for (int zero = -before; zero < places - before; zero++) {
            if (zero < 0 || zero >= timeSteps) {
                add(new Dot(0, zero, circle("tap-zero", false)));
            }
        }
    }

    /** Lines from all outputs to what they read; into the padding for the lowest layer only, where zeros are drawn. */
    private void addLines(int layer) {
        Taps taps = layers.get(layer);
        int inputs = lengths.get(layer);
        for (int output = 0; output < lengths.get(layer + 1); output++) {
            for (int tap = 0; tap < taps.size(); tap++) {
                int input = taps.at(output, tap, inputs);
                if (layer == 0 || input >= 0 && input < inputs) {
                    add(new Link(
                            layer, input, output, line(marked.get(layer + 1).get(output))));
                }
            }
        }
    }

    private void add(Dot dot) {
        dots.add(dot);
        getChildren().add(dot.circle());
    }

    /** Marked lines lie above the others. */
    private void add(Link link) {
        links.add(link);
        boolean isMarked = link.line().getStyleClass().contains(MARKED);
        getChildren().add(isMarked ? getChildren().size() : 0, link.line());
    }

    private static Circle circle(String style, boolean isMarked) {
        Circle circle = new Circle(RADIUS);
        circle.getStyleClass().add(style);
        if (isMarked) {
            circle.getStyleClass().add(MARKED);
        }
        return circle;
    }

    private static Line line(boolean isMarked) {
        Line line = new Line();
        line.getStyleClass().add("tap-line");
        if (isMarked) {
            line.getStyleClass().add(MARKED);
        }
        return line;
    }

    @Override
    protected void layoutChildren() {
        for (Dot dot : dots) {
            dot.circle().setCenterX(x(dot.level(), dot.place()));
            dot.circle().setCenterY(y(dot.level()));
        }
        for (Link link : links) {
            link.line().setStartX(x(link.layer(), link.input()));
            link.line().setStartY(y(link.layer()));
            link.line().setEndX(x(link.layer() + 1, link.output()));
            link.line().setEndY(y(link.layer() + 1));
        }
    }

    /** Above the middle of the taps, or above the newest one of a causal kernel. */
    private double x(int level, int place) {
        double position = place;
        for (int layer = level - 1; layer >= 0; layer--) {
            Taps taps = layers.get(layer);
            position = position * taps.stride() + taps.position(0, lengths.get(layer));
        }
        double room = getWidth() - 2 * RADIUS - 2;
        return RADIUS + 1 + room * (position + before) / Math.max(1, places - 1);
    }

    private double y(int level) {
        return RADIUS + 1 + (layers.size() - level) * LEVEL;
    }
}
