/** Validation of a recipe on its series: all problems at once, each an error or a warning at its field. */
package dev.lookback.recipe.check;
