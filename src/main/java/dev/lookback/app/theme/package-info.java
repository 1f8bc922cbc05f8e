/** Light and dark: which style sheets the window wears. */
package dev.lookback.app.theme;
