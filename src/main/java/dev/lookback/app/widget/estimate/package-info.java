/** Time that training will take, told before it begins, and cheaper recipes where it is long. */
package dev.lookback.app.widget.estimate;
