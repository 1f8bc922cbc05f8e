package dev.lookback.cli.sweep;

import dev.lookback.bounds.Bounds;
import dev.lookback.cli.option.ExitCode;
import dev.lookback.cli.option.FileArguments;
import dev.lookback.cli.option.RecipeSource;
import dev.lookback.cli.option.UserError;
import dev.lookback.cli.output.Interrupt;
import dev.lookback.cli.output.OutputCheck;
import dev.lookback.cli.output.ReadingLines;
import dev.lookback.cli.output.ScoreTable;
import dev.lookback.engine.Engine;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.export.ProgramVersion;
import dev.lookback.export.SweepReport;
import dev.lookback.file.DiskSpace;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.queue.RunQueue;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.SearchKind;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.SpaceException;
import dev.lookback.runs.search.Sweep;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.Trainer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code sweep} command: hyperparameter search over variations of a recipe. */
@Command(name = "sweep")
public final class SweepCommand implements Callable<Integer> {

    private static final int MAX_SHOWN = 5;

    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RecipeSource source = new RecipeSource();

    @Option(names = "--vary", paramLabel = "FIELD=VALUES", required = true, descriptionKey = "cli.help.vary")
    private List<String> vary;

    @Option(names = "--search", paramLabel = "grid|random|tpe", descriptionKey = "cli.help.search")
    private SearchKind search = SearchKind.RANDOM;

    @Option(
            names = "--objective",
            paramLabel = "validation-loss|validation-mae|validation-skill",
            descriptionKey = "cli.help.objective")
    private Objective objective = Objective.VALIDATION_LOSS;

    @Bounds(min = 1, max = 1_000_000)
    @Option(names = "--runs", paramLabel = "N", descriptionKey = "cli.help.runs")
    private Integer runs;

    @Bounds(min = 0, above = true, max = 10_000_000)
    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "cli.help.minutes")
    private Double minutes;

    @Option(names = "--halving", descriptionKey = "cli.help.halving")
    private boolean halving;

    @Bounds(min = 1, max = 1_024)
    @Option(names = "--parallel", paramLabel = "N", descriptionKey = "cli.help.parallel")
    private Integer parallel;

    @Bounds(min = Long.MIN_VALUE)
    @Option(names = "--search-seed", paramLabel = "N", descriptionKey = "cli.help.searchSeed")
    private long searchSeed = 1;

    @Option(names = "--store", paramLabel = "F", required = true, descriptionKey = "cli.help.store")
    private Path file;

    @Option(names = "--keep-optimizer", descriptionKey = "cli.help.keepOptimizer")
    private boolean keepOptimizer;

    @Option(names = "--report", paramLabel = "out.json", descriptionKey = "cli.help.report")
    private Path report;

    @Option(names = "--quiet", descriptionKey = "cli.help.quiet")
    private boolean quiet;

    public SweepCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        RecipeSource.Loaded loaded = source.load(err, texts);
        RecipeSource.check(loaded.recipe(), loaded.series(), problems(loaded), err, texts);
        ReadingLines.print(
                loaded.reading(), loaded.recipe().data(), spec.commandLine().getOut(), texts);
        // The store may be opened from anywhere.
        Recipe recipe = loaded.recipe()
                .withData(loaded.recipe()
                        .data()
                        .withPath(loaded.series()
                                .file()
                                .toAbsolutePath()
                                .normalize()
                                .toString()));
        SweepSettings settings = settings();
        Sweep sweep = sweep(recipe, settings, loaded);
        Sweep.part(sweep.space(), settings).ifPresent(part -> err.println("--vary: " + texts.get(part)));
        err.flush();
        try (Interrupt interrupt = new Interrupt();
                RunStore store = FileArguments.store(file)) {
            store.keep(store.rules().withOptimizers(keepOptimizer));
            StoredSweep stored = store.sweeps().findOrAdd(before -> isSame(before, recipe, settings), recipe, settings);
            if (!stored.settings().equals(settings)) {
                store.sweeps().settings(stored.id(), settings);
            }
            long id = stored.id();
            SweepProgress.End end = work(store, id, sweep, interrupt);
            print(store, id);
            int exitCode = exitCode(end, store, err);
            report(store, id);
            return exitCode;
        } catch (StoreException e) {
            throw UserError.failed(e.reason(), e);
        }
    }

    /** Even in quiet mode, reports a store that is gone. */
    private int exitCode(SweepProgress.End end, RunStore store, PrintWriter err) {
        Optional<Message> gone = store.gone();
        if (gone.isPresent() && end != SweepProgress.End.FAILED) {
            err.println(texts.get(gone.get()));
        } else if (gone.isEmpty() && end == SweepProgress.End.FAILED) {
            err.println(texts.get("cli.sweep.stopped", file.toString()));
        }
        err.flush();
        return gone.isPresent() || end == SweepProgress.End.FAILED
                ? ExitCode.FAILED
                : end == SweepProgress.End.INTERRUPTED ? ExitCode.INTERRUPTED : 0;
    }

    private Stream<UserError.Line> problems(RecipeSource.Loaded loaded) {
        Stream.Builder<UserError.Line> problems = Stream.builder();
        if (search != SearchKind.GRID && runs == null && minutes == null) {
            problems.add(new UserError.Line(UserError.NO_FIELD, Message.of("cli.sweep.noEnd")));
        }
        OutputCheck outputs = new OutputCheck(DiskSpace.ofSystem());
        source.files(loaded.series()).forEach(outputs::reading);
        outputs.writing("--report", report, 0).writingStore("--store", file, 0);
        return Stream.concat(problems.build(), outputs.problems());
    }

    private SweepSettings settings() {
        return new SweepSettings(
                vary,
                search,
                objective,
                halving,
                runs == null ? OptionalInt.empty() : OptionalInt.of(runs),
                minutes == null ? OptionalDouble.empty() : OptionalDouble.of(minutes),
                parallel == null ? Runtime.getRuntime().availableProcessors() : parallel,
                searchSeed);
    }

    private static Sweep sweep(Recipe recipe, SweepSettings settings, RecipeSource.Loaded loaded) {
        try {
            return new Sweep(
                    SearchSpace.parse(recipe, settings.vary()),
                    settings,
                    varied -> RecipeCheck.of(varied, loaded.series()).trainable());
        } catch (SpaceException e) {
            throw new UserError(List.of(new UserError.Line("--vary", e.reason())), e);
        }
    }

    /** Whether it is the same search of the same space; only the budget may differ. */
    private static boolean isSame(StoredSweep sweep, Recipe recipe, SweepSettings settings) {
        return sweep.recipe().equals(recipe)
                && sweep.settings()
                        .withRuns(settings.runs())
                        .withMinutes(settings.minutes())
                        .withParallel(settings.parallel())
                        .equals(settings);
    }

    private SweepProgress.End work(RunStore store, long id, Sweep sweep, Interrupt interrupt) {
        QueueItem item = new QueueItem.OfSweep(id);
        store.queue().append(item);
        SweepProgress progress =
                new SweepProgress(store, id, sweep.most(), spec.commandLine().getErr(), quiet, texts);
        Engine engine = Engine.best()
                .withThreads(store.sweeps().find(id).orElseThrow().settings().parallel());
        Trainer trainer = new Trainer();
        RunQueue queue = new RunQueue(store, trainer, engine, progress, item::equals);
        interrupt.onInterrupt(progress::stop);
        try {
            queue.add(item);
            return progress.await();
        } finally {
            queue.close();
            trainer.close();
            progress.clear();
        }
    }

    private void print(RunStore store, long id) {
        store.sweeps().find(id).ifPresent(sweep -> print(store, sweep));
    }

    /** Written for a failed sweep as well, as it lists the trials that were trained. */
    private void report(RunStore store, long id) {
        if (report == null) {
            return;
        }
        store.sweeps().find(id).ifPresent(sweep -> {
            List<StoredTrial> trials = store.sweeps().trials(sweep);
            FileArguments.write(report, () -> SweepReport.write(sweep, trials, ProgramVersion.text(), report));
        });
    }

    private void print(RunStore store, StoredSweep sweep) {
        List<StoredTrial> trials = store.sweeps().trials(sweep);
        PrintWriter out = spec.commandLine().getOut();
        List<StoredTrial> best = SweepReport.best(trials);
        out.println(texts.get("cli.sweep.done", trials.size(), sweep.excluded()));
        SearchSpace space = SearchSpace.parse(sweep.recipe(), sweep.settings().vary());
        for (StoredTrial trial : best.subList(0, Math.min(MAX_SHOWN, best.size()))) {
            out.println(texts.get(
                    "cli.sweep.line",
                    trial.trial().number(),
                    sweep.settings().objective().cost(trial.trial().cost()),
                    space.text(trial.trial().point())));
        }
        best.stream()
                .findFirst()
                .flatMap(trial -> store.runs().find(trial.run()))
                .ifPresent(run -> print(run, out));
        out.flush();
    }

    private void print(StoredRun run, PrintWriter out) {
        out.println(texts.get(Verdict.of(run.scores()).sentence()));
        ScoreTable.print(run.facts().orElseThrow(), run.scores(), out, texts);
        out.println(texts.get("cli.sweep.sealed"));
    }
}
