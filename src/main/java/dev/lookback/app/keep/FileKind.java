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

    /** Runs, as SQLite keeps them. */
    PROJECT;

    static final String PROJECT_ENDING = ".lookback";

    private static final int BEGINNING = 256;
    private static final Pattern JSON_OBJECT = Pattern.compile("(?s)(\u00ef\u00bb\u00bf)?\\s*\\{\\s*[\"}].*");

    /** Whether the ending alone says that it is a series. */
    static boolean isTable(Path file) {
        String name = name(file);
        return name.endsWith(".csv") || name.endsWith(".tsv");
    }

    /** Reads the file's first bytes; one that cannot be read is judged by its ending. */
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
            return ""; // a pipe might never begin
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // Whoever reads it as what its ending says tells why it cannot be read.
            return "";
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
