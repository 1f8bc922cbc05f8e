package dev.lookback.app.judge;

import dev.lookback.evaluate.Metrics;

/**
 * Row of the table of scores: the network or a baseline.
 *
 * @param id ends the ids of its cells
 * @param explanation shown on hovering over the name
 */
record Model(String id, String name, String explanation, Metrics metrics) {}
