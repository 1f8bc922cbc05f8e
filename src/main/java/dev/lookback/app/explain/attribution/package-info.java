/** Attribution of forecasts to rows, features and lags. */
package dev.lookback.app.explain.attribution;
