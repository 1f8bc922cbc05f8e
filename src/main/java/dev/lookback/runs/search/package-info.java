/**
 * Hyperparameter search: spaces of recipes, and strategies to search them. Pure functions of what was tried so far, so that a sweep
 * that was interrupted goes on where it was; nothing here trains, waits or keeps.
 */
package dev.lookback.runs.search;
