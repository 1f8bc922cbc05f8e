/**
 * Replacing files whole, and reading them whole within bounds. An addition to the design's list of packages: recipes, models, forecasts and settings are all
 * files that somebody would miss, so what keeps them from harm stands below everyone who writes one. It imports
 * nothing.
 */
package dev.lookback.file;
