package dev.lookback.app.series.notes;

import dev.lookback.series.FileReport;
import dev.lookback.series.FileReport.Ragged;
import dev.lookback.series.FileReport.SkipCause;
import dev.lookback.series.FileReport.Unreadable;
import dev.lookback.series.Reading;
import dev.lookback.text.Message;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Losses in reading a file: how many lines, cells and rows are not in the series as they stand in the file.
 *
 * @param counts of each kind of loss
 */
record Losses(Map<Loss, Integer> counts) {

    /** Number up to which nothing is said of them on opening. */
    private static final int A_FEW = 3;

    /** Kind of loss, in the order in which they are told. */
    enum Loss {
        /** Lines below the column names that are no rows. */
        SKIPPED("app.series.loss.skipped"),
        /** Cells that are no numbers, and count as missing. */
        UNREADABLE("app.series.loss.unreadable"),
        /** Rows with fewer or more cells than the others, and names without cells. */
        RAGGED("app.series.loss.ragged"),
        /** Other cells without a value. */
        MISSING("app.series.loss.missing"),
        /** Rows without a place in the series. */
        DROPPED("app.series.loss.dropped"),
        /** Times that more than one row has. */
        REPEATED("app.series.loss.repeated");

        private final String key;

        Loss(String key) {
            this.key = key;
        }
    }

    static Losses of(Reading reading) {
        FileReport report = reading.report();
        Ragged ragged = report.ragged();
        int unreadable =
                report.unreadable().stream().mapToInt(Unreadable::count).sum();
        int replaced = (int) report.leftOut().stream()
                .filter(row -> row.cause() == SkipCause.REPEATED)
                .count();
        Map<Loss, Integer> counts = new EnumMap<>(Loss.class);
        counts.put(Loss.SKIPPED, (int)
                report.skipped().stream().filter(line -> line.cause().isLoss()).count());
        counts.put(Loss.UNREADABLE, unreadable);
        counts.put(
                Loss.RAGGED,
                ragged.shortRows() + ragged.longRows() + ragged.surplusNames().size());
        counts.put(Loss.MISSING, Math.max(0, report.missingCells() - unreadable));
        counts.put(Loss.DROPPED, report.droppedRows() + report.leftOut().size() - replaced);
        counts.put(Loss.REPEATED, RepeatedTimes.of(reading.series()).count() + replaced);
        return new Losses(counts);
    }

    /** Kinds of which there are more than a few. */
    private List<Loss> worthTelling() {
        return counts.keySet().stream().filter(loss -> counts.get(loss) > A_FEW).toList();
    }

    /** What is worth telling on opening. */
    List<Message> told() {
        return worthTelling().stream()
                .map(loss -> Message.of(loss.key, counts.get(loss)))
                .toList();
    }

    /** Whether more is to be told than that values are missing, which most files have. */
    boolean isMoreThanMissing() {
        return worthTelling().stream().anyMatch(loss -> loss != Loss.MISSING);
    }
}
