package dev.lookback.app.runs;

import dev.lookback.app.workbench.RunLibrary;
import dev.lookback.runs.RunRow;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.text.Texts;
import dev.lookback.training.RunState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;

/** Runs line by line, or by what they have in common. Sorting and filtering are the store's. */
final class RunsTable extends TreeTableView<RunLine> {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass TRAINING = PseudoClass.getPseudoClass("training");

    /** Lines of groups are named after the first column. */
    private static final List<RunField> ALWAYS = List.of(RunField.Own.NAME, RunField.Own.STATE);

    private final RunLibrary library;
    private final Texts texts;
    private final Sparks sparks;
    private final TreeItem<RunLine> root = new TreeItem<>();
    private Filter filter = Filter.all();
    private List<RunField> columns = List.of();
    private Optional<RunField> group = Optional.empty();
    private List<RunRow> rows = List.of();
    private long asked;
    private boolean filling;

    RunsTable(RunLibrary library, Texts texts, LongConsumer open) {
        this.library = library;
        this.texts = texts;
        sparks = new Sparks(library);
        setId("runs-table");
        getStyleClass().addAll("dense", "runs-table");
        setRoot(root);
        setShowRoot(false);
        root.setExpanded(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label(texts.get("app.runs.empty")));
        setSortPolicy(table -> {
            if (!filling) {
                reload();
            }
            return true;
        });
        setRowFactory(table -> row(open));
    }

    private TreeTableRow<RunLine> row(LongConsumer open) {
        TreeTableRow<RunLine> row = new TreeTableRow<>() {
            @Override
            protected void updateItem(RunLine item, boolean empty) {
                super.updateItem(item, empty);
                RunState state = item instanceof RunLine.OfRun run ? run.row().state() : null;
                pseudoClassStateChanged(TRAINING, state == RunState.TRAINING || state == RunState.PAUSED);
                pseudoClassStateChanged(OVER, state == RunState.FAILED || state == RunState.STOPPED);
            }
        };
        row.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && row.getItem() instanceof RunLine.OfRun run) {
                open.accept(run.row().id());
            }
        });
        return row;
    }

    // ---- what is shown

    void setFilter(Filter wanted) {
        filter = wanted;
        reload();
    }

    /** @param shown beside the name and the state */
    void setFields(List<RunField> shown) {
        columns = new ArrayList<>(ALWAYS);
        shown.stream().filter(field -> !columns.contains(field)).forEach(columns::add);
        filling = true;
        getColumns().setAll(new RunColumns(library, sparks, texts).of(columns));
        filling = false;
        reload();
    }

    void setGroup(Optional<RunField> field) {
        group = field;
        reload();
    }

    /** What is asked of the store, as it stands. */
    RunQuery query() {
        return new RunQuery(filter, columns, order());
    }

    Optional<RunField> group() {
        return group;
    }

    List<Long> selected() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(item -> item != null)
                .flatMap(item -> item.getValue() instanceof RunLine.OfRun
                        ? java.util.stream.Stream.of(item)
                        : item.getChildren().stream())
                .map(item -> ((RunLine.OfRun) item.getValue()).row().id())
                .distinct()
                .toList();
    }

    // ---- rows

    /** Asks the store again; the newest question's answer is shown. */
    void reload() {
        if (columns.isEmpty()) {
            return;
        }
        long number = ++asked;
        RunQuery query = new RunQuery(filter, withGroup(), order());
        library.ask(store -> store.runs().rows(query), found -> {
            if (number == asked) {
                show(found);
            }
        });
    }

    /** The field that lines are grouped by comes last, and is not shown for itself. */
    private List<RunField> withGroup() {
        List<RunField> fields = new ArrayList<>(columns);
        group.ifPresent(fields::add);
        return fields;
    }

    private List<RunQuery.Order> order() {
        return getSortOrder().stream()
                .map(column -> new RunQuery.Order(
                        (RunField) column.getUserData(), column.getSortType() == TreeTableColumn.SortType.DESCENDING))
                .toList();
    }

    private void show(List<RunRow> found) {
        if (found.equals(rows) && !root.getChildren().isEmpty()) {
            return;
        }
        boolean same = group.isEmpty()
                && found.size() == root.getChildren().size()
                && ids(found).equals(ids(rows));
        rows = found;
        if (same) {
            for (int i = 0; i < found.size(); i++) {
                RunLine.OfRun line = new RunLine.OfRun(found.get(i));
                if (!line.equals(root.getChildren().get(i).getValue())) {
                    sparks.forget(line.row().id());
                    root.getChildren().get(i).setValue(line);
                }
            }
            return;
        }
        sparks.forget();
        fill();
    }

    private static List<Long> ids(List<RunRow> rows) {
        return rows.stream().map(RunRow::id).toList();
    }

    private void fill() {
        Set<Long> before = Set.copyOf(selected());
        Set<String> folded = root.getChildren().stream()
                .filter(item -> item.getValue() instanceof RunLine.OfGroup && !item.isExpanded())
                .map(item -> ((RunLine.OfGroup) item.getValue()).title())
                .collect(Collectors.toSet());
        filling = true;
        getSelectionModel().clearSelection();
        List<TreeItem<RunLine>> items = group.isEmpty() ? items(rows) : groups();
        items.forEach(item ->
                item.setExpanded(item.getValue() instanceof RunLine.OfGroup line && !folded.contains(line.title())));
        root.getChildren().setAll(items);
        filling = false;
        if (!before.isEmpty()) {
            select(before);
        }
    }

    private static List<TreeItem<RunLine>> items(List<RunRow> rows) {
        return rows.stream()
                .map(row -> new TreeItem<RunLine>(new RunLine.OfRun(row)))
                .toList();
    }

    private List<TreeItem<RunLine>> groups() {
        int last = columns.size();
        Map<Object, List<RunRow>> found = new LinkedHashMap<>();
        rows.forEach(row -> found.computeIfAbsent(
                        row.values().get(last) == null ? "" : row.values().get(last), key -> new ArrayList<>())
                .add(row));
        List<TreeItem<RunLine>> items = new ArrayList<>();
        found.forEach((key, of) -> {
            TreeItem<RunLine> item = new TreeItem<>(RunLine.OfGroup.of(title(key, of), of));
            item.getChildren().setAll(items(of));
            items.add(item);
        });
        return items;
    }

    private String title(Object key, List<RunRow> of) {
        RunField field = group.orElseThrow();
        if (key.equals("")) {
            return texts.get("app.runs.group.none");
        }
        return field == RunField.Own.SETUP
                ? texts.get("app.runs.recipe", of.get(of.size() - 1).id())
                : field == RunField.Own.SWEEP
                        ? texts.get("app.runs.sweep", ((Double) key).longValue())
                        : RunValues.of(field, key, texts);
    }

    void select(Set<Long> ids) {
        for (int i = 0; i < getExpandedItemCount(); i++) {
            if (getTreeItem(i).getValue() instanceof RunLine.OfRun run
                    && ids.contains(run.row().id())) {
                getSelectionModel().select(i);
            }
        }
    }
}
