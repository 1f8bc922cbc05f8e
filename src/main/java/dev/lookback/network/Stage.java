package dev.lookback.network;

import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where values come out in a network: behind a layer, or behind one of the convolutions inside a residual block.
 *
 * @param layer index in the network
 */
public record Stage(int layer, Part part) {

    /** Of a layer. */
    public enum Part {
        /** All of it. */
        WHOLE,
        /** A residual block's first convolution, with its activation. */
        FIRST,
        /** The second, which reads the first. */
        SECOND,
        /** The one on the way past both, which a block has whose input and output differ in channels. */
        SKIP
    }

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

    /** The convolutions inside a layer; none where it is no residual block. */
    public static List<Part> inside(LayerTrace traced) {
        if (!(traced.layer() instanceof Residual block)) {
            return List.of();
        }
        boolean skips = ((Shape.Sequence) traced.input().orElseThrow()).channels() != block.filters();
        return skips ? List.of(Part.FIRST, Part.SECOND, Part.SKIP) : List.of(Part.FIRST, Part.SECOND);
    }

    public boolean isWhole() {
        return part == Part.WHOLE;
    }

    /** The convolution that it lies behind; empty where there is another layer. */
    public Optional<Conv1D> convolution(ShapeTrace trace) {
        Layer of = trace.layers().get(layer).layer();
        if (isWhole()) {
            return of instanceof Conv1D conv ? Optional.of(conv) : Optional.empty();
        }
        Residual block = (Residual) of;
        return Optional.of(part == Part.SKIP ? block.skip() : block.convolution());
    }

    /** Channels, or units. */
    public int channels(ShapeTrace trace) {
        Shape shape = trace.layers().get(layer).output().orElseThrow();
        return shape instanceof Shape.Sequence sequence ? sequence.channels() : ((Shape.Vector) shape).units();
    }

    /** Channels that the convolution reads. */
    public int channelsRead(ShapeTrace trace) {
        return part == Part.SECOND
                ? channels(trace)
                : ((Shape.Sequence) trace.layers().get(layer).input().orElseThrow()).channels();
    }
}
