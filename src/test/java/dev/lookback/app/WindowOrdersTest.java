package dev.lookback.app;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.presence.LockFiles;
import dev.lookback.series.MissingPolicy;
import dev.lookback.training.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Drawn orders of what a person does in the window. After each step everything on the screen names one run and one series, colours
 * agree with figures, and no run is lost. More and longer ones: {@code -Dorders=1000 -Dlength=12 -Dseed=7}.
 */
@WithJavaFx
class WindowOrdersTest {

    private static final int ORDERS = Integer.getInteger("orders", 16);
    private static final int LENGTH = Integer.getInteger("length", 4);
    private static final long SEED = Long.getLong("seed", 1);

    private enum Step {
        OPEN_A,
        OPEN_B,
        TRAIN,
        TRAIN_ON,
        EDIT,
        PRESET,
        UNDO,
        SHOW_OLD,
        SWEEP,
        RESTART,
        DELETE,
        RENAME,
        STORE,
        RECIPE_FILE,
        NO_FILE,
        STOP,
        PAUSE,
        VIEW,
        THEME,
        BACKTEST,
        UNDO_WHILE_OPENING
    }

    private static final List<String> VIEWS = List.of("workbench", "runs", "sweeps", "evaluate", "explain");

    private static final List<UnaryOperator<Recipe>> EDITS = List.of(
            r -> r.withWindows(r.windows().withLookback(r.windows().lookback() + 1)),
            r -> r.withWindows(r.windows().withLookback(1_000_000)),
            r -> r.withSeed(r.seed() + 1),
            r -> r.withTraining(r.training().withEpochs(3 - r.training().epochs())));

    @TempDir
    Path folder;

    private Stage stage;
    private WindowUnderTest window;
    private Random random;
    private Path home;
    private String view;

    /** Runs that the open store should have. */
    private int added;

    /** The same of the other stores. */
    private final Map<Path, Integer> stores = new HashMap<>();

    @Test
    void everythingOnTheScreenNamesOneRunAndOneSeriesAfterEveryStep() throws Exception {
        Path a = series("a.csv", 7);
        Path b = series("b.csv", 11);
        for (int order = 0; order < ORDERS; order++) {
            random = new Random(SEED + order);
            home = folder.resolve("home-" + order);
            view = "workbench";
            stores.clear();
            run(() -> {
                // What listens to a stage stays as long as that does.
                stage = new Stage();
                window = new WindowUnderTest(stage, home);
            });
            added = 0;
            List<Step> done = new ArrayList<>();
            try {
                perform(Step.OPEN_A, a, b);
                for (int i = 0; i < LENGTH; i++) {
                    Step step = draw();
                    done.add(step);
                    String name = "order " + (SEED + order) + ": " + done;
                    try {
                        perform(step, a, b);
                    } catch (TimeoutException e) {
                        throw new AssertionError(name, e);
                    }
                    check(name);
                }
            } finally {
                window.close();
            }
        }
    }

    private Step draw() {
        Step[] steps = Step.values();
        return steps[random.nextInt(steps.length)];
    }

    private void perform(Step step, Path a, Path b) throws Exception {
        switch (step) {
            case OPEN_A -> open(a);
            case OPEN_B -> open(b);
            case TRAIN -> {
                resume();
                train();
                until(() -> workbench().underWay().isEmpty());
            }
            case TRAIN_ON -> train();
            case EDIT -> edit();
            case PRESET -> {
                Preset preset = Preset.values()[random.nextInt(Preset.values().length)];
                window.edit(r -> quick(preset.on(workbench().series().orElseThrow())));
            }
            case UNDO -> {
                run(() -> workbench().undo());
                untilRead();
            }
            case SHOW_OLD -> showOld();
            case SWEEP -> sweep();
            case RESTART -> {
                window.restart();
                until(() -> workbench().series().isPresent());
            }
            case DELETE -> delete();
            case RENAME -> rename();
            case STORE -> changeStore();
            case RECIPE_FILE -> openRecipeFile();
            case NO_FILE -> openNoFile();
            case STOP -> {
                run(() -> workbench().underWay().ifPresent(LiveRun::stop));
                until(() -> workbench().underWay().isEmpty());
            }
            case PAUSE -> window.press("pause");
            case VIEW -> changeView();
            case THEME -> window.press("theme");
            case BACKTEST -> backtest();
            case UNDO_WHILE_OPENING -> {
                window.open(random.nextBoolean() ? a : b);
                run(() -> workbench().undo());
                untilRead();
            }
        }
    }

    /** Deletes a run that is over. */
    private void delete() {
        List<Long> over = window.ask(store -> Arrays.stream(RunState.values())
                .filter(state -> state.isOver() && state != RunState.WAITING)
                .flatMap(state -> store.runs().in(state).stream())
                .sorted()
                .toList());
        if (!over.isEmpty()) {
            long id = over.get(random.nextInt(over.size()));
            added--;
            run(() -> workbench().library().change(store -> store.runs().delete(List.of(id))));
        }
    }

    private void rename() {
        List<Long> runs = window.ask(WindowOrdersTest::all);
        if (!runs.isEmpty()) {
            long id = runs.get(random.nextInt(runs.size()));
            String name = "name" + random.nextInt(9);
            run(() -> workbench()
                    .library()
                    .change(store -> store.runs()
                            .labels(List.of(id))
                            .forEach((of, labels) -> store.runs().label(of, labels.withName(name)))));
        }
    }

    /** Opens an empty project, a copy of the runs, or the runs of before. */
    private void changeStore() throws TimeoutException {
        Path now = fx(() -> workbench().library().fileProperty().get());
        if (!fx(() -> workbench().library().projects().isOwn())) {
            stores.put(now, added);
            run(() -> workbench().library().projects().openOwn());
        } else {
            stores.put(now, added);
            Path project = home.resolve("project-" + stores.size() + ".lookback");
            boolean copied = random.nextBoolean();
            stores.put(project, copied ? added : 0);
            if (copied) {
                run(() -> workbench().library().projects().save(project));
            } else {
                RunStore.open(project, "test", new LockFiles()).close();
                window.answer(project);
                window.openProject();
            }
        }
        until(() -> !now.equals(workbench().library().fileProperty().get()));
        added = stores.get(fx(() -> workbench().library().fileProperty().get()));
    }

    /** Opens the recipe of a file again, after edits. */
    private void openRecipeFile() throws Exception {
        Path file = home.resolve("recipe-" + random.nextInt(1_000_000) + ".lookback.json");
        RecipeFile.write(fx(() -> workbench().recipeProperty().get()), file);
        edit();
        window.open(file);
        untilRead();
    }

    /** Opens what is not there, or cannot be read as anything. */
    private void openNoFile() throws Exception {
        Path garbage = Files.write(home.resolve("garbage.csv"), new byte[] {0, 1, 2, 0, (byte) 0xff, 0});
        Path astray = home.resolve("astray.lookback.json");
        Recipe recipe = fx(() -> workbench().recipeProperty().get());
        RecipeFile.write(
                recipe.withData(recipe.data().withPath(home.resolve("gone.csv").toString())), astray);
        window.open(List.of(garbage, astray, home.resolve("gone.csv")).get(random.nextInt(3)));
        untilRead();
    }

    /** Goes to a view, and in it to a tab. */
    private void changeView() {
        view = VIEWS.get(random.nextInt(VIEWS.size()));
        window.press("view-" + view);
        int drawn = random.nextInt(100);
        run(() -> stage.getScene().getRoot().lookupAll(".tab-pane").stream()
                .map(TabPane.class::cast)
                .forEach(tabs ->
                        tabs.getSelectionModel().select(drawn % tabs.getTabs().size())));
    }

    /** Starts a backtest of the recipe, and waits for its end or does not. */
    private void backtest() throws TimeoutException {
        window.press("view-evaluate");
        run(() -> tab("backtest"));
        boolean possible = fx(() -> window.has("backtest-start")
                && !window.node(Button.class, "backtest-start").isDisabled());
        if (possible) {
            window.press("backtest-start");
            if (random.nextBoolean()) {
                until(() -> window.node(Button.class, "backtest-start").isVisible());
            }
        }
        window.press("view-" + view);
    }

    private void tab(String name) {
        stage.getScene().getRoot().lookupAll(".tab-pane").stream()
                .map(TabPane.class::cast)
                .forEach(tabs -> tabs.getTabs().stream()
                        .filter(tab -> ("tab-" + name).equals(tab.getId()))
                        .forEach(tabs.getSelectionModel()::select));
    }

    private void open(Path file) throws TimeoutException {
        window.open(file);
        untilRead();
        window.edit(WindowOrdersTest::quick);
    }

    private void train() throws TimeoutException {
        if (fx(() -> workbench().checkProperty().get().trainable())) {
            added++;
            run(() -> workbench().train());
            // With Train while a run goes on, the recipe waits in the queue.
            until(() -> workbench().trainingProperty().get() == null
                    || workbench().trainingProperty().get().idProperty().get() != null);
        }
    }

    private void edit() throws TimeoutException {
        int drawn = random.nextInt(EDITS.size() + 1);
        if (drawn < EDITS.size()) {
            window.edit(EDITS.get(drawn));
            return;
        }
        MissingPolicy now =
                fx(() -> workbench().series().orElseThrow().options().missing());
        MissingPolicy next = now == MissingPolicy.DROP_ROWS ? MissingPolicy.CARRY_FORWARD : MissingPolicy.DROP_ROWS;
        run(() ->
                workbench().reread(workbench().series().orElseThrow().options().withMissing(next)));
        untilRead();
    }

    private void showOld() throws TimeoutException {
        List<Long> runs = window.ask(WindowOrdersTest::all);
        if (!runs.isEmpty()) {
            long id = runs.get(random.nextInt(runs.size()));
            run(() -> workbench().pastRuns().show(id));
            until(() -> Optional.of(id)
                    .equals(Optional.ofNullable(workbench().runProperty().get())
                            .map(run -> run.idProperty().get())));
        }
    }

    /** What waits behind a paused run would wait for ever. */
    private void resume() {
        run(() -> workbench()
                .underWay()
                .filter(run -> run.state() == RunState.PAUSED)
                .ifPresent(LiveRun::resume));
    }

    private void sweep() throws TimeoutException {
        resume();
        window.press("view-sweeps");
        // Else the newest sweep is on show.
        until(() -> window.has("sweeps.choice"));
        run(() -> choice().setValue(Optional.empty()));
        until(() -> window.has("sweep.runs"));
        run(() -> {
            workbench().sweepDraft().varied().clear();
            workbench().sweepDraft().varied().put("seed", "1,2");
        });
        window.type("sweep.runs", "2");
        if (fx(() -> workbench().checkProperty().get().trainable())) {
            until(() -> !window.node(Button.class, "sweep-start").isDisabled());
            added += 2;
            window.press("sweep-start");
            window.untilStored(store -> store.sweeps().all().stream().allMatch(sweep -> sweep.isOver()));
        }
        window.press("view-" + view);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> choice() {
        return window.node(ComboBox.class, "sweeps.choice");
    }

    private void check(String order) throws TimeoutException {
        // What follows from a run in the background comes soon after it.
        until(() -> workbench().runProperty().get() == null
                || !workbench().runProperty().get().state().isOver()
                || !workbench().assessments().workingProperty().get());
        expect(
                () -> ScreenContradictions.of(stage, workbench()).isEmpty(),
                () -> order + ": " + ScreenContradictions.of(stage, workbench()));
        List<Long> runs = window.ask(WindowOrdersTest::all);
        assertThat(runs).as(order).hasSize(added);
        try {
            window.untilStored(this::isShownAsIn);
        } catch (TimeoutException e) {
            throw new AssertionError(order + ": the run on show is not as the store has it", e);
        }
    }

    /** A run that goes on is ahead of the store; one that is over, or waits, is on show as the store has it. */
    private boolean isShownAsIn(RunStore store) {
        Optional<LiveRun> shown =
                fx(() -> Optional.ofNullable(workbench().runProperty().get())
                        .filter(run -> run.idProperty().get() != null)
                        .filter(run -> !workbench().library().live().isUnderWay(run)));
        return shown.isEmpty()
                || store.runs()
                        .find(fx(() -> shown.get().idProperty().get()))
                        .filter(run -> run.state() == fx(shown.get()::state))
                        .isPresent();
    }

    private void expect(java.util.concurrent.Callable<Boolean> holds, java.util.concurrent.Callable<String> otherwise)
            throws TimeoutException {
        try {
            WindowUnderTest.untilSoon(holds);
        } catch (TimeoutException e) {
            throw new AssertionError(fx(otherwise), e);
        }
    }

    private static List<Long> all(RunStore store) {
        return Arrays.stream(RunState.values())
                .flatMap(state -> store.runs().in(state).stream())
                .sorted()
                .toList();
    }

    private void untilRead() throws TimeoutException {
        until(() -> workbench().openingProperty().get() == null
                && workbench().recipeProperty().get() != null);
    }

    private Workbench workbench() {
        return window.workbench();
    }

    private static Recipe quick(Recipe recipe) {
        return recipe.withTraining(
                recipe.training().withEpochs(1).withBatchSize(512).withEarlyStopping(Optional.empty()));
    }

    private Path series(String name, double period) throws Exception {
        StringBuilder csv = new StringBuilder("date,value\n");
        Random noise = new Random(3);
        for (int i = 0; i < 400; i++) {
            csv.append(LocalDate.of(2020, 1, 1).plusDays(i))
                    .append(',')
                    .append(10 + Math.sin(i / period) + 0.3 * noise.nextGaussian())
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), csv);
    }
}
