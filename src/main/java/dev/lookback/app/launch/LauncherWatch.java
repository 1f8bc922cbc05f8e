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

    static final String THREAD = "launcher watch";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** Time for results to be written. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private LauncherWatch() {}

    /** Parent of a process. */
    enum Parent {
        LAUNCHER,
        ANOTHER,

        /** No parent, or unknown to the system. */
        UNKNOWN
    }

    /**
     * Looks at once, and from then on until this process ends. Where the system does not even say at first who the parent is, it
     * cannot be watched: better an orphan than a program that ends for no reason.
     *
     * @param launcher the process id of the launcher
     */
    static void start(long launcher) {
        start(launcher, parent(launcher));
    }

    static void start(long launcher, Parent first) {
        switch (first) {
            case LAUNCHER -> {
                Thread watch = new Thread(() -> watch(launcher), THREAD);
                watch.setDaemon(true);
                watch.start();
            }
            // Nothing has started that would have to be saved.
            case ANOTHER -> Runtime.getRuntime().halt(1);
            case UNKNOWN -> {}
        }
    }

    private static void watch(long launcher) {
        try {
            while (parent(launcher) == Parent.LAUNCHER) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
            new Thread(() -> System.exit(1), "launcher gone").start();
            Thread.sleep(GRACE.toMillis());
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Parent parent(long launcher) {
        ProcessHandle self = ProcessHandle.current();
        return parent(launcher, self.parent(), self.info().startInstant());
    }

    /** @param born start time of the child process */
    static Parent parent(long launcher, Optional<ProcessHandle> parent, Optional<Instant> born) {
        return parent.map(process -> isLauncher(launcher, process, born) ? Parent.LAUNCHER : Parent.ANOTHER)
                .orElse(Parent.UNKNOWN);
    }

    private static boolean isLauncher(long launcher, ProcessHandle parent, Optional<Instant> born) {
        // Windows keeps reporting the old parent's id, which another process may have been given since.
        Instant began = parent.info().startInstant().orElse(Instant.MIN);
        return parent.pid() == launcher && !began.isAfter(born.orElse(Instant.MAX));
    }
}
