package dev.lookback.evaluate.baseline;

import dev.lookback.window.WindowSource;

/** Inputs of the ridge regression: the newest time steps of the network's inputs. For one thread, as it holds a buffer. */
final class RidgeInputs {

    private final WindowSource source;
    private final int available;
    private final int used;
    private final float[] window;

    /** @param timeSteps of each feature, the newest ones; at most as many as a window has */
    RidgeInputs(WindowSource source, int timeSteps) {
        this.source = source;
        available = source.plan().spec().timeSteps();
        used = timeSteps;
        window = new float[source.features() * available];
    }

    int count() {
        return source.features() * used;
    }

    /** Writes {@code [features, timeSteps]}, time fastest, into {@code out} from {@code offset} on. */
    void write(int anchor, double[] out, int offset) {
        source.input(anchor, window, 0);
        int position = offset;
        for (int feature = 0; feature < source.features(); feature++) {
            for (int t = available - used; t < available; t++) {
                out[position++] = window[feature * available + t];
            }
        }
    }
}
