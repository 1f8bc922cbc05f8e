package dev.lookback.app.network;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.layer.Shape;
import dev.lookback.text.Texts;

/** Shapes and what a layer costs, in words. */
final class ShapeWords {

    private ShapeWords() {}

    /** "54 × 128" for time steps × channels, "32" for a vector. */
    static String of(Texts texts, Shape shape) {
        return shape instanceof Shape.Sequence s
                ? texts.get("app.network.shape.sequence", s.timeSteps(), s.channels())
                : texts.get("app.network.shape.vector", ((Shape.Vector) shape).units());
    }

    /** What leaves a layer and how many parameters it has: "54 × 128 · 5,504". */
    static String facts(Texts texts, LayerTrace trace) {
        String shape = trace.output().map(s -> of(texts, s)).orElse("–");
        return trace.parameters() == 0 ? shape : texts.get("app.network.facts", shape, trace.parameters());
    }

    /** The same in a sentence. */
    static String explained(Texts texts, LayerTrace trace) {
        String shape = trace.output()
                .map(s -> s instanceof Shape.Sequence q
                        ? texts.get("app.network.shape.sequence.explain", q.timeSteps(), q.channels())
                        : texts.get("app.network.shape.vector.explain", ((Shape.Vector) s).units()))
                .orElseGet(() -> texts.get("app.network.shape.none"));
        return texts.get("app.network.facts.explain", shape, trace.parameters());
    }
}
