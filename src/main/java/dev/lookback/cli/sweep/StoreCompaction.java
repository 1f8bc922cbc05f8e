package dev.lookback.cli.sweep;

import dev.lookback.cli.option.ExitCode;
import dev.lookback.cli.option.FileArguments;
import dev.lookback.cli.output.Interrupt;
import dev.lookback.cli.output.Outputs;
import dev.lookback.runs.store.Cleaning;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.StoreSize;
import dev.lookback.runs.store.StoreSize.Part;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** Gives back the room of a store that nobody misses: deleted runs, optimizers' memory, weights beyond the rules, free pages. */
final class StoreCompaction {

    private final Texts texts;
    private final PrintWriter out;

    StoreCompaction(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    /** Returns the exit code. Whatever was done when it is interrupted stays done. */
    int of(Path file) {
        AtomicBoolean stopped = new AtomicBoolean();
        long before = bytes(file);
        try (Interrupt interrupt = new Interrupt();
                RunStore store = FileArguments.store(file)) {
            interrupt.stops(() -> stopped.set(true));
            Cleaning cleaning = store.storage().cleaning();
            boolean more = true;
            while (more && !stopped.get()) {
                more = cleaning.next(stopped::get);
            }
            tell(before, store.storage().size());
        }
        return stopped.get() ? ExitCode.INTERRUPTED : 0;
    }

    private static long bytes(Path file) {
        return file.toFile().length()
                + file.resolveSibling(file.getFileName() + "-wal").toFile().length();
    }

    private void tell(long before, StoreSize size) {
        out.println(texts.get(
                "cli.runs.compacted", before / Outputs.MEGABYTE, size.file() / Outputs.MEGABYTE, size.runs()));
        for (Part part : Part.values()) {
            out.println("  "
                    + texts.get(
                            "cli.runs.part",
                            texts.get(Message.of("runs.part." + part)),
                            size.parts().get(part) / Outputs.MEGABYTE));
        }
        out.flush();
    }
}
