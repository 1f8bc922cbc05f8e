/** Presets: recipes to start from, adapted to a series. */
package dev.lookback.recipe.preset;
