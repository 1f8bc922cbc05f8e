package dev.lookback.app.series;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.series.axis.RhythmExceptions;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Rhythm of the open series in one line, with its missing and surplus stamps in a list to copy from. */
final class RhythmNote extends VBox {

    private static final int MOST = 1000;
    private static final int MOST_LINES = 10;

    private final Texts texts;
    private final Label summary = new Label();
    private final Hyperlink toggle = new Hyperlink();
    private final TextArea list = new TextArea();
    private Series series;

    RhythmNote(Workbench workbench, Texts texts) {
        this.texts = texts;
        setId("file.rhythm");
        getStyleClass().add("rhythm-note");
        summary.setId("file.rhythm.summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        toggle.setId("file.rhythm.toggle");
        toggle.managedProperty().bind(toggle.visibleProperty());
        toggle.setOnAction(e -> {
            toggle.setVisited(false);
            open(!list.isVisible());
        });
        list.setId("file.rhythm.list");
        list.setEditable(false);
        list.setAccessibleText(texts.get("app.series.rhythm.list"));
        list.managedProperty().bind(list.visibleProperty());
        getChildren().setAll(summary, toggle, list);
        WhileShown.follow(this, workbench.readingProperty(), this::show);
    }

    private void show(Reading reading) {
        series = reading == null ? null : reading.series();
        boolean hasTime = series != null && series.hasTime();
        setVisible(hasTime);
        setManaged(hasTime);
        if (hasTime) {
            String line = texts.get(series.rhythmReport().summary());
            summary.setText(line.substring(0, 1).toUpperCase(texts.locale()) + line.substring(1));
            toggle.setVisible(new RhythmExceptions(series).count() > 0);
            open(false);
        }
    }

    private void open(boolean shown) {
        toggle.setText(texts.get(shown ? "app.series.rhythm.hide" : "app.series.rhythm.show"));
        list.setVisible(shown);
        if (shown) {
            RhythmExceptions exceptions = new RhythmExceptions(series);
            List<String> lines = exceptions.lines(MOST).stream().map(texts::get).toList();
            String more = exceptions.count() > lines.size()
                    ? "\n" + texts.get("app.series.rhythm.more", exceptions.count() - lines.size())
                    : "";
            list.setText(lines.stream().collect(Collectors.joining("\n")) + more);
            list.setPrefRowCount(Math.min(MOST_LINES, lines.size() + (more.isEmpty() ? 0 : 1)));
        }
    }
}
