/** The series on its time axis with splits to drag, one window to look at, and the forecast of the newest run. */
package dev.lookback.app.price;
