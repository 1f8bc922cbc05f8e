/** What the network does with a window, and what a forecast rests on. */
package dev.lookback.app.explain;
