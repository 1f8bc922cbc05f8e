package dev.lookback.app.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Watch of the second process over its parent, the launcher: when that one is gone, killed without a word, this one ends as well
 * and leaves no orphan.
 *
 * <p>A process whose parent is gone gets another parent at once, or none. So it is enough to ask, from the first moment on, whether
 * the parent is still the one that it was born with; there is no moment at which the answer could be missed, as there is with a
 * notice of a process' exit. Standard input, whose end would tell as well, belongs to the user.
 */
final class LauncherWatch {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** Time for what was reached to be written. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private LauncherWatch() {}

    /**
     * Looks at once, and from then on until this process ends.
     *
     * @param launcher the process id of the launcher
     */
    static void start(long launcher) {
        if (!isParent(launcher)) {
            // Nothing has begun that would have to be kept.
            Runtime.getRuntime().halt(1);
        }
        Thread watch = new Thread(() -> watch(launcher), "launcher watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void watch(long launcher) {
        try {
            while (isParent(launcher)) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
            new Thread(() -> System.exit(1), "launcher gone").start();
            Thread.sleep(GRACE.toMillis());
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the launcher is still this process' parent. */
    static boolean isParent(long launcher) {
        ProcessHandle self = ProcessHandle.current();
        Optional<Instant> born = self.info().startInstant();
        return self.parent()
                .filter(parent -> parent.pid() == launcher)
                // Windows goes on naming the old parent's number, which another process may have got since.
                .filter(parent ->
                        !parent.info().startInstant().orElse(Instant.MIN).isAfter(born.orElse(Instant.MAX)))
                .isPresent();
    }
}
