package dev.lookback.app.background;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Tasks run in order on a daemon thread that ends with its owner. */
@ExtendWith(ApplicationExtension.class)
class BackgroundTest {

    private final List<Notice> notices = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();
    private final Background background = Background.thread("background test", notices::add);

    @AfterEach
    void close() {
        fx(background::close);
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    private static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** A task that would run for ever, and its thread. */
    private Thread hang(Background on) {
        CompletableFuture<Thread> running = new CompletableFuture<>();
        fx(() -> on.run(
                () -> {
                    running.complete(Thread.currentThread());
                    new CountDownLatch(1).await();
                    return 0;
                },
                answers::add,
                Background.UNEXPECTED));
        return join(running);
    }

    @Test
    void everyTaskIsAnsweredInTheOrderOfTheRequests() {
        CompletableFuture<Integer> last = new CompletableFuture<>();
        fx(() -> {
            for (int i = 0; i < 100; i++) {
                int number = i;
                background.run(() -> number, answers::add, Background.UNEXPECTED);
            }
            background.run(() -> 100, last::complete, Background.UNEXPECTED);
        });
        join(last);
        assertThat(answers).hasSize(100).isSorted();
    }

    @Test
    void aFailureIsPutIntoWordsInTheBackgroundAndTold() {
        CompletableFuture<Thread> worded = new CompletableFuture<>();
        CompletableFuture<Integer> next = new CompletableFuture<>();
        Notice notice = Notice.error(Message.of("file.write.failed", "there"));
        fx(() -> {
            background.run(
                    () -> {
                        throw new java.io.IOException("disk");
                    },
                    answer -> answers.add(1),
                    e -> {
                        worded.complete(Thread.currentThread());
                        return notice;
                    });
            background.run(() -> 2, next::complete, Background.UNEXPECTED);
        });

        assertThat(join(worded).getName()).isEqualTo("background test");
        assertThat(join(next)).isEqualTo(2);
        assertThat(notices).containsExactly(notice);
        assertThat(answers).isEmpty();
    }

    @Test
    void closingEndsItsThreadAndThoseBesideIt() throws InterruptedException {
        Thread own = hang(background);
        Thread beside = hang(background.beside("beside test"));
        assertThat(own.isDaemon()).isTrue();
        assertThat(beside).isNotSameAs(own);

        fx(background::close);

        for (Thread thread : List.of(own, beside)) {
            thread.join(60_000);
            assertThat(thread.isAlive()).isFalse();
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answers).isEmpty();
        assertThat(notices).as("an interrupt by closing is no failure").isEmpty();
    }

    @Test
    void aNameBesideItIsAlwaysTheSameThread() {
        fx(() -> assertThat(background.beside("one")).isSameAs(background.beside("one")));
        fx(() -> assertThat(background.beside("one")).isNotSameAs(background.beside("two")));
    }

    @Test
    void whatBlocksOneThreadDoesNotBlockTheOneBesideIt() {
        hang(background);
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        fx(() -> background.beside("beside test").run(() -> 3, answer::complete, Background.UNEXPECTED));
        assertThat(join(answer)).isEqualTo(3);
    }

    @Test
    void afterClosingNothingBegins() {
        List<Integer> begun = new ArrayList<>();
        fx(() -> {
            background.close();
            background.run(() -> begun.add(1), answer -> answers.add(1), Background.UNEXPECTED);
            background.beside("late").run(() -> begun.add(2), answer -> answers.add(2), Background.UNEXPECTED);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(begun).isEmpty();
        assertThat(answers).isEmpty();
    }
}
