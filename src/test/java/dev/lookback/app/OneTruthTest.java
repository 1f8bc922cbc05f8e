package dev.lookback.app;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.workbench.Questions;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.presence.LockFiles;
import dev.lookback.series.MissingPolicy;
import dev.lookback.training.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** The run on show: one name for everything on the screen, whatever is opened, trained, undone or restarted. */
@WithJavaFx
class OneTruthTest {

    private static final Path PATTERN = Path.of("data/pattern-synthetic.csv").toAbsolutePath();

    @TempDir
    Path folder;

    private WindowUnderTest window;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder.resolve("home"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theBarNamesTheRunAndItsDifferencesEachWithUndo() throws Exception {
        window.openSeries(1);
        assertThat(text("run.title")).startsWith("No run on show").contains("Train");
        long id = window.train();
        assertThat(text("run.title")).matches("Run " + id + " · pattern-synthetic\\.csv · trained \\d\\d:\\d\\d");
        assertThat(text("run.state")).isEqualTo("finished");
        Recipe trained = window.recipe();

        window.edit(r -> r.withWindows(r.windows().withLookback(33)).withSeed(r.seed() + 1));
        assertThat(text("run.difference.windows.lookback"))
                .contains(trained.windows().lookback() + " → 33");
        window.press("run.difference.windows.lookback");

        assertThat(window.recipe()).isEqualTo(trained.withSeed(trained.seed() + 1));
        assertThat(window.has("run.difference.windows.lookback")).isFalse();
        assertThat(window.has("run.difference.seed")).isTrue();
        run(() -> workbench().undo());
        assertThat(window.recipe().windows().lookback()).isEqualTo(33);
    }

    @Test
    void noBarSaysTrainWhereTrainCannot() throws Exception {
        window.openSeries(1);

        window.edit(r -> r.withWindows(r.windows().withLookback(1_000_000)));

        assertThat(text("run.title")).startsWith("No run on show").doesNotContain("Train");
    }

    @Test
    void anotherSeriesClearsWhatBelongsToTheOldOneAndUndoBringsItBack() throws Exception {
        window.openSeries(1);
        long id = window.train();
        Recipe edited = fx(() -> {
            workbench().edit("", r -> r.withWindows(r.windows().withLookback(33)));
            return workbench().recipeProperty().get();
        });

        window.open(other());
        until(() -> isOpen("other.csv"));

        assertThat(shown()).isEmpty();
        assertThat(fx(() -> workbench().assessments().assessmentProperty().get()))
                .isNull();
        assertThat(text("verdict")).isEmpty();
        run(() -> workbench().undo());
        until(() -> isOpen("pattern-synthetic.csv") && shown().isPresent());
        assertThat(window.recipe()).isEqualTo(edited);
        assertThat(shown()).contains(id);
        run(() -> workbench().redo());
        until(() -> isOpen("other.csv"));
        assertThat(shown()).isEmpty();
    }

    @Test
    void openingAsksAboutAnUnsavedRecipeAndNotAboutOneThatARunHas() throws Exception {
        List<Runnable> asked = new ArrayList<>();
        window.answer(answers(asked::add, going -> Questions.WhileTraining.CANCEL));
        window.openSeries(1);
        window.open(other());
        assertThat(asked).hasSize(1);
        assertThat(fx(() -> isOpen("pattern-synthetic.csv"))).isTrue();

        window.train();
        window.open(folder.resolve("other.csv"));
        until(() -> isOpen("other.csv"));

        assertThat(asked).hasSize(1);
    }

    @Test
    void aFileOpenedAgainIsTheSameSeries() throws Exception {
        window.openSeries(1);
        long id = window.train();

        window.open(PATTERN);
        until(() -> workbench().openingProperty().get() == null);

        assertThat(shown()).contains(id);
        assertThat(fx(() -> workbench()
                        .runProperty()
                        .get()
                        .recipe()
                        .data()
                        .isTo(workbench().series().orElseThrow())))
                .isTrue();
        assertThat(text("run.title")).startsWith("Run " + id);
    }

    @Test
    void undoOfAnotherReadingBringsTheForecastBack() throws Exception {
        window.openSeries(1);
        long id = window.train();

        run(() -> workbench()
                .reread(workbench().readingProperty().get().series().options().withMissing(MissingPolicy.DROP_ROWS)));
        until(() -> workbench().series().orElseThrow().options().missing() == MissingPolicy.DROP_ROWS);
        assertThat(shown()).isEmpty();
        run(() -> workbench().undo());
        until(() -> shown().isPresent());

        assertThat(shown()).contains(id);
        assertThat(fx(() -> workbench().runProperty().get().forecastsProperty().get()))
                .isNotEmpty();
    }

    @Test
    void undoWhileTheFileOfAnUndoIsReadGoesOneStepFurther() throws Exception {
        window.openSeries(1);
        run(() -> workbench().edit("", r -> r.withSeed(77)));
        Recipe before = window.recipe();
        run(() -> workbench().edit("", r -> r.withSeed(78)));
        window.open(other());
        until(() -> isOpen("other.csv"));

        run(() -> {
            workbench().undo();
            workbench().undo();
        });
        until(() -> isOpen("pattern-synthetic.csv"));

        assertThat(window.recipe()).isEqualTo(before);
        run(() -> workbench().redo());
        assertThat(window.recipe().seed()).isEqualTo(78);
    }

    @Test
    void anEditWhileTheFileOfAnUndoIsReadIsNotLost() throws Exception {
        window.openSeries(1);
        window.open(other());
        until(() -> isOpen("other.csv"));

        run(() -> {
            workbench().undo();
            workbench().edit("", r -> r.withSeed(77));
        });
        until(() -> workbench().openingProperty().get() == null);

        assertThat(fx(() -> isOpen("other.csv"))).isTrue();
        assertThat(window.recipe().seed()).isEqualTo(77);
    }

    @Test
    void theWeightsToGoOnFromAreUndoneWithTheRecipeAndAreOfTheOpenStore() throws Exception {
        window.openSeries(2);
        long id = window.train();
        StoredRun stored = window.ask(store -> store.runs().find(id)).orElseThrow();
        run(() -> workbench().pastRuns().branch(stored, 1));
        until(() -> text("branch").contains("run " + id + " after epoch 1") && isVisible("branch"));

        run(() -> workbench().undo());
        assertThat(isVisible("branch")).isFalse();
        run(() -> workbench().redo());
        assertThat(isVisible("branch")).isTrue();
        // A copy of the store has the run, another one has not.
        window.answer(folder.resolve("copy.lookback"));
        window.saveProject();
        until(() -> !workbench().library().projects().isOwn());
        until(() -> isVisible("branch"));
        Path empty = folder.resolve("empty.lookback");
        RunStore.open(empty, "test", new LockFiles()).close();
        window.answer(empty);
        window.openProject();
        until(() -> empty.equals(workbench().library().fileProperty().get()));
        window.ask(store -> "the parent was asked for before");
        assertThat(isVisible("branch")).isFalse();
    }

    private boolean isVisible(String id) {
        return fx(() -> window.node(Node.class, id).getParent().isVisible());
    }

    @Test
    void trainWhileARunGoesOnQueuesOrStopsItAsAnsweredAndNeverInSilence() throws Exception {
        List<Questions.WhileTraining> answers = new ArrayList<>(
                List.of(Questions.WhileTraining.CANCEL, Questions.WhileTraining.QUEUE, Questions.WhileTraining.STOP));
        window.answer(answers(Runnable::run, going -> answers.remove(0)));
        window.openSeries(100_000);
        run(() -> workbench().train());
        LiveRun first = window.shown();
        until(() -> first.state() == RunState.TRAINING && first.idProperty().get() != null);
        run(first::pause);
        until(() -> first.state() == RunState.PAUSED);
        window.edit(r -> r.withTraining(r.training().withEpochs(1)).withSeed(5));

        run(() -> workbench().train());
        assertThat(fx(first::state)).isEqualTo(RunState.PAUSED);
        run(() -> workbench().train());
        window.untilStored(store -> store.queue().items().size() == 1);
        assertThat(fx(first::state)).isEqualTo(RunState.PAUSED);
        assertThat(fx(() -> workbench().noticeProperty().get().text().key())).isEqualTo("app.runs.queued");
        run(() -> workbench().train());
        until(() -> first.state() == RunState.STOPPED);

        assertThat(answers).isEmpty();
        assertThat(window.shown()).isNotSameAs(first);
        window.untilStored(store -> store.runs().in(RunState.FINISHED).size() == 2);
        List<Long> stopped = window.ask(store -> store.runs().in(RunState.STOPPED));
        assertThat(stopped).hasSize(1);
    }

    @Test
    void aRunThatGoesOnWhileAnotherIsOnShowIsNamedAndCanBeStopped() throws Exception {
        window.openSeries(1);
        long old = window.train();
        window.edit(r -> r.withTraining(r.training().withEpochs(100_000)));
        run(() -> workbench().train());
        LiveRun going = window.shown();
        until(() -> going.state() == RunState.TRAINING && going.idProperty().get() != null);

        run(() -> workbench().pastRuns().show(old));
        until(() -> shown().equals(Optional.of(old)));

        assertThat(text("run.title")).startsWith("Run " + old);
        assertThat(text("run.other"))
                .contains("Run " + fx(() -> going.idProperty().get()));
        run(() -> window.node(Hyperlink.class, "run.other").fire());
        assertThat(window.shown()).isSameAs(going);
        run(() -> workbench().pastRuns().show(old));
        until(() -> shown().equals(Optional.of(old)));
        window.press("stop");
        until(() -> going.state() == RunState.STOPPED);
        assertThat(window.has("run.other")
                        && window.node(Hyperlink.class, "run.other").isVisible())
                .isFalse();
    }

    @Test
    void afterARestartTheRunOnShowIsOnShowAgain() throws Exception {
        window.openSeries(1);
        long first = window.train();
        window.edit(r -> r.withSeed(77));
        window.train();
        run(() -> workbench().pastRuns().show(first));
        until(() -> shown().equals(Optional.of(first)));

        window.restart();
        until(() -> isOpen("pattern-synthetic.csv") && shown().isPresent());

        assertThat(shown()).contains(first);
        assertThat(text("run.title")).startsWith("Run " + first);
    }

    @Test
    void quickUndoLeavesEachStepItsOwnRun() throws Exception {
        window.openSeries(1);
        long first = window.train();
        run(() -> workbench().edit("", r -> r.withSeed(77)));
        long second = window.train();
        run(() -> workbench().edit("", r -> r.withSeed(78)));
        long third = window.train();

        run(() -> {
            workbench().undo();
            workbench().undo();
        });
        until(() -> shown().equals(Optional.of(first)));
        run(() -> workbench().redo());
        until(() -> shown().equals(Optional.of(second)));
        run(() -> {
            workbench().undo();
            workbench().redo();
            workbench().redo();
        });
        until(() -> shown().equals(Optional.of(third)));
        for (long step : List.of(second, first)) {
            run(() -> workbench().undo());
            until(() -> shown().equals(Optional.of(step)));
        }
    }

    @Test
    void theNewestWishDecidesWhichRunIsOnShowAndTheBarNamesThatOne() throws Exception {
        window.openSeries(1);
        long first = window.train();
        window.edit(r -> r.withSeed(77));
        long second = window.train();
        window.edit(r -> r.withSeed(78));
        window.train();

        run(() -> {
            workbench().undo();
            workbench().undo();
        });
        until(() -> shown().equals(Optional.of(first)));
        run(() -> workbench()
                .library()
                .change(store -> store.runs()
                        .labels(List.of(first))
                        .forEach((id, labels) -> store.runs().label(id, labels.withName("baseline")))));
        until(() -> text("run.title").startsWith("Run " + first + " \"baseline\""));
        for (long wished : List.of(second, first)) {
            run(() -> workbench().pastRuns().show(wished));
            until(() -> shown().equals(Optional.of(wished)));
            until(() -> text("run.title").contains("baseline") == (wished == first));
        }

        window.edit(r -> r.withSeed(79));
        LiveRun trained = fx(() -> {
            workbench().pastRuns().show(second);
            workbench().train();
            return workbench().runProperty().get();
        });
        window.untilStored(store -> store.runs().in(RunState.FINISHED).size() == 4);
        assertThat(window.shown()).isSameAs(trained);
    }

    @Test
    void aWishThatIsOvertakenIsNotSaidToBeLoading() throws Exception {
        window.openSeries(1);
        long first = window.train();
        run(() -> workbench().edit("", r -> r.withSeed(77)));
        long second = window.train();

        run(() -> {
            workbench().pastRuns().show(first);
            workbench().pastRuns().show(second);
        });
        window.ask(store -> "the first wish was answered before");

        assertThat(shown()).contains(second);
        assertThat(fx(() -> workbench().loadingProperty().get())).isFalse();
    }

    @Test
    void aRunThatEndsSinceAnotherStoreIsOpenedDoesNotEndInSilence() throws Exception {
        window.openSeries(100_000);
        run(() -> workbench().train());
        LiveRun going = fx(() -> workbench().runProperty().get());
        until(() -> going.state() == RunState.TRAINING && going.idProperty().get() != null);
        Path empty = folder.resolve("empty.lookback");
        RunStore.open(empty, "test", new LockFiles()).close();

        window.answer(empty);
        window.openProject();
        until(() -> empty.equals(workbench().library().fileProperty().get()));

        assertThat(fx(() -> workbench().noticeProperty().get().text().key())).isEqualTo("app.runs.left");
        until(() -> workbench().underWay().isEmpty() && shown().isEmpty());
        assertThat(window.node(Node.class, "run.other").isVisible()).isFalse();
        run(() -> workbench().library().projects().openOwn());
        until(() -> workbench().library().live().find(1).isPresent());
    }

    @Test
    void aRunThatIsDeletedIsOnShowNoLongerUntilThatIsUndone() throws Exception {
        window.openSeries(1);
        long id = window.train();

        run(() -> workbench().library().change(store -> store.runs().delete(List.of(id))));

        until(() -> shown().isEmpty());
        assertThat(text("run.title")).startsWith("No run on show");
        run(() -> workbench().library().change(store -> store.runs().restore(List.of(id))));
        until(() -> shown().equals(Optional.of(id)));
    }

    @Test
    void aRunThatWaitsInTheQueueIsSaidToWaitAndIsFollowedOnceItBegins() throws Exception {
        window.openSeries(1);
        Recipe recipe = window.recipe();
        run(() -> workbench().library().order(queue -> {
            queue.pause(true);
            queue.add(List.of(NewRun.of(recipe, "pattern")));
        }));
        window.untilStored(store -> store.runs().in(RunState.QUEUED).size() == 1);
        run(() -> workbench().pastRuns().show(1));
        until(() -> shown().equals(Optional.of(1L)));

        assertThat(text("activity")).isEqualTo("Waiting in the queue");
        assertThat(fx(() -> workbench().underWay())).isEmpty();
        assertThat(window.node(Node.class, "stop").isVisible()).isFalse();
        run(() -> workbench().library().order(queue -> queue.pause(false)));

        until(() -> text("run.state").equals("finished"));
        assertThat(fx(() -> workbench().runProperty().get().forecastsProperty().get()))
                .isNotEmpty();
    }

    @Test
    void trainAsksWhileARunFromTheQueueIsOnShowAndGoesOn() throws Exception {
        window.openSeries(100_000);
        Recipe recipe = window.recipe();
        run(() -> workbench().library().order(queue -> queue.add(List.of(NewRun.of(recipe, "pattern")))));
        until(() -> workbench().library().live().find(1).isPresent());
        run(() -> workbench().pastRuns().show(1));
        until(() -> shown().equals(Optional.of(1L)));
        List<LiveRun> asked = new ArrayList<>();
        window.answer(answers(Runnable::run, going -> {
            asked.add(going);
            return Questions.WhileTraining.CANCEL;
        }));

        run(() -> workbench().train());

        assertThat(asked).containsExactly(window.shown());
        assertThat(fx(() -> workbench().runProperty().get().state())).isEqualTo(RunState.TRAINING);
    }

    @Test
    void trainGoesToAValueThatWasRefusedAndTrainsNothing() throws Exception {
        window.openSeries(1);
        window.type("windows.lookback", "0");

        window.press("train");

        assertThat(window.shown()).isNull();
        assertThat(fx(() -> window.node(TextField.class, "windows.lookback").isFocused()))
                .isTrue();
        window.type("windows.lookback", "20");
        window.press("train");
        assertThat(window.shown()).isNotNull();
    }

    private static Questions answers(
            Consumer<Runnable> beforeReplacing, Function<LiveRun, Questions.WhileTraining> whileTraining) {
        return new Questions() {
            @Override
            public void beforeReplacing(Runnable replace) {
                beforeReplacing.accept(replace);
            }

            @Override
            public WhileTraining whileTraining(LiveRun going, OptionalLong otherSeed) {
                return whileTraining.apply(going);
            }
        };
    }

    private Workbench workbench() {
        return window.workbench();
    }

    private Optional<Long> shown() {
        return fx(() -> Optional.ofNullable(workbench().runProperty().get())
                .map(run -> run.idProperty().get()));
    }

    private boolean isOpen(String name) {
        return workbench().openingProperty().get() == null
                && workbench().series().filter(s -> s.name().equals(name)).isPresent();
    }

    private String text(String id) {
        return fx(() -> ScreenContradictions.words(window.node(Node.class, id)));
    }

    /** A series of other values. */
    private Path other() throws Exception {
        StringBuilder csv = new StringBuilder("date,value\n");
        java.time.LocalDate day = java.time.LocalDate.of(2020, 1, 1);
        for (int i = 0; i < 400; i++) {
            csv.append(day.plusDays(i))
                    .append(',')
                    .append(10 + Math.sin(i / 7.0))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("other.csv"), csv);
    }
}
