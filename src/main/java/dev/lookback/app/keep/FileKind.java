package dev.lookback.app.keep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Kind of a file about to be opened, from its first bytes or, failing that, its extension. */
enum FileKind {
    SERIES,
    RECIPE,
    MODEL,

    /** Store of runs: an SQLite file. */
    PROJECT;

    static final String PROJECT_ENDING = ".lookback";

    private static final int BEGINNING = 256;
    private static final Pattern JSON_OBJECT = Pattern.compile("(?s)(\u00ef\u00bb\u00bf)?\\s*\\{\\s*[\"}].*");

    /** Whether the extension alone identifies it as a series. */
    static boolean isTable(Path file) {
        String name = name(file);
        return name.endsWith(".csv") || name.endsWith(".tsv");
    }

    /** Kind by the file's first bytes; by its extension if it cannot be read. */
    static FileKind of(Path file) {
        String beginning = beginning(file);
        if (beginning.startsWith("PK\u0003\u0004")) {
            return MODEL;
        }
        if (beginning.startsWith("SQLite format 3\0")) {
            return PROJECT;
        }
        if (JSON_OBJECT.matcher(beginning).matches() || name(file).endsWith(".json")) {
            return RECIPE;
        }
        return name(file).endsWith(".zip") ? MODEL : SERIES;
    }

    private static String beginning(Path file) {
        if (!Files.isRegularFile(file)) {
            return ""; // reading a pipe might block for ever
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // The reader chosen by the extension reports why it cannot be read.
            return "";
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
