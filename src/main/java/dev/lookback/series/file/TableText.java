package dev.lookback.series.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Text of a table: a plain file itself, or a temporary file with what was unpacked from a container; closing deletes that one.
 *
 * @param file the file that the user named
 * @param path holds the text, for as long as this is open
 * @param part name of the entry or sheet, where the container has several kinds of them
 * @param parts names of all that may be chosen; empty for a file that is one table
 * @param delimiter of cells that come from a sheet, which are UTF-8; otherwise it is to be detected
 * @param digest SHA-256 of the bytes of a container; a plain file's is computed while it is read
 */
public record TableText(
        Path file,
        Path path,
        Optional<String> part,
        List<String> parts,
        Optional<Character> delimiter,
        Optional<String> digest)
        implements AutoCloseable {

    public TableText {
        parts = List.copyOf(parts);
    }

    /** Name for messages: that of the file, with the part's behind it. */
    public String name() {
        String name = file.getFileName().toString();
        return part.filter(one -> parts.size() > 1)
                .map(one -> name + " › " + one)
                .orElse(name);
    }

    /** Whether it is a sheet of a workbook. */
    public boolean isSheet() {
        return delimiter.isPresent();
    }

    /** Whether the text was unpacked; its encoding and size are not those of the file. */
    public boolean isUnpacked() {
        return !path.equals(file);
    }

    @Override
    public void close() throws IOException {
        if (isUnpacked()) {
            Files.deleteIfExists(path);
        }
    }
}
