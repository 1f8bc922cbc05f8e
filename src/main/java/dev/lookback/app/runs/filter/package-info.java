/** Filter box of the runs: names of fields on the screen, suggestions, and what a filter can never find. */
package dev.lookback.app.runs.filter;
