package dev.lookback.cli.runs;

import dev.lookback.cli.option.ExitCode;
import dev.lookback.cli.option.FileArguments;
import dev.lookback.cli.output.Interrupt;
import dev.lookback.cli.output.OutputCheck;
import dev.lookback.runs.store.Cleaning;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.StoreSize;
import dev.lookback.runs.store.StoreSize.Part;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Compaction of a store: frees the space of deleted runs, optimizer states, weights beyond the retention rules, and free pages.
 */
final class StoreCompaction {

    private final Texts texts;
    private final PrintWriter out;

    StoreCompaction(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    /** Returns the exit code. An interruption keeps what is done so far. */
    int compact(Path file) {
        AtomicBoolean stopped = new AtomicBoolean();
        long before = bytes(file);
        try (Interrupt interrupt = new Interrupt();
                RunStore store = FileArguments.store(file)) {
            interrupt.onInterrupt(() -> stopped.set(true));
            Cleaning cleaning = store.storage().cleaning();
            boolean more = true;
            while (more && !stopped.get()) {
                more = cleaning.next(stopped::get);
            }
            print(before, store.storage().size());
        }
        return stopped.get() ? ExitCode.INTERRUPTED : 0;
    }

    private static long bytes(Path file) {
        return file.toFile().length()
                + file.resolveSibling(file.getFileName() + "-wal").toFile().length();
    }

    private void print(long before, StoreSize size) {
        out.println(texts.get(
                "cli.runs.compacted", before / OutputCheck.MEGABYTE, size.file() / OutputCheck.MEGABYTE, size.runs()));
        for (Part part : Part.values()) {
            out.println("  "
                    + texts.get(
                            "cli.runs.part",
                            texts.get(Message.of("runs.part." + part)),
                            size.parts().get(part) / OutputCheck.MEGABYTE));
        }
        out.flush();
    }
}
