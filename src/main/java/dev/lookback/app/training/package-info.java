/** The recipe's section on training: optimizer, learning rate and its schedule, loss, epochs, when to stop, seed. */
package dev.lookback.app.training;
