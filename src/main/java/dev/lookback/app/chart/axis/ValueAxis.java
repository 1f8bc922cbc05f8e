package dev.lookback.app.chart.axis;

import dev.lookback.text.NumberLabels;
import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.util.List;

/** Numeric axis, linear or logarithmic, whose range is set from outside. */
public class ValueAxis extends DefaultNumericAxis {

    private static final double LABEL_ROOM = 40;

    /** Fewest labels with which a scale can be read. */
    private static final int FEWEST = 2;

    private final NumberLabels labels;
    private double smallestStep;
    private double step = 1;

    public ValueAxis(NumberLabels labels) {
        super(0, 1, 1);
        this.labels = labels;
        setName(null);
        setUnit(null);
        setAutoRanging(false);
        setAutoUnitScaling(false);
        setMinorTickCount(0);
    }

    public final void setSmallestStep(double smallest) {
        smallestStep = smallest;
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
        if (!(range.getMin() < range.getMax())) {
            return;
        }
        AxisSpan span = new AxisSpan(range.getMin(), range.getMax());
        int most = most();
        List<Double> ticks = ticks(span, most);
        while (ticks.size() < FEWEST && most < 2 * most()) {
            ticks = ticks(span, ++most);
        }
        step = ticks.size() < 2 ? range.getMax() - range.getMin() : ticks.get(1) - ticks.get(0);
        ticks.forEach(tick -> values.add(tick.doubleValue()));
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList values) {
        // no minor ticks
    }

    private int most() {
        return Math.max(FEWEST + 1, (int) (getLength() / labelRoom()));
    }

    /** Minimum distance of labels along the axis, in pixels. */
    double labelRoom() {
        return LABEL_ROOM;
    }

    List<Double> ticks(AxisSpan span, int most) {
        return isLogAxis() && span.from() > 0 ? Ticks.logarithmic(span, most) : Ticks.linear(span, most, smallestStep);
    }

    @Override
    public String getTickMarkLabel(double value) {
        return labels.tick(value, isLogAxis() ? Math.min(step, value) : step);
    }
}
