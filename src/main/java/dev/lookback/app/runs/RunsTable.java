package dev.lookback.app.runs;

import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.query.ScreenNames;
import dev.lookback.text.Texts;
import dev.lookback.training.RunState;
import java.util.ArrayList;
import java.util.List;
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

/** Table of runs, single or grouped. Sorting and filtering are the store's; values are read as they are seen. */
final class RunsTable extends TreeTableView<RunLine> {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass TRAINING = PseudoClass.getPseudoClass("training");

    /** Column that holds the title of a group. */
    private static final List<RunField> ALWAYS = List.of(RunField.Own.NAME, RunField.Own.STATE);

    private final RunLibrary library;
    private final Texts texts;
    private final ScreenNames names;
    private final Sparks sparks;
    private final RowsInSight inSight;
    private final TreeItem<RunLine> root = new TreeItem<>();
    private Filter filter = Filter.all();
    private List<RunField> columns = List.of();
    private Optional<RunField> group = Optional.empty();
    private List<RunLine> lines = List.of();
    private long asked;
    private boolean filling;

    RunsTable(RunLibrary library, Texts texts, ScreenNames names, LongConsumer open) {
        this.library = library;
        this.texts = texts;
        this.names = names;
        sparks = new Sparks(library);
        inSight = new RowsInSight(this, library, sparks::forget);
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
                if (item instanceof RunLine.OfRun run && !run.isRead()) {
                    inSight.want();
                }
            }
        };
        row.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && row.getItem() instanceof RunLine.OfRun run) {
                open.accept(run.id());
            }
        });
        return row;
    }

    // ---- columns and query

    void setFilter(Filter wanted) {
        filter = wanted;
        reload();
    }

    /** @param shown columns beside name and state */
    void setFields(List<RunField> shown) {
        columns = new ArrayList<>(ALWAYS);
        shown.stream().filter(field -> !columns.contains(field)).forEach(columns::add);
        filling = true;
        getColumns().setAll(new RunColumns(library, sparks, texts, names).of(columns));
        filling = false;
        inSight.setFields(columns);
        reload();
    }

    void setGroup(Optional<RunField> field) {
        group = field;
        reload();
    }

    /** The current query. */
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
                .map(item -> ((RunLine.OfRun) item.getValue()).id())
                .distinct()
                .toList();
    }

    // ---- rows

    /** Queries the store again; only the newest answer is shown. */
    void reload() {
        if (columns.isEmpty()) {
            return;
        }
        long number = ++asked;
        RunLines wanted = new RunLines(query(), group, texts);
        library.ask(wanted::of, found -> {
            if (number == asked) {
                show(found);
            }
        });
    }

    private List<RunQuery.Order> order() {
        return getSortOrder().stream()
                .map(column -> new RunQuery.Order(
                        (RunField) column.getUserData(), column.getSortType() == TreeTableColumn.SortType.DESCENDING))
                .toList();
    }

    private void show(List<RunLine> found) {
        boolean same = skeleton(found).equals(skeleton(lines));
        lines = found;
        if (!same) {
            fill();
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            TreeItem<RunLine> item = root.getChildren().get(i);
            if (found.get(i) instanceof RunLine.OfGroup group && !group.equals(item.getValue())) {
                item.setValue(group);
            }
        }
        inSight.refresh();
    }

    /** Index of each run's row. */
    private static List<Object> skeleton(List<RunLine> lines) {
        return lines.stream()
                .<Object>map(line -> line instanceof RunLine.OfGroup group
                        ? List.of(group.title(), ids(group))
                        : ((RunLine.OfRun) line).id())
                .toList();
    }

    private static List<Long> ids(RunLine.OfGroup group) {
        return group.runs().stream().map(RunLine.OfRun::id).toList();
    }

    private void fill() {
        Set<Long> before = Set.copyOf(selected());
        Set<String> folded = root.getChildren().stream()
                .filter(item -> item.getValue() instanceof RunLine.OfGroup && !item.isExpanded())
                .map(item -> ((RunLine.OfGroup) item.getValue()).title())
                .collect(Collectors.toSet());
        filling = true;
        getSelectionModel().clearSelection();
        sparks.forget();
        inSight.forget();
        root.getChildren().setAll(lines.stream().map(line -> item(line, folded)).toList());
        filling = false;
        if (!before.isEmpty()) {
            select(before);
        }
    }

    private static TreeItem<RunLine> item(RunLine line, Set<String> folded) {
        TreeItem<RunLine> item = new TreeItem<>(line);
        if (line instanceof RunLine.OfGroup group) {
            group.runs().forEach(run -> item.getChildren().add(new TreeItem<>(run)));
            item.setExpanded(!folded.contains(group.title()));
        }
        return item;
    }

    void select(Set<Long> ids) {
        int index = 0;
        for (TreeItem<RunLine> item : root.getChildren()) {
            index = select(item, index, ids);
        }
    }

    /** Returns the index after the item and its expanded children. */
    private int select(TreeItem<RunLine> item, int index, Set<Long> ids) {
        if (item.getValue() instanceof RunLine.OfRun run && ids.contains(run.id())) {
            getSelectionModel().select(index);
        }
        int next = index + 1;
        if (item.isExpanded()) {
            for (TreeItem<RunLine> child : item.getChildren()) {
                next = select(child, next, ids);
            }
        }
        return next;
    }
}
