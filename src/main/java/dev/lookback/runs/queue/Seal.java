package dev.lookback.runs.queue;

import dev.lookback.training.RunEvent;
import dev.lookback.training.RunResult;
import dev.lookback.window.Split;
import java.util.EnumMap;
import java.util.Map;

/** Keeps the test split's results from everybody, so that nobody chooses among trials by them. */
final class Seal {

    private Seal() {}

    static RunEvent sealed(RunEvent event) {
        if (event instanceof RunEvent.EpochDone epoch) {
            return new RunEvent.EpochDone(
                    epoch.result(), epoch.bestEpoch(), withoutTest(epoch.forecasts()), withoutTest(epoch.scores()));
        }
        return event instanceof RunEvent.Over over ? new RunEvent.Over(sealed(over.result())) : event;
    }

    private static RunResult sealed(RunResult result) {
        return new RunResult(
                result.recipe(),
                result.facts(),
                result.state(),
                result.history(),
                result.bestEpoch(),
                withoutTest(result.forecasts()),
                withoutTest(result.scores()),
                result.trainWindowsPerSecond(),
                result.model());
    }

    private static <T> Map<Split, T> withoutTest(Map<Split, T> all) {
        Map<Split, T> rest = new EnumMap<>(Split.class);
        rest.putAll(all);
        rest.remove(Split.TEST);
        return rest;
    }
}
