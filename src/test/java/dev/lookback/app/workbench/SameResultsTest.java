package dev.lookback.app.workbench;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class SameResultsTest {

    @TempDir
    Path folder;

    private WindowUnderTest window;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Notice notice() {
        return fx(() -> window.workbench().noticeProperty().get());
    }

    private long seed() {
        return fx(() -> window.workbench().recipeProperty().get().seed());
    }

    @Test
    void trainingTheSameAgainIsToldAndAnotherSeedIsOffered() throws Exception {
        window.openSeries(2);
        window.train();
        assertThat(notice()).as("nothing like it before").isNull();

        window.train();
        until(() -> notice() != null);
        assertThat(new Texts(Locale.ENGLISH).get(notice().text()))
                .isEqualTo("The same numbers as run 1, by design: same recipe, same seed.");
        assertThat(window.node(Button.class, "notice.action").getText()).isEqualTo("Train with seed 2");

        window.press("notice.action");
        until(() -> window.workbench().runProperty().get().state().isOver()
                && Long.valueOf(3)
                        .equals(window.workbench()
                                .runProperty()
                                .get()
                                .idProperty()
                                .get()));
        assertThat(seed()).isEqualTo(2);
        assertThat(window.ask(store -> store.alike().sameAs(3)).isPresent()).isFalse();
        assertThat(notice()).as("another seed is another result").isNull();
        run(window.workbench()::undo);
        assertThat(seed()).isEqualTo(1);
    }

    @Test
    void whatIsOfferedGoesWithTheRecipe() throws Exception {
        window.openSeries(2);
        window.train();
        window.train();
        until(() -> notice() != null);

        window.edit(r -> r.withTraining(r.training().withEpochs(3)));

        assertThat(notice()).isNull();
    }

    /** Answers to Train while a run goes on, and what seeds were offered with each question. */
    private static final class Answers implements Questions {
        private final List<OptionalLong> offered = new ArrayList<>();

        @Override
        public void beforeReplacing(Runnable replace) {
            replace.run();
        }

        @Override
        public WhileTraining whileTraining(LiveRun going, OptionalLong otherSeed) {
            offered.add(otherSeed);
            return otherSeed.isPresent() ? WhileTraining.QUEUE_OTHER_SEED : WhileTraining.CANCEL;
        }
    }

    @Test
    void trainingTheSameAfterTheRunThatGoesOnOffersASeedThatIsNotWaitingYet() throws Exception {
        Answers answers = new Answers();
        window.answer(answers);
        window.openSeries(100_000);
        run(() -> window.workbench().train());
        LiveRun going = fx(() -> window.workbench().runProperty().get());
        until(() -> going.idProperty().get() != null && going.factsProperty().get() != null);

        for (int asked = 1; asked <= 2; asked++) {
            int waiting = asked;
            run(() -> window.workbench().train());
            window.untilStored(store -> store.queue().items().size() == waiting);
        }
        run(() -> {
            window.workbench().edit("", r -> r.withTraining(r.training().withEpochs(7)));
            window.workbench().train();
        });

        assertThat(answers.offered).containsExactly(OptionalLong.of(2), OptionalLong.of(3), OptionalLong.empty());
        List<Long> seeds = window.ask(store -> store.alike().seeds(1));
        assertThat(seeds).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(fx(() -> window.workbench().runProperty().get()))
                .as("the run that goes on is left alone")
                .isSameAs(going);
    }
}
