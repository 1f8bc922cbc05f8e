/** Recipes as JSON files, and what is wrong with such a file in words. */
package dev.lookback.recipe.json;
