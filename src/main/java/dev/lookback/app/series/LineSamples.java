package dev.lookback.app.series;

import dev.lookback.app.widget.Tips;
import dev.lookback.series.FileReport;
import dev.lookback.series.FileReport.LineSample;
import dev.lookback.series.FileReport.Skipped;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** First and last lines of the file beside the rows that they became. */
final class LineSamples extends GridPane {

    /** Preferred width of both halves, so that they share the space evenly. */
    private static final double HALF = 50;

    private final Texts texts;
    private final FileReport report;

    LineSamples(Texts texts, FileReport report) {
        this.texts = texts;
        this.report = report;
        setId("line-samples");
        getStyleClass().add("line-samples");
        ColumnConstraints fixed = new ColumnConstraints();
        fixed.setMinWidth(Region.USE_PREF_SIZE);
        getColumnConstraints().addAll(fixed, half(), half());
        int line = addAll(report.firstLines(), 0);
        List<LineSample> last = report.lastLines().stream()
                .filter(sample -> !report.firstLines().contains(sample))
                .toList();
        if (!last.isEmpty()) {
            add(new Separator(), 0, line++, 3, 1);
            addAll(last, line);
        }
    }

    private static ColumnConstraints half() {
        return new ColumnConstraints(0, HALF, Double.MAX_VALUE, Priority.ALWAYS, null, true);
    }

    private int addAll(List<LineSample> samples, int from) {
        int line = from;
        for (LineSample sample : samples) {
            addRow(
                    line++,
                    label(texts.get("app.series.table.number", sample.line()), "hint"),
                    text(sample),
                    row(sample));
        }
        return line;
    }

    private Label text(LineSample sample) {
        return tipped(label(sample.text().replace("\n", " ⏎ "), "line-text"));
    }

    private Label row(LineSample sample) {
        if (sample.row() < 0) {
            return tipped(label(whyNoRow(sample), "hint"));
        }
        return tipped(label(
                texts.get("app.series.file.row", sample.row()) + "   " + String.join("  ", sample.cells()),
                "line-row"));
    }

    private String whyNoRow(LineSample sample) {
        Optional<Skipped> skipped =
                report.skipped().stream().filter(s -> s.line() == sample.line()).findFirst();
        if (skipped.isPresent()) {
            return texts.get(skipped.get().reason());
        } else if (sample.text().isBlank()) {
            return texts.get("app.series.file.blankLine");
        }
        return texts.get(sample.line() == headerLine() ? "app.series.file.headerLine" : "app.series.file.droppedLine");
    }

    /** Number of the header line: the first that is neither blank nor skipped; 0 if there is none. */
    private int headerLine() {
        return report.firstLines().stream()
                .filter(s -> report.headerLines() > 0 && !s.text().isBlank())
                .filter(s -> report.skipped().stream().noneMatch(skipped -> skipped.line() == s.line()))
                .mapToInt(LineSample::line)
                .findFirst()
                .orElse(0);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label tipped(Label label) {
        label.setTooltip(Tips.of(label.getText()));
        return label;
    }
}
