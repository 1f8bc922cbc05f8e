package dev.lookback.app.series;

import dev.lookback.app.focus.FieldFocus;
import dev.lookback.app.series.choice.SeriesChooser;
import dev.lookback.app.series.notes.LossTable;
import dev.lookback.app.series.notes.OutcomeTable;
import dev.lookback.app.series.notes.SuspectNote;
import dev.lookback.app.series.reading.ReadingForm;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.widget.layout.Scrolling;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.FileReport;
import dev.lookback.series.Reading;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Report on how the file was read: every choice, changeable; what was lost or changed; the columns; and the first and last lines. */
public final class FilePane extends ScrollPane {

    private final Texts texts;
    private final VBox account = section("account");
    private final VBox samples = section("account");
    private final VBox lost = section("account");
    private final LossTable losses;
    private final OutcomeTable outcome;

    public FilePane(Workbench workbench, Texts texts) {
        this.texts = texts;
        setId("file");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("file-pane");
        losses = new LossTable(workbench, texts);
        outcome = new OutcomeTable(workbench, texts);
        lost.getChildren()
                .addAll(heading("app.series.loss.title"), new SuspectNote(workbench, texts, "report.suspects"), losses);
        VBox columns = section("account");
        columns.getChildren().addAll(heading("app.series.file.columns"), new ColumnTable(workbench, texts));
        // One section below the other.
        VBox content = new VBox(
                new SeriesChooser(workbench, texts, "file.", false),
                new ReadingForm(workbench, texts),
                new RhythmNote(workbench, texts),
                account,
                outcome,
                lost,
                columns,
                samples);
        content.getStyleClass().add("file-content");
        setContent(content);
        WhileShown.follow(this, workbench.readingProperty(), this::show);
        workbench.readingProperty().map(reading -> reading.series().file()).subscribe((was, is) -> setVvalue(0));
    }

    /** Moves the focus to the first choice. */
    public void begin() {
        Platform.runLater(() -> FieldFocus.first(getContent()).ifPresent(Node::requestFocus));
    }

    /** Scrolls to the list of what was lost, and moves the focus there. */
    public void showLosses() {
        Platform.runLater(() -> {
            Scrolling.reveal(lost);
            losses.requestFocus();
        });
    }

    /** Scrolls to the forecasts against the rows that have come since, and moves the focus there. */
    public void showOutcome() {
        Platform.runLater(() -> {
            Scrolling.reveal(outcome);
            outcome.requestFocus();
        });
    }

    private void show(Reading reading) {
        FileReport report = reading.report();
        List<Node> lines = new ArrayList<>();
        Label sum = wrapped(texts.get(
                "app.series.file.account",
                report.lines(),
                report.headerLines(),
                report.rows(),
                report.skipped().size(),
                report.blankLines()));
        sum.setId("account");
        sum.getStyleClass().add("account-sum");
        lines.add(sum);
        if (report.continuedLines() > 0) {
            lines.add(wrapped(texts.get("app.series.file.continued", report.continuedLines())));
        }
        offsets(report).ifPresent(told -> lines.add(wrapped(told)));
        lines.add(wrapped(gaps(report)));
        account.getChildren().setAll(lines);
        samples.getChildren().setAll(heading("app.series.file.became"), new LineSamples(texts, report));
    }

    private Optional<String> offsets(FileReport report) {
        return report.offsets()
                .map(offsets -> texts.get(
                        offsets.converted() ? "app.series.file.converted" : "app.series.file.offset",
                        offsets.zone().getTotalSeconds() == 0
                                ? "UTC"
                                : "UTC" + offsets.zone().getId()));
    }

    private String gaps(FileReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("app.series.file.gaps", report.missingCells()));
        if (report.filledCells() > 0) {
            parts.add(texts.get("app.series.file.filled", report.filledCells()));
        }
        if (report.droppedRows() > 0) {
            parts.add(texts.get("app.series.file.dropped", report.droppedRows()));
        }
        return String.join(" · ", parts);
    }

    private static VBox section(String style) {
        VBox section = new VBox();
        section.getStyleClass().add(style);
        return section;
    }

    private Label heading(String key) {
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add("section-heading");
        HelpTopic.link(heading, "file");
        return heading;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
