/**
 * Hypotheses of how a file is to be read ({@link dev.lookback.series.guess.Interpretation}): where its table begins and ends, its
 * header, the notation of its numbers, which cells make the time and in which form. Whole readings are weighed against each other on
 * a sample of the file by what they lose and by how regular the result is.
 */
package dev.lookback.series.guess;
