package dev.lookback.app.judge;

import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.assessment.Tone;

/**
 * Row of the table of scores: the network or a baseline.
 *
 * @param id ends the ids of its cells
 * @param explanation shown on hovering over the name
 * @param tone of its difference from persistence
 * @param best whether it is the baseline to beat
 */
record Model(String id, String name, String explanation, Metrics metrics, Tone tone, boolean best) {}
