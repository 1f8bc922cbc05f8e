/** Handbook of the program, read from Markdown under {@code assets/help}: a glossary of fields, layers, metrics, tests and checks, and its search. */
package dev.lookback.text.handbook;
