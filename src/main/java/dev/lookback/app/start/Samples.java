package dev.lookback.app.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The series that come with the program. They are packaged, so each is copied to the user's folder to be opened. */
public final class Samples {

    /** File names; their titles are {@code app.start.sample.<name without .csv>}. */
    public static final List<String> NAMES = List.of("pattern-synthetic.csv", "index-synthetic.csv");

    private final Path folder;

    public Samples(Path folder) {
        this.folder = folder;
    }

    /** The sample as a file on disk. */
    public Path file(String name) {
        Path file = folder.resolve(name);
        try (InputStream packaged = Samples.class.getResourceAsStream("/data/" + name)) {
            if (packaged == null) {
                throw new IllegalArgumentException("no sample " + name);
            }
            Files.createDirectories(folder);
            Files.copy(packaged, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
