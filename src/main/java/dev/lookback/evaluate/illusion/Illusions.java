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

/** Everything that is looked for. */
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
     * What was looked for and what came of it.
     *
     * @param looked whether there was enough to look at
     * @param findings worst first; empty where there is nothing of the kind
     */
    public record Looked(IllusionKind kind, boolean looked, List<Finding> findings) {

        public Looked {
            findings = List.copyOf(findings);
        }

        /** Looked for, and not there. */
        public boolean passed() {
            return looked && findings.isEmpty();
        }
    }

    /**
     * Looks for everything that the series and the recipe can show. Takes the time of a few passes over the train rows of each
     * column and of a sort of a sample of them; for F columns also F² passes over a sample.
     */
    public static List<Looked> inData(Facts facts) {
        return look(facts, false);
    }

    /** Looks for everything that it takes a run to see. Takes as many passes over its forecasts as the horizon has rows. */
    public static List<Looked> inRun(Facts facts) {
        return look(facts, true);
    }

    /**
     * All that is found, warnings first.
     *
     * @param forecasts of a run; empty without one
     * @param tries runs judged by the same validation rows; empty where nobody counts
     */
    public static List<Finding> of(
            Recipe recipe, Series series, Map<Split, SplitForecast> forecasts, OptionalInt tries) {
        return Facts.of(recipe, series)
                .map(facts -> Stream.concat(inData(facts).stream(), inRun(facts.withRun(forecasts, tries)).stream())
                        .toList())
                .map(Illusions::findings)
                .orElse(List.of());
    }

    private static List<Looked> look(Facts facts, boolean ofRun) {
        return DETECTORS.stream()
                .filter(detector -> detector.kind().isOfRun() == ofRun)
                .map(detector -> look(detector, facts))
                .toList();
    }

    private static Looked look(Detector detector, Facts facts) {
        boolean can = detector.canLook(facts);
        List<Finding> found = can ? detector.look(facts) : List.of();
        return new Looked(
                detector.kind(),
                can,
                found.stream().sorted(Comparator.comparing(Finding::severity)).toList());
    }

    /** All findings, warnings first. */
    public static List<Finding> findings(List<Looked> looked) {
        return looked.stream()
                .flatMap(one -> one.findings().stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
