package dev.lookback.series.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.FileReport;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.RowOrder;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesException;
import dev.lookback.series.TextFile;
import dev.lookback.text.Message;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsSemicolonsWithDecimalCommaAndGroups() {
        Reading reading = TextFile.read(folder, """
                Datum;Preis;Menge
                02.01.2020;1.234,5;1.000.000
                03.01.2020;1.235,75;2.000.000
                06.01.2020;-0,25;3
                """);
        assertThat(reading.report().delimiter()).isEqualTo(';');
        assertThat(reading.report().decimalComma()).isTrue();
        assertThat(reading.report().timeFormat()).contains("dd.MM.yyyy");
        assertThat(reading.series().values("Preis")).containsExactly(1234.5, 1235.75, -0.25);
        assertThat(reading.series().values("Menge")).containsExactly(1e6, 2e6, 3);
    }

    @Test
    void whatChartsNeedOfAllRowsIsThereWithoutACopy() {
        Series series = TextFile.read(folder, """
                date,close
                2020-01-02,5
                2020-01-03,7
                2020-01-06,6
                """).series();
        assertThat(series.axis())
                .containsExactly(series.axisAt(0), series.axisAt(1), series.axisAt(2))
                .isSameAs(series.axis());
        assertThat(series.extremes("close").highest(0, 3)).isEqualTo(1);
        assertThat(series.extremes("close")).isSameAs(series.extremes("close"));
        assertThatThrownBy(() -> series.extremes("open")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void joinsDateAndTimeColumnsAndReadsQuestionMarksAsMissing() {
        Reading reading = TextFile.read(folder, """
                Date;Time;Power;Voltage
                16/12/2006;17:24:00;4.216;234.840
                16/12/2006;17:25:00;?;?
                16/12/2006;17:26:00;5.374;233.290
                """);
        assertThat(reading.report().timeColumn()).contains("Date + Time");
        assertThat(reading.report().timeFormat()).contains("dd/MM/yyyy + HH:mm:ss");
        assertThat(reading.series().timeAt(1)).isEqualTo(LocalDateTime.of(2006, 12, 16, 17, 25));
        assertThat(reading.series().values("Power")).containsExactly(4.216, 4.216, 5.374);
        assertThat(reading.report().missingCells()).isEqualTo(2);
        assertThat(reading.report().filledCells()).isEqualTo(2);
    }

    @Test
    void readsPandasIndexColumnAsIndex() {
        Reading reading = TextFile.read(folder, ",ds,value\n0,2020-01-01,5\n1,2020-01-02,6\n2,2020-01-03,7\n");
        assertThat(reading.series().columns())
                .extracting(ColumnInfo::name, ColumnInfo::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("column 1", ColumnRole.INDEX),
                        org.assertj.core.groups.Tuple.tuple("ds", ColumnRole.TIME),
                        org.assertj.core.groups.Tuple.tuple("value", ColumnRole.FEATURE));
    }

    @Test
    void namesColumnsOfAFileWithoutHeader() {
        Reading reading = TextFile.read(folder, "2020-01-01,5.5,1\n2020-01-02,6,3\n2020-01-03,7,2\n");
        assertThat(reading.report().headerLines()).isZero();
        assertThat(reading.report().rows()).isEqualTo(3);
        assertThat(reading.report().timeColumn()).contains("column 1");
        assertThat(reading.series().features()).containsExactly("column 2", "column 3");
    }

    @Test
    void readsASingleColumnWithoutTime() {
        Reading reading = TextFile.read(folder, "3\n1\n4\n1\n5\n");
        assertThat(reading.series().hasTime()).isFalse();
        assertThat(reading.series().values("column 1")).containsExactly(3, 1, 4, 1, 5);
        assertThat(reading.series().axisAt(2)).isEqualTo(2);
        assertThat(reading.series().label(2)).isEqualTo(Message.of("series.label.row", 2));
        assertThatThrownBy(() -> reading.series().timeAt(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRowNumberThatIsTheOnlyNumericColumnIsAFeature() {
        Reading reading = TextFile.read(folder, "date,value\n2020-01-01,1\n2020-01-02,2\n2020-01-03,3\n");
        assertThat(reading.series().features()).containsExactly("value");
    }

    @Test
    void runsOfSpacesSeparateOnceAndSpacesAtTheEdgesNever() {
        Reading reading = TextFile.read(folder, "  year   month  value\n 1990    1     0.5  \n 1990    2    0.75 \n");
        assertThat(reading.report().delimiter()).isEqualTo(' ');
        assertThat(reading.report().timeColumn()).contains("year + month");
        assertThat(reading.series().timeLabel(1)).isEqualTo("1990-02");
        assertThat(reading.series().values("value")).containsExactly(0.5, 0.75);
    }

    @Test
    void quotesMayFollowSpacesAndContainTheDelimiter() {
        Reading reading = TextFile.read(folder, "\"Month\", \"a, \"\"b\"\"\"\n\"1958-01\",  340\n\"1958-02\",  318\n");
        assertThat(reading.series().features()).containsExactly("a, \"b\"");
        assertThat(reading.series().values("a, \"b\"")).containsExactly(340, 318);
    }

    @Test
    void dropsAnEmptyColumnMadeByDelimitersAtTheEndsOfLines() {
        Reading reading = TextFile.read(folder, "date,value\n2020-01-01,5,\n2020-01-02,6,\n2020-01-03,8,\n");
        assertThat(reading.series().features()).containsExactly("value");
        assertThat(reading.report().skipped()).isEmpty();
    }

    @Test
    void skipsLinesThatAreNotRowsWithAReason() {
        Reading reading = TextFile.read(folder, """
                Export of 2020
                date,open,close

                2020-01-01,1,2
                2020-01-02,1
                2020-01-03,abc,2
                yesterday,1,2
                2020-01-05,"1,2
                ,,
                2020-01-06,3,4
                2020-01-07,3,4.5

                """);
        FileReport report = reading.report();
        assertThat(report.skipped()).extracting(FileReport.Skipped::line).containsExactly(1, 7, 8);
        assertThat(report.skipped())
                .extracting(FileReport.Skipped::cause)
                .containsExactly(
                        FileReport.SkipCause.ABOVE_HEADER, FileReport.SkipCause.TIME, FileReport.SkipCause.OPEN_QUOTE);
        assertThat(report.ragged().shortRows()).isEqualTo(1);
        assertThat(report.unreadable()).containsExactly(new FileReport.Unreadable("open", 1, 6, Map.of("abc", 1)));
        assertThat(report.blankLines()).isEqualTo(3);
        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.lines()).isEqualTo(12);
        assertThat(report.firstLines()).extracting(FileReport.LineSample::row).containsExactly(-1, -1, -1, 0, 1);
        assertThat(report.lastLines()).extracting(FileReport.LineSample::row).containsExactly(-1, -1, 3, 4, -1);
        assertThat(report.lastLines().get(3).cells()).containsExactly("2020-01-07", "3", "4.5");
    }

    @Test
    void lineBreaksInsideQuotesBelongToTheirRecord() {
        Reading reading = TextFile.read(folder, """
                date,"close
                (USD)",note
                2020-01-01,1.5,"first, he said ""up""
                and then

                ""down""\"
                2020-01-02,abc,plain
                2020-01-03,2.5,"two
                lines"
                2020-01-06,3,plain
                2020-01-07,4,"never closed
                2020-01-08,5,plain
                """);
        FileReport report = reading.report();
        assertThat(reading.series().features()).containsExactly("close\n(USD)");
        assertThat(reading.series().values("close\n(USD)")).containsExactly(1.5, 1.5, 2.5, 3, 5);
        assertThat(report.unreadable())
                .containsExactly(new FileReport.Unreadable("close\n(USD)", 1, 7, Map.of("abc", 1)));
        assertThat(report.skipped()).extracting(FileReport.Skipped::line).containsExactly(11);
        assertThat(report.headerLines()).isEqualTo(1);
        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.blankLines()).isZero();
        assertThat(report.lines()).isEqualTo(7);
        assertThat(report.continuedLines()).isEqualTo(5);
        assertThat(report.firstLines()).extracting(FileReport.LineSample::line).containsExactly(1, 3, 7, 8, 10);
        assertThat(report.firstLines().get(3).text()).isEqualTo("2020-01-03,2.5,\"two\nlines\"");
        assertThat(report.firstLines().get(3).row()).isEqualTo(2);
    }

    @Test
    void everyRecordMaySpanSeveralLines() {
        StringBuilder text = new StringBuilder("day;note;value\n");
        for (int i = 1; i <= 28; i++) {
            text.append("2020-02-%02d;\"a, b\nc, d\";%d,25\n".formatted(i, i));
        }
        Reading reading = TextFile.read(folder, text.toString());
        assertThat(reading.report().delimiter()).isEqualTo(';');
        assertThat(reading.report().rows()).isEqualTo(28);
        assertThat(reading.report().skipped()).isEmpty();
        assertThat(reading.report().continuedLines()).isEqualTo(28);
        assertThat(reading.series().values("value")[27]).isEqualTo(28.25);
    }

    @Test
    void timesWithEqualOffsetsAreNotConverted() {
        Reading reading =
                TextFile.read(folder, "time,v\n2023-01-01T00:00:00+08:00,1\n2023-01-01T01:00:00.123456+08:00,2.5\n");
        assertThat(reading.series().timeAt(0)).isEqualTo(LocalDateTime.of(2023, 1, 1, 0, 0));
        assertThat(reading.series().timeAt(1)).isEqualTo(LocalDateTime.of(2023, 1, 1, 1, 0, 0, 123_000_000));
        assertThat(reading.report().offsets()).contains(new FileReport.Offsets(ZoneOffset.ofHours(8), false));
        assertThat(TextFile.read(folder, "time,v\n2023-01-01T00:00:00Z,1\n2023-01-01T01:00:00Z,2.5\n")
                        .report()
                        .offsets())
                .contains(new FileReport.Offsets(ZoneOffset.UTC, false));
    }

    @Test
    void timesWithDifferentOffsetsAreConvertedToUtc() {
        // End of daylight saving time: two o'clock occurs twice.
        Reading reading = TextFile.read(folder, """
                time,v
                2023-10-29,1
                2023-10-29 02:00:00+02:00,2
                2023-10-29 02:00:00+01:00,3.5
                2023-10-29 03:00:00+01:00,4
                """);
        assertThat(reading.series().values("v")).containsExactly(1, 2, 3.5, 4);
        assertThat(List.of(0, 1, 2, 3))
                .extracting(reading.series()::timeAt)
                .containsExactly(
                        LocalDateTime.of(2023, 10, 28, 22, 0),
                        LocalDateTime.of(2023, 10, 29, 0, 0),
                        LocalDateTime.of(2023, 10, 29, 1, 0),
                        LocalDateTime.of(2023, 10, 29, 2, 0));
        assertThat(reading.report().offsets()).contains(new FileReport.Offsets(ZoneOffset.UTC, true));
    }

    @Test
    void readsQuartersAndMonths() {
        for (String quarters : List.of("2020Q1 2020Q2", "2020-Q1 2020-Q2", "2020年第1季度 2020年第2季度")) {
            String[] cells = quarters.split(" ");
            Series series = TextFile.read(folder, "period,v\n" + cells[0] + ",5\n" + cells[1] + ",6.5\n")
                    .series();
            assertThat(series.timeAt(1)).as(quarters).isEqualTo(LocalDateTime.of(2020, 4, 1, 0, 0));
            assertThat(series.timeLabel(1)).isEqualTo("2020-04");
        }
        for (String months : List.of("2020-01;2020-02", "Jan 2020;Feb 2020", "2020年1月;2020年2月", "2020年11月;2020年12月")) {
            String[] cells = months.split(";");
            Series series = TextFile.read(folder, cells[0] + ",5\n" + cells[1] + ",6.5\n")
                    .series();
            assertThat(series.rows()).as(months).isEqualTo(2);
            assertThat(series.timeAt(1)).isEqualTo(series.timeAt(0).plusMonths(1));
        }
    }

    @Test
    void turnsAColumnIntoTextWhereLaterLinesContradictTheSample() {
        StringBuilder text = new StringBuilder("date,code,value\n");
        LocalDateTime day = LocalDateTime.of(1900, 1, 1, 0, 0);
        for (int i = 0; i < 60_000; i++) {
            String code = i < 9_000 ? "" : "code" + i % 7;
            text.append(day.plusHours(i))
                    .append(',')
                    .append(code)
                    .append(',')
                    .append(i % 13)
                    .append('\n');
        }
        Reading reading = TextFile.read(folder, text.toString());
        assertThat(reading.series().features()).containsExactly("value");
        assertThat(reading.report().rows()).isEqualTo(60_000);
        assertThat(reading.report().skipped()).isEmpty();
    }

    @Test
    void detectsTheEncodingAgainWhereTheSampleWasAscii() {
        StringBuilder text = new StringBuilder("date,note,value\n");
        for (int i = 0; i < 60_000; i++) {
            text.append(LocalDateTime.of(1900, 1, 1, 0, 0).plusHours(i))
                    .append(",plain,")
                    .append(i % 13);
            text.append('\n');
        }
        int place = text.indexOf("plain", 150_000);
        text.replace(place, place + 5, "沪深三百指数收盘价格");
        Path file = TextFile.write(folder, text.toString(), Charset.forName("GBK"));
        Reading reading = new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE);
        assertThat(reading.report().rows()).isEqualTo(60_000);
        assertThat(reading.report().encoding()).isNotEqualTo("UTF-8");
    }

    @Test
    void keepsRowsOfEqualTimeInOrderAndSortsJumps() {
        Reading reading = TextFile.read(
                folder,
                "date,v\n2020-01-01,1.5\n2020-01-02,2\n2020-01-02,3\n2020-01-09,4\n2020-01-05,5\n2020-01-10,6\n");
        assertThat(reading.series().values("v")).containsExactly(1.5, 2, 3, 5, 4, 6);
        assertThat(reading.report().order()).isEqualTo(RowOrder.ASCENDING);
        assertThat(reading.report().lastLines())
                .extracting(FileReport.LineSample::row)
                .containsExactly(3, 5);
    }

    @Test
    void reversesNewestFirstAndFindsRowsByTime() {
        Series series = TextFile.read(folder, "date,v\n2020-01-06,4\n2020-01-03,3\n2020-01-02,2\n2020-01-01,1.5\n")
                .series();
        assertThat(series.values("v")).containsExactly(1.5, 2, 3, 4);
        assertThat(series.firstRowFrom(LocalDateTime.of(2019, 1, 1, 0, 0))).isZero();
        assertThat(series.firstRowFrom(LocalDateTime.of(2020, 1, 2, 0, 0))).isEqualTo(1);
        assertThat(series.firstRowFrom(LocalDateTime.of(2020, 1, 4, 0, 0))).isEqualTo(3);
        assertThat(series.firstRowFrom(LocalDateTime.of(2021, 1, 1, 0, 0))).isEqualTo(4);
    }

    @Test
    void withoutTimeTheRowNumberDeterminesTheOrderAndTheUserMayChangeIt() {
        String text = "no,v\n3,30.5\n2,20\n1,10\n";
        assertThat(TextFile.read(folder, text).series().values("v")).containsExactly(10, 20, 30.5);
        ReadOptions forced = ReadOptions.detect().withOrder(Optional.of(RowOrder.ASCENDING));
        assertThat(TextFile.read(folder, text, forced).series().values("v")).containsExactly(30.5, 20, 10);
    }

    @Test
    void takesTheUsersChoices() {
        String text = "a;b;c\n1,5;20200101;1577836800\n2,5;20200102;1577923200\n3,5;20200103;1578009600\n";
        Reading byDigits = TextFile.read(folder, text, ReadOptions.detect().withTimeColumn(Optional.of("b")));
        assertThat(byDigits.report().timeFormat()).contains("yyyyMMdd");
        Reading byEpoch = TextFile.read(folder, text, ReadOptions.detect().withTimeColumn(Optional.of("c")));
        assertThat(byEpoch.report().timeFormat()).contains("epoch seconds");
        assertThat(byEpoch.series().timeAt(2)).isEqualTo(LocalDateTime.of(2020, 1, 3, 0, 0));
        Reading none =
                TextFile.read(folder, text, ReadOptions.detect().withTimeColumn(Optional.of(ReadOptions.NO_TIME)));
        assertThat(none.series().hasTime()).isFalse();
        Reading byComma = TextFile.read(
                folder, "a,b;c\n1,5;2\n2,6;3\n", ReadOptions.detect().withDelimiter(Optional.of(',')));
        assertThat(byComma.series().features()).containsExactly("a");
    }

    @Test
    void acceptsTheReportedTimeColumnAsAChoice() {
        String text = "year,month,day,v\n2020,1,1,5\n2020,1,2,6\n";
        Reading reading =
                TextFile.read(folder, text, ReadOptions.detect().withTimeColumn(Optional.of("year + month + day")));
        assertThat(reading.report().timeColumn()).contains("year + month + day");
        assertThatThrownBy(
                        () -> TextFile.read(folder, text, ReadOptions.detect().withTimeColumn(Optional.of("nothing"))))
                .isInstanceOfSatisfying(
                        SeriesException.class,
                        e -> assertThat(e.reason().key()).isEqualTo("series.problem.noSuchColumn"));
    }

    @Test
    void namesTheProblemOfAFile() throws Exception {
        assertProblem("series.problem.empty", "");
        assertProblem("series.problem.noRows", "\n\n");
        assertProblem("series.problem.onlyHeader", "date,open,close\n");
        assertProblem("series.problem.noNumbers", "name,town\nanna,bonn\nbert,kiel\n");
        assertProblem("series.problem.binary", "RIFX\u0003\u0004\u0000\u0000");
        assertProblem("series.file.damaged", "PK\u0003\u0004\u0000\u0000");
        assertThatThrownBy(() ->
                        new SeriesReader().read(folder.resolve("none.csv"), ReadOptions.detect(), ReadProgress.NONE))
                .isInstanceOfSatisfying(
                        SeriesException.class,
                        e -> assertThat(e.reason().arguments().get(0).toString())
                                .contains("none.csv"));
        assertThatThrownBy(() -> new SeriesReader().read(folder, ReadOptions.detect(), ReadProgress.NONE))
                .isInstanceOf(SeriesException.class);
        Path file = TextFile.write(folder, "a\n1\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new SeriesReader()
                        .read(file, ReadOptions.detect().withEncoding(Optional.of("UTF-99")), ReadProgress.NONE))
                .isInstanceOf(SeriesException.class);
    }

    private void assertProblem(String key, String text) {
        assertThatThrownBy(() -> TextFile.read(folder, text))
                .isInstanceOfSatisfying(
                        SeriesException.class, e -> assertThat(e.reason().key()).isEqualTo(key));
    }

    @Test
    void reportsProgressAndCanBeCancelled() {
        String text = "v\n" + "1.25\n".repeat(200_000);
        Path file = TextFile.write(folder, text, StandardCharsets.UTF_8);
        List<Double> heard = new ArrayList<>();
        assertThatThrownBy(() -> new SeriesReader().read(file, ReadOptions.detect(), fraction -> {
                    heard.add(fraction);
                    return fraction < 0.5;
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(heard).isSorted();
        assertThat(heard.get(heard.size() - 1)).isBetween(0.5, 0.6);

        heard.clear();
        new SeriesReader().read(file, ReadOptions.detect(), heard::add);
        assertThat(heard).isSorted().endsWith(1.0);
    }

    @Test
    void ofMoreNamesThanCellsTheFirstOnesAreUsed() {
        assertThat(TextFile.read(folder, "a,b,c,d,e\n1,2\n3,4\n5,6\n").series().features())
                .containsExactly("a", "b");
    }

    @Test
    void digestsTheBytesOfTheFile() throws Exception {
        Path file = TextFile.write(folder, "\uFEFFv,w\r\n1,2\r\n3,4", StandardCharsets.UTF_8);
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        Reading reading = new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE);
        assertThat(reading.series().digest()).isEqualTo(HexFormat.of().formatHex(sha));
        assertThat(reading.series().features()).containsExactly("v", "w");
        assertThat(reading.report().lines()).isEqualTo(3);
        assertThat(reading.series().values("w")).isSameAs(reading.series().values("w"));
    }
}
