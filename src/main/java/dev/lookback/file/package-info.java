/**
 * Replacing files whole, reading them whole within bounds, and saying why one cannot be written. An addition to the design's list
 * of packages: recipes, models, forecasts and settings are all files that somebody would miss, so what keeps them from harm stands
 * below everyone who writes one. It imports only {@code text}.
 */
package dev.lookback.file;
