/** The recipe's section on windows and splits: the values, and live beside them what they amount to. */
package dev.lookback.app.windows;
