package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Detector of duplicate times and of gaps in time that windows go over: they count rows, not hours. */
final class TimeDetector implements Detector {

    /** Gap length in usual steps above which rows are missing; holidays of a daily series last up to eleven days. */
    private static final double MIN_GAP = 20;

    /** Gaps at least once in so many rows are regular, as nights between minutes of trading, and count as the usual step. */
    private static final int REGULAR_ROWS = 1500;

    /** Smallest number of gaps that can be regular. */
    private static final int MIN_REGULAR = 5;

    @Override
    public IllusionKind kind() {
        return IllusionKind.TIME;
    }

    @Override
    public boolean isApplicable(DetectorInput input) {
        return input.series().hasTime() && input.series().rows() > 2;
    }

    @Override
    public List<Finding> detect(DetectorInput input) {
        double[] steps = steps(input.series());
        List<Finding> found = new ArrayList<>();
        int[] repeats = IntStream.of(rows(steps, 0, 0))
                .filter(row -> !isClockPutBack(input.series(), row))
                .toArray();
        if (repeats.length > 0) {
            found.add(Finding.warning(
                            IllusionKind.TIME,
                            Message.of(
                                    "evaluate.illusion.time.repeats",
                                    repeats.length,
                                    input.series().timeLabel(repeats[0])))
                    .with("repeats", repeats.length)
                    .at(around(input, repeats[0])));
        }
        double usual = usual(steps);
        int[] jumps = IntStream.of(rows(steps, Math.nextUp(MIN_GAP * usual), Double.POSITIVE_INFINITY))
                .filter(row -> !input.plan().gaps().isCrossed(row - 1, row))
                .toArray();
        if (usual > 0 && jumps.length > 0) {
            int longest = Arrays.stream(jumps)
                    .reduce((a, b) -> steps[b - 1] > steps[a - 1] ? b : a)
                    .getAsInt();
            double missing = steps[longest - 1] / usual - 1;
            found.add(Finding.note(
                            IllusionKind.TIME,
                            Message.of(
                                    "evaluate.illusion.time.jumps",
                                    jumps.length,
                                    input.series().timeLabel(longest - 1),
                                    input.series().timeLabel(longest),
                                    Math.rint(missing),
                                    input.plan().spec().rowsNeeded() - 1))
                    .with("jumps", jumps.length)
                    .with("longestInSteps", steps[longest - 1] / usual)
                    .at(around(input, longest)));
        }
        return found;
    }

    /** Whether a row is of an hour that comes twice. */
    private static boolean isClockPutBack(Series series, int row) {
        return series.rhythmReport().clockChanges().stream()
                .anyMatch(change -> !change.isForward() && change.firstRow() <= row && row <= change.lastRow());
    }

    /** {@code [rows − 1]}: entry i is from row i to row i + 1. */
    private static double[] steps(Series series) {
        double[] steps = new double[series.rows() - 1];
        double before = series.axisAt(0);
        for (int i = 0; i < steps.length; i++) {
            double time = series.axisAt(i + 1);
            steps[i] = time - before;
            before = time;
        }
        return steps;
    }

    /** Rows after a step of this length. */
    private static int[] rows(double[] steps, double from, double to) {
        return IntStream.range(0, steps.length)
                .filter(i -> steps[i] >= from && steps[i] <= to)
                .map(i -> i + 1)
                .toArray();
    }

    /** The median step between times that differ; where gaps are regular, the median gap. */
    private static double usual(double[] steps) {
        double[] forward =
                Arrays.stream(steps).filter(step -> step > 0).sorted().toArray();
        if (forward.length == 0) {
            return 0;
        }
        double step = forward[forward.length / 2];
        double[] gaps =
                Arrays.stream(forward).filter(length -> length > MIN_GAP * step).toArray();
        boolean regular = gaps.length >= MIN_REGULAR && (double) gaps.length * REGULAR_ROWS >= forward.length;
        return regular ? gaps[gaps.length / 2] : step;
    }

    private static Place around(DetectorInput input, int row) {
        int margin = Math.max(20, input.plan().spec().rowsNeeded());
        return new Place.Rows(
                input.target(),
                Math.max(0, row - margin),
                Math.min(input.series().rows(), row + margin));
    }
}
