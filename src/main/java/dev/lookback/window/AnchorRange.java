package dev.lookback.window;

/** Range of anchor rows from {@code first} to {@code last}, both inclusive; empty if last is before first. */
public record AnchorRange(int first, int last) {

    public int count() {
        return Math.max(0, last - first + 1);
    }

    public boolean isEmpty() {
        return count() == 0;
    }
}
