/** Starting: where the program keeps its files, what it needs from Java and the desktop. */
package dev.lookback.app.launch;
