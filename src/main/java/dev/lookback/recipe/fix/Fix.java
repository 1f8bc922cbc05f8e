package dev.lookback.recipe.fix;

import dev.lookback.recipe.Recipe;
import dev.lookback.text.Message;

/**
 * One click that removes a problem.
 *
 * @param label what it does, in a few words: "step 1 (60 time steps)"
 * @param result the whole recipe after it; computed and checked, never just written down
 */
public record Fix(Message label, Recipe result) {}
