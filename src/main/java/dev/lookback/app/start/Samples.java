package dev.lookback.app.start;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.file.AtomicFile;
import dev.lookback.file.WriteErrors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sample series shipped inside the program, each copied to the user's folder when opened. */
public final class Samples {

    private static final Logger LOG = LoggerFactory.getLogger(Samples.class);

    /** File names; their titles are {@code app.start.sample.<name without .csv>}. */
    public static final List<String> NAMES =
            List.of("gauge-synthetic.csv", "pattern-synthetic.csv", "index-synthetic.csv");

    private final Path folder;

    public Samples(Path folder) {
        this.folder = folder;
    }

    /** Copies a sample in the background and opens it, or tells why it cannot be copied. */
    public void open(String name, Workbench workbench) {
        Path file = folder.resolve(name);
        workbench.open(file, opening -> {
            try {
                copy(name, file);
            } catch (IOException e) {
                LOG.warn("Cannot write {}", file, e);
                if (!Files.isRegularFile(file)) {
                    Notice reason = Notice.error(WriteErrors.message(file, e));
                    return () -> workbench.tell(reason);
                }
            }
            return () -> workbench.open(file);
        });
    }

    private static void copy(String name, Path file) throws IOException {
        try (InputStream packaged = Samples.class.getResourceAsStream("/data/" + name)) {
            if (packaged == null) {
                throw new IllegalArgumentException("no sample " + name);
            }
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, packaged::transferTo);
        }
    }
}
