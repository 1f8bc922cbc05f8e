package dev.lookback.app.chart.axis;

/** Range of an axis, {@code from} below {@code to}. */
public record AxisSpan(double from, double to) {

    public AxisSpan {
        if (!(from < to)) {
            throw new IllegalArgumentException("empty span: %s to %s".formatted(from, to));
        }
    }

    public double length() {
        return to - from;
    }

    public boolean contains(double value) {
        return value >= from && value <= to;
    }

    /**
     * Zoomed about a value that keeps its position on the screen.
     *
     * @param factor below 1 zooms in
     */
    public AxisSpan zoomed(double factor, double about) {
        return new AxisSpan(about - (about - from) * factor, about + (to - about) * factor);
    }

    public AxisSpan moved(double by) {
        return new AxisSpan(from + by, to + by);
    }

    /** With a margin on both sides, as a share of the length. */
    public AxisSpan padded(double share) {
        return new AxisSpan(from - share * length(), to + share * length());
    }

    /** Clipped to {@code outer} and at least {@code shortest} long. */
    public AxisSpan within(AxisSpan outer, double shortest) {
        double wanted = Math.min(outer.length(), Math.max(length(), shortest));
        if (wanted == outer.length()) {
            return outer; // exactly, free of rounding: a view of all of it follows it
        }
        double middle = (from + to) / 2;
        double start = Math.max(outer.from, Math.min(outer.to - wanted, middle - wanted / 2));
        return new AxisSpan(start, start + wanted);
    }
}
