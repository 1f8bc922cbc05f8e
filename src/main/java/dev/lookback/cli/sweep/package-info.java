/** The {@code sweep} command: trains variations of a recipe. */
package dev.lookback.cli.sweep;
