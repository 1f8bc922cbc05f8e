package dev.lookback.app;

import dev.lookback.app.background.Background;
import dev.lookback.app.background.FileOpener;
import dev.lookback.app.background.Notice;
import dev.lookback.app.background.SerialExecutor;
import dev.lookback.app.chart.ChartView;
import dev.lookback.app.evaluate.EvaluateView;
import dev.lookback.app.evaluate.backtest.BacktestPane;
import dev.lookback.app.evaluate.checks.ChecksPane;
import dev.lookback.app.evaluate.checks.Checkup;
import dev.lookback.app.evaluate.controls.ControlsPane;
import dev.lookback.app.evaluate.proof.ProofPane;
import dev.lookback.app.explain.ExplainView;
import dev.lookback.app.explain.attribution.AttributionPane;
import dev.lookback.app.explain.convolution.ConvolutionPane;
import dev.lookback.app.explain.learned.FiltersPane;
import dev.lookback.app.explain.whatif.WhatIfPane;
import dev.lookback.app.judge.DirectionPane;
import dev.lookback.app.judge.FuturePane;
import dev.lookback.app.judge.MetricsPane;
import dev.lookback.app.judge.ResidualsPane;
import dev.lookback.app.judge.ScatterPane;
import dev.lookback.app.judge.StepsPane;
import dev.lookback.app.keep.Documents;
import dev.lookback.app.keep.FileDialogs;
import dev.lookback.app.keep.RunExports;
import dev.lookback.app.loss.LossPane;
import dev.lookback.app.network.NetworkSection;
import dev.lookback.app.network.ShapeTracePane;
import dev.lookback.app.preset.PresetMenu;
import dev.lookback.app.price.PricePane;
import dev.lookback.app.price.WindowPicture;
import dev.lookback.app.runs.RunsView;
import dev.lookback.app.series.FilePane;
import dev.lookback.app.series.SeriesSection;
import dev.lookback.app.series.TablePane;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.shell.MainWindow;
import dev.lookback.app.shell.Panes;
import dev.lookback.app.shell.SessionKeeper;
import dev.lookback.app.shell.View;
import dev.lookback.app.start.Samples;
import dev.lookback.app.sweeps.SweepsView;
import dev.lookback.app.training.TrainingSection;
import dev.lookback.app.widget.Section;
import dev.lookback.app.widget.problem.ProblemNavigator;
import dev.lookback.app.windows.WindowsSection;
import dev.lookback.app.workbench.Experiment;
import dev.lookback.app.workbench.LearnedOfRun;
import dev.lookback.app.workbench.SeriesOpener;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.ControlsResult;
import dev.lookback.experiment.TamperProofResult;
import dev.lookback.runs.store.EvidenceKind;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.Trainer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Composition root: creates everything that the window consists of, once, top to bottom. */
public final class CompositionRoot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CompositionRoot.class);

    /** Longest wait for a disk that does not answer. */
    private static final int REMEMBER_SECONDS = 10;

    /** Thread for settings, apart from slow work, so that they are saved soon. */
    private final ExecutorService remembering = SerialExecutor.named("memory");

    private final Trainer trainer;
    private final Texts texts;
    private final Workbench workbench;
    private final Experiment<BacktestResult> backtest;
    private final Experiment<ControlsResult> controls;
    private final Experiment<TamperProofResult> proof;
    private final LearnedOfRun learned;
    private final SettingsStore memory;
    private final Documents documents;
    private final SessionKeeper keeper;
    private final MainWindow window;

    /**
     * @param folder the user's folder of settings, last session and opened samples
     * @param system locale of the system, used unless the user has chosen a language
     */
    public CompositionRoot(Stage stage, Path folder, Locale system) {
        this(stage, folder, system, new Trainer());
    }

    /** The same with a trainer of the caller's, which is closed with the window. */
    public CompositionRoot(Stage stage, Path folder, Locale system, Trainer trainer) {
        this(
                stage,
                folder,
                new Texts(new SettingsStore(folder).settings().language().locale(system)),
                trainer);
    }

    private CompositionRoot(Stage stage, Path folder, Texts texts, Trainer trainer) {
        this(stage, folder, texts, new FileDialogs(() -> stage, texts), trainer);
    }

    CompositionRoot(Stage stage, Path folder, Texts texts, FileDialogs dialogs) {
        this(stage, folder, texts, dialogs, new Trainer());
    }

    private CompositionRoot(Stage stage, Path folder, Texts texts, FileDialogs dialogs, Trainer trainer) {
        this.trainer = trainer;
        this.texts = texts;
        memory = new SettingsStore(folder, remembering);
        memory.settings().recentFiles().stream().findFirst().map(Path::of).ifPresent(dialogs::startBeside);
        workbench = new Workbench(
                trainer,
                new SeriesOpener(new SeriesReader(), new FileOpener()),
                tell -> Background.thread("background", tell),
                folder.resolve("runs.db"));
        workbench.library().keepOptimizers(memory.settings().keepOptimizers());
        workbench.evaluationProperty().set(memory.settings().evaluation());
        backtest = new Experiment<>(workbench, trainer, EvidenceKind.BACKTEST, BacktestResult::isComplete);
        controls = new Experiment<>(workbench, trainer, EvidenceKind.CONTROLS, ControlsResult::isComplete);
        proof = new Experiment<>(workbench, trainer, EvidenceKind.CERTIFICATE, certificate -> true);
        learned = new LearnedOfRun(workbench);
        documents = new Documents(workbench, dialogs, learned);
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
            LOG.error("Unexpected on the JavaFX thread", e);
            workbench.tell(Notice.error(Message.of("app.shell.unexpected")));
        });
        keeper = new SessionKeeper(workbench, memory);
        memory.onTrouble(reason -> Platform.runLater(() -> workbench.tell(Notice.error(reason))));
        PricePane price = new PricePane(workbench, texts);
        ScatterPane scatter = new ScatterPane(workbench, texts);
        ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.WORKBENCH);
        Tab file = tab(texts, "file", new FilePane(workbench, texts));
        List<Section> sections = sections(file);
        ProblemNavigator problems = new ProblemNavigator(workbench, sections, () -> showForms(view));
        LossPane loss = new LossPane(workbench, texts);
        List<Tab> tabs = tabs(scatter, file, problems);
        FindingNavigator guide = new FindingNavigator(view, tabs, price, scatter);
        Checkup checkup = new Checkup(workbench);
        Runnable toWorkbench = () -> view.set(View.WORKBENCH);
        Panes panes = new Panes(
                sections,
                price,
                loss,
                tabs,
                Map.of(
                        View.RUNS,
                        new RunsView(workbench, memory, texts, new RunExports(workbench, dialogs, texts), toWorkbench),
                        View.SWEEPS,
                        new SweepsView(workbench, texts, toWorkbench),
                        View.EVALUATE,
                        new EvaluateView(List.of(
                                tab(texts, "checks", new ChecksPane(workbench, checkup, texts, guide)),
                                tab(texts, "direction", new DirectionPane(workbench, texts)),
                                tab(texts, "backtest", new BacktestPane(workbench, backtest, texts)),
                                tab(texts, "controls", new ControlsPane(workbench, controls, texts)),
                                tab(texts, "proof", new ProofPane(workbench, proof, texts)))),
                        View.EXPLAIN,
                        new ExplainView(List.of(
                                tab(texts, "convolution", new ConvolutionPane(workbench, texts)),
                                tab(texts, "filters", new FiltersPane(workbench, texts)),
                                tab(texts, "attribution", new AttributionPane(workbench, learned, texts)),
                                tab(texts, "whatif", new WhatIfPane(workbench, texts))))),
                Map.of(View.EVALUATE, checkup.warningsProperty()));
        window = new MainWindow(
                stage,
                workbench,
                documents,
                memory,
                texts,
                new Samples(folder.resolve("samples")),
                new PresetMenu(workbench, texts, problems::goToFirst),
                List.of(picture("priceChart", price), picture("lossChart", loss)),
                view,
                panes,
                problems);
    }

    private List<Section> sections(Tab file) {
        TrainingSection training = new TrainingSection(workbench, texts);
        // Folded at first, with a summary in the header: most runs keep the preset's values.
        training.openProperty().set(false);
        return List.of(
                new SeriesSection(
                        workbench,
                        texts,
                        () -> file.getTabPane().getSelectionModel().select(file)),
                new WindowsSection(workbench, texts, new WindowPicture(workbench, texts)),
                new NetworkSection(workbench, texts),
                training);
    }

    /** All views but that of the runs have the forms beside them. */
    private static void showForms(ObjectProperty<View> view) {
        if (view.get() == View.RUNS) {
            view.set(View.WORKBENCH);
        }
    }

    private List<Tab> tabs(ScatterPane scatter, Tab file, ProblemNavigator problems) {
        return List.of(
                tab(texts, "shape", new ShapeTracePane(workbench, texts, problems)),
                tab(texts, "metrics", new MetricsPane(workbench, texts)),
                tab(texts, "residuals", new ResidualsPane(workbench, texts)),
                tab(texts, "scatter", scatter),
                tab(texts, "steps", new StepsPane(workbench, texts)),
                tab(texts, "future", new FuturePane(workbench, texts)),
                tab(texts, "table", new TablePane(workbench, texts)),
                file);
    }

    private MenuItem picture(String name, ChartView chart) {
        MenuItem item = new MenuItem(texts.get("app.shell.save." + name));
        item.setId("save." + name);
        item.setOnAction(e -> chart.savePicture());
        return item;
    }

    private static Tab tab(Texts texts, String name, Node content) {
        Tab tab = new Tab(texts.get("app.shell.tab." + name), content);
        tab.setId("tab-" + name);
        return tab;
    }

    public Workbench workbench() {
        return workbench;
    }

    Documents documents() {
        return documents;
    }

    public Texts texts() {
        return texts;
    }

    /** Shows the window with the given file, or the last session's, or the start pane. */
    public void show(Optional<Path> file) {
        file.ifPresentOrElse(documents::open, () -> memory.session().ifPresent(documents::bringBack));
        if (memory.settings().project().isEmpty()) {
            workbench.library().projects().openOwn();
        } else {
            workbench.library().projects().bringBack(Path.of(memory.settings().project()));
        }
        window.show();
        trainer.warmUp();
    }

    /** Saves settings, stops training and ends the threads; on the JavaFX thread. */
    @Override
    public void close() {
        keeper.close();
        remember();
        List.of(backtest, controls, proof).forEach(Experiment::stop);
        workbench.library().close();
        trainer.close();
        workbench.background().close();
    }

    private void remember() {
        remembering.shutdown();
        try {
            if (!remembering.awaitTermination(REMEMBER_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Settings take long to write");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
