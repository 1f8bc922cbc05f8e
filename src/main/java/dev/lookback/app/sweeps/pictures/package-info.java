/**
 * Pictures of a sweep: parallel coordinates, importance, slices, maps, cost, progress. They know nothing of where it is
 * kept.
 */
package dev.lookback.app.sweeps.pictures;
