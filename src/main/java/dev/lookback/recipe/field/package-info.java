/** Single fields of a recipe by their paths ({@code layers[0].filters}): read, set, compared. */
package dev.lookback.recipe.field;
