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
 * Detector of distribution shift: values of a later split outside the range of training, where a network has to extrapolate, or
 * with another distribution.
 */
final class RangeDetector implements Detector {

    /**
     * Share of values out of range. After n values of the same distribution, 2 / (n + 1) of later ones are expected there: 2 %
     * after the shortest sensible train split, next to none after a usual one.
     */
    private static final double OUTSIDE = 0.05;

    /** The range of fewer values is unreliable. */
    private static final int MIN_ROWS = 50;

    /** A column and the later split that is out of its train range the most. */
    private record OutOfRange(String column, Split split, double share) {}

    @Override
    public IllusionKind kind() {
        return IllusionKind.RANGE;
    }

    @Override
    public boolean isApplicable(DetectorInput input) {
        Borders borders = input.plan().borders();
        return borders.trainEnd() >= MIN_ROWS && borders.testEnd() > borders.trainEnd();
    }

    @Override
    public List<Finding> detect(DetectorInput input) {
        List<Finding> found = new ArrayList<>();
        OutOfRange target = outOfRange(input, input.target());
        if (target.share >= OUTSIDE) {
            found.add(ofTarget(input, target));
        }
        List<OutOfRange> features = input.otherFeatures().stream()
                .map(name -> outOfRange(input, name))
                .toList();
        List<OutOfRange> others = features.stream()
                .filter(outOfRange -> outOfRange.share >= OUTSIDE)
                .sorted(Comparator.comparingDouble(outOfRange -> -outOfRange.share))
                .toList();
        if (!others.isEmpty()) {
            found.add(ofOthers(input, others));
        }
        Stream<String> within = Stream.concat(Stream.of(target), features.stream())
                .filter(outOfRange -> outOfRange.share < OUTSIDE)
                .map(OutOfRange::column);
        ShiftedColumns.finding(input, within.toList()).ifPresent(found::add);
        return found;
    }

    private static OutOfRange outOfRange(DetectorInput input, String column) {
        Range train = Range.of(
                input.series().values(column), 0, input.plan().borders().trainEnd());
        return Stream.of(Split.VALIDATION, Split.TEST)
                .map(split -> outOfRange(input, column, train, split))
                .max(Comparator.comparingDouble(OutOfRange::share))
                .orElseThrow();
    }

    private static OutOfRange outOfRange(DetectorInput input, String column, Range train, Split split) {
        double[] values = input.series().values(column);
        Borders borders = input.plan().borders();
        int outside = 0;
        for (int row = borders.end(split) - 1; row >= borders.start(split); row--) {
            if (values[row] < train.low || values[row] > train.high) {
                outside++;
            }
        }
        int rows = borders.rows(split);
        return new OutOfRange(column, split, rows == 0 ? 0 : (double) outside / rows);
    }

    /** Smallest and largest value. */
    private record Range(double low, double high) {

        static Range of(double[] values, int first, int end) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int row = first; row < end; row++) {
                low = Math.min(low, values[row]);
                high = Math.max(high, values[row]);
            }
            return new Range(low, high);
        }
    }

    private static Finding ofTarget(DetectorInput input, OutOfRange outOfRange) {
        Range train = Range.of(input.targetValues(), 0, input.plan().borders().trainEnd());
        return finding(
                input,
                outOfRange,
                Message.of(
                        "evaluate.illusion.range.target",
                        DetectorInput.name(outOfRange.split),
                        outOfRange.share,
                        outOfRange.column,
                        train.low,
                        train.high));
    }

    private static Finding ofOthers(DetectorInput input, List<OutOfRange> outOfRange) {
        OutOfRange largest = outOfRange.get(0);
        Finding found = finding(
                        input,
                        largest,
                        Message.of(
                                "evaluate.illusion.range.features",
                                outOfRange.size(),
                                input.otherFeatures().size(),
                                NamedShares.of(outOfRange, OutOfRange::column, OutOfRange::share)))
                .with("columns", outOfRange.size());
        for (OutOfRange each : outOfRange) {
            found = found.with("outside." + each.column, each.share);
        }
        return found;
    }

    private static Finding finding(DetectorInput input, OutOfRange outOfRange, Message message) {
        // Scaling per window brings every level to the same range.
        Severity severity = input.recipe().scaler() == ScalerKind.PER_WINDOW ? Severity.NOTE : Severity.WARNING;
        Borders borders = input.plan().borders();
        return Finding.of(IllusionKind.RANGE, severity, message)
                .with("outside", outOfRange.share)
                .with(ranges(input, outOfRange.column))
                .at(new Place.Rows(outOfRange.column, borders.start(outOfRange.split), borders.end(outOfRange.split)));
    }

    private static Sketch ranges(DetectorInput input, String column) {
        Borders borders = input.plan().borders();
        double[] values = input.series().values(column);
        return new Sketch.Ranges(Stream.of(Split.values())
                .filter(split -> borders.rows(split) > 0)
                .map(split -> {
                    Range range = Range.of(values, borders.start(split), borders.end(split));
                    return new Sketch.Range(DetectorInput.name(split), range.low, range.high);
                })
                .toList());
    }
}
