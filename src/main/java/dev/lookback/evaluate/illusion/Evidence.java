package dev.lookback.evaluate.illusion;

import dev.lookback.text.Message;
import java.util.List;

/** What a small picture of a figure is drawn from. */
public sealed interface Evidence {

    /**
     * Correlation by lag.
     *
     * @param firstLag lag of the first value, in rows
     * @param values {@code [lags]}
     * @param peak the lag that stands out
     */
    record Correlations(int firstLag, double[] values, int peak) implements Evidence {}

    /** Ranges of values over one axis; the first is the one that the others should lie in. */
    record Ranges(List<Range> ranges) implements Evidence {

        public Ranges {
            ranges = List.copyOf(ranges);
        }
    }

    /** From the smallest to the largest value of something. */
    record Range(Message name, double low, double high) {}

    /** Shares beside each other, from 0 to 1 or below 0; the last is the one that counts. */
    record Bars(List<Bar> bars) implements Evidence {

        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** A share of something. */
    record Bar(Message name, double share) {}

    /**
     * A cloud of dots.
     *
     * @param x {@code [dots]}
     * @param y {@code [dots]}
     */
    record Dots(Message xName, double[] x, Message yName, double[] y) implements Evidence {}

    /** A share with what it may as well be; 0 is nothing. */
    record Interval(Message name, double low, double value, double high) implements Evidence {}
}
