package dev.lookback.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.cli.option.FileArguments;
import dev.lookback.cli.output.RhythmJson;
import dev.lookback.cli.output.Terminal;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.FileReport;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code inspect} command: prints how a file was read, as JSON: columns, delimiter, encoding, times. */
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--csv", required = true, paramLabel = "F", descriptionKey = "cli.help.csv")
    private Path csv;

    InspectCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Reading reading = FileArguments.series(csv, ReadOptions.detect());
        ObjectWriter writer = JSON.writerWithDefaultPrettyPrinter();
        // Scripts read UTF-8, whatever the charset of the terminal.
        ObjectWriter safe = Terminal.isUtf8() ? writer : writer.with(JsonWriteFeature.ESCAPE_NON_ASCII);
        spec.commandLine().getOut().println(safe.writeValueAsString(json(reading)));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private ObjectNode json(Reading reading) {
        Series series = reading.series();
        FileReport report = reading.report();
        ObjectNode json = JSON.createObjectNode();
        json.put("rows", report.rows());
        ArrayNode columns = json.putArray("columns");
        for (ColumnInfo column : series.columns()) {
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
        ArrayNode skipped = json.putArray("skipped");
        for (FileReport.Skipped line : report.skipped()) {
            skipped.addObject().put("line", line.line()).put("reason", texts.get(line.reason()));
        }
        ArrayNode renamed = json.putArray("renamed");
        for (FileReport.Renamed column : report.renamed()) {
            renamed.addObject()
                    .put("column", column.column())
                    .put("header", column.header())
                    .put("name", column.name());
        }
        json.put("targetGuess", series.targetGuess());
        RhythmJson.put(json, series, texts);
        json.put("timeOffset", report.offsets().map(o -> o.zone().getId()).orElse(null));
        json.put(
                "convertedToUtc",
                report.offsets().map(FileReport.Offsets::converted).orElse(false));
        json.put("lines", report.lines());
        json.put("continuedLines", report.continuedLines());
        json.put("headerLines", report.headerLines());
        json.put("blankLines", report.blankLines());
        json.put("missingCells", report.missingCells());
        json.put("decimalComma", report.decimalComma());
        json.put("part", report.part().orElse(null));
        report.parts().forEach(json.putArray("parts")::add);
        return json;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
