package dev.lookback.window;

import dev.lookback.series.Series;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.scale.ScalerKind;
import java.util.List;

/**
 * Source of a series' windows as network inputs and targets. Stores the scaled columns once, as floats, and gathers windows from
 * them by index: memory does not depend on the number of windows. Immutable and thread-safe.
 *
 * <p>Meaning of a network output for a target value y and a last seen value x, both in units:
 *
 * <ul>
 *   <li>{@link TargetForm#LEVEL}: y in the target column's own scale; with {@link ScalerKind#PER_WINDOW} standardised by the
 *       target's mean and population deviation over the window's input rows.
 *   <li>{@link TargetForm#CHANGE}: (y − x) / s, where s is the population deviation of these changes over the train windows
 *       and all their steps (1 if it is 0, if there are no windows, and with {@link ScalerKind#NONE}); 0 means persistence.
 *   <li>{@link TargetForm#LOG_RETURN}: log(y / x) / s likewise; NaN or infinite if a value is not positive.
 * </ul>
 */
public final class WindowSource {

    private final WindowPlan plan;
    private final FittedScales scales;
    private final double[] target;
    private final WindowInputs inputs;
    private final TargetScaling targetScaling;

    private WindowSource(
            WindowPlan plan, FittedScales scales, double[] target, WindowInputs inputs, TargetScaling targetScaling) {
        this.plan = plan;
        this.scales = scales;
        this.target = target;
        this.inputs = inputs;
        this.targetScaling = targetScaling;
    }

    /**
     * Fits the scale of every feature and of the output on the train split.
     *
     * @param features names in channel order
     * @param target name; need not be among the features
     * @throws IllegalArgumentException if the series lacks a column
     */
    public static WindowSource of(
            Series series, List<String> features, String target, WindowPlan plan, ScalerKind scaler, TargetForm form) {
        FittedScales scales = ScaleFitter.of(series, features, target, plan, scaler, form);
        return with(series, features, target, plan, scaler, form, scales);
    }

    /**
     * Uses scales that were fitted before, on this or another file.
     *
     * @throws IllegalArgumentException if the series lacks a column, or the number of scales is not that of the features
     */
    public static WindowSource with(
            Series series,
            List<String> features,
            String target,
            WindowPlan plan,
            ScalerKind scaler,
            TargetForm form,
            FittedScales scales) {
        if (scales.features().size() != features.size()) {
            throw new IllegalArgumentException(
                    "%d scales for %d features".formatted(scales.features().size(), features.size()));
        }
        WindowSpec spec = plan.spec();
        double[] targetColumn = series.values(target);
        List<double[]> columns = features.stream()
                .map(name -> series.inputValues(name, spec.horizon()))
                .toList();
        WindowInputs inputs = scaler == ScalerKind.PER_WINDOW
                ? new WindowInputs.PerWindow(spec, columns)
                : WindowInputs.Scaled.of(spec, columns, scales.features());
        TargetScaling targetScaling = TargetScaling.of(form, scaler, scales.output(), spec, targetColumn);
        return new WindowSource(plan, scales, targetColumn, inputs, targetScaling);
    }

    public WindowPlan plan() {
        return plan;
    }

    /** Number of features, F. */
    public int features() {
        return scales.features().size();
    }

    /**
     * Writes one window as {@code [features, timeSteps]}, time fastest, into {@code out} from {@code offset} on:
     * element (f, t) at offset + f · timeSteps + t.
     */
    public void input(int anchor, float[] out, int offset) {
        inputs.write(anchor, out, offset);
    }

    /** Number of rows that a window forecasts, and so the number of network outputs. */
    public int length() {
        return plan.spec().length();
    }

    /**
     * Training target for network output {@code k}, with target form and scaler applied; NaN beyond the end of the series.
     *
     * @param k 0 for the first target row, length − 1 for the last
     */
    public float target(int anchor, int k) {
        return (float) targetScaling.encode(anchor, actual(anchor, k));
    }

    /** Training target for the first target row. */
    public float target(int anchor) {
        return target(anchor, 0);
    }

    /** Network output, the same for every step, that means persistence in this window: 0 for change and log return. */
    public float persistenceOutput(int anchor) {
        return (float) targetScaling.encode(anchor, lastSeen(anchor));
    }

    /** Forecast in units for a network output of any step. */
    public double forecast(int anchor, float output) {
        return targetScaling.decode(anchor, output);
    }

    /**
     * Derivative of {@link #forecast} with respect to the network output, in units. Leaves out what the last seen value or the
     * window's own scale contributes to a forecast without the network.
     */
    public double unitsPerOutput(int anchor, float output) {
        return targetScaling.unitsPerOutput(anchor, output);
    }

    /** Actual value at target row {@code k} from 0, in units; NaN beyond the end of the series. */
    public double actual(int anchor, int k) {
        int row = plan.spec().targetRow(anchor) + k;
        return row < target.length ? target[row] : Double.NaN;
    }

    /** Actual value at the first target row. */
    public double actual(int anchor) {
        return actual(anchor, 0);
    }

    /** Value of the target at the newest input row, in units: the persistence forecast. */
    public double lastSeen(int anchor) {
        return target[plan.spec().newestRow(anchor)];
    }

    /**
     * The target column, in units.
     *
     * @return {@code [rows]}; shared, must not be changed
     */
    public double[] targetColumn() {
        return target;
    }

    /** Scales fitted on the train split. */
    public FittedScales scales() {
        return scales;
    }
}
