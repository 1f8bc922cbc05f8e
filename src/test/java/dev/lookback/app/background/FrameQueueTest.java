package dev.lookback.app.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FrameQueueTest {

    private static void sendThousand(FrameQueue<Integer> queue) {
        // On the JavaFX thread itself nothing can be delivered in between.
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> IntStream.range(0, 1000).forEach(queue::send));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void eventsArriveTogetherAndInOrder() {
        List<List<Integer>> batches = new ArrayList<>();
        sendThousand(new FrameQueue<>(batches::add));
        assertThat(batches).hasSize(1);
        assertThat(batches.get(0)).hasSize(1000).isSorted();
    }

    @Test
    void ofProgressOnlyTheNewestArrives() {
        List<Integer> shown = new ArrayList<>();
        sendThousand(FrameQueue.newest(shown::add));
        assertThat(shown).containsExactly(999);
    }
}
