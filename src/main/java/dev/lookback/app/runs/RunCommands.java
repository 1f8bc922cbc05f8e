package dev.lookback.app.runs;

import dev.lookback.app.background.Notice;
import dev.lookback.app.keep.RunExports;
import dev.lookback.app.widget.copy.TextTable;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.export.RunExport;
import dev.lookback.export.RunTable;
import dev.lookback.runs.Labels;
import dev.lookback.runs.StoredRun;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Commands for the selected runs, by button, menu or key. */
final class RunCommands {

    /** Numbers of further seeds to repeat a run with. */
    static final List<Integer> REPEATS = List.of(2, 4, 9);

    private final Workbench workbench;
    private final RunLibrary library;
    private final Texts texts;
    private final RunExports exports;
    private final RunsTable table;
    private final LongConsumer open;
    private final Runnable toCharts;

    /**
     * @param table with the selection
     * @param open called with the run to put on the charts
     * @param toCharts switches to the charts
     */
    RunCommands(
            Workbench workbench,
            Texts texts,
            RunExports exports,
            RunsTable table,
            LongConsumer open,
            Runnable toCharts) {
        this.workbench = workbench;
        this.library = workbench.library();
        this.texts = texts;
        this.exports = exports;
        this.table = table;
        this.open = open;
        this.toCharts = toCharts;
    }

    // ---- the first selected run

    private void first(Consumer<StoredRun> action) {
        List<Long> ids = table.selected();
        if (ids.isEmpty()) {
            workbench.tell(Notice.information(Message.of("app.runs.selectOne")));
            return;
        }
        library.ask(store -> store.runs().find(ids.get(0)), found -> found.ifPresent(action));
    }

    void show() {
        first(run -> open.accept(run.id()));
    }

    /** Puts the recipe into the forms. */
    void use() {
        first(run -> {
            workbench.pastRuns().use(run);
            toCharts.run();
        });
    }

    /** Puts the recipe into the forms, to go on from the last weights. */
    void goOn() {
        first(run -> {
            workbench.pastRuns().branch(run, run.history().size());
            toCharts.run();
        });
    }

    void repeat(int count) {
        first(run -> workbench.pastRuns().repeat(run, count));
    }

    /** Edits the name in its row. */
    void rename() {
        table.selected().stream().findFirst().ifPresent(table::rename);
    }

    // ---- all selected runs

    /** Stars them; if all have stars, removes these. */
    void star() {
        List<Long> ids = table.selected();
        library.change(store -> {
            Map<Long, Labels> labels = store.runs().labels(ids);
            boolean all = labels.values().stream().allMatch(Labels::starred);
            labels.forEach((run, before) -> store.runs().label(run, before.withStarred(!all)));
        });
    }

    void delete() {
        List<Long> ids = table.selected();
        if (ids.isEmpty()) {
            return;
        }
        library.change(store -> store.runs().delete(ids));
        workbench.tell(Notice.withAction(
                Message.of("app.runs.deleted", ids.size()), Message.of("app.runs.undelete"), () -> {
                    library.change(store -> store.runs().restore(ids));
                    workbench.dismissNotice();
                }));
    }

    /** Copies the selected rows, or all if none is selected. */
    void copy() {
        copy(table.selected().isEmpty() ? table.all() : table.selected());
    }

    void copyAll() {
        copy(table.all());
    }

    private void copy(Collection<Long> runs) {
        RunsText text = new RunsText(table.query(), table::title, texts);
        library.ask(store -> text.of(store, runs), TextTable::copy);
    }

    /**
     * Exports the selected runs, or all in the table.
     *
     * @param format csv, json, mlflow or tensorboard
     */
    void export(String format) {
        Set<Long> runs = Set.copyOf(table.selected());
        switch (format) {
            case "csv" -> exports.table(RunTable.Format.CSV, table.query(), runs);
            case "json" -> exports.table(RunTable.Format.JSON, table.query(), runs);
            case "mlflow" -> exports.folder(RunExport.MLFLOW, table.query(), runs);
            case "tensorboard" -> exports.folder(RunExport.TENSORBOARD, table.query(), runs);
            default -> throw new IllegalArgumentException(format);
        }
    }
}
