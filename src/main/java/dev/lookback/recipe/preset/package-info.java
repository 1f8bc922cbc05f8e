/** Presets: recipes to start from. */
package dev.lookback.recipe.preset;
