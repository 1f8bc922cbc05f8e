package dev.lookback.window;

import dev.lookback.series.Series;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.scale.ScalerKind;
import java.util.List;

/**
 * Gives the windows of a series as numbers for a network. Holds the scaled columns once, as floats, and gathers windows
 * from them by index: memory is that of the series, however many windows there are. Immutable, safe for several threads.
 *
 * <p>What an output means, for a target value y and a last seen value x, both in units:
 *
 * <ul>
 *   <li>{@link TargetForm#LEVEL}: y by the target column's own scale; with {@link ScalerKind#PER_WINDOW} by the target's
 *       mean and population deviation over the window's input rows.
 *   <li>{@link TargetForm#CHANGE}: (y − x) / s, s being the population deviation of these changes over the train
 *       windows and all their steps (1 where it is 0, where there are none, and with {@link ScalerKind#NONE}); 0 means persistence.
 *   <li>{@link TargetForm#LOG_RETURN}: log(y / x) / s likewise; NaN or infinite where a value is not above zero.
 * </ul>
 */
public final class WindowSource {

    private final WindowPlan plan;
    private final FittedScales scales;
    private final double[] target;
    private final Inputs inputs;
    private final TargetScaling code;

    private WindowSource(WindowPlan plan, FittedScales scales, double[] target, Inputs inputs, TargetScaling code) {
        this.plan = plan;
        this.scales = scales;
        this.target = target;
        this.inputs = inputs;
        this.code = code;
    }

    /**
     * Fits every feature's scale, and the output's, on the train split.
     *
     * @param features names in channel order
     * @param target name; need not be among the features
     * @throws IllegalArgumentException if the series lacks a column
     */
    public static WindowSource of(
            Series series, List<String> features, String target, WindowPlan plan, ScalerKind scaler, TargetForm form) {
        FittedScales scales = ScaleFit.of(series, features, target, plan, scaler, form);
        return with(series, features, target, plan, scaler, form, scales);
    }

    /**
     * The same windows with scales fitted before, on this or another file.
     *
     * @throws IllegalArgumentException if the series lacks a column, or there is not one scale for each feature
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
        List<double[]> columns = features.stream().map(series::values).toList();
        Inputs inputs = scaler == ScalerKind.PER_WINDOW
                ? new Inputs.PerWindow(spec, columns)
                : Inputs.Scaled.of(spec, columns, scales.features());
        TargetScaling code = TargetScaling.of(form, scaler, scales.output(), spec, targetColumn);
        return new WindowSource(plan, scales, targetColumn, inputs, code);
    }

    public WindowPlan plan() {
        return plan;
    }

    /** F. */
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

    /** How many rows a window forecasts, and so how many outputs a network has. */
    public int length() {
        return plan.spec().length();
    }

    /**
     * What the network's output {@code k} should be for this window, in its own scaled terms (target form and scaler
     * applied); NaN beyond the end of the series.
     *
     * @param k 0 for the first target row, length − 1 for the last
     */
    public float target(int anchor, int k) {
        return (float) code.encode(anchor, actual(anchor, k));
    }

    /** The same for the first target row. */
    public float target(int anchor) {
        return target(anchor, 0);
    }

    /** The network output, at any step, that stands for persistence in this window: 0 for change and log return. */
    public float persistenceOutput(int anchor) {
        return (float) code.encode(anchor, lastSeen(anchor));
    }

    /** A network output, of any step, turned into the target's own units. */
    public double forecast(int anchor, float output) {
        return code.decode(anchor, output);
    }

    /**
     * How far a forecast moves for each unit of a network output, in the target's own units: the derivative of {@link #forecast}
     * by the output. What a last seen value or a window's own scale adds to a forecast by itself is not the network's.
     */
    public double unitsPerOutput(int anchor, float output) {
        return code.unitsPerOutput(anchor, output);
    }

    /** The target's value at target row {@code k} from 0, in units; NaN beyond the end of the series. */
    public double actual(int anchor, int k) {
        int row = plan.spec().targetRow(anchor) + k;
        return row < target.length ? target[row] : Double.NaN;
    }

    /** The same at the first target row. */
    public double actual(int anchor) {
        return actual(anchor, 0);
    }

    /** The target's value at the newest input row, in units: what persistence forecasts. */
    public double lastSeen(int anchor) {
        return target[plan.spec().newestRow(anchor)];
    }

    /**
     * The target column, in units.
     *
     * @return {@code [rows]}; shared, not to be changed
     */
    public double[] targetColumn() {
        return target;
    }

    /** What was fitted on the train split. */
    public FittedScales scales() {
        return scales;
    }
}
