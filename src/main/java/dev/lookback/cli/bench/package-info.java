/** The {@code bench} command: speed of training and inference. */
package dev.lookback.cli.bench;
