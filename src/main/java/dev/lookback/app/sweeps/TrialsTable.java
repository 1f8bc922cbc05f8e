package dev.lookback.app.sweeps;

import dev.lookback.app.sweeps.pictures.PointValues;
import dev.lookback.app.widget.ObjectiveValue;
import dev.lookback.app.widget.TableHead;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Dimension;
import dev.lookback.runs.search.Objective;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** Table of a sweep's trials: varied fields, score, epochs, state and time of each. */
final class TrialsTable extends TableView<StoredTrial> {

    private static final double LEAST_WIDTH = 64;

    private final Texts texts;
    private final ObservableList<StoredTrial> trials = FXCollections.observableArrayList();
    private SeenSweep seen;
    private TrialFormats formats = TrialFormats.none();

    /**
     * @param chosen called with the selected trial; null for none
     * @param open called with a trial that is to be looked at, and the place of its row in the scene
     */
    TrialsTable(Texts texts, Runnable chosen, BiConsumer<StoredTrial, Bounds> open) {
        this.texts = texts;
        setId("sweep-trials");
        getStyleClass().add("dense");
        setAccessibleText(texts.get("app.sweeps.trials"));
        setPlaceholder(new Label(texts.get("app.sweeps.picture.empty")));
        setMinWidth(160);
        SortedList<StoredTrial> sorted = new SortedList<>(trials);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getSelectionModel().selectedItemProperty().addListener(o -> chosen.run());
        setRowFactory(table -> {
            TableRow<StoredTrial> row = new TableRow<>();
            row.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && row.getItem() != null) {
                    open.accept(row.getItem(), row.localToScene(row.getLayoutBounds()));
                }
            });
            return row;
        });
        setOnKeyPressed(e -> {
            StoredTrial trial = getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && trial != null) {
                open.accept(trial, place(trial));
                e.consume();
            }
        });
    }

    /** Place of a trial's row in the scene; that of the table where the row is not in sight. */
    private Bounds place(StoredTrial trial) {
        Node row = lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> of && trial.equals(of.getItem()))
                .findFirst()
                .orElse(this);
        return row.localToScene(row.getLayoutBounds());
    }

    /** Shows a sweep, or an update of the same one, in which order and selection stay. */
    void show(SeenSweep now) {
        boolean other = seen == null
                || !seen.space().texts().equals(now.space().texts())
                || seen.sweep().id() != now.sweep().id()
                || seen.sweep().settings().objective() != now.sweep().settings().objective();
        boolean same = !other && seen.trials().equals(now.trials());
        seen = now;
        if (same) {
            return;
        }
        OptionalLong selected = other ? OptionalLong.empty() : selected();
        if (other) {
            getColumns().setAll(columns(now));
            getSortOrder().setAll(List.of(getColumns().get(1))); // the best first
        }
        format(now);
        update(now.trials());
        find(selected).ifPresent(this::selectAgain);
    }

    /** Takes over the decimals of the columns; rows that stay are written again where they have changed. */
    private void format(SeenSweep now) {
        TrialFormats before = formats;
        formats = TrialFormats.of(now, texts);
        if (!formats.isLike(before)) {
            refresh();
        }
    }

    /** An index that moved with the rows before it may be left on another trial. */
    private void selectAgain(StoredTrial trial) {
        int index = getItems().indexOf(trial);
        if (getSelectionModel().getSelectedIndex() != index
                || getSelectionModel().getSelectedItem() != trial) {
            getSelectionModel().clearAndSelect(index);
        }
    }

    /** Changes only the rows of trials that changed: a frame in which all rows are laid out again is a slow one. */
    private void update(List<StoredTrial> now) {
        int both = Math.min(trials.size(), now.size());
        for (int i = 0; i < both; i++) {
            if (!trials.get(i).equals(now.get(i))) {
                trials.set(i, now.get(i));
            }
        }
        trials.remove(both, trials.size());
        trials.addAll(now.subList(both, now.size()));
    }

    /** Run of the selected trial. */
    OptionalLong selected() {
        StoredTrial trial = getSelectionModel().getSelectedItem();
        return trial == null ? OptionalLong.empty() : OptionalLong.of(trial.run());
    }

    /** Selects the trial of a run, and brings it into sight. */
    void select(long run) {
        find(OptionalLong.of(run)).ifPresent(trial -> {
            getSelectionModel().clearAndSelect(getItems().indexOf(trial));
            scrollTo(trial);
        });
    }

    private Optional<StoredTrial> find(OptionalLong run) {
        return getItems().stream()
                .filter(item -> run.isPresent() && item.run() == run.getAsLong())
                .findFirst();
    }

    // ---- columns

    private List<TableColumn<StoredTrial, ?>> columns(SeenSweep now) {
        Objective objective = now.sweep().settings().objective();
        List<TableColumn<StoredTrial, ?>> columns = new ArrayList<>();
        columns.add(column(
                "number",
                texts.get("app.sweeps.picture.number"),
                trial -> trial.trial().number(),
                true));
        TableColumn<StoredTrial, Double> score = column(
                "score",
                ObjectiveValue.name(objective, texts),
                trial -> objective.cost(trial.trial().cost()),
                true);
        score.setCellFactory(c -> cell(value -> formats.scores().apply(value)));
        // The best first, whether more or less is better; those without a score last.
        score.setComparator(Comparator.comparingDouble(objective::cost));
        columns.add(score);
        List<Dimension> dimensions = now.space().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            columns.add(field(dimensions.get(i), i));
        }
        columns.add(column(
                "epochs",
                texts.get("app.sweeps.trial.epochs"),
                trial -> trial.trial().costs().size(),
                true));
        columns.add(column("state", texts.get("app.sweeps.trial.state"), trial -> state(trial, texts), false));
        TableColumn<StoredTrial, Double> seconds =
                column("seconds", texts.get("app.sweeps.trial.time"), StoredTrial::seconds, true);
        seconds.setCellFactory(c -> cell(value -> formats.seconds().apply(value)));
        columns.add(seconds);
        return columns;
    }

    private TableColumn<StoredTrial, String> field(Dimension dimension, int index) {
        TableColumn<StoredTrial, String> column = column(
                dimension.path(),
                PointValues.name(dimension, texts),
                trial -> trial.trial().point().values().get(index),
                !dimension.isCategorical());
        column.setCellFactory(c -> cell(value -> formats.fields().get(index).apply(value)));
        column.setComparator(Comparator.comparingDouble(dimension::place));
        return column;
    }

    private static <T> TableColumn<StoredTrial, T> column(
            String id, String name, Function<StoredTrial, T> value, boolean isNumber) {
        TableColumn<StoredTrial, T> column = new TableColumn<>(name);
        if (isNumber) {
            column.getStyleClass().add("number");
        }
        column.setId("sweep-trials." + id);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(value.apply(row.getValue())));
        TableHead.setWidth(column, LEAST_WIDTH);
        return column;
    }

    private static <T> TableCell<StoredTrial, T> cell(Function<T, String> words) {
        return new TableCell<>() {
            @Override
            protected void updateItem(T value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? null : words.apply(value));
            }
        };
    }

    static String state(StoredTrial trial, Texts texts) {
        return texts.get("app.sweeps.trial.state." + trial.trial().state());
    }
}
