package dev.lookback.app.runs;

import dev.lookback.app.runs.naming.AutomaticNames;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.RecipeOrigin;
import dev.lookback.runs.RunRow;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Texts;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.util.Duration;

/**
 * Lazy loading of the table's values: rows are read as they scroll into view, and dropped when many others have been
 * read since.
 */
final class RowsInSight {

    private static final Duration GATHER = Duration.millis(10);

    /** Rows kept in memory: a few screens. */
    private static final int MOST = 500;

    private final TreeTableView<RunLine> table;
    private final RunLibrary library;
    private final Texts texts;
    private final Consumer<Long> changed;
    private final Runnable shown;
    private final PauseTransition gather = new PauseTransition(GATHER);

    /** In least-recently-read order. */
    private final LinkedHashMap<Long, TreeItem<RunLine>> read = new LinkedHashMap<>();

    private List<RunField> fields = List.of();
    private boolean stale;
    private long asked;

    /**
     * @param changed called with the number of a run whose values were refreshed
     * @param shown called when values were read
     */
    RowsInSight(TreeTableView<RunLine> table, RunLibrary library, Texts texts, Consumer<Long> changed, Runnable shown) {
        this.texts = texts;
        this.table = table;
        this.library = library;
        this.changed = changed;
        this.shown = shown;
        gather.setOnFinished(e -> read());
    }

    /** Fields to read. */
    void setFields(List<RunField> wanted) {
        fields = List.copyOf(wanted);
        read.values().forEach(RowsInSight::unread);
        read.clear();
    }

    /** Requests a row that scrolled into view without values. */
    void want() {
        if (gather.getStatus() != Animation.Status.RUNNING) {
            gather.playFromStart();
        }
    }

    /** Invalidates all values. */
    void refresh() {
        stale = true;
        want();
    }

    /** Replaces the items of the table. */
    void forget() {
        read.clear();
    }

    /** The rows whose values are known. */
    Stream<RunLine> lines() {
        return read.values().stream().map(TreeItem::getValue);
    }

    private void read() {
        Map<Long, TreeItem<RunLine>> wanted = new HashMap<>();
        for (TreeItem<RunLine> item : inSight()) {
            if (item.getValue() instanceof RunLine.OfRun run && (stale || !run.isRead())) {
                wanted.put(run.id(), item);
            }
        }
        if (stale) {
            read.values().removeIf(item -> unreadUnless(wanted, item));
            stale = false;
        }
        if (wanted.isEmpty() || fields.isEmpty()) {
            return;
        }
        long number = ++asked;
        RunQuery query = new RunQuery(new Filter.Among(wanted.keySet()), fields, List.of());
        library.ask(store -> named(store, store.runs().rows(query)), lines -> {
            lines.forEach(line -> show(wanted.get(line.id()), line));
            if (number == asked) {
                release();
            }
            shown.run();
        });
    }

    private boolean unreadUnless(Map<Long, TreeItem<RunLine>> wanted, TreeItem<RunLine> item) {
        RunLine.OfRun run = (RunLine.OfRun) item.getValue();
        if (wanted.containsKey(run.id())) {
            return false;
        }
        changed.accept(run.id());
        unread(item);
        return true;
    }

    /** The name is the first field; those without one are named by what differs. */
    private List<RunLine.OfRun> named(RunStore store, List<RunRow> rows) {
        Map<Long, RecipeOrigin> origins = store.origins()
                .of(rows.stream()
                        .filter(row -> RunLine.givenName(row).isEmpty())
                        .map(RunRow::id)
                        .toList());
        return rows.stream()
                .map(row -> new RunLine.OfRun(
                        row, origins.containsKey(row.id()) ? AutomaticNames.of(origins.get(row.id()), texts) : ""))
                .toList();
    }

    private void show(TreeItem<RunLine> item, RunLine.OfRun line) {
        RunRow row = line.row();
        if (!line.equals(item.getValue())) {
            if (((RunLine.OfRun) item.getValue()).isRead()) {
                changed.accept(row.id());
            }
            item.setValue(line);
        }
        read.remove(row.id());
        read.put(row.id(), item);
    }

    private void release() {
        Iterator<TreeItem<RunLine>> oldest = read.values().iterator();
        while (read.size() > MOST) {
            TreeItem<RunLine> item = oldest.next();
            oldest.remove();
            unread(item);
        }
    }

    private static void unread(TreeItem<RunLine> item) {
        item.setValue(RunLine.OfRun.unread(((RunLine.OfRun) item.getValue()).row()));
    }

    private List<TreeItem<RunLine>> inSight() {
        if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return List.of();
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (first == null || last == null) {
            return List.of();
        }
        return IntStream.rangeClosed(first.getIndex(), last.getIndex())
                .mapToObj(table::getTreeItem)
                .filter(Objects::nonNull)
                .toList();
    }
}
