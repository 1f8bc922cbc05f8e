package dev.lookback.evaluate.baseline;

import dev.lookback.window.WindowSource;

/** The newest time steps of the inputs that the network reads. For one thread: it holds a buffer. */
final class RidgeInputs {

    private final WindowSource source;
    private final int read;
    private final int used;
    private final float[] window;

    /** @param timeSteps of each feature, the newest ones; no more than there are */
    RidgeInputs(WindowSource source, int timeSteps) {
        this.source = source;
        read = source.plan().spec().timeSteps();
        used = timeSteps;
        window = new float[source.features() * read];
    }

    int count() {
        return source.features() * used;
    }

    /** Writes {@code [features, timeSteps]}, time fastest, into {@code out} from {@code offset} on. */
    void write(int anchor, double[] out, int offset) {
        source.input(anchor, window, 0);
        int position = offset;
        for (int feature = 0; feature < source.features(); feature++) {
            for (int t = read - used; t < read; t++) {
                out[position++] = window[feature * read + t];
            }
        }
    }
}
