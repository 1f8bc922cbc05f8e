/** Keyboard focus: where it goes when its control is gone, the ring around it, and keys for values in pictures. */
package dev.lookback.app.widget.focus;
