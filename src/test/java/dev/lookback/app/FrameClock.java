package dev.lookback.app;

import static dev.lookback.app.WindowUnderTest.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/** Clock of the frames of a window: the time between them, and the processor time of the threads that lay out and draw. */
public final class FrameClock {

    private final int frames;
    private final IntConsumer change;
    private final long[] drawing = drawing();
    private final List<Double> apart = new ArrayList<>();
    private final List<Double> busy = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final AnimationTimer timer = new AnimationTimer() {
        private long before;
        private long busyBefore;

        @Override
        public void handle(long now) {
            long busyNow = processorTime();
            if (before > 0) {
                apart.add((now - before) / 1e6);
                busy.add((busyNow - busyBefore) / 1e6);
            }
            before = now;
            busyBefore = busyNow;
            if (apart.size() == frames) {
                stop();
                done.countDown();
            } else {
                change.accept(apart.size());
            }
        }
    };

    private FrameClock(int frames, IntConsumer change) {
        this.frames = frames;
        this.change = change;
    }

    /** Counts frames from now on. */
    public static FrameClock start() {
        FrameClock clock = new FrameClock(Integer.MAX_VALUE, frame -> {});
        run(clock.timer::start);
        return clock;
    }

    /** Changes the window from each of so many frames to the next. */
    public static FrameClock during(int frames, IntConsumer change) throws InterruptedException {
        FrameClock clock = new FrameClock(frames, change);
        run(clock.timer::start);
        clock.done.await();
        return clock;
    }

    public void stop() {
        run(timer::stop);
    }

    public int count() {
        return apart.size();
    }

    /** A line of what was counted: what a frame takes at most on an idle machine is its processor time. */
    public String line() {
        return "milliseconds between %d frames: %s; of processor time in a frame: %s%n"
                .formatted(count(), spread(apart), spread(busy));
    }

    private static String spread(List<Double> times) {
        List<Double> ascending = times.stream().sorted().toList();
        int last = ascending.size() - 1;
        return "median %.1f, 99th percentile %.1f, longest %.1f"
                .formatted(ascending.get(last / 2), ascending.get(last * 99 / 100), ascending.get(last));
    }

    private static long[] drawing() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null
                        && (thread.getThreadName().startsWith("JavaFX Application")
                                || thread.getThreadName().startsWith("QuantumRenderer")))
                .mapToLong(ThreadInfo::getThreadId)
                .toArray();
    }

    /** Of the threads that lay out and draw, together, in nanoseconds. */
    private long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(drawing).map(threads::getThreadCpuTime).sum();
    }
}
