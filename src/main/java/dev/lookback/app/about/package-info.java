/** The about box: which program this is, and whose software it contains. */
package dev.lookback.app.about;
