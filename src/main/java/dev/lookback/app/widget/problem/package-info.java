/** Problems in words, their fixes, and views of what changes. */
package dev.lookback.app.widget.problem;
