/** Options and arguments of the commands: parsing, bounds, and error messages. */
package dev.lookback.cli.option;
