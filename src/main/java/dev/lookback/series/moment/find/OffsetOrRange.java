package dev.lookback.series.moment.find;

import dev.lookback.series.moment.TimeReader;
import java.util.ArrayList;
import java.util.List;

/** Decision whether "00:00-01:00" is a time with an offset, or a range that ends where the next one begins. */
final class OffsetOrRange {

    /** Those of two zones, in summer and in winter. */
    private static final int MOST_OFFSETS = 4;

    private static final long DAY = TimeReader.MILLIS_OF_DAY;

    private OffsetOrRange() {}

    /** The fits without those that take the end of a range for an offset, or an offset for the end of a range. */
    static List<TimeForms.Fit> withoutWrong(List<TimeForms.Fit> fits, List<SampleCells.Times> times) {
        List<TimeForms.Fit> right = withoutClocks(fits, times);
        if (fits.stream().noneMatch(fit -> fit.form().isRange())) {
            return right;
        }
        if (fits.stream().anyMatch(fit -> fit.form().isRange() && !fit.form().hasDate())) {
            right.removeIf(fit -> !fit.form().isRange() && !fit.form().hasDate()); // 9-10 is an hour, not ten past nine
        }
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

    /** The fits without those that take times of day behind a plus for offsets, of which a column has few. */
    private static List<TimeForms.Fit> withoutClocks(List<TimeForms.Fit> fits, List<SampleCells.Times> times) {
        List<TimeForms.Fit> right = new ArrayList<>(fits);
        for (int i = 0; i < fits.size(); i++) {
            long offsets = times.get(i).offsets().stream().distinct().count();
            int read = fits.get(i).read();
            boolean others = fits.stream()
                    .anyMatch(fit -> fit.form().hasClock() && !fit.form().hasOffset() && fit.read() >= read);
            if (offsets > MOST_OFFSETS && others && !fits.get(i).form().hasClock()) {
                right.remove(fits.get(i));
            }
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
