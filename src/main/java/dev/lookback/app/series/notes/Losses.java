package dev.lookback.app.series.notes;

import dev.lookback.series.FileReport;
import dev.lookback.series.FileReport.Skipped;
import dev.lookback.series.FileReport.Unreadable;
import dev.lookback.series.Reading;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Losses in reading a file: how many lines, cells and rows are not in the series as they stand in the file.
 *
 * @param skipped lines below the column names that are no rows
 * @param unreadable cells that are no numbers, and count as missing
 * @param ragged rows with fewer or more cells than the others, and names without cells
 * @param missing other cells without a value
 * @param dropped rows
 * @param repeated times that more than one row has
 */
record Losses(int skipped, int unreadable, int ragged, int missing, int dropped, RepeatedTimes repeated) {

    /** Number up to which nothing is said of them on opening. */
    private static final int A_FEW = 3;

    /** Lines that no table has lost. */
    private static final Set<String> HARMLESS = Set.of("series.skipped.beforeHeader", "series.skipped.comment");

    static Losses of(Reading reading) {
        FileReport report = reading.report();
        int unreadable =
                report.unreadable().stream().mapToInt(Unreadable::count).sum();
        return new Losses(
                (int) report.skipped().stream().filter(Losses::isLoss).count(),
                unreadable,
                report.ragged().shortRows()
                        + report.ragged().longRows()
                        + report.ragged().surplusNames().size(),
                Math.max(0, report.missingCells() - unreadable),
                report.droppedRows(),
                RepeatedTimes.of(reading.series()));
    }

    /** Whether a line that was skipped may have been a row. */
    static boolean isLoss(Skipped line) {
        return !HARMLESS.contains(line.reason().key());
    }

    /** Those of which there are more than a few. */
    List<Message> worthTelling() {
        List<Message> told = new ArrayList<>();
        tell(told, "app.series.loss.skipped", skipped);
        tell(told, "app.series.loss.unreadable", unreadable);
        tell(told, "app.series.loss.ragged", ragged);
        tell(told, "app.series.loss.missing", missing);
        tell(told, "app.series.loss.dropped", dropped);
        tell(told, "app.series.loss.repeated", repeated.count());
        return told;
    }

    /** Whether more is to be told than that values are missing, which most files have. */
    boolean isMoreThanMissing() {
        return worthTelling().stream().anyMatch(told -> !told.key().equals("app.series.loss.missing"));
    }

    private static void tell(List<Message> told, String key, int count) {
        if (count > A_FEW) {
            told.add(Message.of(key, count));
        }
    }
}
