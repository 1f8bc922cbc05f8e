package dev.lookback.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Misfit;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Shape.Sequence;
import dev.lookback.network.layer.Shape.Vector;
import dev.lookback.network.layer.SpatialDropout;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * The shape trace against a second, naive account of the same network: every value carries the whole set of time steps
 * it depends on, padding is really put around the sequence, and kernels are really slid over it.
 */
class ReceptiveFieldByBruteForceTest {

    @Property(tries = 2000)
    void traceAgreesWithSetsOfTimeSteps(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int timeSteps) {
        Random random = new Random(seed);
        Network network = randomNetwork(random);
        int features = 1 + random.nextInt(3);

        ShapeTrace trace = ShapeTrace.of(network, timeSteps, features, 1);

        List<BitSet> values = windows(timeSteps);
        boolean vector = false;
        int channels = features;
        for (LayerTrace traced : trace.layers()) {
            Layer layer = traced.layer();
            Optional<List<BitSet>> out = vector ? throughVector(layer, values) : through(layer, values);
            boolean wrongEnd =
                    traced.misfit().filter(Misfit.WrongOutput.class::isInstance).isPresent();
            assertThat(traced.misfit().isEmpty() || wrongEnd)
                    .as("%s on %d time steps", layer, values.size())
                    .isEqualTo(out.isPresent());
            if (out.isEmpty()) {
                return;
            }
            values = out.get();
            if (!vector && layer instanceof Flatten) {
                channels *= values.size();
            }
            channels = layer instanceof Conv1D conv ? conv.filters() : channels;
            channels = layer instanceof Dense dense ? dense.units() : channels;
            vector |= collapses(layer);
            assertThat(traced.output()).contains(vector ? new Vector(channels) : new Sequence(channels, values.size()));
            assertThat(traced.receptiveField())
                    .isEqualTo(values.stream()
                            .mapToInt(ReceptiveFieldByBruteForceTest::width)
                            .max()
                            .orElse(0));
        }
        BitSet seen = union(values);
        if (trace.layers().isEmpty() || seen.isEmpty()) {
            assertThat(trace.lastSeen()).isLessThan(trace.firstSeen());
        } else {
            assertThat(trace.firstSeen()).isEqualTo(seen.nextSetBit(0));
            assertThat(trace.lastSeen()).isEqualTo(seen.length() - 1);
        }
    }

    @Property(tries = 500)
    void moreTimeStepsNeverHurt(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int timeSteps) {
        Network network = randomNetwork(new Random(seed));

        if (!runsOutOfTime(ShapeTrace.of(network, timeSteps, 2, 1))) {
            assertThat(runsOutOfTime(ShapeTrace.of(network, timeSteps + 1, 2, 1)))
                    .isFalse();
        }
    }

    private static boolean runsOutOfTime(ShapeTrace trace) {
        return trace.layers().stream()
                .anyMatch(l -> l.misfit()
                        .filter(Misfit.TooFewTimeSteps.class::isInstance)
                        .isPresent());
    }

    static Network randomNetwork(Random random) {
        List<Layer> layers = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            layers.add(randomLayer(random));
        }
        if (random.nextBoolean()) {
            layers.add(random.nextBoolean() ? new Flatten() : new GlobalMaxPool1D());
            layers.add(new Dense(1 + random.nextInt(2), Activation.LINEAR));
        }
        return new Network(layers);
    }

    private static Layer randomLayer(Random random) {
        int size = 1 + random.nextInt(6);
        int stride = 1 + random.nextInt(4);
        Padding padding = Padding.values()[random.nextInt(3)];
        Padding poolPadding = Padding.values()[random.nextInt(2)];
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new Conv1D(3, size, stride, 1, padding, Activation.RELU);
            case 3, 4, 5 -> new Conv1D(2, size, 1, 1 + random.nextInt(9), padding, Activation.RELU);
            case 6, 7 -> new MaxPool1D(size, stride, poolPadding);
            case 8 -> new AveragePool1D(size, stride, poolPadding);
            case 9 -> new SpatialDropout(0.1);
            case 10 -> random.nextInt(4) == 0 ? new GlobalAveragePool1D() : new Dropout(0.1);
            default -> random.nextInt(4) == 0 ? new Dense(2, Activation.RELU) : BatchNormalization.keras();
        };
    }

    private static List<BitSet> windows(int timeSteps) {
        List<BitSet> values = new ArrayList<>();
        for (int t = 0; t < timeSteps; t++) {
            BitSet itself = new BitSet();
            itself.set(t);
            values.add(itself);
        }
        return values;
    }

    private static boolean collapses(Layer layer) {
        return layer instanceof Flatten || layer instanceof GlobalMaxPool1D || layer instanceof GlobalAveragePool1D;
    }

    private static Optional<List<BitSet>> throughVector(Layer layer, List<BitSet> values) {
        if (layer instanceof Dense) {
            return Optional.of(List.of(union(values)));
        }
        return layer instanceof Dropout || layer instanceof BatchNormalization ? Optional.of(values) : Optional.empty();
    }

    private static Optional<List<BitSet>> through(Layer layer, List<BitSet> values) {
        if (layer instanceof Conv1D c) {
            return slide(values, c.kernelSize(), c.stride(), c.dilation(), c.padding());
        }
        if (layer instanceof MaxPool1D p) {
            return slide(values, p.poolSize(), p.stride(), 1, p.padding());
        }
        if (layer instanceof AveragePool1D p) {
            return slide(values, p.poolSize(), p.stride(), 1, p.padding());
        }
        if (layer instanceof Dense) {
            return Optional.empty();
        }
        return Optional.of(collapses(layer) && !(layer instanceof Flatten) ? List.of(union(values)) : values);
    }

    /** Pads as Keras describes it, then slides the kernel as long as it lies wholly within. */
    private static Optional<List<BitSet>> slide(
            List<BitSet> values, int size, int stride, int dilation, Padding padding) {
        int span = (size - 1) * dilation + 1;
        int before = 0;
        int after = 0;
        if (padding == Padding.CAUSAL) {
            before = span - 1;
        } else if (padding == Padding.SAME) {
            int outputs = (int) Math.ceil((double) values.size() / stride);
            int total = Math.max(0, (outputs - 1) * stride + span - values.size());
            before = total / 2;
            after = total - before;
        }
        List<BitSet> padded = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            padded.add(new BitSet());
        }
        padded.addAll(values);
        for (int i = 0; i < after; i++) {
            padded.add(new BitSet());
        }
        List<BitSet> out = new ArrayList<>();
        for (int start = 0; start + span <= padded.size(); start += stride) {
            BitSet sees = new BitSet();
            for (int i = 0; i < size; i++) {
                sees.or(padded.get(start + i * dilation));
            }
            out.add(sees);
        }
        return out.isEmpty() ? Optional.empty() : Optional.of(out);
    }

    private static BitSet union(List<BitSet> values) {
        BitSet all = new BitSet();
        values.forEach(all::or);
        return all;
    }

    private static int width(BitSet seen) {
        return seen.isEmpty() ? 0 : seen.length() - seen.nextSetBit(0);
    }
}
