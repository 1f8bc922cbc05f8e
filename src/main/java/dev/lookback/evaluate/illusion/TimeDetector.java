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

/** Times that several rows share, and times that are left out: windows count rows, not hours. */
final class TimeDetector implements Detector {

    /** Steps of the usual length from which on rows are missing; a daily series may rest for eleven days. */
    private static final double HOLE = 20;

    /** Rests that come in one of so many rows are a habit, as nights between a bourse's minutes are, and then the usual step. */
    private static final int HABIT = 1500;

    /** Rests that are enough to be a habit at all. */
    private static final int HABITUAL = 5;

    @Override
    public IllusionKind kind() {
        return IllusionKind.TIME;
    }

    @Override
    public boolean canLook(Facts facts) {
        return facts.series().hasTime() && facts.series().rows() > 2;
    }

    @Override
    public List<Finding> look(Facts facts) {
        double[] steps = steps(facts.series());
        List<Finding> found = new ArrayList<>();
        int[] repeats = rows(steps, 0, 0);
        if (repeats.length > 0) {
            found.add(Finding.warning(
                            IllusionKind.TIME,
                            Message.of(
                                    "evaluate.illusion.time.repeats",
                                    repeats.length,
                                    facts.series().timeLabel(repeats[0])))
                    .with("repeats", repeats.length)
                    .at(around(facts, repeats[0])));
        }
        double usual = usual(steps);
        int[] jumps = rows(steps, Math.nextUp(HOLE * usual), Double.POSITIVE_INFINITY);
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
                                    facts.series().timeLabel(longest - 1),
                                    facts.series().timeLabel(longest),
                                    Math.rint(missing),
                                    facts.plan().spec().rowsNeeded() - 1))
                    .with("jumps", jumps.length)
                    .with("longestInSteps", steps[longest - 1] / usual)
                    .at(around(facts, longest)));
        }
        return found;
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

    /** Rows that come after a step of this length. */
    private static int[] rows(double[] steps, double from, double to) {
        return IntStream.range(0, steps.length)
                .filter(i -> steps[i] >= from && steps[i] <= to)
                .map(i -> i + 1)
                .toArray();
    }

    /** The usual step between times that differ; where rests are a habit, the usual rest. */
    private static double usual(double[] steps) {
        double[] forward =
                Arrays.stream(steps).filter(step -> step > 0).sorted().toArray();
        if (forward.length == 0) {
            return 0;
        }
        double step = forward[forward.length / 2];
        double[] rests =
                Arrays.stream(forward).filter(length -> length > HOLE * step).toArray();
        boolean habit = rests.length >= HABITUAL && (double) rests.length * HABIT >= forward.length;
        return habit ? rests[rests.length / 2] : step;
    }

    private static Place around(Facts facts, int row) {
        int room = Math.max(20, facts.plan().spec().rowsNeeded());
        return new Place.Rows(
                facts.target(), Math.max(0, row - room), Math.min(facts.series().rows(), row + room));
    }
}
