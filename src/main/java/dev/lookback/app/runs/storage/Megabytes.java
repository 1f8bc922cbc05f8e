package dev.lookback.app.runs.storage;

import dev.lookback.text.Texts;

/** Byte counts in readable units. */
final class Megabytes {

    private static final double MEGABYTE = 1 << 20;

    /** Below this, one decimal is shown. */
    private static final double FEW = 10;

    /** Below this, "less than 0.1" is shown. */
    private static final double LEAST = 0.1;

    private Megabytes() {}

    static String of(long bytes, Texts texts) {
        double megabytes = bytes / MEGABYTE;
        if (megabytes > 0 && megabytes < LEAST) {
            return texts.get("app.runs.storage.little", LEAST);
        }
        return texts.get(megabytes < FEW ? "app.runs.storage.fewMegabytes" : "app.runs.storage.megabytes", megabytes);
    }
}
