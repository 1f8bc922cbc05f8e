/** Windows section of the recipe: windows and splits, and live beside them what they amount to. */
package dev.lookback.app.windows;
