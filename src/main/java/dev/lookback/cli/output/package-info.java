/** Output of the commands: terminal, tables, progress, and checks of output files. */
package dev.lookback.cli.output;
