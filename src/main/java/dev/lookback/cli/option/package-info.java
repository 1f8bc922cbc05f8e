/** Options and arguments of commands: parsed, bounded, and what is wrong with them in words. */
package dev.lookback.cli.option;
