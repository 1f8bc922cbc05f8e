/** Runs view: table, comparison, family tree, queue. */
package dev.lookback.app.runs;
