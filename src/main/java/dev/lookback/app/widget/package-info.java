/**
 * Controls that several panes are made of. Each shows a value of the recipe and edits it through the workbench; none
 * keeps a value of its own.
 */
package dev.lookback.app.widget;
