package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class WarmupTest {

    /** A failure would go unnoticed: the trainer only logs it, and the first run is slow. */
    @Test
    void itRunsToItsEnd() {
        assertThatCode(Warmup::run).doesNotThrowAnyException();
    }
}
