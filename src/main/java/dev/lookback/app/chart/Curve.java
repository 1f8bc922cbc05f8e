package dev.lookback.app.chart;

import dev.lookback.app.chart.axis.AxisSpan;
import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.locks.DataSetLock;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.Optional;

/** Line or scatter data of a chart; NaN interrupts a line. Its colours come from its style class. */
@SuppressWarnings("unchecked") // of ChartFx: DataSet.lock() is generic, AbstractDataSet.lock() is not
public final class Curve extends DoubleDataSet {

    private final transient CurveLock lock = new CurveLock(this);
    private transient Points points = new Points(new double[0], new double[0]);
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
        show(new Points(x, y));
    }

    /** Replaces the points. */
    public void show(Points shown) {
        points = shown;
        set(shown.xs(), shown.ys(), shown.size(), false);
    }

    Points points() {
        return points;
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
        return points.size() == 0;
    }

    public double[] xs() {
        return points.xs();
    }

    public double[] ys() {
        return points.ys();
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

    /** Smallest and largest value within a range of x; empty where there is none. */
    Optional<double[]> extent(AxisSpan span, boolean positiveOnly) {
        return points.extent(span, positiveOnly);
    }
}
