package dev.lookback.app;

import dev.lookback.Frames;
import dev.lookback.app.keep.FileDialogs;
import dev.lookback.app.notify.Notifier;
import dev.lookback.app.workbench.Questions;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Texts;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.assertj.core.api.ThrowingConsumer;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program in a window, with a folder of its own; file dialogs are answered beforehand. */
public final class WindowUnderTest {

    private static final Path SERIES = Path.of("data/pattern-synthetic.csv").toAbsolutePath();

    private final Stage stage;
    private final Path folder;
    private final Texts texts;
    private final Deque<Path> answers = new ArrayDeque<>();
    private Questions questions = Questions.none();
    private CompositionRoot lookback;

    /** To be made on the JavaFX thread. */
    public WindowUnderTest(Stage stage, Path folder) {
        this(stage, folder, Locale.ENGLISH);
    }

    /** In another language than English. */
    public WindowUnderTest(Stage stage, Path folder, Locale language) {
        this.stage = stage;
        texts = new Texts(language);
        this.folder = folder;
        start();
    }

    /** Closes the program and starts it again, as a person would. */
    public void restart() {
        run(() -> {
            lookback.close();
            start();
        });
    }

    private void start() {
        FileDialogs dialogs = new FileDialogs(() -> stage, texts) {
            @Override
            public Optional<Path> toOpen() {
                return Optional.ofNullable(answers.poll());
            }

            @Override
            public Optional<Path> toOpenProject() {
                return Optional.ofNullable(answers.poll());
            }

            @Override
            public Optional<Path> toSave(String kind, String extension, String suggestion) {
                return Optional.ofNullable(answers.poll());
            }
        };
        lookback = new CompositionRoot(
                stage, folder, texts, new Dialogs(dialogs, documents -> new Asked(), Notifier.silent()));
        stage.setWidth(1280);
        stage.setHeight(800);
        lookback.show(Optional.empty());
    }

    public void close() {
        run(() -> {
            stage.setOnCloseRequest(null);
            stage.close();
            lookback.close();
        });
    }

    /** Opens a file of any kind, as if it was dropped on the window. */
    public void open(Path file) {
        run(() -> lookback.documents().open(file));
    }

    /** Opens the series with a pattern, with a recipe that trains in a moment. */
    public WindowUnderTest openSeries(int epochs) throws TimeoutException {
        return openSeries(SERIES, epochs);
    }

    /** Opens a series, with a recipe that trains in a moment. */
    public WindowUnderTest openSeries(Path series, int epochs) throws TimeoutException {
        begin(series);
        edit(r -> quick(epochs));
        return this;
    }

    /** Opens a series, with the recipe that the program begins for it. */
    public void begin(Path series) throws TimeoutException {
        run(() -> workbench().open(series));
        until(() -> workbench().openingProperty().get() == null
                && workbench()
                        .series()
                        .filter(s -> s.name().equals(series.getFileName().toString()))
                        .isPresent());
    }

    /** Changes the recipe, as the forms do. */
    public void edit(UnaryOperator<Recipe> change) {
        run(() -> workbench().edit("", change));
    }

    /** The recipe in the forms. */
    public Recipe recipe() {
        return fx(() -> workbench().recipeProperty().get());
    }

    /** The run on show, or null. */
    public LiveRun shown() {
        return fx(() -> workbench().runProperty().get());
    }

    private Recipe quick(int epochs) {
        Recipe small = Preset.SMALL.on(workbench().series().orElseThrow());
        return small.withTraining(
                small.training().withEpochs(epochs).withBatchSize(512).withEarlyStopping(Optional.empty()));
    }

    /** Trains what is in the forms, until it is over and kept; returns its number. */
    public long train() throws TimeoutException {
        run(() -> workbench().train());
        until(() -> workbench().runProperty().get().state().isOver()
                && workbench().runProperty().get().idProperty().get() != null);
        return fx(() -> workbench().runProperty().get().idProperty().get());
    }

    /** Saves the report of the run on the screen. */
    public void saveReport(Path file) {
        answer(file);
        run(() -> lookback.documents().run().saveReport());
    }

    /** Whether closing would lose what was trained. */
    public boolean hasUnsavedModel() {
        return fx(() -> lookback.documents().run().hasUnsavedModel());
    }

    /** Copies all runs to the project file that was answered. */
    public void saveProject() {
        run(() -> lookback.documents().saveProject());
    }

    /** Opens the project that was answered. */
    public void openProject() {
        run(() -> lookback.documents().openProject());
    }

    /** Answers questions from now on. */
    public void answer(Questions given) {
        questions = given;
    }

    /** Asks whoever answers when a question is asked. */
    private final class Asked implements Questions {
        @Override
        public void beforeReplacing(Runnable replace) {
            questions.beforeReplacing(replace);
        }

        @Override
        public WhileTraining whileTraining(LiveRun going, OptionalLong otherSeed) {
            return questions.whileTraining(going, otherSeed);
        }
    }

    public void answer(Path file) {
        answers.add(file);
    }

    public Workbench workbench() {
        return lookback.workbench();
    }

    /** What the store says, once it has done everything that it was asked before. */
    public <T> T ask(Function<RunStore, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        run(() -> workbench().library().ask(question, answer::complete));
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Waits until the store has become so. */
    public void untilStored(Predicate<RunStore> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> ask(condition::test));
        settle();
    }

    public void press(String id) {
        run(() -> find(ButtonBase.class, id).fire());
    }

    public void type(String id, String text) {
        run(() -> find(TextField.class, id).setText(text));
    }

    /** Looks at what is on show, then at each of its tabs in turn, by their ids. */
    public void eachTab(String view, ThrowingConsumer<String> look) {
        List<Tab> tabs = fx(() -> stage.getScene().getRoot().lookupAll("*").stream()
                .filter(TabPane.class::isInstance)
                .flatMap(pane -> ((TabPane) pane).getTabs().stream())
                .toList());
        look.accept(view);
        for (Tab tab : tabs) {
            run(() -> tab.getTabPane().getSelectionModel().select(tab));
            look.accept(view + "/" + tab.getId());
        }
    }

    /** The node of this id, or an error that says so. */
    public <N extends Node> N node(Class<N> type, String id) {
        return fx(() -> find(type, id));
    }

    public boolean has(String id) {
        return fx(() -> stage.getScene().getRoot().lookupAll("*").stream().anyMatch(n -> id.equals(n.getId())));
    }

    private <N extends Node> N find(Class<N> type, String id) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(n -> id.equals(n.getId()))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + id));
    }

    public static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    public static void run(Runnable action) {
        fx(() -> {
            action.run();
            return null;
        });
        settle();
    }

    public static void until(Callable<Boolean> condition) throws TimeoutException {
        until(condition, 120);
    }

    /** Until something holds that needs no training. */
    public static void untilSoon(Callable<Boolean> condition) throws TimeoutException {
        until(condition, 60);
    }

    private static void until(Callable<Boolean> condition, int seconds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                seconds,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
        settle();
    }

    /** Until what was set has been laid out and drawn. */
    private static void settle() {
        Frames.pass(2);
        WaitForAsyncUtils.waitForFxEvents(1);
    }
}
