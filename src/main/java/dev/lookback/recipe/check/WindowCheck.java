package dev.lookback.recipe.check;

import dev.lookback.network.ShapeTrace;
import dev.lookback.series.Series;
import dev.lookback.window.Alignment;
import dev.lookback.window.LongGaps;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks the shape of the windows, the number of windows per split, and the receptive field's reach over the lookback. */
public final class WindowCheck {

    private WindowCheck() {}

    /** Whether such windows are possible at all, whether or not a split has enough rows for one. */
    static boolean isValid(WindowSpec windows, int rows) {
        return windows.timeSteps() >= 1
                && windows.lookback() <= rows
                && windows.delay() >= 0
                && windows.delay() < rows
                && windows.length() >= 1
                && windows.length() <= rows;
    }

    /** @param rows number of rows of the series */
    static ProblemCollector windows(WindowSpec windows, int rows, Optional<Borders> borders) {
        ProblemCollector found = new ProblemCollector();
        boolean sizes = windows.lookback() >= 1 && windows.step() >= 1;
        found.requireWithin(windows, "windows.lookback", windows.lookback());
        if (sizes && windows.lookback() > rows) {
            found.error("windows.lookback", "lookbackBeyondSeries", rows);
        } else if (isValid(windows, rows)) {
            int trainRows = borders.map(b -> b.rows(Split.TRAIN)).orElse(rows);
            int longest = longestLookback(windows, trainRows);
            found.require(
                    windows.rowsNeeded() <= trainRows, "windows.lookback", "lookbackBeyondTrain", trainRows, longest);
        }
        if (sizes && windows.timeSteps() >= 1 && windows.unusedRows() > 0) {
            found.warning("windows.lookback", "unusedRows", windows.unusedRows());
        }
        found.require(
                windows.timeSteps() <= WindowSpec.MAX_TIME_STEPS,
                "windows.lookback",
                "tooManyTimeSteps",
                windows.timeSteps(),
                WindowSpec.MAX_TIME_STEPS);
        found.requireWithin(windows, "windows.step", windows.step());
        found.require(!sizes || windows.timeSteps() >= 1, "windows.step", "stepBeyondLookback", windows.lookback());
        found.requireWithin(windows, "windows.delay", windows.delay());
        found.require(windows.delay() < Math.max(1, rows), "windows.delay", "delayBeyondSeries", rows);
        found.requireWithin(windows, "windows.length", windows.length());
        found.require(windows.length() <= Math.max(1, rows), "windows.length", "lengthBeyondSeries", rows);
        windows.maxGap().ifPresent(gap -> found.requireWithin(windows, "windows.maxGap", gap));
        found.require(
                windows.alignment() != Alignment.ANCHOR || windows.delay() != 0,
                "windows.delay",
                "predictsWhatItReads");
        return found;
    }

    /** Warns if the receptive field does not reach the oldest time step; an empty one has its own warning. */
    static ProblemCollector receptiveField(ShapeTrace trace, int timeSteps) {
        ProblemCollector found = new ProblemCollector();
        if (trace.fits() && trace.firstSeen() > 0 && trace.firstSeen() <= trace.lastSeen()) {
            found.warning("windows.lookback", "blindToOldest", trace.firstSeen(), timeSteps);
        }
        return found;
    }

    private static void allCrossGaps(ProblemCollector found, WindowPlan plan, Split split, String field) {
        int gap = plan.spec().maxGap().orElse(0);
        if (split == Split.TRAIN) {
            found.error(field, "allCrossGaps", plan.leftOut(split), gap);
        } else {
            found.warning(field, "allCrossGaps", plan.leftOut(split), gap);
        }
    }

    /**
     * Warns of windows that go over gaps of several steps, as if time went on evenly; and of a bound on gaps where there is no time to
     * find them by.
     */
    static ProblemCollector gaps(WindowPlan plan, Series series) {
        ProblemCollector found = new ProblemCollector();
        boolean isBounded = plan.spec().maxGap().isPresent();
        if (!series.hasTime() && isBounded) {
            found.warning("windows.maxGap", "gapsWithoutTime");
        } else if (!isBounded) {
            WindowPlan without = plan.without(LongGaps.unexplained(series));
            int all = Stream.of(Split.values()).mapToInt(plan::count).sum();
            int across = Stream.of(Split.values()).mapToInt(without::leftOut).sum();
            if (across > 0) {
                found.warning(
                        "windows.maxGap",
                        "windowsAcrossGaps",
                        across,
                        all,
                        without.gaps().count());
            }
        }
        return found;
    }

    /** Longest lookback, a multiple of the step, whose windows fit into the given number of rows; 0 if none does. */
    public static int longestLookback(WindowSpec windows, int rows) {
        int available = rows - windows.length() - windows.horizon();
        return available < 0 ? 0 : (available / windows.step() + 1) * windows.step();
    }

    /** A train split without windows is an error, other splits without windows are warnings. */
    static ProblemCollector counts(WindowPlan plan) {
        ProblemCollector found = new ProblemCollector();
        for (Split split : Split.values()) {
            if (plan.count(split) > 0) {
                continue;
            }
            String field = "splits." + split.name().toLowerCase(Locale.ROOT);
            int needed = plan.rowsNeeded(split);
            int rows = plan.borders().rows(split);
            if (plan.leftOut(split) > 0) {
                allCrossGaps(found, plan, split, field);
                continue;
            }
            if (split == Split.TRAIN) {
                found.error(field, "noWindows", needed, rows);
            } else {
                found.warning(field, "noWindows", needed, rows);
            }
        }
        return found;
    }
}
