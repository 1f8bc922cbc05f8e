package dev.lookback.network.layer;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997) with the usual gates: sigmoid for the gates, tanh for cell and
 * output. Takes a sequence; gives its newest output, {@code [batch, units]}, or all of them.
 *
 * @param returnSequences whether every time step's output goes on, {@code [batch, units, timeSteps]}
 */
@RecordBuilder
public record LSTM(int units, boolean returnSequences) implements Layer, LSTMBuilder.With {}
