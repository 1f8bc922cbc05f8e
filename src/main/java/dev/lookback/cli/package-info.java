/** Headless: the same recipes, the same engine, on the command line. */
package dev.lookback.cli;
