package dev.lookback.recipe.check;

import dev.lookback.network.ShapeTrace;
import dev.lookback.window.Alignment;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.Locale;
import java.util.Optional;

/** Whether windows can be cut as asked, and how many each split gives. */
public final class WindowCheck {

    private WindowCheck() {}

    /** Whether there is such a thing as a window, be there room for one or not. */
    static boolean cuttable(WindowSpec windows, int rows) {
        return windows.timeSteps() >= 1
                && windows.lookback() <= rows
                && windows.delay() >= 0
                && windows.delay() < rows
                && windows.length() >= 1
                && windows.length() <= rows;
    }

    /** @param rows of the series */
    static ProblemCollector windows(WindowSpec windows, int rows, Optional<Borders> borders) {
        ProblemCollector found = new ProblemCollector();
        boolean sizes = windows.lookback() >= 1 && windows.step() >= 1;
        found.require(windows.lookback() >= 1, "windows.lookback", "atLeastOne");
        if (sizes && windows.lookback() > rows) {
            found.error("windows.lookback", "lookbackBeyondSeries", rows);
        } else if (cuttable(windows, rows)) {
            int trainRows = borders.map(b -> b.rows(Split.TRAIN)).orElse(rows);
            int most = longestLookback(windows, trainRows);
            found.require(
                    windows.rowsNeeded() <= trainRows, "windows.lookback", "lookbackBeyondTrain", trainRows, most);
        }
        if (sizes && windows.timeSteps() >= 1 && windows.unusedRows() > 0) {
            found.warning("windows.lookback", "unusedRows", windows.unusedRows());
        }
        found.require(
                windows.timeSteps() <= WindowSpec.MOST_TIME_STEPS,
                "windows.lookback",
                "tooManyTimeSteps",
                windows.timeSteps(),
                WindowSpec.MOST_TIME_STEPS);
        found.require(windows.step() >= 1, "windows.step", "atLeastOne");
        found.require(!sizes || windows.timeSteps() >= 1, "windows.step", "stepBeyondLookback", windows.lookback());
        found.require(windows.delay() >= 0, "windows.delay", "notNegative");
        found.require(windows.delay() < Math.max(1, rows), "windows.delay", "delayBeyondSeries", rows);
        found.require(windows.length() >= 1, "windows.length", "atLeastOne");
        found.require(windows.length() <= Math.max(1, rows), "windows.length", "lengthBeyondSeries", rows);
        found.require(
                windows.alignment() != Alignment.ANCHOR || windows.delay() != 0,
                "windows.delay",
                "predictsWhatItReads");
        return found;
    }

    /** Whether the network reaches back to the oldest time step; one that sees nothing at all has its own warning. */
    static ProblemCollector sight(ShapeTrace trace, int timeSteps) {
        ProblemCollector found = new ProblemCollector();
        if (trace.fits() && trace.firstSeen() > 0 && trace.firstSeen() <= trace.lastSeen()) {
            found.warning("windows.lookback", "blindToOldest", trace.firstSeen(), timeSteps);
        }
        return found;
    }

    /** The longest lookback, without unused rows, whose windows fit into so many rows; 0 when none does. */
    public static int longestLookback(WindowSpec windows, int rows) {
        int room = rows - windows.length() - windows.horizon();
        return room < 0 ? 0 : (room / windows.step() + 1) * windows.step();
    }

    /** Every split must have windows; only training is impossible without. */
    static ProblemCollector counts(WindowPlan plan) {
        ProblemCollector found = new ProblemCollector();
        for (Split split : Split.values()) {
            if (plan.count(split) > 0) {
                continue;
            }
            String field = "splits." + split.name().toLowerCase(Locale.ROOT);
            int needed = plan.rowsNeeded(split);
            int rows = plan.borders().rows(split);
            if (split == Split.TRAIN) {
                found.error(field, "noWindows", needed, rows);
            } else {
                found.warning(field, "noWindows", needed, rows);
            }
        }
        return found;
    }
}
