/** Files in and out: opening and saving recipes, models, forecasts and pictures, and asking before work is lost. */
package dev.lookback.app.keep;
