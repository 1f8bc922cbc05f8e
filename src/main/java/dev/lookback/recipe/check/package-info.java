/** Validation of a recipe against its series: problems, each at its field. */
package dev.lookback.recipe.check;
