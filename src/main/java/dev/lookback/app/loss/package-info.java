/** Loss chart: training and validation loss, live, beside that of persistence. */
package dev.lookback.app.loss;
