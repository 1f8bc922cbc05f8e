package dev.lookback.network.layer;

import dev.lookback.network.connectivity.Taps;

/** Layer that slides a kernel or pool of its own along time, with padding to choose. */
public sealed interface Sliding permits Conv1D, MaxPool1D, AveragePool1D {

    /** Inputs that each output reads. */
    Taps taps();

    /** The same layer with another size of kernel or pool, in time steps. */
    Layer withSize(int size);

    /** The same layer with padding "same", which never runs out of time steps nor leaves any over. */
    Layer padded();
}
