package dev.lookback.runs.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Stopwatch for the time in which sweeps are worked at; it stands while none of a sweep's trials is trained. */
final class SweepClock {

    private final Map<Long, Long> since = new HashMap<>();

    void start(long sweep) {
        since.putIfAbsent(sweep, System.nanoTime());
    }

    /** Seconds since it was started; 0 for one that stands. */
    double stop(long sweep) {
        Long began = since.remove(sweep);
        return began == null ? 0 : (System.nanoTime() - began) / 1e9;
    }

    /** Sweeps whose time runs. */
    Set<Long> running() {
        return Set.copyOf(since.keySet());
    }
}
