package dev.lookback.app.keep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Kind of a file about to be opened, from its first bytes or, failing that, its extension. */
enum FileKind {
    SERIES,
    RECIPE,
    MODEL,

    /** Store of runs: an SQLite file. */
    PROJECT;

    static final String PROJECT_ENDING = ".lookback";

    private static final List<String> MODEL_ENTRIES =
            List.of("recipe.json", "scales.json", "network.zip", "configuration.json");
    private static final List<String> WORKBOOK_ENDINGS = List.of(".xlsx", ".xlsm");
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
            return isModel(file) ? MODEL : SERIES;
        }
        if (beginning.startsWith("SQLite format 3\0")) {
            return PROJECT;
        }
        if (JSON_OBJECT.matcher(beginning).matches() || name(file).endsWith(".json")) {
            return RECIPE;
        }
        return name(file).endsWith(".zip") ? MODEL : SERIES;
    }

    /** Whether a ZIP file has an entry of a model; other archives, and workbooks, may hold tables. A damaged one may have been a model. */
    private static boolean isModel(Path file) {
        // Names in whatever encoding: the one looked for is ASCII.
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            return MODEL_ENTRIES.stream().anyMatch(name -> zip.getEntry(name) != null);
        } catch (IOException e) {
            return WORKBOOK_ENDINGS.stream().noneMatch(name(file)::endsWith);
        }
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
