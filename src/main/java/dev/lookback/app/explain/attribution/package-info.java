/** What a forecast rests on: rows, features and lags. */
package dev.lookback.app.explain.attribution;
