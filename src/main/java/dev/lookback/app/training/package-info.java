/** Training section of the recipe: optimizer, learning rate and schedule, loss, epochs, early stopping, seed. */
package dev.lookback.app.training;
