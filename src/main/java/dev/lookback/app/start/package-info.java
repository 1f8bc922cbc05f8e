/** Start pane of the empty window. */
package dev.lookback.app.start;
