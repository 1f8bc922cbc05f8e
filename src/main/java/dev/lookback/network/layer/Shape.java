package dev.lookback.network.layer;

/** Shape of one window's values between two layers; the batch dimension is left out. */
public sealed interface Shape {

    /** Channels, or units. */
    int width();

    /** Number of values. */
    long values();

    /** {@code [channels, timeSteps]}, still ordered in time. */
    record Sequence(int channels, int timeSteps) implements Shape {

        @Override
        public int width() {
            return channels;
        }

        @Override
        public long values() {
            return (long) channels * timeSteps;
        }
    }

    /** {@code [units]}. */
    record Vector(int units) implements Shape {

        @Override
        public int width() {
            return units;
        }

        @Override
        public long values() {
            return units;
        }
    }
}
