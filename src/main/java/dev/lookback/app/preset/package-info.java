/** The presets: what each would change, and taking it. */
package dev.lookback.app.preset;
