/** Counterfactual (what-if) forecasts: a window's values changed by dragging. */
package dev.lookback.app.explain.whatif;
