package dev.lookback.app.runs.detail;

import dev.lookback.app.workbench.Compared;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.Labels;
import dev.lookback.text.Texts;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Form for name, tags, colour and notes of the selected runs; saved when a field loses focus. Of several, tags and
 * colour.
 */
public final class LabelsForm extends GridPane {

    private final RunLibrary library;
    private final Texts texts;
    private final TextField name = new TextField();
    private final TextField tags = new TextField();
    private final HBox colours = new HBox(6);
    private final TextArea notes = new TextArea();
    private Map<Long, Labels> runs = Map.of();

    public LabelsForm(RunLibrary library, Texts texts) {
        this.library = library;
        this.texts = texts;
        getStyleClass().add("labels-form");
        name.setId("runs.name");
        tags.setId("runs.tags");
        tags.setPromptText(texts.get("app.runs.tags.prompt"));
        notes.setId("runs.notes");
        notes.setWrapText(true);
        notes.setPrefRowCount(4);
        colours.setAlignment(Pos.CENTER_LEFT);
        colours.getChildren().add(swatch(OptionalInt.empty()));
        for (int i = 0; i < Compared.PALETTE; i++) {
            colours.getChildren().add(swatch(OptionalInt.of(i)));
        }
        addRow(0, label("app.runs.field.name", name), name);
        addRow(1, label("app.runs.field.tags", tags), tags);
        addRow(2, label("app.runs.colour", colours), colours);
        Label ofNotes = label("app.runs.field.notes", notes);
        setValignment(ofNotes, VPos.TOP);
        addRow(3, ofNotes, notes);
        setHgrow(name, Priority.ALWAYS);
        setVgrow(notes, Priority.ALWAYS);
        onLeave(name, () -> change(labels -> labels.withName(name.getText().strip())));
        onLeave(notes, () -> change(labels -> labels.withNotes(notes.getText())));
        onLeave(tags, () -> changeTags(split(tags.getText())));
        show(Map.of());
    }

    private Label label(String key, Node control) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(control);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Button swatch(OptionalInt colour) {
        Button swatch = new Button();
        swatch.getStyleClass().setAll("swatch");
        colour.ifPresent(index -> swatch.getStyleClass().add(Compared.style(index)));
        swatch.setId("runs.colour." + (colour.isPresent() ? colour.getAsInt() : "none"));
        swatch.setAccessibleText(
                colour.isPresent()
                        ? texts.get("app.runs.colour.number", colour.getAsInt() + 1)
                        : texts.get("app.runs.colour.none"));
        swatch.setOnAction(e -> change(labels -> labels.withColour(colour)));
        return swatch;
    }

    private void onLeave(TextInputControl field, Runnable write) {
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                write.run();
            }
        });
        if (field instanceof TextField line) {
            line.setOnAction(e -> write.run());
        }
    }

    /** @param selected labels by run number */
    public void show(Map<Long, Labels> selected) {
        if (selected.keySet().equals(runs.keySet()) && isEdited()) {
            return; // do not overwrite text being typed
        }
        runs = selected;
        boolean one = selected.size() == 1;
        Optional<Map.Entry<Long, Labels>> single =
                selected.entrySet().stream().filter(run -> one).findFirst();
        setDisable(selected.isEmpty());
        name.setDisable(!one);
        notes.setDisable(!one);
        name.setText(single.map(run -> run.getValue().name()).orElse(""));
        name.setPromptText(single.map(run -> texts.get("app.runs.run", run.getKey()))
                .orElseGet(() -> texts.get("app.runs.selected", selected.size())));
        notes.setText(single.map(run -> run.getValue().notes()).orElse(""));
        tags.setText(String.join(", ", common()));
        for (int i = 0; i <= Compared.PALETTE; i++) {
            int index = i - 1;
            boolean chosen = !selected.isEmpty()
                    && selected.values().stream()
                            .allMatch(labels -> labels.colour().orElse(-1) == index);
            colours.getChildren().get(i).getStyleClass().remove("chosen");
            if (chosen) {
                colours.getChildren().get(i).getStyleClass().add("chosen");
            }
        }
    }

    private boolean isEdited() {
        return name.isFocused() || notes.isFocused() || tags.isFocused();
    }

    /** Tags common to all. */
    private Set<String> common() {
        Set<String> common = new TreeSet<>();
        runs.values().stream().findFirst().ifPresent(first -> common.addAll(first.tags()));
        runs.values().forEach(labels -> common.retainAll(labels.tags()));
        return common;
    }

    private static Set<String> split(String text) {
        return Arrays.stream(text.split("[,，;；]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Replaces the tags common to all; tags of single runs stay. */
    private void changeTags(Set<String> wanted) {
        Set<String> before = common();
        change(labels -> {
            Set<String> changed = new TreeSet<>(labels.tags());
            changed.removeAll(before);
            changed.addAll(wanted);
            return labels.withTags(changed);
        });
    }

    /** Applied to the labels in the store at that moment, which may be newer than those shown. */
    private void change(UnaryOperator<Labels> change) {
        Set<Long> changed = runs.keySet();
        library.change(store -> store.runs().labels(changed).forEach((run, before) -> {
            Labels after = change.apply(before);
            if (!after.equals(before)) {
                store.runs().label(run, after);
            }
        }));
    }
}
