package dev.lookback.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.SeriesException;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Recognition of formats by their bytes, and what is said of those that are not read. */
class FileFormatTest {

    private static final int LENGTH = 600;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1F8B0800, GZIP",
        "504B0304, ZIP",
        "504B0708, SPLIT_ZIP",
        "255044462D312E37, PDF",
        "252150532D41646F62652D332E30, POST_SCRIPT",
        "7B5C727466315C616E7369, RICH_TEXT",
        "425A683931415926535900, BZIP2",
        "FD377A585A000004, XZ",
        "5D00008000, LZMA",
        "4C5A495001, LZIP",
        "04224D1864, LZ4",
        "28B52FFD04, ZSTD",
        "1F9D90, COMPRESS",
        "FF060000734E61507059, SNAPPY",
        "377ABCAF271C0004, SEVEN_ZIP",
        "526172211A0700, RAR",
        "526172211A070100, RAR",
        "4D53434600000000, CAB",
        "50415231150015, PARQUET",
        "4152524F57310000, FEATHER",
        "4645413100000000, FEATHER",
        "4F52430A, ORC",
        "4F626A0104, AVRO",
        "934E554D5059010076, NPY",
        "80049500, PICKLE",
        "894844460D0A1A0A, HDF5",
        "43444601, NETCDF",
        "4752494200000002, GRIB",
        "53514C69746520666F726D6174203300, SQLITE",
        "0011223344556677 4455434B, DUCKDB",
        "000100005374616E64617264204A657420444200, ACCESS",
        "000100005374616E646172642041434520444200, ACCESS",
        "524458330A580A, R_DATA",
        "3C73746174615F6474613E, STATA",
        "24464C3240282329, SPSS",
        "62706C6973743030D1, PROPERTY_LIST",
        "89504E470D0A1A0A, PICTURE",
        "FFD8FFE0, PICTURE",
        "47494638396101, PICTURE",
        "49492A0008, PICTURE",
        "52494646 24000000 57454250, PICTURE",
        "000000186674797068656963, PICTURE",
        "424D360003000000, PICTURE",
        "000000186674797069736F6D, SOUND",
        "52494646 24000000 57415645666D7420, SOUND",
        "49443303, SOUND",
        "7F454C4602, PROGRAM",
        "4D5A900003, PROGRAM",
        "CAFEBABE00000034, PROGRAM"
    })
    void formatsAreRecognisedByTheirFirstBytes(String hex, FileFormat format) {
        byte[] start = HexFormat.of().parseHex(hex.replace(" ", ""));

        assertThat(TableFile.formatOf(Arrays.copyOf(start, LENGTH))).isEqualTo(format);
    }

    @Test
    void aTarArchiveIsRecognisedBehindTheNameOfItsFirstFile() {
        byte[] tar = Arrays.copyOf("data.csv".getBytes(StandardCharsets.US_ASCII), LENGTH);
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);

        assertThat(TableFile.formatOf(tar)).isEqualTo(FileFormat.TAR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"a\": 1} ~ JSON",
                "{\\n  \"a\": [1, 2]\\n} ~ JSON",
                "[{\"a\": 1}, {\"a\": 2}] ~ JSON",
                "[[1, 2], [3, 4]] ~ JSON",
                "[1.5, 2.5] ~ JSON",
                "[\"a\", \"b\"] ~ JSON",
                "{\"a\": 1}\\n{\"a\": 2}\\n ~ JSON_LINES",
                "[1,2]\\n[3,4]\\n ~ JSON_LINES",
                "<?xml version=\"1.0\"?><rows/> ~ XML",
                "<rows>\\n  <row/>\\n</rows> ~ XML",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"> ~ XML_WORKBOOK",
                "<!DOCTYPE html><html> ~ WEB_PAGE",
                "<HTML><body> ~ WEB_PAGE",
                "<table border=1><tr><td>1</td></tr></table> ~ WEB_PAGE",
                "<?xml version=\"1.0\"?>\\n<!DOCTYPE html PUBLIC> ~ WEB_PAGE",
                "<svg width=\"1\"> ~ PICTURE",
                "version https://git-lfs.github.com/spec/v1\\noid sha256:1 ~ GIT_POINTER"
            })
    void markupIsRecognisedInEveryEncoding(String text, FileFormat format) {
        String lines = text.replace("\\n", "\n");

        assertThat(TableFile.formatOf(lines.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
        if (format != FileFormat.GIT_POINTER) {
            assertThat(TableFile.formatOf(("\uFEFF \n" + lines).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(format);
            assertThat(TableFile.formatOf(lines.getBytes(StandardCharsets.UTF_16)))
                    .isEqualTo(format);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "# about\\n@relation nn5\\n@attribute series_name string\\n@frequency daily\\n@data\\nT1:2020-01-01:1,2 ~ TSF",
                "% about\\n@RELATION w\\n\\n@ATTRIBUTE t numeric\\n@DATA\\n1\\n2 ~ ARFF",
                "+1 1:0.5 3:2\\n-1 2:1\\n+1 1:1\\n-1 3:0.1\\n ~ LIBSVM",
                "CHARSET=\"ANSI\";\\nAXIS-VERSION=\"2000\";\\nDATA=\\n1 2 3; ~ PC_AXIS",
                "-- dump\\nCREATE TABLE t (d date, v float);\\nINSERT INTO t VALUES ('2024-01-01', 1); ~ SQL",
                "insert into t (d, v) values\\n('2024-01-01', 1),\\n('2024-01-02', 2); ~ SQL",
                ":20:STARTUMS\\n:25:12345/67\\n:61:2401010101D12,50NMSC ~ BANK_STATEMENT",
                "!Type:Bank\\nD1/1/2024\\nT-12.50\\n^ ~ BANK_STATEMENT",
                "OFXHEADER:100\\nDATA:OFXSGML\\n ~ BANK_STATEMENT",
                "\\begin{tabular}{lr}\\n2024 & 1 \\\\\\\\ ~ LATEX",
                "import numpy as np\\nx = [1, 2, 3]\\nprint(x)\\n ~ SOURCE",
                "data = [\\n  [1, 2],\\n  [3, 4],\\n] ~ SOURCE",
                "const rows = [[1, 2], [3, 4]]; ~ SOURCE",
                "callback([[1, 2], [3, 4]]); ~ SOURCE",
                "{'a': [1, 2], 'b': [3, 4]} ~ SOURCE",
                "x <- c(1, 2, 3)\\n ~ SOURCE",
                "---\\nname: a\\nvalues:\\n  - 1\\n  - 2\\n ~ YAML",
                "[main]\\nhost = a\\nport = 1\\n[other]\\nx=2\\n ~ SETTINGS",
                "2024-01-01 00:00:00,123 INFO [main] started\\n2024-01-01 00:00:01,123 WARN [main] took 5 ms to load\\n2024-01-01 00:00:02,123 INFO [main] ready\\n2024-01-01 00:00:03,123 ERROR [main] no route to host 10\\n ~ LOG",
                "Jan  1 00:00:00 host sshd[12]: Accepted\\nJan  1 00:00:01 host sshd[13]: Failed for x\\nJan  1 00:00:02 host cron[14]: run\\nJan  1 00:00:03 host cron[14]: end\\n ~ LOG",
                "# TYPE a counter\\na{m=\"x\"} 1 1395066363000\\na{m=\"y\"} 2 1395066363000\\na{m=\"z\"} 3 1395066363000\\nb 4\\n ~ METRICS",
                "w,l=us t=1.5 1704067200000000000\\nw,l=us t=2.5 1704067201000000000\\nw,l=us t=3.5 1704067202000000000\\nw,l=us t=4 1704067203000000000\\n ~ METRICS",
                "$GPGGA,1,2*47\\n$GPRMC,2,3*4A\\n$GPGGA,3,4*00\\n$GPRMC,4,5*01\\n ~ NMEA",
                "BEGIN:VCALENDAR\\nVERSION:2.0\\n ~ CALENDAR",
                "diff --git a/x b/x\\n--- a/x\\n+++ b/x\\n ~ PATCH"
            })
    void textsThatAreNoTablesAreRecognised(String text, FileFormat format) {
        assertThat(TableFile.formatOf(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Logger]\nStation=A\nInterval=10\n[Data]\n2024-01-01,1\n2024-01-02,2\n2024-01-03,3\n",
                "Station: A\nUnit: m\nDate;Value\n2024-01-01;1\n2024-01-02;2\n2024-01-03;3\n",
                "2024-01-01 00:00:00 INFO 1\n2024-01-01 00:00:01 INFO 2\n2024-01-01 00:00:02 WARN 3\n2024-01-01 00:00:03 INFO 4\n",
                "time,level,value\n2024-01-01 00:00:00,INFO,5\n2024-01-01 00:00:01,WARN,6\n2024-01-01 00:00:02,INFO,7\n",
                "import,export\n1,2\n3,4\n5,6\n",
                "select,from\n1,2\n3,4\n5,6\n",
                "class,if\n1,2\n3,4\n5,6\n",
                "<DATE>,<TIME>,<CLOSE>\n20240101,000000,5",
                "<TICKER>;<DATE>;<CLOSE>\nA;20240101;5",
                "<DATE>\t<CLOSE>\n2024.01.01\t5",
                "[Header]\nDate,Close\n2024-01-01,5",
                "[2024-01-01 10:00] 5",
                "[2024] 5",
                "[EUR], b\n1,2",
                "{unit: m}\n1,2",
                "BMW,1\nMZ,2",
                "BZh,1\n2,3",
                "ORCL,2024-01-01,5",
                "GRIB,a\n1,2",
                "MATLAB,R\n1,2",
                "ID3,x\n1,2",
                "PK,Date,Close\n1,2024-01-01,3",
                "%PDF,%CSV\n1,2",
                "-1,5"
            })
    void tablesThatBeginAlikeAreText(String text) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
            assertThat(TableFile.formatOf(text.getBytes(charset))).isEqualTo(FileFormat.TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"TEXT", "GZIP", "BZIP2", "ZIP", "WORKBOOK"})
    void everyRefusalNamesTheFileAndSaysWhatToDo(FileFormat format) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            String said = new Texts(locale).get(format.refusal("data.bin").orElseThrow());

            assertThat(said).startsWith("data.bin ").doesNotContain("{", "''").matches("(?s).+[.。] ?.+[.。]");
        }
    }

    @Test
    void anOldWorkbookIsNamedAndOneLockedByAPasswordIsToldApart() throws IOException {
        assertThat(said(compound("Workbook")))
                .endsWith("is an Excel 97–2003 workbook (.xls). Save it as .xlsx or CSV, then open that file.");
        assertThat(said(compound("EncryptedPackage"))).contains("locked by a password");
        assertThat(said(compound("WordDocument"))).contains("Word");
    }

    @Test
    void documentsInsideZipFilesAreNamed() throws IOException {
        assertThat(said(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
                .contains(".ods");
        assertThat(said(zip("[Content_Types].xml", "", "xl/workbook.bin", ""))).contains(".xlsb");
        assertThat(said(zip("[Content_Types].xml", "", "word/document.xml", "")))
                .contains("text document");
        assertThat(said(zip("arr_0.npy", "", "arr_1.npy", ""))).contains(".npz");
        assertThat(said(zip("Index/Document.iwa", ""))).contains("Numbers");
        assertThat(said(zip("META-INF/MANIFEST.MF", "", "A.class", ""))).contains(".jar");
    }

    @Test
    void theNameOfAFileDoesNotCount() throws IOException {
        Path file = Files.writeString(folder.resolve("table.xls"), "Date\tClose\n2024-01-01\t5\n");

        assertThat(TableFile.open(file).parts()).isEmpty();
    }

    private static byte[] compound(String stream) {
        byte[] bytes = Arrays.copyOf(HexFormat.of().parseHex("D0CF11E0A1B11AE1"), LENGTH);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, LENGTH / 2, name.length);
        return bytes;
    }

    private static byte[] zip(String... entries) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put(entries[i], entries[i + 1]);
        }
        return WorkbookFile.zip(map);
    }

    private String said(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file.csv"), bytes);
        try {
            TableFile.open(file);
        } catch (SeriesException e) {
            return new Texts(Locale.ENGLISH).get(e.reason());
        }
        throw new AssertionError("opened");
    }
}
