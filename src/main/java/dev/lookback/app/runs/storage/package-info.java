/** The room that the runs take on the disk: shown, and given back. */
package dev.lookback.app.runs.storage;
