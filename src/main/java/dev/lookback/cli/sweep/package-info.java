/** The {@code sweep} and {@code runs} commands. */
package dev.lookback.cli.sweep;
