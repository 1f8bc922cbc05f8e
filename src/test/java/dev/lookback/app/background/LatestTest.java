package dev.lookback.app.background;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Only the latest request is answered, on the JavaFX thread, and failures are told. */
@ExtendWith(ApplicationExtension.class)
class LatestTest {

    private static final Message FAILED = Message.of("app.judge.failed.outlook");

    private final List<Notice> notices = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final Background background = Background.thread("latest test", notices::add);
    private final Latest latest = background.latest(FAILED);

    @AfterEach
    void close() {
        fx(background::close);
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until everything that was asked before is done and answered: the thread does one thing after the other. */
    private void untilDone() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        fx(() -> background.run(() -> true, done::complete, Background.UNEXPECTED));
        done.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Test
    void aTaskRunsInTheBackgroundAndIsAnsweredOnTheJavaFxThread() {
        AtomicBoolean taskOnFx = new AtomicBoolean(true);
        AtomicBoolean answerOnFx = new AtomicBoolean();
        fx(() -> {
            latest.request(
                    () -> {
                        taskOnFx.set(Platform.isFxApplicationThread());
                        return "answer";
                    },
                    answer -> {
                        answers.add(answer);
                        answerOnFx.set(Platform.isFxApplicationThread());
                    });
            assertThat(latest.runningProperty().get()).isTrue();
        });
        untilDone();

        assertThat(answers).containsExactly("answer");
        assertThat(taskOnFx).isFalse();
        assertThat(answerOnFx).isTrue();
        assertThat(latest.runningProperty().get()).isFalse();
    }

    @Test
    void ofRequestsThatWaitOnlyTheLatestRunsAndTheRunningOneIsAskedToStop() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch superseded = new CountDownLatch(1);
        List<String> ran = new ArrayList<>();
        AtomicBoolean wantedAtFirst = new AtomicBoolean();
        AtomicBoolean wantedAtLast = new AtomicBoolean(true);
        fx(() -> latest.request(
                wanted -> {
                    wantedAtFirst.set(wanted.getAsBoolean());
                    started.countDown();
                    await(superseded);
                    wantedAtLast.set(wanted.getAsBoolean());
                    return "first";
                },
                answers::add));
        await(started);
        fx(() -> {
            for (String name : List.of("second", "third", "fourth")) {
                latest.request(
                        () -> {
                            ran.add(name);
                            return name;
                        },
                        answers::add);
            }
        });
        superseded.countDown();
        untilDone();

        assertThat(wantedAtFirst).isTrue();
        assertThat(wantedAtLast).isFalse();
        assertThat(ran).containsExactly("fourth");
        assertThat(answers).containsExactly("fourth");
    }

    @Test
    void anAnswerOnItsWayIsSupersededToo() {
        Latest immediate = Background.on(Runnable::run, notices::add).latest(FAILED);
        fx(() -> {
            immediate.request(() -> "old", answers::add);
            immediate.request(() -> "new", answers::add);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answers).containsExactly("new");

        fx(() -> {
            immediate.request(() -> "cancelled", answers::add);
            immediate.cancel();
            assertThat(immediate.runningProperty().get()).isFalse();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answers).containsExactly("new");
    }

    @Test
    void whatFollowsThePointerIsAnsweredThoughMoreIsRequestedMeanwhile() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch requested = new CountDownLatch(1);
        fx(() -> latest.requestNext(
                () -> {
                    started.countDown();
                    await(requested);
                    return "running";
                },
                answers::add));
        await(started);
        fx(() -> {
            latest.requestNext(() -> "passed over", answers::add);
            latest.requestNext(() -> "next", answers::add);
        });
        requested.countDown();
        untilDone();
        untilDone();
        assertThat(answers).containsExactly("running", "next");
        assertThat(latest.runningProperty().get()).isFalse();
    }

    @Test
    void aRequestSupersedesTheNextAsWell() {
        Latest immediate = Background.on(Runnable::run, notices::add).latest(FAILED);
        fx(() -> {
            immediate.requestNext(() -> "running", answers::add);
            immediate.requestNext(() -> "next", answers::add);
            immediate.request(() -> "latest", answers::add);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answers).containsExactly("latest");

        fx(() -> {
            immediate.requestNext(() -> "running", answers::add);
            immediate.requestNext(() -> "next", answers::add);
            immediate.cancel();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answers).containsExactly("latest");
    }

    @Test
    void anAnswerMayMakeTheNextRequest() {
        fx(() -> latest.request(() -> "one", one -> {
            answers.add(one);
            latest.request(() -> "two", answers::add);
        }));
        untilDone();
        untilDone();
        assertThat(answers).containsExactly("one", "two");
    }

    @Test
    void aFailureIsToldAndTheNextRequestIsAnswered() {
        fx(() -> latest.request(
                () -> {
                    throw new NoClassDefFoundError("com/example/Missing");
                },
                answer -> answers.add("none")));
        untilDone();
        assertThat(notices).containsExactly(Notice.error(FAILED));
        assertThat(latest.runningProperty().get()).isFalse();

        fx(() -> latest.request(() -> "answer", answers::add));
        untilDone();
        assertThat(answers).containsExactly("answer");
        assertThat(notices).hasSize(1);
    }

    @Test
    void theFailureOfWhatWasSupersededIsNotTold() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch superseded = new CountDownLatch(1);
        fx(() -> latest.request(
                () -> {
                    started.countDown();
                    await(superseded);
                    throw new IllegalStateException("nobody waits for it");
                },
                answer -> answers.add("none")));
        await(started);
        fx(() -> latest.request(() -> "latest", answers::add));
        superseded.countDown();
        untilDone();

        assertThat(answers).containsExactly("latest");
        assertThat(notices).isEmpty();
    }

    @Test
    void requestsOfDifferentKindsDoNotSupersedeEachOther() {
        Latest other = background.latest();
        fx(() -> {
            latest.request(() -> "one", answers::add);
            other.request(() -> "other", answers::add);
        });
        untilDone();
        assertThat(answers).containsExactly("one", "other");
    }

    @Test
    void afterClosingNothingIsWantedAnsweredOrTold() {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<BooleanSupplier> stillWanted = new CompletableFuture<>();
        fx(() -> latest.request(
                wanted -> {
                    stillWanted.complete(wanted);
                    started.countDown();
                    return "late";
                },
                answers::add));
        await(started);
        fx(() -> {
            background.close();
            latest.request(() -> "later", answers::add);
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(stillWanted.join().getAsBoolean()).isFalse();
        assertThat(answers).doesNotContain("later");
        assertThat(notices).isEmpty();
    }
}
