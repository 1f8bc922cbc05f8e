package dev.lookback.series.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.SeriesReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening of gzip files and ZIP archives. */
class TableFileTest {

    @TempDir
    private Path folder;

    @Test
    void aGzipFileIsReadWhateverItsName() throws Exception {
        byte[] bytes = gzip(table("Close", 50).getBytes(StandardCharsets.UTF_16));

        Reading reading = read(bytes);

        assertThat(reading.series().features()).containsExactly("Close");
        assertThat(reading.report().rows()).isEqualTo(50);
        assertThat(reading.report().parts()).isEmpty();
        assertThat(reading.series().file()).isEqualTo(folder.resolve("file"));
        assertThat(reading.series().digest())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void aGzipFileOfSeveralMembersIsReadToItsEnd() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip(table("Close", 50).getBytes(StandardCharsets.UTF_8)));
        both.write(gzip("2030-01-01,5\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(read(both.toByteArray()).report().rows()).isEqualTo(51);
    }

    @Test
    void aFilePackedWithBzip2IsRead() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new BZip2CompressorOutputStream(packed)) {
            out.write(table("Close", 50).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(packed.toByteArray()).report().rows()).isEqualTo(50);
        refused(Arrays.copyOf(packed.toByteArray(), 100), "series.file.damaged");
    }

    @Test
    void anArchiveWithOneTableIsRead() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("data/prices.csv", table("Close", 50));
        entries.put("__MACOSX/data/._prices.csv", "\0\0\0");
        entries.put(".DS_Store", "\0\0\0");

        Reading reading = read(WorkbookFile.zip(entries));

        assertThat(reading.series().features()).containsExactly("Close");
        assertThat(reading.report().part()).contains("data/prices.csv");
        assertThat(reading.report().parts()).containsExactly("data/prices.csv");
    }

    @Test
    void ofSeveralTheFirstThatIsATableIsRead() throws IOException {
        Reading reading = read(WorkbookFile.zip(several()));

        assertThat(reading.report().part()).contains("prices.csv");
        assertThat(reading.report().parts())
                .containsExactly("countries.csv", "prices.csv", "volumes.csv", "README", "picture.gif");
        assertThat(reading.series().features()).containsExactly("Close");
    }

    @Test
    void oneOfSeveralIsChosenByName() throws IOException {
        Path file = Files.write(folder.resolve("file"), WorkbookFile.zip(several()));
        ReadOptions options = ReadOptions.detect().withPart(Optional.of("volumes.csv"));

        Reading reading = new SeriesReader().read(file, options, ReadProgress.NONE);

        assertThat(reading.series().features()).containsExactly("Volume");
    }

    @Test
    void anotherFormatInsideIsRefusedByName() throws IOException {
        Path file = Files.write(folder.resolve("file"), WorkbookFile.zip(several()));

        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() -> TableFile.open(file).text(Optional.of("picture.gif"), ReadProgress.NONE))
                .satisfies(e -> assertThat(e.reason().arguments().get(1))
                        .hasToString("Message[key=series.file.format.PICTURE, arguments=[]]"));
    }

    @Test
    void containersInsideContainersAreOpened() throws IOException {
        byte[] packed = gzip(table("Close", 50).getBytes(StandardCharsets.UTF_8));
        byte[] zip = WorkbookFile.zipBytes(Map.of("prices.csv.gz", packed));

        Reading reading = read(gzip(zip));

        assertThat(reading.report().rows()).isEqualTo(50);
    }

    @Test
    void ofAWorkbookInAnArchiveTheLongestSheetIsReadAndAnotherCanBeChosen() throws IOException {
        byte[] workbook = new WorkbookFile()
                .sheet("About", WorkbookFile.row(1, WorkbookFile.text("A1", "Prices")))
                .sheet("Prices", sheet("Close", 40))
                .sheet("Volumes", sheet("Volume", 30))
                .bytes();
        Path file = Files.write(
                folder.resolve("file"),
                WorkbookFile.zipBytes(
                        Map.of("a.xlsx", workbook, "notes.md", "Prices".getBytes(StandardCharsets.UTF_8))));
        ReadOptions other = ReadOptions.detect().withPart(Optional.of("a.xlsx › Volumes"));

        Reading reading = new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE);

        assertThat(reading.report().part()).contains("a.xlsx › Prices");
        assertThat(reading.report().parts())
                .containsExactly("a.xlsx › About", "a.xlsx › Prices", "a.xlsx › Volumes", "notes.md");
        assertThat(new SeriesReader()
                        .read(file, other, ReadProgress.NONE)
                        .series()
                        .features())
                .containsExactly("Volume");
    }

    @Test
    void ofAnArchiveInAnArchiveWhatCannotBeReadIsPassedOver() throws IOException {
        byte[] inner = WorkbookFile.zip(several());

        Reading reading = read(WorkbookFile.zipBytes(Map.of("inner.zip", inner)));

        assertThat(reading.report().part()).contains("inner.zip › volumes.csv");
    }

    private static String sheet(String column, int rows) {
        return WorkbookFile.row(1, WorkbookFile.text("A1", "Date"), WorkbookFile.text("B1", column))
                + IntStream.range(2, rows + 2)
                        .mapToObj(i -> WorkbookFile.row(
                                i,
                                WorkbookFile.number("A" + i, 1, "" + (45290 + i)),
                                WorkbookFile.number("B" + i, i * 37 % 101 + ".5")))
                        .collect(Collectors.joining());
    }

    @Test
    void toCountlessOnesAnEndIsSet() throws IOException {
        byte[] bytes = table("Close", 50).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 10; i++) {
            bytes = gzip(bytes);
        }

        refused(bytes, "series.file.nested");
    }

    @Test
    void namesInOtherEncodingsAreReadable() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("行情.csv"));
            zip.write(table("收盘", 50).getBytes(Charset.forName("GBK")));
            zip.putNextEntry(new ZipEntry("成交量.csv"));
            zip.write(table("成交量", 50).getBytes(Charset.forName("GBK")));
        }

        assertThat(read(bytes.toByteArray()).report().parts()).containsExactly("行情.csv", "成交量.csv");
    }

    @Test
    void damagedFilesAreTold() throws IOException {
        byte[] gzip = gzip(table("Close", 5000).getBytes(StandardCharsets.UTF_8));
        byte[] zip = WorkbookFile.zip(Map.of("a.csv", table("Close", 5000)));
        byte[] wrong = gzip.clone();
        wrong[gzip.length - 8] ^= 1;

        refused(Arrays.copyOf(gzip, gzip.length / 2), "series.file.damaged");
        refused(wrong, "series.file.damaged");
        refused(Arrays.copyOf(zip, zip.length / 2), "series.file.damaged");
    }

    @Test
    void anArchiveLockedByAPasswordIsTold() throws IOException {
        byte[] zip = WorkbookFile.zip(Map.of("a.csv", table("Close", 50)));
        zip[6] |= 1;
        int central = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        zip[central + 8] |= 1;

        refused(zip, "series.file.locked");
    }

    @Test
    void anEmptyArchiveIsTold() throws IOException {
        refused(WorkbookFile.zip(Map.of("folder/", "")), "series.file.emptyZip");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
        }

        refused(bomb.toByteArray(), "series.file.bomb");
    }

    @Test
    void unpackingIsCancelledAndProgressNeverGoesBack() throws IOException {
        Path file =
                Files.write(folder.resolve("file"), gzip(table("Close", 20000).getBytes(StandardCharsets.UTF_8)));
        List<Double> seen = new ArrayList<>();

        new SeriesReader().read(file, ReadOptions.detect(), fraction -> seen.add(fraction));

        assertThat(seen).isSorted().endsWith(1.0).anyMatch(fraction -> fraction > 0 && fraction < 0.5);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> new SeriesReader().read(file, ReadOptions.detect(), fraction -> false));
    }

    @Test
    void theTemporaryTextIsDeleted() throws IOException {
        Path file = Files.write(folder.resolve("file"), WorkbookFile.zip(several()));
        Path unpacked;
        try (TableText text = TableFile.open(file).text(Optional.empty(), ReadProgress.NONE)) {
            unpacked = text.path();
            assertThat(unpacked).exists();
        }

        assertThat(unpacked).doesNotExist();
        assertThat(file).exists();
    }

    private static Map<String, String> several() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("README", "Prices of a share.\nWith volumes.\n");
        entries.put("picture.gif", "GIF89a");
        entries.put("countries.csv", "country,code\nAruba,ABW\nAngola,AGO\n");
        entries.put("prices.csv", table("Close", 50));
        entries.put("volumes.csv", table("Volume", 50));
        return entries;
    }

    private static String table(String column, int rows) {
        LocalDate first = LocalDate.of(1960, 1, 1);
        return IntStream.range(0, rows)
                .mapToObj(i -> first.plusDays(i) + "," + (i * 37 % 101) + ".5\n")
                .collect(Collectors.joining("", "Date," + column + "\n", ""));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private Reading read(byte[] bytes) throws IOException {
        return new SeriesReader()
                .read(Files.write(folder.resolve("file"), bytes), ReadOptions.detect(), ReadProgress.NONE);
    }

    private void refused(byte[] bytes, String key) {
        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() -> read(bytes))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo(key));
    }
}
