/**
 * Every run that was ever trained, in one SQLite file: {@link dev.lookback.runs.store.RunStore} is the way in. Tables are in
 * {@code src/main/resources/store}, one script for each version of the store. May be used from any thread; every call reads or
 * writes the disk, so none belongs on the JavaFX thread.
 *
 * <p>Of a run that is over there stay its recipe, curves, scores and forecasts, and the weights of its best and its last epoch to the
 * bit. Weights of other epochs stay as far as {@link dev.lookback.runs.store.weights.KeepRules} have room for them: exact at first,
 * then rounded to half precision, then fewer. What the optimizer remembers stays as long as the run may go on by itself.
 * {@link dev.lookback.runs.store.Storage} says what takes room and gives it back.
 */
package dev.lookback.runs.store;
