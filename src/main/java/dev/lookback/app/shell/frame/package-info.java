/** Frame of the main window: its place on the screens, and its title. */
package dev.lookback.app.shell.frame;
