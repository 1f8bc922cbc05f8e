/** The empty window: what to open, and from where. */
package dev.lookback.app.start;
