package dev.lookback.runs;

import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts of the future by one run, made at different ends of its series, oldest first.
 *
 * @param made each from another last row
 */
public record MadeForecasts(List<MadeForecast> made) {

    /** Number of forecasts that are kept, the newest. */
    private static final int MOST = 50;

    public static final MadeForecasts NONE = new MadeForecasts(List.of());

    public MadeForecasts {
        made = List.copyOf(made);
    }

    /** With one more, in place of an earlier one from the same last row. */
    public MadeForecasts with(MadeForecast other) {
        List<MadeForecast> all = new ArrayList<>(made);
        all.removeIf(one -> one.rows() == other.rows() && one.lastStamp() == other.lastStamp());
        all.add(other);
        return new MadeForecasts(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }
}
