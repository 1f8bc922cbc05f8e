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
 */
public record ControlsResult(PlantedPattern pattern, int seeds, List<ControlRun> runs) {

    public ControlsResult {
        runs = List.copyOf(runs);
    }

    /** What follows. */
    public enum Verdict {
        /** Learns what is there, and nothing where there is nothing. */
        BELIEVABLE,
        /** Seems to learn where there is nothing to learn: its other scores mean nothing either. */
        SEES_GHOSTS,
        /** Does not learn even what is there: that it finds nothing elsewhere means nothing. */
        BLIND,
        /** Not all controls were trained. */
        INCOMPLETE
    }

    /** Whether every control was trained with every seed. */
    public boolean isComplete() {
        return Arrays.stream(Control.values()).allMatch(control -> of(control).size() >= seeds);
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
        if (hasLearned(Control.SHUFFLED) || hasLearned(Control.RANDOM_WALK)) {
            return Verdict.SEES_GHOSTS;
        }
        return hasLearned(Control.PLANTED) ? Verdict.BELIEVABLE : Verdict.BLIND;
    }

    /** The verdict and what it rests on. */
    public Message sentence() {
        return Message.of(
                "experiment.controls." + verdict(),
                100 * skill(Control.PLANTED),
                100 * attainable(Control.PLANTED),
                100 * skill(Control.SHUFFLED),
                100 * skill(Control.RANDOM_WALK));
    }
}
