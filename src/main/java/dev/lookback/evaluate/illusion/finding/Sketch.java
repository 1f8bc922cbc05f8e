package dev.lookback.evaluate.illusion.finding;

import dev.lookback.text.Message;
import java.util.List;

/** Data of a small chart beside a finding. */
public sealed interface Sketch {

    /**
     * Cross-correlation by lag.
     *
     * @param firstLag lag of the first value, in rows
     * @param values {@code [lags]}
     * @param peak lag of the peak, in rows
     */
    record Correlations(int firstLag, double[] values, int peak) implements Sketch {}

    /** Ranges of values on one axis; the others should lie inside the first. */
    record Ranges(List<Range> ranges) implements Sketch {

        public Ranges {
            ranges = List.copyOf(ranges);
        }
    }

    /** Smallest to largest value. */
    record Range(Message name, double low, double high) {}

    /** Bar chart of shares, at most 1, possibly below 0; the last bar is the one in question. */
    record Bars(List<Bar> bars) implements Sketch {

        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param written the share, formatted as in the message
     */
    record Bar(Message name, double share, Message written) {

        public static Bar percent(Message name, double share) {
            return new Bar(name, share, Message.of("evaluate.illusion.bar.percent", share));
        }

        public static Bar number(Message name, double share) {
            return new Bar(name, share, Message.of("evaluate.illusion.bar.number", share));
        }
    }

    /**
     * Scatter plot.
     *
     * @param x {@code [dots]}
     * @param y {@code [dots]}
     */
    record Dots(Message xName, double[] x, Message yName, double[] y) implements Sketch {}

    /** Share with its confidence interval, compared with 0. */
    record Interval(Message name, double low, double value, double high) implements Sketch {}
}
