/**
 * The window: one composition root ({@code Lookback}), one folder per pane. View models hold properties and commands;
 * views show them. The only package that touches JavaFX.
 */
package dev.lookback.app;
