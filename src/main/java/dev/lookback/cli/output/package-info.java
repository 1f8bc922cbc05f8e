/** Terminal output and output files of commands. */
package dev.lookback.cli.output;
