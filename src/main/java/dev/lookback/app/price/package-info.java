/**
 * Price chart: the series on its time axis with draggable splits, a window ruler, and the newest run's forecast.
 */
package dev.lookback.app.price;
