package dev.lookback.series.csv.bytes;

import dev.lookback.series.ReadProgress;
import dev.lookback.series.csv.dialect.FileEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * Copy in UTF-8 of a file in an encoding such as UTF-16, in which not every character of ASCII is one byte; a temporary file, which
 * closing deletes.
 */
public record Utf8Copy(Path path) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int ASCII = 128;

    /** Whether bytes of a charset cannot be split into lines as they are. */
    public static boolean isNeededFor(Charset charset) {
        byte[] ascii = new byte[ASCII];
        for (int i = 0; i < ASCII; i++) {
            ascii[i] = (byte) i;
        }
        return !new String(ascii, charset).equals(new String(ascii, StandardCharsets.US_ASCII));
    }

    /**
     * @throws CharacterCodingException if the encoding is strict and the file is not valid in it
     * @throws CancellationException if {@code progress} returns false
     */
    public static Utf8Copy of(Path file, FileEncoding encoding, ReadProgress progress) throws IOException {
        Utf8Copy copy = new Utf8Copy(Files.createTempFile("lookback-", ".txt"));
        boolean done = false;
        try (InputStream in = Files.newInputStream(file);
                Writer out = Files.newBufferedWriter(copy.path)) {
            in.skipNBytes(encoding.markBytes());
            Reader reader = new BufferedReader(new InputStreamReader(in, encoding.decoder()), BUFFER);
            double size = Files.size(file);
            long copied = 0;
            char[] buffer = new char[BUFFER];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                out.write(buffer, 0, count);
                copied += count;
                if (!progress.advance(Math.min(1, 2 * copied / size))) {
                    throw new CancellationException();
                }
            }
            done = true;
        } finally {
            if (!done) {
                copy.close();
            }
        }
        return copy;
    }

    public FileEncoding encoding() {
        return new FileEncoding(StandardCharsets.UTF_8, 0, true);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
