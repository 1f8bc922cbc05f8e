package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.text.Message;
import java.util.List;
import java.util.Optional;

/** Columns that are the target of some rows later (a leak) or earlier (which the window has anyway), but for scale and offset. */
final class ShiftedCopyDetector implements Detector {

    /** Rows that are enough to see it. */
    private static final int MOST = 20_000;

    private static final int FEWEST = 50;

    /** Copies are made by a few rows, or by as many as one wants to forecast. */
    private static final int BEYOND = 10;

    private static final int FARTHEST = 250;

    /** Correlation of changes of a copy: rounding leaves no less, while neighbouring changes of smooth series stay below. */
    private static final double COPY = 0.9995;

    /** Smooth periodic series agree with themselves at many shifts; only a clear difference tells which it is. */
    private static final double CLEAR = 1e-4;

    /** A column with its best shift: above 0 where it has the target of so many rows later. */
    private record Copy(String column, int shift, double correlation) {}

    @Override
    public IllusionKind kind() {
        return IllusionKind.SHIFTED_COPY;
    }

    @Override
    public boolean canLook(Facts facts) {
        return !facts.others().isEmpty() && facts.series().rows() > FEWEST + 2 * farthest(facts);
    }

    private static int farthest(Facts facts) {
        int wanted = Math.min(facts.reach() + BEYOND, FARTHEST);
        return Math.max(1, Math.min(wanted, facts.series().rows() / 4));
    }

    @Override
    public List<Finding> look(Facts facts) {
        return facts.others().stream()
                .flatMap(name -> copy(facts, name).stream())
                // Just the target to come: that is a leak of the plainest kind, and told as such.
                .filter(copy -> copy.shift != facts.horizon())
                .map(copy -> finding(facts, copy))
                .toList();
    }

    private static Optional<Copy> copy(Facts facts, String column) {
        int far = farthest(facts);
        int rows = facts.series().rows();
        int stride = 1 + rows / MOST;
        int count = (rows - 2 * far - 1 + stride - 1) / stride;
        double[] values = facts.series().values(column);
        double[] target = facts.targetValues();
        double[] changes = ColumnVectors.centred(count, i -> change(values, far + 1 + i * stride));
        double[] byShift = new double[2 * far + 1];
        for (int shift = -far; shift <= far; shift++) {
            int moved = far + 1 + shift;
            byShift[shift + far] = Math.abs(ColumnVectors.cosine(
                    changes, ColumnVectors.centred(count, i -> change(target, moved + i * stride))));
        }
        int best = far;
        // From the present to the past and then to the future: what agrees as well has the simpler reason.
        for (int shift = -1; shift >= -far; shift--) {
            best = byShift[shift + far] > byShift[best] + CLEAR ? shift + far : best;
        }
        for (int shift = 1; shift <= far; shift++) {
            best = byShift[shift + far] > byShift[best] + CLEAR ? shift + far : best;
        }
        return best != far && byShift[best] >= COPY
                ? Optional.of(new Copy(column, best - far, byShift[best]))
                : Optional.empty();
    }

    private static double change(double[] values, int row) {
        return values[row] - values[row - 1];
    }

    private static Finding finding(Facts facts, Copy copy) {
        boolean future = copy.shift > 0;
        Message message = Message.of(
                future ? "evaluate.illusion.shifted.future" : "evaluate.illusion.shifted.past",
                copy.column,
                facts.target(),
                Math.abs(copy.shift));
        return (future
                        ? Finding.warning(IllusionKind.SHIFTED_COPY, message)
                        : Finding.note(IllusionKind.SHIFTED_COPY, message))
                .with("shift", copy.shift)
                .with("correlation", copy.correlation)
                .at(new Place.Rows(copy.column, 0, Math.min(60, facts.series().rows())));
    }
}
