package dev.lookback.series.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Access to ZIP archives and to the names of their entries, which are not always UTF-8. */
final class ZipFiles {

    /** Encodings of names that do not say theirs, in the order in which they are tried. */
    private static final List<Charset> NAMES =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("IBM437"));

    private ZipFiles() {}

    static ZipFile open(Path file) throws IOException {
        return ZipFile.builder().setPath(file).get();
    }

    /** Name of an entry, the same on every computer, since recipes keep it. */
    static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return slashes(entry.getName());
        }
        for (Charset charset : NAMES) {
            try {
                return slashes(charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
            } catch (CharacterCodingException e) {
                // the next
            }
        }
        return slashes(entry.getName());
    }

    private static String slashes(String name) {
        return name.replace('\\', '/');
    }
}
