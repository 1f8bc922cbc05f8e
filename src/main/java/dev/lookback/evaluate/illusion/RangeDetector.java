package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Message;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Later splits whose values differ from those of training: they lie outside all that training has seen, where a network does not know
 * what to do, or are distributed otherwise.
 */
final class RangeDetector implements Detector {

    /**
     * Share of values outside. Of n values drawn alike, 2 / (n + 1) of later ones are expected there: 2 % after the shortest sensible
     * training, next to none after a usual one.
     */
    private static final double OUTSIDE = 0.05;

    /** A range of fewer values says little. */
    private static final int FEWEST = 50;

    /** A column and the later split that leaves its training range most. */
    private record Leaving(String column, Split split, double share) {}

    @Override
    public IllusionKind kind() {
        return IllusionKind.RANGE;
    }

    @Override
    public boolean canLook(Facts facts) {
        Borders borders = facts.plan().borders();
        return borders.trainEnd() >= FEWEST && borders.testEnd() > borders.trainEnd();
    }

    @Override
    public List<Finding> look(Facts facts) {
        List<Finding> found = new ArrayList<>();
        Leaving target = leaving(facts, facts.target());
        if (target.share >= OUTSIDE) {
            found.add(ofTarget(facts, target));
        }
        List<Leaving> features =
                facts.others().stream().map(name -> leaving(facts, name)).toList();
        List<Leaving> others = features.stream()
                .filter(leaving -> leaving.share >= OUTSIDE)
                .sorted(Comparator.comparingDouble(leaving -> -leaving.share))
                .toList();
        if (!others.isEmpty()) {
            found.add(ofOthers(facts, others));
        }
        Stream<String> within = Stream.concat(Stream.of(target), features.stream())
                .filter(leaving -> leaving.share < OUTSIDE)
                .map(Leaving::column);
        ShiftedColumns.finding(facts, within.toList()).ifPresent(found::add);
        return found;
    }

    private static Leaving leaving(Facts facts, String column) {
        Span seen =
                Span.of(facts.series().values(column), 0, facts.plan().borders().trainEnd());
        return Stream.of(Split.VALIDATION, Split.TEST)
                .map(split -> leaving(facts, column, seen, split))
                .max(Comparator.comparingDouble(Leaving::share))
                .orElseThrow();
    }

    private static Leaving leaving(Facts facts, String column, Span seen, Split split) {
        double[] values = facts.series().values(column);
        Borders borders = facts.plan().borders();
        int outside = 0;
        for (int row = borders.end(split) - 1; row >= borders.start(split); row--) {
            if (values[row] < seen.low || values[row] > seen.high) {
                outside++;
            }
        }
        int rows = borders.rows(split);
        return new Leaving(column, split, rows == 0 ? 0 : (double) outside / rows);
    }

    /** Smallest and largest of some values. */
    private record Span(double low, double high) {

        static Span of(double[] values, int first, int end) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int row = first; row < end; row++) {
                low = Math.min(low, values[row]);
                high = Math.max(high, values[row]);
            }
            return new Span(low, high);
        }
    }

    private static Finding ofTarget(Facts facts, Leaving leaving) {
        Span seen = Span.of(facts.targetValues(), 0, facts.plan().borders().trainEnd());
        return finding(
                facts,
                leaving,
                Message.of(
                        "evaluate.illusion.range.target",
                        Facts.name(leaving.split),
                        leaving.share,
                        leaving.column,
                        seen.low,
                        seen.high));
    }

    private static Finding ofOthers(Facts facts, List<Leaving> leaving) {
        Leaving most = leaving.get(0);
        Finding found = finding(
                        facts,
                        most,
                        Message.of(
                                "evaluate.illusion.range.features",
                                leaving.size(),
                                facts.others().size(),
                                NamedShares.of(leaving, Leaving::column, Leaving::share)))
                .with("columns", leaving.size());
        for (Leaving each : leaving) {
            found = found.with("outside." + each.column, each.share);
        }
        return found;
    }

    private static Finding finding(Facts facts, Leaving leaving, Message message) {
        // A scaler that looks at each window alone brings every level to the same range.
        Severity severity = facts.recipe().scaler() == ScalerKind.PER_WINDOW ? Severity.NOTE : Severity.WARNING;
        Borders borders = facts.plan().borders();
        return Finding.of(IllusionKind.RANGE, severity, message)
                .with("outside", leaving.share)
                .with(ranges(facts, leaving.column))
                .at(new Place.Rows(leaving.column, borders.start(leaving.split), borders.end(leaving.split)));
    }

    private static Sketch ranges(Facts facts, String column) {
        Borders borders = facts.plan().borders();
        double[] values = facts.series().values(column);
        return new Sketch.Ranges(Stream.of(Split.values())
                .filter(split -> borders.rows(split) > 0)
                .map(split -> {
                    Span span = Span.of(values, borders.start(split), borders.end(split));
                    return new Sketch.Range(Facts.name(split), span.low, span.high);
                })
                .toList());
    }
}
