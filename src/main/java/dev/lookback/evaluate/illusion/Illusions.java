package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.window.split.Split;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Registry of the illusion detectors, which runs them and collects their findings. */
public final class Illusions {

    private static final List<Detector> DETECTORS = List.of(
            new LeakDetector(),
            new ShiftedCopyDetector(),
            new DuplicateDetector(),
            new ConstantDetector(),
            new TimeDetector(),
            new RangeDetector(),
            new ShortSplitDetector(),
            new LagDetector(),
            new LevelsDetector(),
            new DirectionDetector(),
            new ChanceDetector(),
            new PeekingDetector());

    private Illusions() {}

    /**
     * Result of one detector.
     *
     * @param checked whether there was enough data to check
     * @param findings worst first; empty where there is none
     */
    public record CheckResult(IllusionKind kind, boolean checked, List<Finding> findings) {

        public CheckResult {
            findings = List.copyOf(findings);
        }

        /** Checked, without a finding. */
        public boolean passed() {
            return checked && findings.isEmpty();
        }
    }

    /**
     * Runs the detectors that need only the series and the recipe. Takes a few passes over the train rows of each column and a
     * sort of a sample of them; for F columns also F² passes over a sample.
     */
    public static List<CheckResult> inData(DetectorInput input) {
        return detect(input, false);
    }

    /** Runs the detectors that need the forecasts of a run. Takes as many passes over them as the horizon has rows. */
    public static List<CheckResult> inRun(DetectorInput input) {
        return detect(input, true);
    }

    /**
     * Findings of all detectors, warnings first.
     *
     * @param forecasts of a run; empty without one
     * @param tries runs evaluated on the same validation rows; empty where they are not counted
     */
    public static List<Finding> of(
            Recipe recipe, Series series, Map<Split, SplitForecast> forecasts, OptionalInt tries) {
        return DetectorInput.of(recipe, series)
                .map(input -> Stream.concat(inData(input).stream(), inRun(input.withRun(forecasts, tries)).stream())
                        .toList())
                .map(Illusions::findings)
                .orElse(List.of());
    }

    private static List<CheckResult> detect(DetectorInput input, boolean ofRun) {
        return DETECTORS.stream()
                .filter(detector -> detector.kind().isOfRun() == ofRun)
                .map(detector -> detect(detector, input))
                .toList();
    }

    private static CheckResult detect(Detector detector, DetectorInput input) {
        boolean applicable = detector.isApplicable(input);
        List<Finding> found = applicable ? detector.detect(input) : List.of();
        return new CheckResult(
                detector.kind(),
                applicable,
                found.stream().sorted(Comparator.comparing(Finding::severity)).toList());
    }

    /** All findings, warnings first. */
    public static List<Finding> findings(List<CheckResult> results) {
        return results.stream()
                .flatMap(result -> result.findings().stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
