package dev.lookback.app.series.notes;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.FileReport;
import dev.lookback.series.FileReport.Ragged;
import dev.lookback.series.FileReport.Renamed;
import dev.lookback.series.FileReport.Skipped;
import dev.lookback.series.FileReport.Suspected;
import dev.lookback.series.FileReport.Unreadable;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** List of everything in a file that is not in the series as it stands there: lines, cells, columns, rows. */
final class LossRows {

    private final List<LossRow> rows = new ArrayList<>();
    private final Reading reading;

    private LossRows(Reading reading) {
        this.reading = reading;
    }

    /**
     * Line of the list.
     *
     * @param line of the file; empty for several
     * @param column name; empty for the whole line
     * @param text as it stands in the file; empty for several
     * @param count how often
     * @param outcome what became of it
     */
    record LossRow(OptionalInt line, String column, String text, int count, Message outcome) {}

    static List<LossRow> of(Reading reading, RepeatedTimes repeated) {
        LossRows all = new LossRows(reading);
        FileReport report = reading.report();
        report.suspectedMissing().forEach(all::suspect);
        report.unreadable().forEach(all::unreadable);
        report.skipped().stream().filter(line -> line.cause().isLoss()).forEach(all::skipped);
        report.leftOut().forEach(all::skipped);
        all.ragged(report.ragged());
        all.dropped(report);
        all.repeated(repeated);
        reading.series().columns().forEach(all::column);
        report.renamed().forEach(all::renamed);
        report.withoutEffect()
                .forEach(option ->
                        all.add(OptionalInt.empty(), "", "", 1, Message.of("app.series.loss.withoutEffect." + option)));
        report.skipped().stream().filter(line -> !line.cause().isLoss()).forEach(all::skipped);
        return List.copyOf(all.rows);
    }

    private void suspect(Suspected suspect) {
        add(
                suspect.firstLine(),
                suspect.column(),
                SuspectNote.text(suspect),
                suspect.count(),
                Message.of("app.series.loss.outcome.suspected"));
    }

    private void unreadable(Unreadable cells) {
        List<Map.Entry<String, Integer>> texts = cells.texts().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        int told = 0;
        for (Map.Entry<String, Integer> text : texts) {
            // The line is that of the first cell, whatever stands there.
            OptionalInt line = told == 0 ? OptionalInt.of(cells.firstLine()) : OptionalInt.empty();
            add(line, cells.column(), text.getKey(), text.getValue(), Message.of("app.series.loss.outcome.unreadable"));
            told += text.getValue();
        }
        if (told < cells.count()) {
            add(
                    OptionalInt.empty(),
                    cells.column(),
                    "…",
                    cells.count() - told,
                    Message.of("app.series.loss.outcome.unreadable"));
        }
    }

    private void ragged(Ragged ragged) {
        if (ragged.shortRows() > 0) {
            add(OptionalInt.empty(), "", "", ragged.shortRows(), Message.of("app.series.loss.outcome.short"));
        }
        if (ragged.longRows() > 0) {
            add(OptionalInt.empty(), "", "", ragged.longRows(), Message.of("app.series.loss.outcome.long"));
        }
        ragged.surplusNames()
                .forEach(
                        name -> add(OptionalInt.empty(), name, name, 1, Message.of("app.series.loss.outcome.surplus")));
    }

    private void skipped(Skipped line) {
        add(OptionalInt.of(line.line()), "", "", 1, line.reason());
    }

    private void dropped(FileReport report) {
        if (report.droppedRows() > 0) {
            add(OptionalInt.empty(), "", "", report.droppedRows(), Message.of("app.series.loss.outcome.dropped"));
        }
    }

    private void repeated(RepeatedTimes repeated) {
        if (repeated.count() > 0) {
            Series series = reading.series();
            add(
                    OptionalInt.empty(),
                    reading.report().timeColumn().orElse(""),
                    series.timeLabel(repeated.first()),
                    repeated.count(),
                    Message.of("app.series.loss.outcome.repeated"));
        }
    }

    private void column(ColumnInfo info) {
        if (info.role() == ColumnRole.TEXT || info.role() == ColumnRole.INDEX) {
            add(OptionalInt.empty(), info.name(), "", 1, Message.of("app.series.loss.outcome." + info.role()));
        } else if (info.role().isUsable() && info.missing() > 0) {
            add(
                    OptionalInt.empty(),
                    info.name(),
                    "",
                    info.missing(),
                    Message.of("app.series.loss.outcome.missing."
                            + reading.series().options().missing()));
        }
    }

    private void renamed(Renamed column) {
        add(
                OptionalInt.empty(),
                column.name(),
                column.header(),
                1,
                Message.of("app.series.loss.outcome.renamed", column.column()));
    }

    private void add(OptionalInt line, String column, String text, int count, Message outcome) {
        rows.add(new LossRow(line, column, text, count, outcome));
    }
}
