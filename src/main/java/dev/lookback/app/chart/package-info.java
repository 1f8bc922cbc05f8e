/**
 * What all charts share: a ChartFx chart in the theme's colours with axes that speak the user's dates and units, zoom and
 * pan by mouse and keyboard, a crosshair with values, a legend to click, and a picture to save.
 */
package dev.lookback.app.chart;
