/** Panes that explain a network: its filters and activations, and the attribution of its forecasts. */
package dev.lookback.app.explain;
