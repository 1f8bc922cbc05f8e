package dev.lookback.app.runs.storage;

import dev.lookback.text.Texts;

/** Bytes as people read them. */
final class Megabytes {

    private static final double MEGABYTE = 1 << 20;

    /** Below it a tenth says something. */
    private static final double FEW = 10;

    private Megabytes() {}

    static String of(long bytes, Texts texts) {
        double megabytes = bytes / MEGABYTE;
        return texts.get(megabytes < FEW ? "app.runs.storage.fewMegabytes" : "app.runs.storage.megabytes", megabytes);
    }
}
