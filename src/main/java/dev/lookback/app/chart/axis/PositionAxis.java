package dev.lookback.app.chart.axis;

import dev.lookback.text.NumberLabels;
import java.util.List;

/** Horizontal axis: seconds since 1970 in the series' own clock, or numbers. */
public final class PositionAxis extends ValueAxis {

    private static final double LABEL_ROOM = 84;
    private static final double COUNT_ROOM = 40;

    private boolean calendar;
    private boolean counting;

    public PositionAxis(NumberLabels labels) {
        super(labels);
    }

    /** Sets ticks at whole numbers only, closer together. */
    public void setCounting(boolean on) {
        counting = on;
        setSmallestStep(on ? 1 : 0);
    }

    @Override
    double labelRoom() {
        return counting ? COUNT_ROOM : LABEL_ROOM;
    }

    public void setCalendar(boolean on) {
        if (calendar != on) {
            calendar = on;
            // The labels of unchanged tick values change.
            getTickMarkValues().clear();
            invalidateRange();
        }
    }

    @Override
    List<Double> ticks(AxisSpan span, int most) {
        return calendar ? CalendarTicks.of(span, most) : super.ticks(span, most);
    }

    @Override
    public String getTickMarkLabel(double value) {
        return calendar ? CalendarTicks.label(value) : super.getTickMarkLabel(value);
    }
}
