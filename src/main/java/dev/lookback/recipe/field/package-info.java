/** Fields of a recipe by path ({@code layers[0].filters}): reading, setting, and the difference between recipes. */
package dev.lookback.recipe.field;
