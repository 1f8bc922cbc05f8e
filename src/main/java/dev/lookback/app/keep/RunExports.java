package dev.lookback.app.keep;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.RunLibrary;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.export.RunExport;
import dev.lookback.export.RunTable;
import dev.lookback.file.AtomicFile;
import dev.lookback.file.WriteErrors;
import dev.lookback.runs.RunRow;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Export of runs to MLflow, TensorBoard or tables, into a folder that the user chooses. */
public final class RunExports {

    private static final Logger LOG = LoggerFactory.getLogger(RunExports.class);

    /** Export of runs from a store; returns the number of runs. */
    private interface Writing {
        int from(RunStore store) throws IOException;
    }

    private final Workbench workbench;
    private final RunLibrary library;
    private final FileDialogs dialogs;
    private final Texts texts;

    public RunExports(Workbench workbench, FileDialogs dialogs, Texts texts) {
        this.workbench = workbench;
        this.library = workbench.library();
        this.dialogs = dialogs;
        this.texts = texts;
    }

    /**
     * Exports a table with a row for each run.
     *
     * @param only these of all that the query finds; all where empty
     */
    public void table(RunTable.Format format, RunQuery query, Set<Long> only) {
        String kind = format.name().toLowerCase(java.util.Locale.ROOT);
        dialogs.toSave(kind, "." + kind, "runs")
                .ifPresent(file -> write(file, store -> {
                    List<RunRow> rows = rows(store, query, only);
                    StringWriter text = new StringWriter();
                    RunTable.write(query, rows, format, texts.locale(), text);
                    AtomicFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
                    return rows.size();
                }));
    }

    /**
     * Exports to a folder in the layout of MLflow or TensorBoard.
     *
     * @param only these of all that the query finds; all where empty
     */
    public void folder(RunExport layout, RunQuery query, Set<Long> only) {
        dialogs.toSaveInto()
                .ifPresent(folder -> write(folder, store -> {
                    List<StoredRun> runs = rows(store, query, only).stream()
                            .flatMap(row -> store.runs().find(row.id()).stream())
                            .toList();
                    layout.write(runs, folder);
                    return runs.size();
                }));
    }

    private static List<RunRow> rows(RunStore store, RunQuery query, Set<Long> only) {
        return store.runs().rows(query).stream()
                .filter(row -> only.isEmpty() || only.contains(row.id()))
                .toList();
    }

    private void write(Path target, Writing writing) {
        library.ask(store -> told(target, store, writing), workbench::tell);
    }

    private Notice told(Path target, RunStore store, Writing writing) {
        try {
            return Notice.information(Message.of("app.shell.exported", writing.from(store), target.toString()));
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Cannot write {}", target, e);
            Message reason =
                    Files.isDirectory(target) ? WriteErrors.folderMessage(target, e) : WriteErrors.message(target, e);
            return DiskWork.notSaved(reason, () -> write(target, writing));
        }
    }
}
