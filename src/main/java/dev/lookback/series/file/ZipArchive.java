package dev.lookback.series.file;

import dev.lookback.series.ReadProgress;
import dev.lookback.series.SeriesException;
import dev.lookback.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** ZIP archive, whose entries may be tables. */
final class ZipArchive extends TableFile {

    /** Entries with these endings come first. */
    private static final Set<String> TABLE_ENDINGS = Set.of("csv", "tsv", "tab", "txt", "dat", "gz", "xlsx", "xlsm");

    /** Between the name of a container and that of a part of it. */
    private static final String INSIDE = " › ";

    private final List<String> parts;

    private ZipArchive(Source source, List<String> parts) {
        super(source);
        this.parts = parts;
    }

    /** An archive, or the workbook that its entries make up. */
    static TableFile open(Source source) {
        try (ZipFile zip = ZipFiles.open(source.path())) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            FileFormat format = ZipFormat.of(zip, entries);
            if (format == FileFormat.WORKBOOK) {
                return Workbook.open(source, entries);
            }
            if (format != FileFormat.ZIP) {
                throw refusal(format, source.name());
            }
            List<String> parts = tables(entries).keySet().stream()
                    .sorted(Comparator.comparing(name -> !TABLE_ENDINGS.contains(ending(name))))
                    .toList();
            if (parts.isEmpty()) {
                throw new SeriesException(Message.of("series.file.emptyZip", source.name()));
            }
            return new ZipArchive(source, parts);
        } catch (IOException e) {
            throw new SeriesException(Message.of("series.file.damaged", source.name()), e);
        }
    }

    @Override
    public List<String> parts() {
        return parts;
    }

    @Override
    public TableText text(Optional<String> part, ReadProgress progress) {
        String name = part.orElse(parts.get(0));
        String entry = parts.stream()
                .filter(one -> name.equals(one) || name.startsWith(one + INSIDE))
                .findFirst()
                .orElseThrow(() -> noPart(name));
        Optional<String> inside =
                name.equals(entry) ? Optional.empty() : Optional.of(name.substring(entry.length() + INSIDE.length()));
        TableText text = opened(unpack(entry, progress), entry, inside, progress);
        return new TableText(
                text.file(),
                text.path(),
                Optional.of(name(entry, text)),
                names(entry, text),
                text.delimiter(),
                text.digest());
    }

    /** The name of the sheet behind that of the workbook, where there are several. */
    private static String name(String entry, TableText text) {
        return text.parts().size() > 1 ? entry + INSIDE + text.part().orElseThrow() : entry;
    }

    private List<String> names(String entry, TableText text) {
        return parts.stream()
                .flatMap(one -> one.equals(entry) && text.parts().size() > 1
                        ? text.parts().stream().map(inner -> entry + INSIDE + inner)
                        : Stream.of(one))
                .toList();
    }

    private Path unpack(String name, ReadProgress progress) {
        try (ZipFile zip = ZipFiles.open(source().path())) {
            ZipArchiveEntry entry = tables(Collections.list(zip.getEntries())).get(name);
            if (entry == null) {
                throw new IOException("changed meanwhile");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new SeriesException(Message.of("series.file.locked", source().name(), name));
            }
            if (!zip.canReadEntryData(entry)) {
                throw new SeriesException(Message.of("series.file.method", source().name(), name));
            }
            refuse(zip, entry, name);
            try (Counted in = new Counted(zip.getInputStream(entry))) {
                double size = Math.max(1, entry.getSize());
                return unpacking(Math.max(1, entry.getCompressedSize()), progress)
                        .copy(in, () -> in.count() / size);
            }
        } catch (IOException e) {
            throw new SeriesException(Message.of("series.file.damaged", source().name()), e);
        }
    }

    /** Refuses an entry of another format before it is unpacked: it may be large. */
    private void refuse(ZipFile zip, ZipArchiveEntry entry, String name) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            FileFormat format = formatOf(in.readNBytes(HEAD));
            Optional<Message> refusal = format.refusal(source().name() + " › " + name);
            if (refusal.isPresent()) {
                throw new SeriesException(refusal.get());
            }
        }
    }

    /** Files with content, without what systems put beside them; of two with the same name the first. */
    private static Map<String, ZipArchiveEntry> tables(List<ZipArchiveEntry> entries) {
        Map<String, ZipArchiveEntry> tables = new LinkedHashMap<>();
        for (ZipArchiveEntry entry : entries) {
            String name = ZipFiles.name(entry);
            String last = name.substring(name.lastIndexOf('/') + 1);
            boolean hidden = last.startsWith(".")
                    || name.startsWith("__MACOSX/")
                    || Set.of("thumbs.db", "desktop.ini").contains(last.toLowerCase(Locale.ROOT));
            if (!entry.isDirectory() && !hidden && !last.isEmpty() && entry.getSize() != 0) {
                tables.putIfAbsent(name, entry);
            }
        }
        return tables;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
