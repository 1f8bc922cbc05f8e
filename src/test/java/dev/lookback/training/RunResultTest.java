package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunResultTest {

    private static final Map<Split, Integer> MANY = Map.of(Split.TRAIN, 20_000, Split.VALIDATION, 12_000);
    private static final EpochResult EPOCH = new EpochResult(1, 1, 1, 1, 0.001);

    @Test
    void aRunStoppedBeforeItCouldBeJudgedSaysSo() {
        assertThat(verdict(MANY, List.of(), Map.of())).startsWith("Stopped before the first epoch ended");
        assertThat(verdict(MANY, List.of(EPOCH), Map.of())).isEqualTo("Stopped before the last weights were evaluated");
        // Training is small enough to be judged at once; that does not make it a run without validation.
        assertThat(verdict(
                        Map.of(Split.TRAIN, 1, Split.VALIDATION, 12_000),
                        List.of(),
                        Map.of(Split.TRAIN, scores(Split.TRAIN))))
                .startsWith("Stopped");
    }

    @Test
    void aSplitWithoutWindowsIsNoStop() {
        assertThat(verdict(Map.of(Split.TRAIN, 1), List.of(EPOCH), Map.of(Split.TRAIN, scores(Split.TRAIN))))
                .startsWith("Training (validation has no windows)");
        assertThat(verdict(MANY, List.of(EPOCH), Map.of(Split.VALIDATION, scores(Split.VALIDATION))))
                .startsWith("Validation");
    }

    private static String verdict(Map<Split, Integer> windows, List<EpochResult> history, Map<Split, Scores> scores) {
        RunFacts facts = new RunFacts(1, 1, 1, windows, 1, 1, "", Map.of());
        RunResult result =
                new RunResult(null, facts, RunState.STOPPED, history, history.size(), Map.of(), scores, 0, null);
        return new Texts(Locale.ENGLISH).get(result.verdict().sentence());
    }

    private static Scores scores(Split split) {
        SplitForecast forecast =
                new SplitForecast(split, 1, new double[] {2, 4}, new double[] {2.5, 3}, new double[] {1, 3});
        return Scores.of(forecast, 1, 1);
    }
}
