/** Controls shared by the panes of the evaluate view. */
package dev.lookback.app.evaluate.widget;
