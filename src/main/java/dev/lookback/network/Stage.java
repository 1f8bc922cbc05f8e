package dev.lookback.network;

import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Part;
import dev.lookback.network.layer.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Output of a layer, or of one of the convolutions inside a residual block.
 *
 * @param layer index in the network
 */
public record Stage(int layer, Part part) {

    /** Behind a whole layer. */
    public static Stage of(int layer) {
        return new Stage(layer, Part.WHOLE);
    }

    /** All of a network that fits, in the order in which they are computed; a block's own comes behind those inside it. */
    public static List<Stage> of(ShapeTrace trace) {
        return IntStream.range(0, trace.layers().size())
                .boxed()
                .flatMap(layer -> Stream.concat(
                        inside(trace.layers().get(layer)).stream().map(part -> new Stage(layer, part)),
                        Stream.of(of(layer))))
                .toList();
    }

    /** Those behind a convolution. */
    public static List<Stage> convolutions(ShapeTrace trace) {
        return of(trace).stream()
                .filter(stage -> stage.convolution(trace).isPresent())
                .toList();
    }

    /** The convolutions inside a layer; none where it has none, or is one itself. */
    public static List<Part> inside(LayerTrace traced) {
        return parts(traced).keySet().stream()
                .filter(part -> part != Part.WHOLE)
                .toList();
    }

    /** The convolution that a layer begins with, or the whole layer where it has none. */
    public static Stage first(ShapeTrace trace, int layer) {
        return new Stage(
                layer,
                parts(trace.layers().get(layer)).keySet().stream().findFirst().orElse(Part.WHOLE));
    }

    public boolean isWhole() {
        return part == Part.WHOLE;
    }

    /** The convolution that it lies behind; empty where there is another layer. */
    public Optional<Conv1D> convolution(ShapeTrace trace) {
        return convolution(trace.layers().get(layer));
    }

    Optional<Conv1D> convolution(LayerTrace traced) {
        return Optional.ofNullable(parts(traced).get(part));
    }

    private static Map<Part, Conv1D> parts(LayerTrace traced) {
        return traced.layer().convolutions(traced.input().map(Shape::width).orElse(0));
    }

    /** Channels, or units. */
    public int channels(ShapeTrace trace) {
        return trace.layers().get(layer).output().orElseThrow().width();
    }

    /** Channels that the convolution reads. */
    public int channelsRead(ShapeTrace trace) {
        return part == Part.SECOND
                ? channels(trace)
                : trace.layers().get(layer).input().orElseThrow().width();
    }
}
