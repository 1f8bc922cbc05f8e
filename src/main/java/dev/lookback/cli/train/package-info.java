/** The {@code train} command. */
package dev.lookback.cli.train;
