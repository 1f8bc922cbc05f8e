package dev.lookback.app.runs;

import dev.lookback.app.runs.naming.DefaultColumns;
import dev.lookback.app.runs.naming.RunDifferences;
import dev.lookback.app.theme.TextScale;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.query.ScreenNames;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.MouseEvent;

/** Table of runs, single or grouped. Sorting and filtering are the store's; values are read as they are seen. */
final class RunsTable extends TreeTableView<RunLine> {

    /** Fields that are always columns; the first holds the title of a group. */
    static final List<RunField> ALWAYS = List.of(RunField.Own.NAME, RunField.Own.STATE);

    private final RunLibrary library;
    private final Texts texts;
    private final ScreenNames names;
    private final Sparks sparks;
    private final RowsInSight inSight;
    private final ColumnWidths widths;
    private final RunTree tree = new RunTree();
    private Filter filter = Filter.all();
    private List<RunField> columns = List.of();
    private boolean automatic;
    private RunDifferences differences = RunDifferences.none();
    private List<Long> comparedIds = List.of();
    private Optional<RunField> group = Optional.empty();
    private long asked;
    private boolean filling;

    RunsTable(RunLibrary library, Texts texts, ScreenNames names, ColumnWidths widths, LongConsumer open) {
        this.widths = widths;
        this.library = library;
        this.texts = texts;
        this.names = names;
        sparks = new Sparks(library);
        inSight = new RowsInSight(this, library, texts, sparks::forget, this::align);
        setId("runs-table");
        setAccessibleText(texts.get("app.runs.table"));
        getStyleClass().addAll("dense", "runs-table");
        setRoot(tree.root());
        setShowRoot(false);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label(texts.get("app.runs.empty")));
        setSortPolicy(table -> {
            if (!filling) {
                reload();
            }
            return true;
        });
        setRowFactory(table -> new RunTableRow(open, inSight::want));
        addEventFilter(MouseEvent.MOUSE_RELEASED, e -> widths.keep(getColumns()));
        widthProperty().addListener(o -> showDefaultColumns());
    }

    // ---- columns and query

    void setFilter(Filter wanted) {
        filter = wanted;
        reload();
    }

    /** @param chosen columns beside name and state; empty for those in which the runs differ */
    void setFields(List<RunField> chosen) {
        automatic = chosen.isEmpty();
        setColumns(automatic ? defaultColumns() : chosen);
    }

    /** The columns on show, beside name and state. */
    List<RunField> fields() {
        return columns.stream().filter(field -> !ALWAYS.contains(field)).toList();
    }

    /** Whether nobody has chosen columns, and they follow the runs. */
    boolean isAutomatic() {
        return automatic;
    }

    /** Title of a field's column. */
    String title(RunField field) {
        return names.name(field);
    }

    /** With the fields that the table is sorted by, so that they do not disappear. */
    private List<RunField> defaultColumns() {
        RunDifferences named = differences.among(field -> !title(field).equals(field.word()));
        List<RunField> shown = new ArrayList<>(DefaultColumns.of(named, getWidth() / TextScale.at(this)));
        order().stream()
                .map(RunQuery.Order::field)
                .filter(field -> !ALWAYS.contains(field) && !shown.contains(field))
                .forEach(shown::add);
        return shown;
    }

    private void setColumns(List<RunField> shown) {
        columns = new ArrayList<>(ALWAYS);
        shown.stream().filter(field -> !columns.contains(field)).forEach(columns::add);
        Map<Object, TreeTableColumn<RunLine, ?>> before =
                getColumns().stream().collect(Collectors.toMap(TreeTableColumn::getId, column -> column));
        List<TreeTableColumn<RunLine, ?>> sorted = List.copyOf(getSortOrder());
        widths.keep(getColumns());
        filling = true;
        getColumns().setAll(new RunColumns(library, sparks, texts, names).of(columns));
        for (TreeTableColumn<RunLine, ?> column : getColumns()) {
            widths.set(column);
            TreeTableColumn<RunLine, ?> old = before.get(column.getId());
            if (old != null) {
                column.setSortType(old.getSortType());
            }
        }
        getSortOrder()
                .setAll(sorted.stream()
                        .flatMap(old -> getColumns().stream()
                                .filter(column -> column.getId().equals(old.getId())))
                        .toList());
        filling = false;
        inSight.setFields(columns);
        align();
        reload();
    }

    /** Looks for differences among other runs than before, and shows their columns. */
    private void compare() {
        List<Long> ids = tree.runs().stream().sorted().toList();
        if (ids.equals(comparedIds)) {
            showDefaultColumns();
            return;
        }
        comparedIds = ids;
        library.ask(store -> RunDifferences.of(store, ids), differing -> {
            if (comparedIds == ids) {
                differences = differing;
                showDefaultColumns();
            }
        });
    }

    private void showDefaultColumns() {
        // New columns make new cells: a name that is being edited would be lost.
        boolean renaming = getScene() != null
                && getScene().getFocusOwner() != null
                && NameCell.FIELD.equals(getScene().getFocusOwner().getId());
        if (automatic && !renaming && !defaultColumns().equals(fields())) {
            setColumns(defaultColumns());
        }
    }

    void setGroup(Optional<RunField> field) {
        group = field;
        reload();
    }

    /** The current query. */
    RunQuery query() {
        return new RunQuery(filter, columns, order());
    }

    List<Long> selected() {
        return RunTree.runs(getSelectionModel().getSelectedItems());
    }

    /** Numbers of all runs, top to bottom. */
    List<Long> all() {
        return tree.runs();
    }

    /** Lets the name of a run be edited in its row. */
    void rename(long run) {
        lookupAll(".tree-table-cell").stream()
                .filter(NameCell.class::isInstance)
                .map(NameCell.class::cast)
                .filter(cell -> cell.run() == run)
                .findFirst()
                .ifPresent(NameCell::rename);
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
                compare();
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
        if (tree.has(found)) {
            tree.update(found);
            align();
            inSight.refresh();
            return;
        }
        Set<Long> before = Set.copyOf(selected());
        filling = true;
        getSelectionModel().clearSelection();
        sparks.forget();
        inSight.forget();
        tree.replace(found);
        filling = false;
        align();
        select(before);
    }

    /** Gives each column the decimals that its values need, as far as they are read. */
    private void align() {
        List<RunLine> rows = Stream.concat(tree.groups(), inSight.lines()).toList();
        getColumns().forEach(column -> {
            if (column instanceof ValueColumn values) {
                values.align(rows);
            }
        });
    }

    void select(Set<Long> ids) {
        tree.rows(ids).forEach(getSelectionModel()::select);
    }
}
