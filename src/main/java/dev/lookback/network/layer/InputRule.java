package dev.lookback.network.layer;

import dev.lookback.network.layer.Shape.Sequence;
import dev.lookback.network.layer.Shape.Vector;
import java.util.Optional;

/** Misfits of layers by the input that they take: a sequence, a vector, or either. */
final class InputRule {

    private InputRule() {}

    /** A sequence of at least one time step. */
    static Optional<Misfit> sequence(Shape input) {
        return sequence(input, 1);
    }

    /** A sequence of at least {@code needed} time steps. */
    static Optional<Misfit> sequence(Shape input, int needed) {
        return input instanceof Sequence sequence
                ? timeSteps(sequence, needed)
                : Optional.of(new Misfit.NeedsSequence());
    }

    static Optional<Misfit> vector(Shape input) {
        return input instanceof Vector ? Optional.empty() : Optional.of(new Misfit.NeedsVector());
    }

    /** A vector, or a sequence of at least one time step. */
    static Optional<Misfit> either(Shape input) {
        return input instanceof Sequence sequence ? timeSteps(sequence, 1) : Optional.empty();
    }

    private static Optional<Misfit> timeSteps(Sequence sequence, int needed) {
        return sequence.timeSteps() < needed
                ? Optional.of(new Misfit.TooFewTimeSteps(needed, sequence.timeSteps()))
                : Optional.empty();
    }
}
