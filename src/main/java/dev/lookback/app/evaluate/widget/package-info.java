/** What the panes that judge by further runs share. */
package dev.lookback.app.evaluate.widget;
