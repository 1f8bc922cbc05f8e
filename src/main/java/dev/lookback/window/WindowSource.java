package dev.lookback.window;

import dev.lookback.series.Series;
import java.util.List;

/**
 * Gives the windows of a series as numbers for a network. Holds the scaled columns once, as floats, and gathers windows
 * from them by index: memory is that of the series, however many windows there are. Immutable, safe for several threads.
 */
public final class WindowSource {

    /**
     * Fits every feature's scale, and the output's, on the train split.
     *
     * @param features names in channel order
     * @param target name; need not be among the features
     */
    public static WindowSource of(
            Series series, List<String> features, String target, WindowPlan plan, ScalerKind scaler, TargetForm form) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The same windows with scales fitted before, on this or another file. */
    public static WindowSource with(
            Series series,
            List<String> features,
            String target,
            WindowPlan plan,
            ScalerKind scaler,
            TargetForm form,
            FittedScales scales) {
        throw new UnsupportedOperationException("not written yet");
    }

    public WindowPlan plan() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** F. */
    public int features() {
        throw new UnsupportedOperationException("not written yet");
    }

    /**
     * Writes one window as {@code [features, timeSteps]}, time fastest, into {@code out} from {@code offset} on:
     * element (f, t) at offset + f · timeSteps + t.
     */
    public void input(int anchor, float[] out, int offset) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** What the network should put out for this window, in its own scaled terms (target form and scaler applied). */
    public float target(int anchor) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The network output that stands for persistence in this window: 0 for change and log return. */
    public float persistenceOutput(int anchor) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** A network output turned into the target's own units. */
    public double forecast(int anchor, float output) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The target's value at the target row, in units; NaN beyond the end of the series. */
    public double actual(int anchor) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The target's value at the newest input row, in units: what persistence forecasts. */
    public double lastSeen(int anchor) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** What was fitted on the train split. */
    public FittedScales scales() {
        throw new UnsupportedOperationException("not written yet");
    }
}
