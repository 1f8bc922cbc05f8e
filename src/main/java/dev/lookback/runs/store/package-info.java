/**
 * Every run that was ever trained, in one SQLite file: {@link dev.lookback.runs.store.RunStore} is the way in. Tables are in
 * {@code src/main/resources/store}, one script for each version of the store. May be used from any thread; every call reads or
 * writes the disk, so none belongs on the JavaFX thread.
 */
package dev.lookback.runs.store;
