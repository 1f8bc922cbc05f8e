/**
 * The recipe: everything that determines a run, as one immutable value; its JSON, its presets, its validation (all
 * problems at once, each with the field it belongs to), computed fixes, and the difference between two recipes.
 */
package dev.lookback.recipe;
