package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * Detector of shifted copies of the target, equal but for scale and offset: of later rows (a leak), or of earlier ones (which
 * the window holds anyway).
 */
final class ShiftedCopyDetector implements Detector {

    /** Sample size in rows. */
    private static final int MAX_ROWS = 20_000;

    private static final int MIN_ROWS = 50;

    /** Rows beyond the forecast horizon: copies are usually shifted by a few rows, or by the horizon. */
    private static final int BEYOND = 10;

    private static final int MAX_SHIFT = 250;

    /** Smallest correlation of the changes of a copy, after rounding; neighbouring changes of smooth series stay below. */
    private static final double MIN_CORRELATION = 0.9995;

    /** Smooth periodic series match themselves at many shifts; only a clear difference decides. */
    private static final double MIN_GAIN = 1e-4;

    /** A column with its best shift: above 0 where it holds the target of so many rows later. */
    private record Copy(String column, int shift, double correlation) {}

    @Override
    public IllusionKind kind() {
        return IllusionKind.SHIFTED_COPY;
    }

    @Override
    public boolean isApplicable(DetectorInput input) {
        return !input.otherFeatures().isEmpty() && input.series().rows() > MIN_ROWS + 2 * farthest(input);
    }

    private static int farthest(DetectorInput input) {
        int maxShift = Math.min(input.reach() + BEYOND, MAX_SHIFT);
        return Math.max(1, Math.min(maxShift, input.series().rows() / 4));
    }

    @Override
    public List<Finding> detect(DetectorInput input) {
        return input.otherFeatures().stream()
                .flatMap(name -> copy(input, name).stream())
                // Exactly the forecast horizon: reported as a leak instead.
                .filter(copy -> copy.shift != input.horizon())
                .map(copy -> finding(input, copy))
                .toList();
    }

    private static Optional<Copy> copy(DetectorInput input, String column) {
        int far = farthest(input);
        int rows = input.series().rows();
        int stride = 1 + rows / MAX_ROWS;
        int count = (rows - 2 * far - 1 + stride - 1) / stride;
        double[] values = input.series().values(column);
        double[] target = input.targetValues();
        double[] changes = ColumnVectors.centred(count, i -> change(values, far + 1 + i * stride));
        double[] byShift = new double[2 * far + 1];
        for (int shift = -far; shift <= far; shift++) {
            int moved = far + 1 + shift;
            byShift[shift + far] = Math.abs(ColumnVectors.cosine(
                    changes, ColumnVectors.centred(count, i -> change(target, moved + i * stride))));
        }
        int best = far;
        // Of shifts that match equally well the smaller and the earlier one is preferred.
        for (int shift = -1; shift >= -far; shift--) {
            best = byShift[shift + far] > byShift[best] + MIN_GAIN ? shift + far : best;
        }
        for (int shift = 1; shift <= far; shift++) {
            best = byShift[shift + far] > byShift[best] + MIN_GAIN ? shift + far : best;
        }
        return best != far && byShift[best] >= MIN_CORRELATION
                ? Optional.of(new Copy(column, best - far, byShift[best]))
                : Optional.empty();
    }

    private static double change(double[] values, int row) {
        return values[row] - values[row - 1];
    }

    private static Finding finding(DetectorInput input, Copy copy) {
        boolean future = copy.shift > 0;
        Message message = Message.of(
                future ? "evaluate.illusion.shifted.future" : "evaluate.illusion.shifted.past",
                copy.column,
                input.target(),
                Math.abs(copy.shift));
        return (future
                        ? Finding.warning(IllusionKind.SHIFTED_COPY, message)
                        : Finding.note(IllusionKind.SHIFTED_COPY, message))
                .with("shift", copy.shift)
                .with("correlation", copy.correlation)
                .at(new Place.Rows(copy.column, 0, Math.min(60, input.series().rows())));
    }
}
