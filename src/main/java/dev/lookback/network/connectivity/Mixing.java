package dev.lookback.network.connectivity;

import java.util.BitSet;

/** Connectivity of layers that slide no kernel along time. */
public enum Mixing implements Connectivity {
    /** Each output depends on the input at its own place. */
    NONE {
        @Override
        public BitSet inputs(BitSet outputs, int places) {
            return outputs;
        }

        @Override
        public ReceptiveField through(ReceptiveField inputs) {
            return inputs;
        }
    },
    /** Each output depends on all inputs. */
    ALL {
        @Override
        public BitSet inputs(BitSet outputs, int places) {
            return firstPlaces(outputs.isEmpty() ? 0 : places);
        }

        @Override
        public ReceptiveField through(ReceptiveField inputs) {
            return inputs.together();
        }
    },
    /** Each output depends on the input at its own place and all before it. */
    EARLIER {
        @Override
        public BitSet inputs(BitSet outputs, int places) {
            return firstPlaces(outputs.length());
        }

        @Override
        public ReceptiveField through(ReceptiveField inputs) {
            return inputs.cumulative();
        }
    },
    /** The output is the input as a vector: channel by channel, time fastest. */
    FLATTENED {
        @Override
        public BitSet inputs(BitSet outputs, int places) {
            BitSet inputs = new BitSet();
            outputs.stream().forEach(output -> inputs.set(output % places));
            return inputs;
        }

        @Override
        public ReceptiveField through(ReceptiveField inputs) {
            return inputs;
        }
    };

    @Override
    public double position(int output, int timeSteps) {
        return output;
    }

    private static BitSet firstPlaces(int count) {
        BitSet places = new BitSet();
        places.set(0, count);
        return places;
    }
}
