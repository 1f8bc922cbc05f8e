/** Launching: folders, JVM options in a second process, and checks of the desktop. */
package dev.lookback.app.launch;
