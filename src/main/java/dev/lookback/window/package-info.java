/** Which rows make which window: lookback, step, delay, splits and scaling, and filling a batch from the series. */
package dev.lookback.window;
