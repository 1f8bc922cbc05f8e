/** Opening and saving: recipes, models, forecasts, pictures, and the question about unsaved changes. */
package dev.lookback.app.keep;
