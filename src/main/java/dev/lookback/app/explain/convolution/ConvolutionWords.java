package dev.lookback.app.explain.convolution;

import dev.lookback.app.explain.Digits;
import dev.lookback.explain.KernelStep;
import dev.lookback.network.LayerNames;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Residual;
import dev.lookback.text.Texts;
import java.util.BitSet;

/** Says in a sentence what the picture shows. */
final class ConvolutionWords {

    private final Texts texts;
    private final Digits digits;

    ConvolutionWords(Texts texts) {
        this.texts = texts;
        digits = new Digits(texts.locale());
    }

    String of(TracedNetwork subject, Selection look, KernelStep step) {
        return look.pointed().map(spot -> pointed(subject, spot)).orElseGet(() -> standing(subject, look, step));
    }

    /** Which value is looked at: the one that is pointed at, or the output that the kernel makes. */
    String value(TracedNetwork subject, Selection look) {
        Spot spot = look.pointed().orElse(new Spot(look.layer(), look.output(), look.filter()));
        if (spot.isInWindow()) {
            return subject.recipe().data().features().get(spot.channel());
        }
        String layer = layer(subject, spot.layer());
        return subject.isSequence(spot.layer())
                ? texts.get("app.convolution.value.step", layer, spot.place() + 1)
                : texts.get("app.convolution.value.unit", layer, spot.channel() + 1);
    }

    private String layer(TracedNetwork subject, int layer) {
        return texts.get(
                "app.convolution.layer",
                layer + 1,
                texts.get(LayerNames.kind(subject.traced(layer).layer())));
    }

    /** How the output comes about that the kernel makes where it stands. */
    private String standing(TracedNetwork subject, Selection look, KernelStep step) {
        boolean ofWindow = subject.before(look.layer()) == Spot.WINDOW;
        String sum = texts.get(
                ofWindow ? "app.convolution.step.features" : "app.convolution.step.channels",
                look.output() + 1,
                step.taps(),
                step.channels(),
                digits.exact(step.total()),
                digits.exact(step.bias()),
                digits.exact(step.sum()));
        Activation activation = subject.kernels().get(look.layer()).activation();
        String activated = activation == Activation.LINEAR
                ? texts.get("app.convolution.step.linear")
                : texts.get(
                        "app.convolution.step.activated",
                        texts.get("app.network.activation." + activation),
                        digits.exact(step.value()));
        int timeSteps = subject.kernels().get(look.layer()).input().timeSteps();
        int padded = 0;
        for (int tap = 0; tap < step.taps(); tap++) {
            padded += step.isPadded(tap, timeSteps) ? 1 : 0;
        }
        String zeros = padded == 0 ? "" : texts.get("app.convolution.step.padded", padded);
        String block =
                subject.traced(look.layer()).layer() instanceof Residual ? texts.get("app.convolution.step.block") : "";
        return block + sum + activated + zeros + sees(subject, subject.read(look.layer(), step));
    }

    /** What the pointer rests on. */
    private String pointed(TracedNetwork subject, Spot spot) {
        String value = digits.exact(subject.value(spot));
        if (spot.isInWindow()) {
            String feature = subject.recipe().data().features().get(spot.channel());
            int row = subject.row(spot.place());
            return texts.get(
                    "app.convolution.at.window",
                    feature,
                    subject.series().label(row),
                    digits.full(subject.series().values(feature)[row]),
                    value);
        }
        Layer layer = subject.traced(spot.layer()).layer();
        String name = layer(subject, spot.layer());
        if (subject.isEnd(spot.layer())) {
            return texts.get(
                            "app.convolution.at.end",
                            value,
                            subject.recipe().data().target(),
                            digits.full(subject.forecast()[spot.channel()]))
                    + sees(subject, subject.behind(spot).get(0));
        }
        String place = subject.isSequence(spot.layer())
                ? texts.get("app.convolution.at.step", name, spot.place() + 1, spot.channel() + 1, value)
                : texts.get("app.convolution.at.unit", name, spot.channel() + 1, value);
        return place
                + won(subject, spot, layer)
                + sees(subject, subject.behind(spot).get(0));
    }

    private String won(TracedNetwork subject, Spot spot, Layer layer) {
        if (!(layer instanceof MaxPool1D || layer instanceof GlobalMaxPool1D)) {
            return "";
        }
        int read = subject.behind(spot).get(spot.layer()).cardinality();
        return texts.get("app.convolution.at.winner", read, subject.winner(spot) + 1);
    }

    private String sees(TracedNetwork subject, BitSet seen) {
        if (seen.isEmpty()) {
            return texts.get("app.convolution.sees.nothing");
        }
        String oldest = subject.series().label(subject.row(seen.nextSetBit(0)));
        String newest = subject.series().label(subject.row(seen.length() - 1));
        return seen.cardinality() == 1
                ? texts.get("app.convolution.sees.one", newest)
                : texts.get("app.convolution.sees", seen.cardinality(), subject.timeSteps(), oldest, newest);
    }
}
