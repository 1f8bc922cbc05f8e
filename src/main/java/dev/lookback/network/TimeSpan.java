package dev.lookback.network;

/** Consecutive time steps, {@code oldest} to {@code newest} both included; none when newest is before oldest. */
public record TimeSpan(int oldest, int newest) {

    public boolean isEmpty() {
        return newest < oldest;
    }

    public int length() {
        return Math.max(0, newest - oldest + 1);
    }

    public boolean contains(int timeStep) {
        return oldest <= timeStep && timeStep <= newest;
    }
}
