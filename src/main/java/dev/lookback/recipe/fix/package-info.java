/** Fixes of problems: candidates are computed from the recipe, and each is checked before it is offered. */
package dev.lookback.recipe.fix;
