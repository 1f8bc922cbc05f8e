/** Keyboard focus: where it is, how it is seen, where it goes from what vanishes, and keys for pictures. */
package dev.lookback.app.widget.focus;
