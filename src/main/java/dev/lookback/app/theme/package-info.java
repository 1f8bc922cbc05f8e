/** Light and dark themes and their style sheets. */
package dev.lookback.app.theme;
