package dev.lookback.series.moment.find;

import dev.lookback.series.moment.TimeReader;
import java.util.ArrayList;
import java.util.List;

/** Decision whether "00:00-01:00" is a time with an offset, or a range that ends where the next one begins. */
final class OffsetOrRange {

    private static final long DAY = TimeReader.MILLIS_OF_DAY;

    private OffsetOrRange() {}

    /** The fits without those that take the end of a range for an offset, or an offset for the end of a range. */
    static List<TimeForms.Fit> withoutWrong(List<TimeForms.Fit> fits, List<SampleCells.Times> times) {
        if (fits.stream().noneMatch(fit -> fit.form().isRange())) {
            return fits;
        }
        List<TimeForms.Fit> right = new ArrayList<>(fits);
        boolean offsets = false;
        for (int i = 0; i < fits.size(); i++) {
            if (!fits.get(i).form().isRange() && hasOffsets(times.get(i))) {
                boolean ends = areEnds(times.get(i));
                offsets |= !ends;
                if (ends) {
                    right.remove(fits.get(i));
                }
            }
        }
        if (offsets) {
            right.removeIf(fit -> fit.form().isRange());
        }
        return right;
    }

    private static boolean hasOffsets(SampleCells.Times times) {
        long with = times.offsets().stream()
                .filter(offset -> offset != TimeReader.NO_OFFSET)
                .count();
        return with * 2 > times.count();
    }

    /** Whether most offsets, without their sign, are the time of day at which the next cell begins. */
    private static boolean areEnds(SampleCells.Times times) {
        int ends = 0;
        for (int i = 0; i + 1 < times.count(); i++) {
            int offset = times.offsets().get(i);
            long next = Math.floorMod(times.times().get(i + 1), DAY);
            ends += offset <= 0 && offset != TimeReader.NO_OFFSET && next == -offset * 1000L ? 1 : 0;
        }
        return ends * 2 > times.count() - 1;
    }
}
