/** Train, validation and test splits: specified by rows, shares or dates, resolved to rows, changed by moving their borders. */
package dev.lookback.window.split;
