package dev.lookback.app.series.reading;

import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.MissingValue;
import dev.lookback.series.Reading;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** List of values that stand for missing ones, each taken away by a click, with a field to add one: -999 in all columns, or COLUMN=-999. */
final class MissingValuesField extends FlowPane {

    private final Workbench workbench;
    private final Texts texts;
    private final OptionRow row;
    private final TextField more = new TextField();

    MissingValuesField(Workbench workbench, Texts texts, OptionRow row) {
        this.workbench = workbench;
        this.texts = texts;
        this.row = row;
        setId("file.missingValues");
        getStyleClass().add("missing-values");
        setMinWidth(0);
        setPrefWrapLength(0);
        more.setId("file.missingValues.add");
        more.setPromptText(texts.get("app.series.file.missingValues.prompt"));
        more.setAccessibleText(texts.get("app.series.file.missingValues.add"));
        more.setOnAction(e -> add(more.getText().strip()));
        more.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !more.getText().isEmpty()) {
                more.clear();
                row.tell("");
                e.consume();
            }
        });
        WhileShown.follow(this, workbench.readingProperty(), this::show);
    }

    private void show(Reading reading) {
        List<Node> children = new ArrayList<>();
        for (MissingValue value : reading.series().options().missingValues()) {
            children.add(chip(value));
        }
        children.add(more);
        boolean hadFocus = more.isFocused();
        more.clear();
        getChildren().setAll(children);
        if (hadFocus) {
            more.requestFocus();
        }
    }

    private Button chip(MissingValue value) {
        String words = value.column()
                .map(column -> texts.get("app.series.file.missingValues.in", column, value.text()))
                .orElse(value.text());
        Button chip = new Button(words, new FontIcon(Feather.TRASH_2));
        chip.setId("file.missingValues[" + words + "]");
        chip.setMnemonicParsing(false);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().addAll(Styles.SMALL, "chip");
        chip.setAccessibleText(texts.get("app.series.file.missingValues.remove", words));
        chip.setTooltip(Tips.of(chip.getAccessibleText()));
        chip.setOnAction(e -> change(values -> values.remove(value)));
        return chip;
    }

    private void add(String text) {
        if (text.isEmpty()) {
            return;
        }
        int mark = text.lastIndexOf('=');
        String column = mark < 0 ? "" : text.substring(0, mark).strip();
        Predicate<ColumnInfo> isNamed = info -> info.name().equals(column);
        if (mark >= 0
                && workbench.readingProperty().get().series().columns().stream().noneMatch(isNamed)) {
            row.tell(texts.get("app.series.file.missingValues.unknown", column));
            return;
        }
        MissingValue value = new MissingValue(
                mark < 0 ? Optional.empty() : Optional.of(column),
                text.substring(mark + 1).strip());
        if (value.text().isEmpty()) {
            row.tell(texts.get("app.series.file.missingValues.empty"));
            return;
        }
        change(values -> {
            values.remove(value);
            values.add(value);
        });
    }

    private void change(Consumer<List<MissingValue>> edit) {
        ReadOptions before = row.options();
        List<MissingValue> values = new ArrayList<>(before.missingValues());
        edit.accept(values);
        row.reread(before.withMissingValues(values));
    }
}
