package dev.lookback.app;

import dev.lookback.app.background.Background;
import dev.lookback.app.background.FileOpener;
import dev.lookback.app.background.Notice;
import dev.lookback.app.background.SerialExecutor;
import dev.lookback.app.keep.Documents;
import dev.lookback.app.keep.Pasting;
import dev.lookback.app.notify.Notifier;
import dev.lookback.app.preset.PresetMenu;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.shell.MainWindow;
import dev.lookback.app.shell.SessionKeeper;
import dev.lookback.app.shell.View;
import dev.lookback.app.start.Samples;
import dev.lookback.app.theme.TextSize;
import dev.lookback.app.workbench.LearnedOfRun;
import dev.lookback.app.workbench.SeriesOpener;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.Trainer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    private final WindowExperiments experiments;
    private final SettingsStore memory;
    private final Documents documents;
    private final SessionKeeper keeper;
    private final MainWindow window;
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.WORKBENCH);

    /**
     * @param folder the user's folder of settings, last session and opened samples
     * @param system locale of the system, used unless the user has chosen a language
     * @param trainer closed with the window
     * @param notifier of somebody who looks at another window
     */
    public CompositionRoot(Stage stage, Path folder, Locale system, Trainer trainer, Notifier notifier) {
        this(
                stage,
                folder,
                new Texts(new SettingsStore(folder).settings().language().locale(system)),
                trainer,
                notifier);
    }

    private CompositionRoot(Stage stage, Path folder, Texts texts, Trainer trainer, Notifier notifier) {
        this(stage, folder, texts, Dialogs.over(stage, texts, notifier), trainer);
    }

    /** The same with dialogs of the caller's, which may answer at once. */
    CompositionRoot(Stage stage, Path folder, Texts texts, Dialogs dialogs) {
        this(stage, folder, texts, dialogs, new Trainer());
    }

    private CompositionRoot(Stage stage, Path folder, Texts texts, Dialogs dialogs, Trainer trainer) {
        this.trainer = trainer;
        this.texts = texts;
        memory = new SettingsStore(folder, remembering);
        memory.settings().recentFiles().stream().findFirst().map(Path::of).ifPresent(dialogs.files()::startBeside);
        workbench = new Workbench(
                trainer,
                new SeriesOpener(new SeriesReader()::read, new FileOpener()),
                tell -> Background.thread("background", tell),
                folder.resolve("runs.db"));
        workbench.library().keepOptimizers(memory.settings().keepOptimizers());
        workbench.evaluationProperty().set(memory.settings().evaluation());
        experiments = WindowExperiments.on(workbench, trainer);
        LearnedOfRun learned = new LearnedOfRun(workbench);
        documents = new Documents(workbench, dialogs.files(), learned);
        Pasting pasting = new Pasting(workbench, documents::open, folder.resolve("pasted"));
        workbench.ask(dialogs.questions().apply(documents));
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
            LOG.error("Unexpected on the JavaFX thread", e);
            workbench.tell(Notice.error(Message.of("app.shell.unexpected")));
        });
        keeper = new SessionKeeper(workbench, memory);
        memory.onTrouble(reason -> Platform.runLater(() -> workbench.tell(Notice.error(reason))));
        WindowPanes panes = new WindowPanes(workbench, texts, view, this::showForms);
        window = new MainWindow(
                stage,
                workbench,
                documents,
                pasting,
                memory,
                texts,
                new Samples(folder.resolve("samples")),
                new PresetMenu(workbench, texts, panes.problems()::goToFirst),
                panes.pictures(),
                view,
                panes.panes(stage, memory, dialogs, experiments, learned),
                panes.problems());
    }

    /** All views but that of the runs have the forms beside them. */
    private void showForms() {
        if (view.get() == View.RUNS) {
            view.set(View.WORKBENCH);
        }
        window.showForms();
    }

    /** Takes over the system's text size. Asking a desktop for it may take a while, which the window does not wait for. */
    void askForTextSize(Callable<TextSize> system) {
        workbench.background().beside("text size").run(system, window::followTextSize, Background.UNEXPECTED);
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
        file.ifPresentOrElse(
                documents::open,
                () -> memory.session()
                        .ifPresent(session ->
                                documents.bringBack(session, memory.settings().run())));
        if (memory.settings().project().isEmpty()) {
            workbench.library().projects().openOwn();
        } else {
            workbench.library().projects().bringBack(Path.of(memory.settings().project()));
        }
        window.show();
        workbench.watch().start();
        trainer.warmUp();
    }

    /** Saves settings, stops training and ends the threads; on the JavaFX thread. */
    @Override
    public void close() {
        keeper.close();
        remember();
        experiments.stop();
        workbench.watch().close();
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
