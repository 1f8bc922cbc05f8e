/** What the program remembers between sessions: theme, recent files, the window's place, the last recipe. */
package dev.lookback.app.settings;
