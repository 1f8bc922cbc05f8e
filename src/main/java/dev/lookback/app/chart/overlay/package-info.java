/** Parts of charts that lay the curves of many runs over each other. */
package dev.lookback.app.chart.overlay;
