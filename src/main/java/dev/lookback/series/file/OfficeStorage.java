package dev.lookback.series.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compound file (OLE) of Microsoft Office: an old workbook, a new one locked by a password, or another document. */
final class OfficeStorage {

    /** Bytes searched for the names of streams, which mostly lie near the beginning or the end. */
    private static final int SEARCHED = 4 << 20;

    private OfficeStorage() {}

    static FileFormat format(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = text(in.readNBytes(SEARCHED));
            long rest = Files.size(file) - 2L * SEARCHED;
            in.skipNBytes(Math.max(0, rest));
            String names = head + text(in.readNBytes(SEARCHED));
            if (names.contains(wide("EncryptedPackage"))) {
                return FileFormat.LOCKED_WORKBOOK;
            }
            boolean document = names.contains(wide("WordDocument")) || names.contains(wide("PowerPoint Document"));
            return document ? FileFormat.OLD_OFFICE : FileFormat.OLD_WORKBOOK;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Names are in UTF-16. */
    private static String wide(String name) {
        return text(name.getBytes(StandardCharsets.UTF_16LE));
    }
}
