/** Tool bars whose buttons lose their text where there is no room for it. */
package dev.lookback.app.widget.folding;
