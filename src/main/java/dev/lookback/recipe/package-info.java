/**
 * The recipe: data, windows, network and training hyperparameters of a run, as one immutable value. Its packages: {@code json}
 * (files), {@code preset}, {@code check} (validation: all problems at once, each at its field), {@code fix} (computed fixes) and
 * {@code field} (single fields by path, and the difference between recipes).
 */
package dev.lookback.recipe;
