/** The {@code train} command: trains one recipe, assesses and explains it, and runs experiments. */
package dev.lookback.cli.train;
