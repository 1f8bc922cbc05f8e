package dev.lookback.runs.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.runs.queue.RunsEstimate.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsEstimateTest {

    @Test
    void theEpochsThatAreLeftTakeAsLongAsThoseThatAreOver() {
        assertThat(RunsEstimate.secondsLeft(List.of(new Part(true, 10, 4, 8)), List.of()))
                .hasValue(12);
    }

    @Test
    void runsThatWaitTakeAsLongAsTheOthersSharedByThoseAtOnce() {
        List<Part> queue = List.of(new Part(true, 10, 5, 10), new Part(true, 10, 0, 0), new Part(false, 10, 0, 0));

        // 20 s for a run, of which the first has done half.
        assertThat(RunsEstimate.secondsLeft(queue, List.of(20.0))).hasValue(25);
    }

    @Test
    void nothingIsSaidWhileNoEpochIsOver() {
        assertThat(RunsEstimate.secondsLeft(List.of(new Part(true, 10, 0, 0)), List.of()))
                .isEmpty();
    }
}
