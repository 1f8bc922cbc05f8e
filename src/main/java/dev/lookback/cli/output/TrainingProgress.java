package dev.lookback.cli.output;

import dev.lookback.experiment.ExperimentProgress;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A run's progress in a terminal: a bar that is rewritten, and a line per epoch; only the lines where there is none. */
public abstract sealed class TrainingProgress implements Consumer<RunEvent>, AutoCloseable {

    private static final int WIDTH = 24;
    private static final boolean BLOCKS = Terminal.charset().newEncoder().canEncode("█░");
    private static final String FULL = BLOCKS ? "█" : "#";
    private static final String EMPTY = BLOCKS ? "░" : ".";

    /** Runs that follow, for a question about the first. */
    public void show(ExperimentProgress advance) {}

    /**
     * Something else than a run.
     *
     * @param share that is done, 0 to 1
     */
    public void show(double share, Message what) {}

    /** Takes the bar away, so that something else can be written. */
    public void clear() {}

    @Override
    public void close() {
        clear();
    }

    public static TrainingProgress silent() {
        return new Silent();
    }

    public static TrainingProgress on(PrintWriter err, Texts texts) {
        return new Told(err, texts, Terminal.isTerminal());
    }

    private static final class Silent extends TrainingProgress {
        @Override
        public void accept(RunEvent event) {}
    }

    private static final class Told extends TrainingProgress {

        private final PrintWriter err;
        private final Texts texts;
        private final boolean terminal;
        private int shown = -1;

        Told(PrintWriter err, Texts texts, boolean terminal) {
            this.err = err;
            this.texts = texts;
            this.terminal = terminal;
        }

        @Override
        public void accept(RunEvent event) {
            if (event instanceof RunEvent.BatchDone batch && terminal) {
                bar(batch);
            } else if (event instanceof RunEvent.EpochDone epoch) {
                EpochResult result = epoch.result();
                clear();
                err.println(texts.get(
                        Double.isNaN(result.valLoss()) ? "cli.train.epochWithoutValidation" : "cli.train.epoch",
                        result.epoch(),
                        result.loss(),
                        result.valLoss(),
                        result.seconds()));
                err.flush();
            }
        }

        private void bar(RunEvent.BatchDone batch) {
            bar(
                    WIDTH * batch.batch() / batch.batches(),
                    () -> texts.get(
                            "cli.train.progress",
                            batch.epoch(),
                            Math.round(batch.windowsPerSecond()),
                            Math.round(batch.secondsLeft())));
        }

        @Override
        public void show(ExperimentProgress advance) {
            if (terminal && Double.isFinite(advance.secondsLeft())) {
                bar(
                        (int) (WIDTH * advance.share()),
                        () -> texts.get(
                                "cli.train.further", advance.job(), advance.jobs(), Math.round(advance.secondsLeft())));
            }
        }

        @Override
        public void show(double share, Message what) {
            if (terminal) {
                bar((int) (WIDTH * share), () -> texts.get(what));
            }
        }

        private void bar(int filled, Supplier<String> words) {
            if (filled == shown) {
                return;
            }
            shown = filled;
            err.print("\r" + FULL.repeat(filled) + EMPTY.repeat(WIDTH - filled) + " " + words.get() + "   ");
            err.flush();
        }

        @Override
        public void clear() {
            if (terminal && shown >= 0) {
                err.print("\r" + " ".repeat(78) + "\r");
                err.flush();
                shown = -1;
            }
        }
    }
}
