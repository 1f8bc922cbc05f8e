package dev.lookback.cli.output;

import dev.lookback.experiment.ExperimentProgress;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Progress of a run on the terminal: a bar that is rewritten, and a line per epoch; only the lines without a terminal. */
public abstract sealed class TrainingProgress implements Consumer<RunEvent>, AutoCloseable {

    private static final int WIDTH = 24;
    private static final boolean BLOCKS = Terminal.charset().newEncoder().canEncode("█░");
    private static final String FULL = BLOCKS ? "█" : "#";
    private static final String EMPTY = BLOCKS ? "░" : ".";

    /** Shows the progress of an experiment. */
    public void show(ExperimentProgress progress) {}

    /**
     * Shows the progress of other work.
     *
     * @param share of the work that is done, 0 to 1
     */
    public void show(double share, Message label) {}

    /** Removes the bar, so that something else can be printed. */
    public void clear() {}

    @Override
    public void close() {
        clear();
    }

    public static TrainingProgress silent() {
        return new Silent();
    }

    public static TrainingProgress on(PrintWriter err, Texts texts) {
        return new Printed(err, texts, Terminal.isTerminal());
    }

    private static final class Silent extends TrainingProgress {
        @Override
        public void accept(RunEvent event) {}
    }

    private static final class Printed extends TrainingProgress {

        private final PrintWriter err;
        private final Texts texts;
        private final boolean terminal;
        private int shown = -1;

        Printed(PrintWriter err, Texts texts, boolean terminal) {
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
        public void show(ExperimentProgress progress) {
            if (terminal && Double.isFinite(progress.secondsLeft())) {
                bar(
                        (int) (WIDTH * progress.share()),
                        () -> texts.get(
                                "cli.train.further",
                                progress.job(),
                                progress.jobs(),
                                Math.round(progress.secondsLeft())));
            }
        }

        @Override
        public void show(double share, Message label) {
            if (terminal) {
                bar((int) (WIDTH * share), () -> texts.get(label));
            }
        }

        private void bar(int filled, Supplier<String> label) {
            if (filled == shown) {
                return;
            }
            shown = filled;
            err.print("\r" + FULL.repeat(filled) + EMPTY.repeat(WIDTH - filled) + " " + label.get() + "   ");
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
