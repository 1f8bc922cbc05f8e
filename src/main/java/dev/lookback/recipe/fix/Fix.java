package dev.lookback.recipe.fix;

import dev.lookback.recipe.Recipe;
import dev.lookback.text.Message;

/**
 * Fix of a problem, applied with one click.
 *
 * @param label short description of the change: "step 1 (60 time steps)"
 * @param result the whole recipe after the fix, which has been checked
 */
public record Fix(Message label, Recipe result) {}
