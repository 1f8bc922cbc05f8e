/**
 * Base of all charts: a ChartFx plot in the theme's colours with axes in the user's dates and units, zoom and pan by
 * mouse and keyboard, a crosshair with values, a clickable legend, and export as PNG.
 */
package dev.lookback.app.chart;
