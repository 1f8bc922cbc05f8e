package dev.lookback.network.layer;

/** What one window has become at some place in the network; the batch dimension is left out. */
public sealed interface Shape {

    /** {@code [channels, timeSteps]}, still ordered in time. */
    record Sequence(int channels, int timeSteps) implements Shape {}

    /** {@code [units]}. */
    record Vector(int units) implements Shape {}
}
