package dev.lookback.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.FileReport;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.series.Reading;
import dev.lookback.series.SeriesChoice;
import dev.lookback.text.Texts;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reading of a file as JSON, for scripts: columns, delimiter, encoding, times, and everything that was skipped or is in doubt. */
public final class ReadingJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadingJson() {}

    /**
     * By the usual inputs and target.
     *
     * @param texts language of the reasons for skipped lines
     */
    public static ObjectNode of(Reading reading, Texts texts) {
        Set<String> usual = new HashSet<>(reading.series().defaultInputs());
        usual.add(reading.series().targetGuess());
        return of(reading, usual, texts);
    }

    /**
     * @param used names of the columns in use
     * @param texts language of the reasons for skipped lines
     */
    public static ObjectNode of(Reading reading, Set<String> used, Texts texts) {
        FileReport report = reading.report();
        ObjectNode json = JSON.createObjectNode();
        boolean isTurned =
                report.orientation() != Orientation.DOWN || report.series().isPresent();
        // Lines of the file are no rows of the series there.
        json.put("rows", isTurned ? reading.series().rows() + report.droppedRows() : report.rows());
        json.put("usedRows", reading.series().rows());
        json.put("usedRowsReason", texts.get(reading.series().usedRows(used).words()));
        ArrayNode columns = json.putArray("columns");
        for (ColumnInfo column : reading.series().columns()) {
            columns.addObject()
                    .put("name", column.name())
                    .put("role", lower(column.role()))
                    .put("missing", column.missing());
        }
        json.put("delimiter", String.valueOf(report.delimiter()));
        json.put("encoding", report.encoding());
        json.put("timeColumn", report.timeColumn().orElse(null));
        json.put("timeFormat", report.timeFormat().orElse(null));
        json.put("order", lower(report.order()));
        json.put("first", report.firstTime().map(LocalDateTime::toString).orElse(null));
        json.put("last", report.lastTime().map(LocalDateTime::toString).orElse(null));
        json.put("targetGuess", reading.series().targetGuess());
        json.put("timeOffset", report.offsets().map(o -> o.zone().getId()).orElse(null));
        json.put(
                "convertedToUtc",
                report.offsets().map(FileReport.Offsets::converted).orElse(false));
        json.put("decimalComma", report.decimalComma());
        json.put("part", report.part().orElse(null));
        report.parts().forEach(json.putArray("parts")::add);
        RhythmJson.put(json, reading.series(), texts);
        json.put("orientation", lower(report.orientation()));
        series(json, report);
        lines(json, report, texts);
        doubts(json, report);
        return json;
    }

    /** The series of a file of several: by which columns they are told apart, which one was read, rows and span of each. */
    private static void series(ObjectNode json, FileReport report) {
        ArrayNode columns = json.putArray("seriesColumns");
        ArrayNode all = json.putArray("series");
        report.series().ifPresent(choice -> {
            choice.columns().forEach(columns::add);
            for (SeriesChoice.Span span : choice.spans()) {
                all.addObject()
                        .put("id", span.id())
                        .put("rows", span.rows())
                        .put("first", span.first().map(LocalDateTime::toString).orElse(null))
                        .put("last", span.last().map(LocalDateTime::toString).orElse(null));
            }
        });
        json.put(
                "seriesRead",
                report.series()
                        .flatMap(SeriesChoice::read)
                        .map(SeriesChoice.Span::id)
                        .orElse(null));
    }

    private static void lines(ObjectNode json, FileReport report, Texts texts) {
        json.put("lines", report.lines());
        json.put("continuedLines", report.continuedLines());
        json.put("headerLines", report.headerLines());
        json.put("blankLines", report.blankLines());
        json.put("missingCells", report.missingCells());
        json.put("droppedRows", report.droppedRows());
        skipped(json.putArray("skipped"), report.skipped(), texts);
        skipped(json.putArray("leftOut"), report.leftOut(), texts);
        ArrayNode renamed = json.putArray("renamed");
        for (FileReport.Renamed column : report.renamed()) {
            renamed.addObject()
                    .put("column", column.column())
                    .put("header", column.header())
                    .put("name", column.name());
        }
        ArrayNode unreadable = json.putArray("unreadable");
        for (FileReport.Unreadable cells : report.unreadable()) {
            ObjectNode of = unreadable
                    .addObject()
                    .put("column", cells.column())
                    .put("count", cells.count())
                    .put("firstLine", cells.firstLine());
            cells.texts().forEach(of.putObject("texts")::put);
        }
    }

    private static void skipped(ArrayNode json, List<FileReport.Skipped> lines, Texts texts) {
        for (FileReport.Skipped line : lines) {
            json.addObject().put("line", line.line()).put("reason", texts.get(line.reason()));
        }
    }

    private static void doubts(ObjectNode json, FileReport report) {
        json.put("shortRows", report.ragged().shortRows());
        json.put("longRows", report.ragged().longRows());
        report.ragged().surplusNames().forEach(json.putArray("surplusNames")::add);
        ArrayNode suspected = json.putArray("suspectedMissing");
        for (FileReport.Suspected value : report.suspectedMissing()) {
            suspected
                    .addObject()
                    .put("column", value.column())
                    .put("value", value.value())
                    .put("count", value.count())
                    .put(
                            "firstLine",
                            value.firstLine().isPresent() ? value.firstLine().getAsInt() : null);
        }
        ArrayNode withoutEffect = json.putArray("withoutEffect");
        report.withoutEffect().forEach(option -> withoutEffect.add(lower(option)));
        if (report.ambiguity().isEmpty()) {
            json.putNull("ambiguity");
            return;
        }
        FileReport.Ambiguity ambiguity = report.ambiguity().get();
        json.putObject("ambiguity")
                .put("question", lower(ambiguity.question()))
                .put("chosen", ambiguity.chosen())
                .put("other", ambiguity.other());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
