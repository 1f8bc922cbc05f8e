package dev.lookback.evaluate.illusion.finding;

import dev.lookback.text.Message;
import java.util.List;

/** What a small picture of a figure is drawn from. */
public sealed interface Sketch {

    /**
     * Correlation by lag.
     *
     * @param firstLag lag of the first value, in rows
     * @param values {@code [lags]}
     * @param peak the lag that stands out
     */
    record Correlations(int firstLag, double[] values, int peak) implements Sketch {}

    /** Ranges of values over one axis; the first is the one that the others should lie in. */
    record Ranges(List<Range> ranges) implements Sketch {

        public Ranges {
            ranges = List.copyOf(ranges);
        }
    }

    /** From the smallest to the largest value of something. */
    record Range(Message name, double low, double high) {}

    /** Shares beside each other, from 0 to 1 or below 0; the last is the one that counts. */
    record Bars(List<Bar> bars) implements Sketch {

        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A share of something.
     *
     * @param written the share as the sentence has it
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
     * A cloud of dots.
     *
     * @param x {@code [dots]}
     * @param y {@code [dots]}
     */
    record Dots(Message xName, double[] x, Message yName, double[] y) implements Sketch {}

    /** A share with what it may as well be; 0 is nothing. */
    record Interval(Message name, double low, double value, double high) implements Sketch {}
}
