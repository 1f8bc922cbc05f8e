package dev.lookback.window;

import dev.lookback.window.scale.ColumnScale;
import dev.lookback.window.scale.Moments;
import dev.lookback.window.scale.ScalerKind;

/** Conversion between target values, in units, and network outputs, for the window at an anchor. */
sealed interface TargetScaling {

    /** Network output for a target value. */
    double encode(int anchor, double value);

    /** Target value for a network output. */
    double decode(int anchor, double output);

    /** Derivative of {@link #decode} with respect to the output. */
    double unitsPerOutput(int anchor, double output);

    static TargetScaling of(
            TargetForm form, ScalerKind scaler, ColumnScale outputScale, WindowSpec spec, double[] target) {
        return switch (form) {
            case LEVEL -> scaler == ScalerKind.PER_WINDOW ? new WindowLevel(spec, target) : new Level(outputScale);
            case CHANGE -> new Change(outputScale, spec, target);
            case LOG_RETURN -> new LogReturn(outputScale, spec, target);
        };
    }

    /** The level, with the same scale for all windows. */
    record Level(ColumnScale scale) implements TargetScaling {

        @Override
        public double encode(int anchor, double value) {
            return scale.apply(value);
        }

        @Override
        public double decode(int anchor, double output) {
            return scale.invert(output);
        }

        @Override
        public double unitsPerOutput(int anchor, double output) {
            return scale.scale();
        }
    }

    /** The level, standardised by mean and population deviation of the target over the window's input rows. */
    record WindowLevel(WindowSpec spec, double[] target) implements TargetScaling {

        @Override
        public double encode(int anchor, double value) {
            return scale(anchor).apply(value);
        }

        @Override
        public double decode(int anchor, double output) {
            return scale(anchor).invert(output);
        }

        @Override
        public double unitsPerOutput(int anchor, double output) {
            return scale(anchor).scale();
        }

        private ColumnScale scale(int anchor) {
            int oldest = spec.oldestRow(anchor);
            double mean = Moments.mean(target, oldest, spec.step(), spec.timeSteps());
            return new ColumnScale(mean, Moments.scale(target, oldest, spec.step(), spec.timeSteps(), mean));
        }
    }

    /** The change from the last seen value. */
    record Change(ColumnScale scale, WindowSpec spec, double[] target) implements TargetScaling {

        @Override
        public double encode(int anchor, double value) {
            return scale.apply(value - target[spec.newestRow(anchor)]);
        }

        @Override
        public double decode(int anchor, double output) {
            return target[spec.newestRow(anchor)] + scale.invert(output);
        }

        @Override
        public double unitsPerOutput(int anchor, double output) {
            return scale.scale();
        }
    }

    /** The logarithm of value / last seen value. */
    record LogReturn(ColumnScale scale, WindowSpec spec, double[] target) implements TargetScaling {

        @Override
        public double encode(int anchor, double value) {
            return scale.apply(Math.log(value / target[spec.newestRow(anchor)]));
        }

        @Override
        public double decode(int anchor, double output) {
            return target[spec.newestRow(anchor)] * Math.exp(scale.invert(output));
        }

        @Override
        public double unitsPerOutput(int anchor, double output) {
            return decode(anchor, output) * scale.scale();
        }
    }
}
