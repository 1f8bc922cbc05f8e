package dev.lookback.series.file;

import dev.lookback.series.ReadProgress;
import dev.lookback.series.SeriesException;
import dev.lookback.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Excel workbook (.xlsx, .xlsm), whose sheets may be tables. */
final class Workbook extends TableFile {

    private static final String SHEETS = "worksheets/";
    private static final String STYLES = "styles.xml";

    /** Text of a sheet in percent of its size as XML: an estimate, for progress. */
    private static final int TEXT_PERCENT = 25;

    /** Part of the memory that the texts of all sheets may take, which are held there. */
    private static final int MEMORY_PART = 8;

    private final List<String> parts;
    private final boolean styles;
    private final long size;

    private Workbook(Source source, List<String> parts, boolean styles, long size) {
        super(source);
        this.parts = parts;
        this.styles = styles;
        this.size = size;
    }

    static TableFile open(Source source, List<ZipArchiveEntry> entries) throws IOException {
        boolean styles = entries.stream().anyMatch(entry -> ZipFiles.name(entry).endsWith(STYLES));
        checkMemory(source, entries);
        try (ReadableWorkbook workbook = open(source, styles)) {
            List<String> parts = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() != SheetVisibility.VERY_HIDDEN)
                    .sorted(Comparator.comparing(Sheet::getVisibility))
                    .map(Sheet::getName)
                    .toList();
            if (parts.isEmpty()) {
                throw new SeriesException(Message.of("series.file.noSheets", source.name()));
            }
            return new Workbook(source, parts, styles, largestSheet(entries));
        }
    }

    @Override
    public List<String> parts() {
        return parts;
    }

    @Override
    public TableText text(Optional<String> part, ReadProgress progress) {
        String name = part.orElse(parts.get(0));
        if (!parts.contains(name)) {
            throw noPart(name);
        }
        Optional<String> digest = source().depth() == 0 ? Optional.of(digest()) : Optional.empty();
        return new TableText(
                source().file(),
                unpack(name, progress),
                Optional.of(name),
                parts,
                Optional.of(SheetText.DELIMITER),
                digest);
    }

    private Path unpack(String name, ReadProgress progress) {
        SheetText sheet = new SheetText();
        Unpacking unpacking = unpacking(Math.max(1, source().path().toFile().length()), progress);
        Path uneven = unpacking.write(out -> {
            try (ReadableWorkbook workbook = open(source(), styles);
                    Stream<Row> rows = workbook.findSheet(name)
                            .orElseThrow(IOException::new)
                            .openStream()) {
                double expected = Math.max(1, size * TEXT_PERCENT / 100.0);
                sheet.write(rows.iterator(), out, written -> unpacking.advance(Math.min(written / expected, 0.99)));
            } catch (CancellationException | SeriesException e) {
                throw e;
            } catch (RuntimeException e) {
                throw damaged(e);
            }
        });
        if (sheet.isEven()) {
            return uneven;
        }
        try {
            return unpacking.write(out -> sheet.even(uneven, out));
        } finally {
            delete(uneven);
        }
    }

    private static ReadableWorkbook open(Source source, boolean styles) throws IOException {
        try {
            return new ReadableWorkbook(source.path().toFile(), new ReadingOptions(styles, true));
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    /** The library says so by exceptions of many kinds. */
    private static IOException damaged(RuntimeException e) {
        return new IOException("not a workbook as Excel writes it", e);
    }

    /** Texts of cells are shared by all sheets and held in memory; the size that the archive states is not trusted. */
    private static void checkMemory(Source source, List<ZipArchiveEntry> entries) throws IOException {
        long limit = Runtime.getRuntime().maxMemory() / MEMORY_PART;
        try (ZipFile zip = ZipFiles.open(source.path())) {
            for (ZipArchiveEntry entry : entries) {
                String name = ZipFiles.name(entry);
                boolean held = name.endsWith(".xml") && !name.contains(SHEETS) && !name.contains("media/");
                boolean bomb = held ? isLonger(zip, entry, limit) : isBomb(entry);
                if (bomb) {
                    throw new SeriesException(Message.of("series.file.bomb", source.name()));
                }
            }
        }
    }

    private static boolean isLonger(ZipFile zip, ZipArchiveEntry entry, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count >= 0 && length <= limit; count = in.read(buffer)) {
                length += count;
            }
        }
        return length > limit;
    }

    private static boolean isBomb(ZipArchiveEntry entry) {
        return entry.getSize() > Unpacking.FREE_SIZE
                && entry.getSize() / Unpacking.MAX_RATIO > Math.max(1, entry.getCompressedSize());
    }

    private static long largestSheet(List<ZipArchiveEntry> entries) {
        return entries.stream()
                .filter(entry -> ZipFiles.name(entry).contains(SHEETS))
                .mapToLong(ZipArchiveEntry::getSize)
                .max()
                .orElse(1);
    }
}
