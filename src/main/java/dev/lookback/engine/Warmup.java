package dev.lookback.engine;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Loads the numeric library and its threads ahead of the first run; a second or more that nobody should wait for. */
public final class Warmup {

    private Warmup() {}

    public static void run() {
        Nd4j.rand(DataType.FLOAT, 64, 64)
                .mmul(Nd4j.rand(DataType.FLOAT, 64, 64))
                .sumNumber();
    }
}
