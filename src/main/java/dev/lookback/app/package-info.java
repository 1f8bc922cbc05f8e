/**
 * The window: one composition root ({@link dev.lookback.app.CompositionRoot}), one folder per pane. View models hold properties and commands;
 * views show them. The only package that touches JavaFX.
 */
package dev.lookback.app;
