package dev.lookback.app.workbench.watch;

import java.util.Optional;

/**
 * Outcome of a forecast of the future by one run.
 *
 * @param run its number in the store; empty where it has none
 * @param name given by the user; empty for none
 */
public record RunOutcome(Optional<Long> run, String name, FutureOutcome outcome) {}
