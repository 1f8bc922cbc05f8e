package dev.lookback.series.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.text.Message;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One-hot columns of text columns. */
class OneHotTest {

    private static final List<String> WEATHER = Arrays.asList("sun", "rain", " sun ", null, "hail", "rain", "");

    @Test
    void eachValueHasAColumnInAnOrderOfItsOwn() {
        OneHot oneHot = OneHot.of("w", WEATHER, 1, 20);

        assertThat(oneHot.names()).containsExactly("w=hail", "w=rain", "w=sun");
        assertThat(oneHot.columns(WEATHER)).isDeepEqualTo(new double[][] {
            {0, 0, 0, 0, 1, 0, 0}, {0, 1, 0, 0, 0, 1, 0}, {1, 0, 1, 0, 0, 0, 0},
        });
        List<String> reversed = new java.util.ArrayList<>(WEATHER);
        Collections.reverse(reversed);
        assertThat(OneHot.of("w", reversed, 1, 20)).isEqualTo(oneHot);
        assertThat(oneHot.columns(List.of("snow"))).isDeepEqualTo(new double[][] {{0}, {0}, {0}});
    }

    @Test
    void rareValuesAndThoseOfLaterRowsAreOther() {
        OneHot oneHot = OneHot.of("w", WEATHER, 2, 20);

        assertThat(oneHot.names()).containsExactly("w=rain", "w=sun", "w=other");
        assertThat(oneHot.columns(Arrays.asList("snow", null, "hail", "sun")))
                .isDeepEqualTo(new double[][] {{0, 0, 0, 0}, {0, 0, 0, 1}, {1, 0, 1, 0}});
        assertThat(OneHot.of("w", List.of("other", "other", "a"), 2, 20).names())
                .containsExactly("w=other", "w=other_");
    }

    @Test
    void tooManyValuesAreRefused() {
        List<String> ids = IntStream.range(0, 30).mapToObj(i -> "id" + i).toList();

        assertThat(OneHot.problem("id", ids, 1, 20)).contains(Message.of("series.oneHot.many", "id", 30, 20));
        assertThat(OneHot.problem("id", ids, 2, 20)).contains(Message.of("series.oneHot.rare", "id", 2));
        assertThat(OneHot.problem("id", List.of("a", "a"), 1, 20)).contains(Message.of("series.oneHot.same", "id", 1));
        assertThat(OneHot.problem("id", List.of("a", ""), 1, 20)).isEmpty();
        assertThatThrownBy(() -> OneHot.of("id", ids, 1, 20)).isInstanceOf(IllegalArgumentException.class);
    }
}
