/** Whether a set-up deserves belief. */
package dev.lookback.app.evaluate;
