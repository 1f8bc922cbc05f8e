/**
 * Small controls that several panes share. Each shows a value and edits it through the workbench; none keeps a value of
 * its own.
 */
package dev.lookback.app.widget;
