package dev.lookback.app.runs.filter;

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
import javafx.geometry.Point2D;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/**
 * List of suggestions below a filter box: fields, then signs of comparison, then values among the runs. Down opens it and moves, Enter and
 * Tab take a suggestion, Escape closes it.
 */
final class Suggestions {

    private static final double ROW = 26;
    private static final double WIDTH = 300;
    private static final int MOST_ROWS = 9;
    private static final int MOST_VALUES = 50;

    private final TextField box;
    private final RunLibrary library;
    private final ScreenNames names;
    private final ListView<Completion> list = new ListView<>();
    private final Popup popup = new Popup();

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
        list.setId("runs.suggestions");
        list.getStyleClass().addAll("dense", "filter-suggestions");
        list.setAccessibleText(texts.get("app.runs.filter.suggestions"));
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setCellFactory(l -> cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, old, chosen) ->
                        box.setAccessibleHelp(chosen == null ? texts.get("app.runs.filter.explain") : chosen.shown()));
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setHideOnEscape(false);
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
                popup.hide();
            }
        });
    }

    private ListCell<Completion> cell() {
        ListCell<Completion> cell = new ListCell<>() {
            @Override
            protected void updateItem(Completion item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item.shown());
            }
        };
        cell.setOnMouseClicked(e -> {
            if (!cell.isEmpty()) {
                take(cell.getItem());
            }
        });
        return cell;
    }

    private void setPaths(List<String> paths) {
        fields = fields(paths);
        if (popup.isShowing()) {
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
        boolean open = popup.isShowing();
        Completion chosen = list.getSelectionModel().getSelectedItem();
        if (e.getCode() == KeyCode.DOWN) {
            if (open) {
                move(1);
            } else {
                suggest();
            }
        } else if (open && e.getCode() == KeyCode.UP) {
            move(-1);
        } else if (open && e.getCode() == KeyCode.ESCAPE) {
            popup.hide();
        } else if (open && chosen != null && (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.TAB)) {
            take(chosen);
        } else {
            if (e.getCode() == KeyCode.ENTER) {
                popup.hide();
            }
            return;
        }
        e.consume();
    }

    private void move(int by) {
        int rows = list.getItems().size();
        int from = list.getSelectionModel().getSelectedIndex();
        int to = from < 0 && by < 0 ? rows - 1 : Math.floorMod(from + by, rows);
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - MOST_ROWS / 2));
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
            popup.hide();
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
        if (found.isEmpty() || !box.isFocused() || box.getScene() == null) {
            popup.hide();
            return;
        }
        list.getItems().setAll(found);
        list.setPrefHeight(Math.min(MOST_ROWS, found.size()) * ROW + 2);
        list.getSelectionModel().clearSelection();
        boolean isBegun = cursor.words().stream().anyMatch(word -> !word.text().isEmpty());
        if (isBegun
                && found.stream()
                        .noneMatch(one -> cursor.words().stream()
                                .anyMatch(word -> word.text().equalsIgnoreCase(one.shown())))) {
            list.getSelectionModel().select(0);
        }
        list.scrollTo(0);
        if (!popup.isShowing()) {
            Point2D below = box.localToScreen(0, box.getHeight());
            popup.show(box, below.getX(), below.getY() + 2);
        }
    }
}
