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

/** Follows a sweep in a terminal until it is over: a bar that is rewritten, or a line for each trial where there is none. */
final class SweepProgress implements QueueListener {

    /** How a sweep came to an end here. */
    enum End {
        OVER,
        INTERRUPTED,

        /** Something could not be kept, or not be found; it has been told. */
        TROUBLED
    }

    private enum Word {
        CHANGED,
        STOP,
        TROUBLE
    }

    private final RunStore store;
    private final long sweep;
    private final OptionalLong most;
    private final PrintWriter err;
    private final boolean quiet;
    private final Texts texts;
    private final boolean terminal = Terminal.isTerminal();
    private final BlockingQueue<Word> words = new LinkedBlockingQueue<>();
    private final Set<Message> troubles = ConcurrentHashMap.newKeySet();
    private long told;

    /** @param quiet to say nothing but what goes wrong */
    SweepProgress(RunStore store, long sweep, OptionalLong most, PrintWriter err, boolean quiet, Texts texts) {
        this.store = store;
        this.sweep = sweep;
        this.most = most;
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
        words.add(Word.CHANGED);
    }

    @Override
    public void trouble(Message reason) {
        // Runs that are trained at once meet the same trouble, one after the other.
        if (troubles.add(reason)) {
            clear();
            err.println(texts.get(reason));
            err.flush();
        }
        words.add(Word.TROUBLE);
    }

    /** Gives up waiting. */
    void stop() {
        words.add(Word.STOP);
    }

    /** Waits until the sweep is over, or somebody gives up, or it cannot go on. */
    End await() {
        while (true) {
            Optional<StoredSweep> now = store.sweeps().find(sweep);
            if (now.isEmpty()) {
                trouble(Message.of("cli.sweep.gone", store.file().toString()));
                return End.TROUBLED;
            }
            show(now.get());
            if (now.get().isOver()) {
                return troubles.isEmpty() ? End.OVER : End.TROUBLED;
            }
            try {
                Word word = words.take();
                if (word != Word.CHANGED) {
                    return word == Word.STOP ? End.INTERRUPTED : End.TROUBLED;
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
        if (!quiet && terminal) {
            err.print("\r" + " ".repeat(78) + "\r");
            err.flush();
        }
    }
}
