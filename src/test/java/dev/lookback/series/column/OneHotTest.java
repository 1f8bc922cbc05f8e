package dev.lookback.series.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Message;
import org.junit.jupiter.api.Test;

/** One-hot columns of text columns. */
class OneHotTest {

    @Test
    void tooManyValuesAndAlwaysTheSameAreRefused() {
        assertThat(OneHot.problem("id", 30, false)).contains(Message.of("series.oneHot.many", "id", 30, 20));
        assertThat(OneHot.problem("id", 1, false)).contains(Message.of("series.oneHot.same", "id"));
        assertThat(OneHot.problem("id", 1, true)).isEmpty();
        assertThat(OneHot.problem("id", 20, false)).isEmpty();
    }
}
