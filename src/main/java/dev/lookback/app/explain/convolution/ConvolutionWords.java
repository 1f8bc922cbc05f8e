package dev.lookback.app.explain.convolution;

import dev.lookback.app.explain.Digits;
import dev.lookback.explain.KernelStep;
import dev.lookback.network.LayerNames;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Residual;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.BitSet;

/** Sentences that describe the picture. */
final class ConvolutionWords {

    private final Texts texts;
    private final Digits digits;

    ConvolutionWords(Texts texts) {
        this.texts = texts;
        digits = new Digits(texts.locale());
    }

    String of(TracedNetwork network, Selection selection, KernelStep step) {
        return selection
                .pointed()
                .map(spot -> pointed(network, spot))
                .orElseGet(() -> describeStep(network, selection, step));
    }

    /** Name of the value under the pointer, or else of the output that the kernel computes. */
    String value(TracedNetwork network, Selection selection) {
        Spot spot = selection.pointed().orElse(new Spot(selection.layer(), selection.output(), selection.filter()));
        if (spot.isInWindow()) {
            return network.recipe().data().features().get(spot.channel());
        }
        String layer = layer(network, spot.layer());
        return network.isSequence(spot.layer())
                ? texts.get("app.convolution.value.step", layer, spot.place() + 1)
                : texts.get("app.convolution.value.unit", layer, spot.channel() + 1);
    }

    private String layer(TracedNetwork network, int layer) {
        return texts.get(
                "app.convolution.layer",
                layer + 1,
                texts.get(LayerNames.kind(network.traced(layer).layer())));
    }

    /** Describes how the kernel computes its output. */
    private String describeStep(TracedNetwork network, Selection selection, KernelStep step) {
        boolean ofWindow = network.before(selection.layer()) == Spot.WINDOW;
        String sum = texts.get(
                ofWindow ? "app.convolution.step.features" : "app.convolution.step.channels",
                selection.output() + 1,
                step.taps(),
                step.channels(),
                digits.exact(step.total()),
                digits.exact(step.bias()),
                digits.exact(step.sum()));
        Activation activation = network.kernels().get(selection.layer()).activation();
        String activated = activation == Activation.LINEAR
                ? texts.get("app.convolution.step.linear")
                : texts.get(
                        "app.convolution.step.activated",
                        texts.get("app.network.activation." + activation),
                        digits.exact(step.value()));
        int timeSteps = network.kernels().get(selection.layer()).input().timeSteps();
        int padded = 0;
        for (int tap = 0; tap < step.taps(); tap++) {
            padded += step.isPadded(tap, timeSteps) ? 1 : 0;
        }
        String zeros = padded == 0 ? "" : texts.get("app.convolution.step.padded", padded);
        String block = network.traced(selection.layer()).layer() instanceof Residual
                ? texts.get("app.convolution.step.block")
                : "";
        return block + sum + activated + zeros + describeReceptiveField(network, network.read(selection.layer(), step));
    }

    /** Describes the value under the pointer. */
    private String pointed(TracedNetwork network, Spot spot) {
        String value = digits.exact(network.value(spot));
        if (spot.isInWindow()) {
            String feature = network.recipe().data().features().get(spot.channel());
            int row = network.row(spot.place());
            return texts.get(
                    "app.convolution.at.window",
                    feature,
                    network.series().label(row),
                    digits.full(network.series().values(feature)[row]),
                    value);
        }
        Layer layer = network.traced(spot.layer()).layer();
        String name = layer(network, spot.layer());
        if (network.isEnd(spot.layer())) {
            return texts.get(
                            "app.convolution.at.end",
                            value,
                            network.recipe().data().target(),
                            digits.full(network.forecast()[spot.channel()]))
                    + describeReceptiveField(network, network.behind(spot).get(0));
        }
        String place = network.isSequence(spot.layer())
                ? texts.get("app.convolution.at.step", name, spot.place() + 1, spot.channel() + 1, value)
                : texts.get("app.convolution.at.unit", name, spot.channel() + 1, value);
        return place
                + describeMaximum(network, spot, layer)
                + describeReceptiveField(network, network.behind(spot).get(0));
    }

    private String describeMaximum(TracedNetwork network, Spot spot, Layer layer) {
        if (!(layer instanceof MaxPool1D || layer instanceof GlobalMaxPool1D)) {
            return "";
        }
        int read = network.behind(spot).get(spot.layer()).cardinality();
        return texts.get("app.convolution.at.winner", read, network.argmax(spot) + 1);
    }

    private String describeReceptiveField(TracedNetwork network, BitSet receptiveField) {
        if (receptiveField.isEmpty()) {
            return texts.get("app.convolution.sees.nothing");
        }
        Message oldest = network.series().label(network.row(receptiveField.nextSetBit(0)));
        Message newest = network.series().label(network.row(receptiveField.length() - 1));
        return receptiveField.cardinality() == 1
                ? texts.get("app.convolution.sees.one", newest)
                : texts.get("app.convolution.sees", receptiveField.cardinality(), network.timeSteps(), oldest, newest);
    }
}
