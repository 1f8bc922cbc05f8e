/**
 * Detectors of illusions, which make a model look better than it is: leakage, duplicate columns, distribution shift, lagging
 * forecasts, insignificant skill, … Each {@link dev.lookback.evaluate.illusion.Detector} reads a {@link
 * dev.lookback.evaluate.illusion.DetectorInput} and returns {@link dev.lookback.evaluate.illusion.finding.Finding}s. Pure.
 */
package dev.lookback.evaluate.illusion;
