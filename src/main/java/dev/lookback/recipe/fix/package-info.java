/** Fixes of problems: candidates, each tried against the check before it is offered. */
package dev.lookback.recipe.fix;
