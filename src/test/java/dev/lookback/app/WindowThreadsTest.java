package dev.lookback.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.background.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window leaves no background thread behind, whatever it was doing. */
@ExtendWith(ApplicationExtension.class)
class WindowThreadsTest {

    @TempDir
    Path folder;

    private WindowUnderTest window;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @Test
    void closingTheWindowEndsItsBackgroundThreads() throws Exception {
        List<Thread> threads = new ArrayList<>();
        Background background = window.workbench().background();
        threads.add(hang(background));
        for (String name : List.of("assessment", "importance", "backtest", "fixes")) {
            threads.add(hang(WindowUnderTest.fx(() -> background.beside(name))));
        }

        window.close();

        for (Thread thread : threads) {
            thread.join(60_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private static Thread hang(Background background) {
        CompletableFuture<Thread> running = new CompletableFuture<>();
        WindowUnderTest.run(() -> background.run(
                () -> {
                    running.complete(Thread.currentThread());
                    new CountDownLatch(1).await();
                    return true;
                },
                done -> {},
                Background.UNEXPECTED));
        return running.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
