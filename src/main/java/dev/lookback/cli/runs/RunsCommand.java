package dev.lookback.cli.runs;

import dev.lookback.cli.option.FileArguments;
import dev.lookback.cli.option.UserError;
import dev.lookback.export.RunExport;
import dev.lookback.export.RunTable;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.FilterException;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code runs} command: lists the runs of a store, exports them, or compacts the store. */
@Command(name = "runs")
public final class RunsCommand implements Callable<Integer> {

    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--store", paramLabel = "F", required = true, descriptionKey = "cli.help.store")
    private Path file;

    @Option(names = "--where", paramLabel = "FILTER", descriptionKey = "cli.help.where")
    private String where = "";

    @Option(
            names = "--columns",
            paramLabel = "A,B,…",
            split = ",",
            hideParamSyntax = true,
            descriptionKey = "cli.help.columns")
    private List<String> columns =
            List.of("id", "name", "state", "series", "valLoss", "mae", "skill", "epoch", "seconds", "seed", "point");

    @Option(
            names = "--sort",
            paramLabel = "A,-B,…",
            split = ",",
            hideParamSyntax = true,
            descriptionKey = "cli.help.sort")
    private List<String> sort = List.of();

    @Option(names = "--format", paramLabel = "table|json|csv", descriptionKey = "cli.help.format")
    private RunTable.Format format = RunTable.Format.TABLE;

    @Option(names = "--export", paramLabel = "mlflow|tensorboard", descriptionKey = "cli.help.runs.export")
    private RunExport export;

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "cli.help.runs.to")
    private Path target;

    @Option(names = "--compact", descriptionKey = "cli.help.runs.compact")
    private boolean compact;

    public RunsCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Integer call() {
        RunQuery query = query();
        if (!Files.exists(file)) {
            throw new UserError(Message.of("cli.cannotRead", file.toString()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (compact) {
            return compact(out);
        }
        try (RunStore store = FileArguments.storeToRead(file)) {
            if (export != null) {
                out.println(export(store, query));
                out.flush();
                return 0;
            }
            RunTable.write(query, store.runs().rows(query), format, texts.locale(), out);
        } catch (StoreException e) {
            throw new UserError(e.reason(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
        return 0;
    }

    private int compact(PrintWriter out) {
        try {
            return new StoreCompaction(texts, out).compact(file);
        } catch (StoreException e) {
            throw new UserError(e.reason(), e);
        }
    }

    private String export(RunStore store, RunQuery query) {
        List<StoredRun> runs = store.runs().rows(query).stream()
                .flatMap(row -> store.runs().find(row.id()).stream())
                .toList();
        FileArguments.fill(target, () -> export.write(runs, target.toAbsolutePath()));
        return texts.get("cli.runs.exported", runs.size(), target.toString());
    }

    private RunQuery query() {
        List<UserError.Line> problems = new ArrayList<>();
        Filter filter = Filter.all();
        try {
            filter = Filter.parse(where);
        } catch (FilterException e) {
            problems.add(new UserError.Line("--where", e.told()));
        }
        List<RunField> shown = columns.stream()
                .flatMap(word -> field(word, "--columns", problems).stream())
                .toList();
        List<RunQuery.Order> order = sort.stream()
                .flatMap(word -> field(word.replaceFirst("^-", ""), "--sort", problems).stream()
                        .map(field -> new RunQuery.Order(field, word.startsWith("-"))))
                .toList();
        if ((export == null) != (target == null)) {
            problems.add(new UserError.Line(export == null ? "--to" : "--export", Message.of("cli.runs.both")));
        } else if (target != null && Files.exists(target) && !Files.isDirectory(target)) {
            problems.add(new UserError.Line("--to", Message.of("cli.runs.noFolder", target.toString())));
        }
        if (compact && (export != null || !where.isEmpty())) {
            problems.add(new UserError.Line("--compact", Message.of("cli.runs.compactAlone")));
        }
        UserError.throwIfAny(problems);
        return new RunQuery(filter, shown, order);
    }

    private static Optional<RunField> field(String word, String option, List<UserError.Line> problems) {
        Optional<RunField> field = RunFields.of(word.strip());
        if (field.isEmpty()) {
            List<String> near = RunFields.near(word);
            problems.add(new UserError.Line(
                    option,
                    near.isEmpty()
                            ? Message.of("runs.filter.unknown", word)
                            : Message.of("runs.filter.unknownNear", word, near)));
        }
        return field;
    }
}
