package dev.lookback.app.series;

import dev.lookback.app.series.choice.SeriesChooser;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.FileReport;
import dev.lookback.series.Reading;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Report on how the file was read, with every choice changeable, and the account of its lines. */
public final class FilePane extends ScrollPane {

    private static final int MOST_LACKING = 50;
    private static final int MOST_SKIPPED = 50;

    private final Texts texts;
    private final ReadingChoices choices;
    private final VBox account = new VBox();
    private final Label decimals = new Label();
    private final Label timeFormat = new Label();

    public FilePane(Workbench workbench, Texts texts) {
        this.texts = texts;
        this.choices = new ReadingChoices(workbench, texts, "file.", true);
        setId("file");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("file-pane");
        account.getStyleClass().add("account");
        VBox content = new VBox(new SeriesChooser(workbench, texts, "file.", false), facts(), account);
        content.getStyleClass().add("file-content");
        setContent(content);
        WhileShown.follow(this, workbench.readingProperty(), this::show);
    }

    private GridPane facts() {
        GridPane facts = new GridPane();
        facts.getStyleClass().add("facts");
        for (int pair = 0; pair < 2; pair++) {
            ColumnConstraints name = new ColumnConstraints();
            name.setMinWidth(USE_PREF_SIZE);
            ColumnConstraints value = new ColumnConstraints(0, 160, Double.MAX_VALUE, Priority.ALWAYS, null, true);
            facts.getColumnConstraints().addAll(name, value);
        }
        facts.addRow(0, fact("encoding", choices.encoding()));
        facts.addRow(0, fact("delimiter", choices.delimiter()));
        facts.addRow(1, fact("timeColumn", choices.timeColumn()));
        facts.addRow(1, fact("timeFormat", timeFormat));
        facts.addRow(2, fact("order", choices.order()));
        facts.addRow(2, fact("decimal", decimals));
        facts.addRow(3, fact("missing", choices.missing()));
        return facts;
    }

    private Node[] fact(String name, Control value) {
        Label label = new Label(texts.get("app.series.file." + name));
        label.setLabelFor(value);
        value.setAccessibleText(label.getText());
        return new Node[] {label, value};
    }

    private void show(Reading reading) {
        FileReport report = reading.report();
        decimals.setText(choices.decimals(report));
        timeFormat.setText(times(report));
        List<Node> lines = new ArrayList<>();
        Label sum = new Label(texts.get(
                "app.series.file.account",
                report.lines(),
                report.headerLines(),
                report.rows(),
                report.skipped().size(),
                report.blankLines()));
        sum.setId("account");
        sum.setWrapText(true);
        sum.getStyleClass().add("account-sum");
        lines.add(sum);
        if (report.continuedLines() > 0) {
            lines.add(wrapped(texts.get("app.series.file.continued", report.continuedLines())));
        }
        renamed(report).ifPresent(lines::add);
        lines.addAll(gaps(reading));
        lines.addAll(skipped(report));
        lines.add(heading(texts.get("app.series.file.became")));
        lines.add(new LineSamples(texts, report));
        account.getChildren().setAll(lines);
    }

    private String times(FileReport report) {
        String format = report.timeFormat().orElse(texts.get("app.series.file.none"));
        return report.offsets()
                .map(offsets -> texts.get(
                        offsets.converted() ? "app.series.file.converted" : "app.series.file.offset",
                        format,
                        offsets.zone().getTotalSeconds() == 0
                                ? "UTC"
                                : "UTC" + offsets.zone().getId()))
                .orElse(format);
    }

    private List<Node> gaps(Reading reading) {
        FileReport report = reading.report();
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("app.series.file.gaps", report.missingCells()));
        if (report.filledCells() > 0) {
            parts.add(texts.get("app.series.file.filled", report.filledCells()));
        }
        if (report.droppedRows() > 0) {
            parts.add(texts.get("app.series.file.dropped", report.droppedRows()));
        }
        List<Node> lines = new ArrayList<>(List.of(wrapped(String.join(" · ", parts))));
        List<ColumnInfo> lacking = reading.series().columns().stream()
                .filter(c -> c.role().isUsable() && c.missing() > 0)
                .toList();
        String columns =
                lacking.stream().limit(MOST_LACKING).map(this::missingIn).collect(Collectors.joining(" · "))
                        + (lacking.size() > MOST_LACKING
                                ? " · " + texts.get("app.series.file.missingMore", lacking.size() - MOST_LACKING)
                                : "");
        if (!columns.isEmpty()) {
            Label where = wrapped(columns);
            where.getStyleClass().add("hint");
            lines.add(where);
        }
        return lines;
    }

    /** Columns without a name of their own in the header. */
    private Optional<Node> renamed(FileReport report) {
        List<FileReport.Renamed> renamed = report.renamed();
        if (renamed.isEmpty()) {
            return Optional.empty();
        }
        String names = renamed.stream()
                .limit(MOST_LACKING)
                .map(column -> texts.get("app.series.file.renamedColumn", column.column(), column.name()))
                .collect(Collectors.joining(" · "));
        String more = renamed.size() > MOST_LACKING
                ? " · " + texts.get("app.series.file.missingMore", renamed.size() - MOST_LACKING)
                : "";
        Label told = wrapped(texts.get("app.series.file.renamed", names + more));
        told.setId("renamed");
        return Optional.of(told);
    }

    private String missingIn(ColumnInfo column) {
        return texts.get("app.series.file.missingIn", column.name(), column.missing());
    }

    private List<Node> skipped(FileReport report) {
        List<Node> lines = new ArrayList<>();
        if (!report.skipped().isEmpty()) {
            lines.add(heading(texts.get("app.series.file.skipped")));
            GridPane grid = new GridPane();
            grid.getStyleClass().add("skipped");
            int shown = Math.min(MOST_SKIPPED, report.skipped().size());
            for (int i = 0; i < shown; i++) {
                FileReport.Skipped line = report.skipped().get(i);
                Label number = new Label(texts.get("app.series.file.skippedLine", line.line()));
                number.getStyleClass().add("hint");
                number.setMinWidth(USE_PREF_SIZE);
                grid.addRow(i, number, wrapped(texts.get(line.reason())));
            }
            lines.add(grid);
            if (report.skipped().size() > shown) {
                lines.add(wrapped(texts.get(
                        "app.series.file.skippedMore", report.skipped().size() - shown)));
            }
        }
        return lines;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("section-heading");
        return heading;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
