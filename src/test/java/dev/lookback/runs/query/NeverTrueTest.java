package dev.lookback.runs.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeverTrueTest {

    private static final ScreenNames NAMES = new ScreenNames(
            List.of(
                    new ScreenNames.Entry("Kernel size", "layers[*].kernelSize"),
                    new ScreenNames.Entry("Layer {0} kernel size", "layers[*].kernelSize"),
                    new ScreenNames.Entry("Lookback", "windows.lookback"),
                    new ScreenNames.Entry("Skill", "skill"),
                    new ScreenNames.Entry("Optimizer", "training.optimizer"),
                    new ScreenNames.Entry("State", "state", Map.of("finished", "done"))),
            List.of());

    private static List<String> told(String filter) {
        Texts texts = new Texts(Locale.ENGLISH);
        return NeverTrue.in(Filter.parse(filter, NAMES), NAMES).stream()
                .map(texts::get)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kernelSize = abc | Kernel size = abc matches no run: Kernel size is a number.",
                "layers[1].kernelSize = abc | Layer 2 kernel size = abc matches no run: Layer 2 kernel size is a number.",
                "kernelSize = 0 | Kernel size = 0 matches no run: Kernel size is always at least 1 and at most 4,096.",
                "kernelSize > 4096 | Kernel size > 4096 matches no run: Kernel size is always at least 1 and at most 4,096.",
                "kernelSize = 2.5 | Kernel size = 2.5 matches no run: Kernel size is a whole number.",
                "lookback < 1 | Lookback < 1 matches no run: Lookback is always at least 1.",
                "skill > 5 | Skill > 5 matches no run: Skill is always at most 1.",
                "layers[*].rate = 1 | layers[*].rate = 1 matches no run: layers[*].rate is always at least 0 and below 1.",
                "optimizer = Foo | Optimizer = Foo matches no run. Possible values: RMSprop, Adam, AdamW, Nadam, SGD",
                "optimizer = 3 | Optimizer = 3 matches no run. Possible values: RMSprop, Adam, AdamW, Nadam, SGD",
                "momentum = abc | momentum = abc matches no run: momentum is a number.",
                "target = 3 | target = 3 matches no run.",
            })
    void whatCanMatchNothingIsToldByTheNameOnTheScreen(String filter, String message) {
        assertThat(told(filter)).containsExactly(message);
    }

    @Test
    void statesAreCalledAsOnTheScreen() {
        assertThat(told("state = over")).singleElement().asString().contains("done");
        assertThat(told("state = done")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "kernelSize = 5",
                "kernelSize >= 4096 and lookback <= 1",
                "kernelSize != abc",
                "kernelSize ~ 5",
                "skill > 5 %",
                "skill < -3",
                "learningRate > 0",
                "optimizer = adam",
                "optimizer ~ ada",
                "padding != nothing",
                "shuffle = true",
                "target = close",
                "state = FINISHED",
                "epoch = 3 and seed = -5 and seconds > 1.5",
                "starred and created > 2026-11-30",
                "not kernelSize = abc",
                "type = Conv1D",
                "momentum = 0.99",
            })
    void whatCanMatchIsNotTold(String filter) {
        assertThat(told(filter)).isEmpty();
    }

    @Test
    void everyPartOfALongerFilterIsLookedAt() {
        assertThat(told("(kernelSize = abc or lookback = 0) and skill > 5")).hasSize(3);
        assertThat(NeverTrue.fields(Filter.parse("a (kernelSize = 1 or lookback = 0) and lookback > 5")))
                .extracting(RunField::word)
                .containsExactly("kernelSize", "lookback");
    }
}
