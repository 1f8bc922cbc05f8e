package dev.lookback.series;

import dev.lookback.series.csv.SeriesReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files written and read by tests. */
public final class TextFile {

    private TextFile() {}

    public static Reading read(Path folder, String text) {
        return read(folder, text, ReadOptions.detect());
    }

    public static Reading read(Path folder, String text, ReadOptions options) {
        return new SeriesReader().read(write(folder, text, StandardCharsets.UTF_8), options, ReadProgress.NONE);
    }

    public static Path write(Path folder, String text, Charset charset) {
        return write(folder, text.getBytes(charset));
    }

    public static Path write(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("test.csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
