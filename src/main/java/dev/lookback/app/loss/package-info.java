/** The loss as it falls: training and validation, live, against repeating the last value. */
package dev.lookback.app.loss;
