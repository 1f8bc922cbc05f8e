package dev.lookback.app.runs.filter;

import dev.lookback.app.widget.SuggestionList;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.query.FilterCursor;
import dev.lookback.runs.query.FilterCursor.Completion;
import dev.lookback.runs.query.FilterCursor.Wanted;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.runs.query.ScreenNames;
import dev.lookback.text.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * List of suggestions below a filter box: fields, then signs of comparison, then values among the runs. Down opens it and moves, Enter and
 * Tab take a suggestion, Escape closes it.
 */
final class Suggestions {

    private static final double WIDTH = 300;
    private static final int MOST_VALUES = 50;

    private final TextField box;
    private final RunLibrary library;
    private final ScreenNames names;
    private final SuggestionList<Completion> list;

    /** Names of fields to choose from. */
    private List<String> fields;

    private FilterCursor cursor;
    private long asked;
    private boolean completing;

    Suggestions(TextField box, RunLibrary library, Texts texts, ScreenNames names) {
        this.box = box;
        this.library = library;
        this.names = names;
        fields = fields(List.of());
        list = new SuggestionList<>(
                box, texts.get("app.runs.filter.suggestions"), WIDTH, Completion::shown, this::take);
        list.setId("runs.suggestions");
        list.chosenProperty()
                .addListener((o, old, chosen) ->
                        box.setAccessibleHelp(chosen == null ? texts.get("app.runs.filter.explain") : chosen.shown()));
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        box.textProperty().addListener(o -> {
            if (box.isFocused() && !completing) {
                // The caret moves after the text has changed.
                Platform.runLater(this::suggestForTyped);
            }
        });
        box.focusedProperty().addListener((o, was, is) -> {
            if (is) {
                library.ask(store -> store.known().paths(), this::setPaths);
            } else {
                list.hide();
            }
        });
    }

    private void setPaths(List<String> paths) {
        fields = fields(paths);
        if (list.isShowing()) {
            suggest();
        }
    }

    /** Fields of every run and recipe, and those of each layer that the recipes have. */
    private List<String> fields(List<String> paths) {
        Stream<RunField> own = RunFields.all().stream().filter(field -> !(field instanceof RunField.OfRecipe));
        Set<String> found = new LinkedHashSet<>();
        Stream.concat(own, RunFieldNames.columns(names).stream())
                .map(names::name)
                .forEach(found::add);
        paths.stream()
                .filter(path -> path.startsWith("network.layers["))
                .flatMap(path -> RunFields.of(path).stream())
                .map(names::name)
                .forEach(found::add);
        return List.copyOf(found);
    }

    // ---- keys

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.DOWN && !list.isShowing()) {
            suggest();
            e.consume();
        } else {
            list.pressed(e, e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.TAB);
        }
    }

    private void take(Completion completion) {
        completing = true;
        box.replaceText(completion.from(), cursor.to(), completion.insert());
        box.positionCaret(completion.from() + completion.insert().length());
        completing = false;
        suggest();
    }

    // ---- suggestions

    /** An emptied box is done with: a list below it would lie over the table. Down opens it. */
    private void suggestForTyped() {
        if (box.getText().isBlank()) {
            asked++;
            list.hide();
        } else {
            suggest();
        }
    }

    private void suggest() {
        long number = ++asked;
        cursor = FilterCursor.at(box.getText(), box.getCaretPosition(), names);
        if (cursor.wanted() == Wanted.VALUE
                && cursor.field().filter(Suggestions::hasCommonValues).isPresent()) {
            RunField field = cursor.field().get();
            library.ask(store -> store.known().values(field, MOST_VALUES), values -> {
                if (number == asked) {
                    show(values.stream()
                            .map(value -> names.valueName(field, value))
                            .toList());
                }
            });
        } else {
            show(List.of());
        }
    }

    /** Not measured, so that several runs may have the same. */
    private static boolean hasCommonValues(RunField field) {
        return field instanceof RunField.OfRecipe
                || field instanceof RunField.Own own
                        && switch (own) {
                            case NAME, TAGS, STARRED, STATE, SERIES, SEED, ENGINE, THREADS, VERSION, PARENT, SWEEP ->
                                true;
                            default -> false;
                        };
    }

    private void show(List<String> values) {
        List<Completion> found = cursor.completions(fields, values);
        boolean isBegun = cursor.words().stream().anyMatch(word -> !word.text().isEmpty());
        boolean isWhole = found.stream()
                .anyMatch(one ->
                        cursor.words().stream().anyMatch(word -> word.text().equalsIgnoreCase(one.shown())));
        list.show(found, isBegun && !isWhole);
    }
}
