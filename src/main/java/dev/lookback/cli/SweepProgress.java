package dev.lookback.cli;

import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.queue.Watcher;
import dev.lookback.runs.search.Trial;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

/** Follows a sweep in a terminal until it is over: a bar that is rewritten, or a line for each trial where there is none. */
final class SweepProgress implements Watcher {

    private enum Word {
        CHANGED,
        STOP
    }

    private final RunStore store;
    private final long sweep;
    private final OptionalLong most;
    private final PrintWriter err;
    private final Texts texts;
    private final boolean terminal = Console.isTerminal();
    private final BlockingQueue<Word> words = new LinkedBlockingQueue<>();
    private long told;

    /** @param err null to say nothing but what goes wrong */
    SweepProgress(RunStore store, long sweep, OptionalLong most, PrintWriter err, Texts texts) {
        this.store = store;
        this.sweep = sweep;
        this.most = most;
        this.err = err;
        this.texts = texts;
    }

    @Override
    public void begins(long run, Job job, CompletionStage<Run> handle) {}

    @Override
    public void event(long run, RunEvent event) {}

    @Override
    public void changed() {
        words.add(Word.CHANGED);
    }

    @Override
    public void trouble(Message reason) {
        if (err != null) {
            clear();
            err.println(texts.get(reason));
            err.flush();
        }
        stop();
    }

    /** Gives up waiting. */
    void stop() {
        words.add(Word.STOP);
    }

    /** Returns true when the sweep is over, false when somebody has given up. */
    boolean await() {
        while (true) {
            StoredSweep now = store.sweeps().find(sweep).orElseThrow();
            show(now);
            if (now.isOver()) {
                return true;
            }
            try {
                if (words.take() == Word.STOP) {
                    return false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private void show(StoredSweep now) {
        if (err == null) {
            return;
        }
        List<StoredTrial> trials = store.sweeps().trials(now);
        long done = trials.stream()
                .filter(t -> t.trial().state() != Trial.State.RUNNING)
                .count();
        double best = trials.stream().mapToDouble(t -> t.trial().cost()).min().orElse(Double.NaN);
        String all = most.isPresent() ? String.valueOf(most.getAsLong()) : "?";
        String line = texts.get(
                "cli.sweep.progress", done, all, now.settings().objective().cost(best), Math.round(now.seconds()));
        if (terminal) {
            err.print("\r" + line + "   ");
        } else if (done > told) {
            err.println(line);
        }
        told = done;
        err.flush();
    }

    /** Takes the bar away. */
    void clear() {
        if (err != null && terminal) {
            err.print("\r" + " ".repeat(78) + "\r");
            err.flush();
        }
    }
}
