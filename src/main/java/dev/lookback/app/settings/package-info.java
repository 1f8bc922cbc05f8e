/** Settings kept between sessions: theme, recent files, window position, last recipe. */
package dev.lookback.app.settings;
