package dev.lookback.experiment;

import dev.lookback.evaluate.control.Control;
import dev.lookback.evaluate.control.PlantedPattern;
import dev.lookback.text.Message;
import java.util.Arrays;
import java.util.List;

/**
 * What control runs say of a set-up.
 *
 * @param pattern that was planted
 * @param seeds asked for, for each control
 * @param runs all that ended
 * @param failed what could not be trained or judged; it does not count
 */
public record ControlsResult(PlantedPattern pattern, int seeds, List<ControlRun> runs, List<FailedControl> failed) {

    public ControlsResult {
        runs = List.copyOf(runs);
        failed = List.copyOf(failed);
    }

    /** What follows. */
    public enum Verdict {
        /** Learns what is there, and nothing where there is nothing. */
        BELIEVABLE,
        /** Seems to learn where there is nothing to learn: its other scores mean nothing either. */
        SEES_GHOSTS,
        /** Does not learn even what is there: that it finds nothing elsewhere means nothing. */
        BLIND,
        /** Of some control no run counts. */
        FAILED,
        /** Not all controls were trained. */
        INCOMPLETE
    }

    /** Whether it came to its end. */
    public boolean isComplete() {
        return runs.size() + failed.size() == seeds * Control.values().length;
    }

    public List<ControlRun> of(Control control) {
        return runs.stream().filter(run -> run.control() == control).toList();
    }

    /** With how many seeds the network has learned. */
    public int learned(Control control) {
        return (int) of(control).stream().filter(ControlRun::hasLearned).count();
    }

    /** Mean skill over the seeds; NaN without any. */
    public double skill(Control control) {
        return of(control).stream()
                .mapToDouble(run -> run.scores().skill())
                .average()
                .orElse(Double.NaN);
    }

    /** Mean over the seeds of what could be reached; NaN where there is nothing. */
    public double attainable(Control control) {
        return of(control).stream()
                .mapToDouble(ControlRun::attainable)
                .average()
                .orElse(Double.NaN);
    }

    /** A control counts as learned if it was with more than half of the seeds. */
    public boolean hasLearned(Control control) {
        return 2 * learned(control) > of(control).size();
    }

    public Verdict verdict() {
        if (!isComplete()) {
            return Verdict.INCOMPLETE;
        }
        if (Arrays.stream(Control.values()).anyMatch(control -> of(control).isEmpty())) {
            return Verdict.FAILED;
        }
        if (hasLearned(Control.SHUFFLED) || hasLearned(Control.RANDOM_WALK)) {
            return Verdict.SEES_GHOSTS;
        }
        return hasLearned(Control.PLANTED) ? Verdict.BELIEVABLE : Verdict.BLIND;
    }

    /** The verdict and what it rests on. */
    public Message sentence() {
        Message said = Message.of(
                "experiment.controls." + verdict(),
                100 * skill(Control.PLANTED),
                100 * attainable(Control.PLANTED),
                100 * skill(Control.SHUFFLED),
                100 * skill(Control.RANDOM_WALK));
        return failed.isEmpty()
                ? said
                : Message.of("experiment.controls.failed", said, failed.size(), runs.size() + failed.size());
    }
}
