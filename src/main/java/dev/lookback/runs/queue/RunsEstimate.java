package dev.lookback.runs.queue;

import dev.lookback.runs.StoredRun;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Estimate of the time that the runs of a queue still take. */
public final class RunsEstimate {

    private RunsEstimate() {}

    /**
     * Run of a queue, as far as it was trained.
     *
     * @param isTrained whether it is being trained; else it waits
     * @param epochs of the whole run
     * @param done epochs that are over
     * @param seconds that these took
     */
    public record Part(boolean isTrained, int epochs, int done, double seconds) {

        public static Part of(StoredRun run) {
            return new Part(
                    run.state() == RunState.TRAINING || run.state() == RunState.PAUSED,
                    run.recipe().training().epochs(),
                    run.history().size(),
                    run.history().stream().mapToDouble(EpochResult::seconds).sum());
        }

        private double perEpoch() {
            return seconds / done;
        }
    }

    /**
     * Takes the runs that have no epoch yet to last as long as the others.
     *
     * @param over seconds of each run of the queue that is over
     * @return seconds; empty while no epoch is over
     */
    public static OptionalDouble secondsLeft(List<Part> queued, List<Double> over) {
        List<Double> whole = new ArrayList<>(over);
        queued.stream().filter(run -> run.done() > 0).forEach(run -> whole.add(run.perEpoch() * run.epochs()));
        OptionalDouble usual = whole.stream().mapToDouble(Double::doubleValue).average();
        if (usual.isEmpty()) {
            return usual;
        }
        double left = queued.stream()
                .mapToDouble(run ->
                        run.done() == 0 ? usual.getAsDouble() : run.perEpoch() * Math.max(0, run.epochs() - run.done()))
                .sum();
        long parallel = queued.stream().filter(Part::isTrained).count();
        return OptionalDouble.of(left / Math.max(1, parallel));
    }
}
