package dev.lookback.network.connectivity;

import java.util.BitSet;

/**
 * Inputs that each output of a layer depends on, place by place. A place is a time step of a sequence or a unit of a
 * vector; all channels of a time step depend on the same.
 */
public interface Connectivity {

    /**
     * Places of the input that at least one of these outputs depends on.
     *
     * @param places of the input
     */
    BitSet inputs(BitSet outputs, int places);

    /** Receptive field of the outputs, given that of the inputs. */
    ReceptiveField through(ReceptiveField inputs);

    /**
     * Place of a sequence's input that an output lies above on a common time axis.
     *
     * @param timeSteps of the input
     */
    double position(int output, int timeSteps);
}
