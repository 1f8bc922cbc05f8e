/** Notification of the end of sweeps, on the desktop and in the window's title. */
package dev.lookback.app.notify;
