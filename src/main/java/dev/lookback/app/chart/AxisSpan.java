package dev.lookback.app.chart;

/** A stretch of an axis, {@code from} below {@code to}. */
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
     * Stretched about a value that keeps its place on the screen.
     *
     * @param factor below 1 zooms in
     */
    public AxisSpan zoomed(double factor, double about) {
        return new AxisSpan(about - (about - from) * factor, about + (to - about) * factor);
    }

    public AxisSpan moved(double by) {
        return new AxisSpan(from + by, to + by);
    }

    /** With room on both sides, as a share of the length. */
    public AxisSpan padded(double share) {
        return new AxisSpan(from - share * length(), to + share * length());
    }

    /** Not wider than {@code outer} and not outside it, not narrower than {@code shortest}. */
    public AxisSpan within(AxisSpan outer, double shortest) {
        double wanted = Math.min(outer.length(), Math.max(length(), shortest));
        double middle = (from + to) / 2;
        double start = Math.max(outer.from, Math.min(outer.to - wanted, middle - wanted / 2));
        return new AxisSpan(start, start + wanted);
    }
}
