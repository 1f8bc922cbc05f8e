package dev.lookback.series.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Format of a ZIP file by its entries: a workbook, a document, arrays, a program, or an archive of any files. */
final class ZipFormat {

    private static final int TYPE_LENGTH = 200;

    private ZipFormat() {}

    static FileFormat of(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        Set<String> names = entries.stream()
                .map(entry -> ZipFiles.name(entry).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (names.contains("[content_types].xml")) {
            return office(names);
        }
        if (zip.getEntry("mimetype") != null) {
            return openDocument(type(zip));
        }
        if (names.contains("index/document.iwa") || names.contains("index.zip")) {
            return FileFormat.NUMBERS;
        }
        if (names.contains("meta-inf/manifest.mf")) {
            return FileFormat.JAVA_ARCHIVE;
        }
        boolean arrays = !names.isEmpty() && names.stream().allMatch(name -> name.endsWith(".npy"));
        return arrays ? FileFormat.NPZ : FileFormat.ZIP;
    }

    private static FileFormat office(Set<String> names) {
        Predicate<String> workbook = name -> name.endsWith("workbook.xml") && name.startsWith("xl");
        if (names.stream().anyMatch(workbook)) {
            return FileFormat.WORKBOOK;
        }
        if (names.contains("xl/workbook.bin")) {
            return FileFormat.BINARY_WORKBOOK;
        }
        boolean document = names.stream().anyMatch(name -> name.startsWith("word/") || name.startsWith("ppt/"));
        return document ? FileFormat.OFFICE_DOCUMENT : FileFormat.ZIP;
    }

    private static FileFormat openDocument(String type) {
        if (type.contains("opendocument.spreadsheet")) {
            return FileFormat.OPEN_DOCUMENT_SHEET;
        }
        boolean document = type.contains("opendocument") || type.contains("epub");
        return document ? FileFormat.OFFICE_DOCUMENT : FileFormat.ZIP;
    }

    private static String type(ZipFile zip) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry("mimetype"))) {
            return new String(in.readNBytes(TYPE_LENGTH), StandardCharsets.US_ASCII);
        }
    }
}
