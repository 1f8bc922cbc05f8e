package dev.lookback.app.chart;

import dev.lookback.app.chart.axis.AxisSpan;
import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.locks.DataSetLock;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.Arrays;
import java.util.Optional;

/** Line or scatter data of a chart; NaN interrupts a line. Its colours come from its style class. */
@SuppressWarnings("unchecked") // of ChartFx: DataSet.lock() is generic, AbstractDataSet.lock() is not
public final class Curve extends DoubleDataSet {

    private final transient CurveLock lock = new CurveLock(this);
    private double[] xs = {};
    private double[] ys = {};
    private boolean fitted = true;
    private double longestStep = Double.POSITIVE_INFINITY;

    /**
     * @param styleClass style class that sets its colour
     */
    public Curve(String styleClass) {
        super(styleClass, 0);
        addStyleClasses(styleClass);
    }

    /**
     * Replaces the points; the arrays are not copied.
     *
     * @param x ascending, for lines
     */
    public void show(double[] x, double[] y) {
        xs = x;
        ys = y;
        set(x, y, x.length, false);
    }

    @Override
    public DataSetLock<? extends DataSet> lock() {
        // The superclass constructor calls this before the field is set.
        return lock == null ? super.lock() : lock;
    }

    /** Unused: the plot sets its axes itself, from {@link #extent}. */
    @Override
    public DataSet recomputeLimits(int dimension) {
        getAxisDescription(dimension).set(0, 1);
        return this;
    }

    public void clear() {
        show(new double[0], new double[0]);
    }

    public boolean isEmpty() {
        return xs.length == 0;
    }

    public double[] xs() {
        return xs;
    }

    public double[] ys() {
        return ys;
    }

    /** Whether the vertical axis fits it; a noisy background curve may be clipped. */
    public boolean isFitted() {
        return fitted;
    }

    public Curve unfitted() {
        setFitted(false);
        return this;
    }

    public void setFitted(boolean fitted) {
        this.fitted = fitted;
    }

    /** Longest step along x that is joined by a line; longer ones are gaps. */
    public void setLongestStep(double longest) {
        longestStep = longest;
    }

    public double longestStep() {
        return longestStep;
    }

    /** First index to draw in the span: one before it, so that the line enters from outside. */
    int firstIn(AxisSpan span) {
        int found = Arrays.binarySearch(xs, span.from());
        return Math.max(0, (found >= 0 ? found : -found - 1) - 1);
    }

    /** Index after the last to draw in the span. */
    int endIn(AxisSpan span) {
        int found = Arrays.binarySearch(xs, span.to());
        return Math.min(xs.length, (found >= 0 ? found : -found - 1) + 1);
    }

    /** Smallest and largest value within a range of x; empty where there is none. */
    Optional<double[]> extent(AxisSpan span, boolean positiveOnly) {
        if (xs.length == 0 || xs[0] > span.to() || xs[xs.length - 1] < span.from()) {
            return Optional.empty();
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int end = endIn(span);
        for (int i = firstIn(span); i < end; i++) {
            double y = ys[i];
            if (y - y == 0 && (y > 0 || !positiveOnly)) { // finite
                low = y < low ? y : low;
                high = y > high ? y : high;
            }
        }
        return low <= high ? Optional.of(new double[] {low, high}) : Optional.empty();
    }
}
