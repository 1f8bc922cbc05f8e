package dev.lookback.experiment;

import dev.lookback.evaluate.control.Control;
import dev.lookback.evaluate.control.PlantedPattern;
import dev.lookback.text.Message;
import java.util.Arrays;
import java.util.List;

/**
 * Result of the control runs of a recipe.
 *
 * @param pattern that was planted
 * @param seeds requested for each control
 * @param runs all that ended
 * @param failed runs that could not be trained or evaluated; they do not count
 */
public record ControlsResult(PlantedPattern pattern, int seeds, List<ControlRun> runs, List<FailedControl> failed) {

    public ControlsResult {
        runs = List.copyOf(runs);
        failed = List.copyOf(failed);
    }

    /** Conclusion from all controls. */
    public enum Verdict {
        /** Learns the planted pattern, and nothing where there is nothing to learn. */
        BELIEVABLE,
        /** Seems to learn where there is nothing to learn: its other scores are not trustworthy either. */
        SEES_GHOSTS,
        /** Does not even learn the planted pattern: finding nothing elsewhere means nothing. */
        BLIND,
        /** All runs of some control failed. */
        FAILED,
        /** Not all controls were trained. */
        INCOMPLETE
    }

    /** Whether no run is missing. */
    public boolean isComplete() {
        return runs.size() + failed.size() == seeds * Control.values().length;
    }

    public List<ControlRun> of(Control control) {
        return runs.stream().filter(run -> run.control() == control).toList();
    }

    /** Number of seeds with which the network has learned. */
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

    /** Mean attainable skill over the seeds; NaN where nothing was planted. */
    public double attainable(Control control) {
        return of(control).stream()
                .mapToDouble(ControlRun::attainable)
                .average()
                .orElse(Double.NaN);
    }

    /** Whether the network has learned with more than half of the seeds. */
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

    /** The verdict in words, with the skills behind it. */
    public Message sentence() {
        Message sentence = Message.of(
                "experiment.controls." + verdict(),
                100 * skill(Control.PLANTED),
                100 * attainable(Control.PLANTED),
                100 * skill(Control.SHUFFLED),
                100 * skill(Control.RANDOM_WALK));
        return failed.isEmpty()
                ? sentence
                : Message.of("experiment.controls.failed", sentence, failed.size(), runs.size() + failed.size());
    }
}
