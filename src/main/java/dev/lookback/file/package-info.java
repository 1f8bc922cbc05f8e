/**
 * Safe file access: atomic replacement, reading up to a size limit, free disk space, and messages about files that cannot be
 * written. Recipes, models, forecasts and settings are all files that somebody would miss, so every package that writes one
 * may use this one. It imports only {@code text}.
 */
package dev.lookback.file;
