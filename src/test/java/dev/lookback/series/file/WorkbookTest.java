package dev.lookback.series.file;

import static dev.lookback.series.file.WorkbookFile.number;
import static dev.lookback.series.file.WorkbookFile.row;
import static dev.lookback.series.file.WorkbookFile.text;
import static dev.lookback.series.file.WorkbookFile.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookback.series.FileReport.Unused;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.SeriesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading of Excel workbooks. */
class WorkbookTest {

    /** Serial number of 2024-01-01. */
    private static final int DAY = 45292;

    @TempDir
    private Path folder;

    @Test
    void datesNumbersTextsAndErrorsBecomeText() throws IOException {
        WorkbookFile workbook = new WorkbookFile()
                .sheet(
                        "Data",
                        row(1, text("A1", "Date"), text("B1", "Close\nEUR"), text("C1", "a \"b\""), text("D1", "D")),
                        row(
                                2,
                                number("A2", 1, "45292"),
                                number("B2", "0.10000000000000001"),
                                typed("C2", "b", "1"),
                                typed("D2", "e", "#DIV/0!")),
                        row(
                                3,
                                number("A3", 2, "45292.041666666664"),
                                number("B3", "1234567.125"),
                                typed("C3", "str", "x"),
                                "<c r=\"D3\"><f>A1*2</f></c>"),
                        row(5, number("A5", 3, "0.5"), number("B5", 5, "0.05"), number("C5", "1.5E-12")));

        assertThat(lines(workbook, "Data"))
                .containsExactly(
                        "Date\tClose EUR\t\"a \"\"b\"\"\"\tD",
                        "2024-01-01\t0.1\tTRUE\t#DIV/0!",
                        "2024-01-01 01:00:00\t1234567.1250\tx\t=A1*2",
                        "",
                        "12:00:00\t0.05\t1.5E-12\t");
    }

    @Test
    void emptyColumnsOnTheLeftAreLeftOutAndAllRowsGetTheSameNumberOfCells() throws IOException {
        WorkbookFile workbook = new WorkbookFile()
                .sheet(
                        "Data",
                        row(3, text("C3", "Report"), text("F3", " ")),
                        row(5, text("C5", "Date"), text("D5", "Load")),
                        row(6, number("C6", 1, "45292"), number("D6", "7"), text("E6", "note")),
                        row(7, number("D7", "8")));

        assertThat(lines(workbook, "Data"))
                .containsExactly("", "", "Report\t\t", "", "Date\tLoad\t", "2024-01-01\t7\tnote", "\t8\t");
    }

    @Test
    void daysCountFrom1904WhereTheWorkbookSaysSo() throws IOException {
        WorkbookFile workbook =
                new WorkbookFile().since1904().sheet("Data", row(1, number("A1", 1, "43830"), number("B1", 2, "0.5")));

        assertThat(lines(workbook, "Data")).containsExactly("2024-01-01\t1904-01-01 12:00:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General|NUMBER",
                "0.00E+00|NUMBER",
                "#,##0 ;[Red](#,##0)|NUMBER",
                "0\" days\"|NUMBER",
                "[$€-407] #,##0.00|NUMBER",
                "#,##0\\d|NUMBER",
                "mm-dd-yy|DATE",
                "[$-409]d\\-mmm\\-yy;@|DATE",
                "yyyy\"年\"m\"月\"d\"日\"|DATE",
                "mmm|DATE",
                "h:mm AM/PM|TIME",
                "[h]:mm:ss|TIME",
                "mm:ss.0|TIME",
                "m/d/yy h:mm|BOTH",
                "yyyy-mm-dd\"T\"hh:mm:ss.000|BOTH"
            })
    void formatsTellDatesFromNumbers(String pattern, String expected) {
        CellFormat format = CellFormat.of(170, pattern);

        assertThat(format.date()).isEqualTo(List.of("DATE", "BOTH").contains(expected));
        assertThat(format.time()).isEqualTo(List.of("TIME", "BOTH").contains(expected));
    }

    @Test
    void theFirstSheetThatIsATableIsReadAndTheOthersAreNamed() throws IOException {
        Reading reading = read(threeSheets(), ReadOptions.detect());

        assertThat(reading.report().part()).contains("Prices");
        assertThat(reading.report().parts()).containsExactly("About", "Prices", "Volumes");
        assertThat(reading.series().features()).containsExactly("Close");
        assertThat(reading.report().rows()).isEqualTo(30);
        assertThat(reading.report().firstTime()).contains(LocalDateTime.of(2024, 1, 1, 0, 0));
        assertThat(reading.report().skipped()).isEmpty();
    }

    @Test
    void aSheetIsChosenByName() throws IOException {
        ReadOptions options = ReadOptions.detect().withPart(Optional.of("Volumes"));

        Reading reading = read(threeSheets(), options);

        assertThat(reading.series().features()).containsExactly("Volume");
        assertThat(reading.series().options()).isEqualTo(options);
    }

    @Test
    void whatOnlyTextsHaveIsNamedAsWithoutEffect() throws IOException {
        ReadOptions options =
                ReadOptions.detect().withDelimiter(Optional.of(';')).withEncoding(Optional.of("UTF-16"));

        Reading reading = read(threeSheets(), options);

        assertThat(reading.series().features()).containsExactly("Close");
        assertThat(reading.report().isSheet()).isTrue();
        assertThat(reading.report().withoutEffect()).containsExactly(Unused.ENCODING, Unused.DELIMITER);
    }

    @Test
    void aSheetThatIsMissingIsToldWithTheOthers() {
        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() -> read(threeSheets(), ReadOptions.detect().withPart(Optional.of("Sales"))))
                .satisfies(e -> {
                    assertThat(e.reason().key()).isEqualTo("series.file.noPart");
                    assertThat(e.reason().arguments()).contains("Sales", List.of("About", "Prices", "Volumes"));
                });
    }

    @Test
    void hourlyTimesAreWhole() throws IOException {
        String[] rows = IntStream.range(0, 100)
                .mapToObj(i ->
                        row(i + 2, number("A" + (i + 2), 2, "" + (DAY + i / 24.0)), number("B" + (i + 2), "" + i)))
                .toArray(String[]::new);
        WorkbookFile workbook =
                new WorkbookFile().sheet("Load", row(1, text("A1", "Time"), text("B1", "Load")), String.join("", rows));

        Reading reading = read(workbook.bytes(), ReadOptions.detect());

        assertThat(reading.report().rows()).isEqualTo(100);
        assertThat(reading.report().lastTime()).contains(LocalDateTime.of(2024, 1, 5, 3, 0));
    }

    @Test
    void aDamagedWorkbookIsTold() throws IOException {
        byte[] bytes = WorkbookFile.zip(Map.of("[Content_Types].xml", "<Types", "xl/workbook.xml", "<workbook"));
        Path file = Files.write(folder.resolve("a.xlsx"), bytes);

        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() -> TableFile.open(file))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("series.file.damaged"));
    }

    @Test
    void aSheetCutOffInTheMiddleIsToldAndLeavesNothingBehind() throws IOException {
        byte[] bytes = new WorkbookFile()
                .sheet("Data", "<row r=\"1\"><c r=\"A1\"><v>1</v>")
                .bytes();

        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() -> read(bytes, ReadOptions.detect()))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("series.file.damaged"));
    }

    @Test
    void readingASheetIsCancelled() throws IOException {
        byte[] bytes = threeSheets();
        Path file = Files.write(folder.resolve("a.xlsx"), bytes);

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> new SeriesReader().read(file, ReadOptions.detect(), fraction -> false));
    }

    private static byte[] threeSheets() {
        return new WorkbookFile()
                .sheet("About", row(1, text("A1", "Prices of a share")))
                .sheet("Prices", table("Close"))
                .sheet("Volumes", table("Volume"))
                .bytes();
    }

    private static String table(String column) {
        String header = row(2, text("B2", "Date"), text("C2", column));
        return header
                + IntStream.range(0, 30)
                        .mapToObj(i -> row(
                                i + 3,
                                number("B" + (i + 3), 1, "" + (DAY + i)),
                                number("C" + (i + 3), 100 + i + ".25")))
                        .reduce("", String::concat);
    }

    private Reading read(byte[] bytes, ReadOptions options) throws IOException {
        return new SeriesReader().read(Files.write(folder.resolve("a.xlsx"), bytes), options, ReadProgress.NONE);
    }

    private List<String> lines(WorkbookFile workbook, String sheet) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), workbook.bytes());
        try (TableText text = TableFile.open(file).text(Optional.of(sheet), ReadProgress.NONE)) {
            return Arrays.asList(Files.readString(text.path()).split("\n"));
        }
    }
}
