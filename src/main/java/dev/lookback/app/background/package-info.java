/**
 * Background work of the window: tasks off the JavaFX thread of which only the latest request is answered, with progress, cancellation, and
 * failures told to the user.
 */
package dev.lookback.app.background;
