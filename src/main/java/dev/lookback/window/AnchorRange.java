package dev.lookback.window;

/** Consecutive anchor rows, {@code first} to {@code last} both included; empty when last is before first. */
public record AnchorRange(int first, int last) {

    public int count() {
        return Math.max(0, last - first + 1);
    }

    public boolean isEmpty() {
        return count() == 0;
    }
}
