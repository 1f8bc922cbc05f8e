package dev.lookback.runs.store;

/** Something that waits, or is being worked at. */
public sealed interface QueueItem {

    record OfRun(long run) implements QueueItem {}

    record OfSweep(long sweep) implements QueueItem {}
}
