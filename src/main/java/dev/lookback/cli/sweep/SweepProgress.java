package dev.lookback.cli.sweep;

import dev.lookback.cli.output.Terminal;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.queue.QueueListener;
import dev.lookback.runs.search.Trial;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** Progress of a sweep on the terminal until its end: a line that is rewritten, or a line per trial without a terminal. */
final class SweepProgress implements QueueListener {

    /** Ways in which a sweep ends. */
    enum End {
        OVER,
        INTERRUPTED,

        /** Something could not be stored or found; reported already. */
        FAILED
    }

    private enum Signal {
        CHANGED,
        STOP,
        TROUBLE
    }

    private final RunStore store;
    private final long sweep;
    private final OptionalLong totalTrials;
    private final PrintWriter err;
    private final boolean quiet;
    private final Texts texts;
    private final boolean terminal = Terminal.isTerminal();
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Set<Message> troubles = ConcurrentHashMap.newKeySet();
    private long printed;

    /** @param quiet to print errors only */
    SweepProgress(RunStore store, long sweep, OptionalLong totalTrials, PrintWriter err, boolean quiet, Texts texts) {
        this.store = store;
        this.sweep = sweep;
        this.totalTrials = totalTrials;
        this.err = err;
        this.quiet = quiet;
        this.texts = texts;
    }

    @Override
    public void begins(long run, Job job, CompletionStage<Run> handle) {}

    @Override
    public void event(long run, RunEvent event) {}

    @Override
    public void changed() {
        signals.add(Signal.CHANGED);
    }

    @Override
    public void trouble(Message reason) {
        // Parallel runs report the same trouble one after the other.
        if (troubles.add(reason)) {
            clear();
            err.println(texts.get(reason));
            err.flush();
        }
        signals.add(Signal.TROUBLE);
    }

    /** Ends the waiting. */
    void stop() {
        signals.add(Signal.STOP);
    }

    /** Waits until the sweep is over, is interrupted, or cannot go on. */
    End await() {
        while (true) {
            Optional<StoredSweep> now = store.sweeps().find(sweep);
            if (now.isEmpty()) {
                trouble(Message.of("cli.sweep.gone", store.file().toString()));
                return End.FAILED;
            }
            show(now.get());
            if (now.get().isOver()) {
                return troubles.isEmpty() ? End.OVER : End.FAILED;
            }
            try {
                Signal signal = signals.take();
                if (signal != Signal.CHANGED) {
                    return signal == Signal.STOP ? End.INTERRUPTED : End.FAILED;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return End.INTERRUPTED;
            }
        }
    }

    private void show(StoredSweep now) {
        if (quiet) {
            return;
        }
        List<StoredTrial> trials = store.sweeps().trials(now);
        long done = trials.stream()
                .filter(t -> t.trial().state() != Trial.State.RUNNING)
                .count();
        double best = trials.stream().mapToDouble(t -> t.trial().cost()).min().orElse(Double.NaN);
        String all = totalTrials.isPresent() ? String.valueOf(totalTrials.getAsLong()) : "?";
        String line = texts.get(
                "cli.sweep.progress", done, all, now.settings().objective().cost(best), Math.round(now.seconds()));
        if (terminal) {
            err.print("\r" + line + "   ");
        } else if (done > printed) {
            err.println(line);
        }
        printed = done;
        err.flush();
    }

    /** Removes the line. */
    void clear() {
        if (!quiet && terminal) {
            err.print("\r" + " ".repeat(78) + "\r");
            err.flush();
        }
    }
}
