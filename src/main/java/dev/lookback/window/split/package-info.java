/** Train, validation and test splits: given by rows, shares or times, resolved to rows, moved by their borders. */
package dev.lookback.window.split;
