/** The {@code bench} command. */
package dev.lookback.cli.bench;
