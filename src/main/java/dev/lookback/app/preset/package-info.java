/** Presets: previewing and applying them. */
package dev.lookback.app.preset;
