package dev.lookback.series.file;

import dev.lookback.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Table on the clipboard, as text with tabs or commas: what Excel, other spreadsheets and browsers put there beside HTML; or as HTML alone.
 */
public final class PastedTable {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd HHmmss");

    private PastedTable() {}

    /** Whether a text may be a table: it has at least two lines and a digit. */
    static boolean isTable(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(2).count() == 2
                && text.chars().anyMatch(Character::isDigit);
    }

    /**
     * The table on a clipboard as text.
     *
     * @param plain text; null for none
     * @param html page; null for none. It is read where the text is no table
     */
    public static Optional<String> of(String plain, String html) {
        return Optional.ofNullable(plain)
                .filter(PastedTable::isTable)
                .or(() -> Optional.ofNullable(html).flatMap(HtmlTable::text).filter(PastedTable::isTable));
    }

    /**
     * Keeps a pasted table as a file, since a recipe refers to one.
     *
     * @param folder created if it is missing
     * @param time of pasting, part of the file's name
     * @return the new file; none is replaced
     */
    public static Path save(String text, Path folder, LocalDateTime time) throws IOException {
        Files.createDirectories(folder);
        String name = "pasted " + NAME.format(time);
        Path file = folder.resolve(name + ".txt");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + " " + i + ".txt");
        }
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return file;
    }
}
