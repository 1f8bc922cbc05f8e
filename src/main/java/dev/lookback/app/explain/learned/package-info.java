/** What a network has learned: its filters, what excites them, and what each layer makes of a window. */
package dev.lookback.app.explain.learned;
