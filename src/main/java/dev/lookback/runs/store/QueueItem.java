package dev.lookback.runs.store;

/** Item of the queue: a run or a sweep that waits or is being trained. */
public sealed interface QueueItem {

    record OfRun(long run) implements QueueItem {}

    record OfSweep(long sweep) implements QueueItem {}
}
