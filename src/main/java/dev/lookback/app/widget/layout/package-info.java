/** Layout of controls and canvases: wrapping, scrolling, width on show, magnified by the text size. */
package dev.lookback.app.widget.layout;
