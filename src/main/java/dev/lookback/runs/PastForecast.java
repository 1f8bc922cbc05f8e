package dev.lookback.runs;

import dev.lookback.recipe.DataReference;

/**
 * Forecasts of the future that a run made.
 *
 * @param run its number in the store
 * @param name given by the user; empty for none
 * @param data of its recipe
 */
public record PastForecast(long run, String name, DataReference data, MadeForecasts forecasts) {}
