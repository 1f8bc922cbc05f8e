package dev.lookback.series.csv.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.FileReport;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.csv.bytes.SampleLines;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.csv.dialect.FileEncoding;
import dev.lookback.series.file.TableText;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.Interpretation.Kind;
import dev.lookback.series.guess.Interpretations;
import dev.lookback.series.guess.time.TimeSource;
import dev.lookback.series.layout.Layout;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.number.GivenMissing;
import dev.lookback.series.number.NumberNotation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Files read in pieces, however small, give the same as read line by line. */
class TableReaderTest {

    private static Interpretation layout(char delimiter, boolean split, List<Integer> header, int firstLine) {
        List<Interpretation.Column> columns = new ArrayList<>();
        columns.add(new Interpretation.Column(
                "time", "time", 0, split ? 2 : 1, Kind.TIME, NumberNotation.POINT, GivenMissing.NONE, false, false));
        columns.add(new Interpretation.Column(
                "a", "a", split ? 2 : 1, 1, Kind.NUMBER, NumberNotation.POINT, GivenMissing.NONE, false, false));
        columns.add(new Interpretation.Column(
                "word", "word", split ? 3 : 2, 1, Kind.TEXT, NumberNotation.POINT, GivenMissing.NONE, false, false));
        columns.add(new Interpretation.Column(
                "b", "b", split ? 4 : 3, 1, Kind.NUMBER, NumberNotation.POINT, GivenMissing.NONE, false, false));
        TimeForm form = TimeForm.named(split ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd");
        return new Interpretation(
                delimiter,
                split ? 5 : 4,
                firstLine,
                header,
                columns,
                Optional.of(new TimeSource.Single(0, form)),
                List.of(),
                false,
                0,
                0,
                new Layout.Down(List.of(2)));
    }

    @Property(tries = 250)
    void piecesGiveTheSameAsTheWhole(
            @ForAll("lines") List<String> lines,
            @ForAll("encodings") String charset,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @IntRange(min = 0, max = 3) int header,
            @ForAll boolean apostrophes)
            throws Exception {
        String text = String.join("", lines);
        char quote = apostrophes ? '\'' : '"';
        check(layout(',', false, header == 0 ? List.of() : List.of(header), header + 1), quote, text, charset, size);
    }

    @Property(tries = 80)
    void runsOfSpacesSeparateCells(@ForAll("spaced") List<String> lines, @ForAll @IntRange(min = 1, max = 60) int size)
            throws Exception {
        check(layout(' ', true, List.of(1), 2), '"', String.join("", lines), "UTF-8", size);
    }

    @Test
    void rowsThatLeaveOutTheYearTakeThatOfTheRowBeforeAcrossPieces() throws Exception {
        StringBuilder text = new StringBuilder("year;month;v\n");
        for (int month = 0; month < 60; month++) {
            text.append(month % 12 == 0 ? 2000 + month / 12 : "")
                    .append(";")
                    .append(month % 12 + 1)
                    .append(";" + month + "\n");
        }
        List<String> lines = text.toString().lines().toList();
        Dialect dialect = new Dialect(';', '"');
        Interpretation layout = Interpretations.of(SampleLines.split(lines, dialect, 0), ';', ReadOptions.detect())
                .get(0);
        RawTable table = read(
                new TableReader(layout, dialect, 40, true),
                text.toString().getBytes(StandardCharsets.UTF_8),
                new FileEncoding(StandardCharsets.UTF_8, 0, true));

        assertThat(layout.timeName()).contains("year + month");
        assertThat(table.times())
                .hasSize(60)
                .isSorted()
                .endsWith(Instant.parse("2004-12-01T00:00:00Z").toEpochMilli());
    }

    private static void check(Interpretation layout, char quote, String text, String charset, int size)
            throws Exception {
        Dialect dialect = new Dialect(layout.delimiter(), quote);
        byte[] bytes = text.getBytes(charset);
        String encoded = new String(bytes, charset);
        PlainTableReader plain = new PlainTableReader(layout, dialect, encoded);
        plain.read();
        FileEncoding encoding = new FileEncoding(Charset.forName(charset), 0, true);
        for (boolean parallel : new boolean[] {false, true}) {
            RawTable table;
            try {
                table = read(new TableReader(layout, dialect, size, parallel), bytes, encoding);
            } catch (TableReader.NotNumericException e) {
                assertThat(e.columns())
                        .isNotEmpty()
                        .allSatisfy(column -> assertThat(plain.unreadable.get(column).values().stream()
                                        .mapToInt(count -> count)
                                        .sum())
                                .isGreaterThan(plain.rows.size() / 2));
                return;
            }
            compare(table, plain);
        }
    }

    private static RawTable read(TableReader reader, byte[] bytes, FileEncoding encoding)
            throws IOException, TableReader.NotNumericException {
        Path file = Files.createTempFile("pieces", ".csv");
        try {
            Files.write(file, bytes);
            TableText text =
                    new TableText(file, file, Optional.empty(), List.of(), Optional.empty(), Optional.of("none"));
            return reader.read(text, encoding, ReadProgress.NONE);
        } finally {
            Files.delete(file);
        }
    }

    private static void compare(RawTable table, PlainTableReader plain) {
        LineLog log = table.log();
        int count = plain.logged.size();
        assertThat(log.skipped()).isEqualTo(plain.skipped);
        assertThat(log.first()).isEqualTo(plain.logged.subList(0, Math.min(count, LineLog.SHOWN)));
        assertThat(log.last())
                .isEqualTo(plain.logged.subList(
                        Math.min(count, Math.max(LineLog.SHOWN, count - LineLog.SHOWN)), count));
        assertThat(log.lost()).isEqualTo(plain.lost);
        assertThat(List.of(log.lines(), log.continuedLines(), log.headerLines(), log.blankLines(), log.rows()))
                .isEqualTo(List.of(count, plain.continued, plain.header, plain.blank, plain.rows.size()));
        assertThat(List.of(log.shortRows(), log.longRows())).isEqualTo(List.of(plain.shortRows, plain.longRows));
        for (LineLog.Line line : plain.logged) {
            assertThat(line.row() < 0 ? line.number() : log.line(line.row())).isEqualTo(line.number());
        }
        assertThat(table.missing()).isEqualTo(plain.missing);
        for (int c = 0; c < plain.missing.length; c++) {
            int column = c;
            if (table.numbers().get(c) != null) {
                assertThat(table.numbers().get(c))
                        .isEqualTo(plain.rows.stream()
                                .mapToDouble(row -> row[column])
                                .toArray());
            }
        }
        assertThat(IntStream.range(0, table.rows()).mapToObj(table.texts().get(2)::text))
                .containsExactlyElementsOf(plain.words);
        TimeColumn times = TimeColumn.of(
                plain.walls.stream().mapToLong(wall -> wall).toArray(),
                plain.offsets.stream().mapToInt(offset -> offset).toArray());
        assertThat(table.times()).isEqualTo(times.times());
        assertThat(table.offsets()).isEqualTo(times.offsets());
        List<FileReport.Unreadable> unreadable = new ArrayList<>();
        for (int c = 0; c < plain.missing.length; c++) {
            int all = plain.unreadable.get(c).values().stream()
                    .mapToInt(number -> number)
                    .sum();
            if (all > 0) {
                unreadable.add(new FileReport.Unreadable(
                        List.of("time", "a", "word", "b").get(c),
                        all,
                        plain.firstUnreadable[c],
                        plain.unreadable.get(c)));
            }
        }
        assertThat(table.unreadable()).isEqualTo(unreadable);
    }

    @Provide
    Arbitrary<String> encodings() {
        return Arbitraries.of("UTF-8", "UTF-8", "windows-1252", "GBK", "Shift_JIS", "UTF-16LE", "UTF-32BE");
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> cells = Arbitraries.of(
                "2020-01-02",
                "2020-01-02T03:04:05+02:00",
                "1.5",
                "-2",
                "",
                "NA",
                "1.#INF",
                "word",
                "größe",
                "\"a,b\"",
                "\"7\"",
                " \"8\" ",
                "'9'",
                "\"a \"\"b\"\"\"",
                "\"x\ny\"",
                "\"x\r\ny\"",
                "\"",
                "it's",
                "5\"",
                "?",
                "\u00a04\u3000",
                "表|\\",
                "\t6 ");
        Arbitrary<String> row = Combinators.combine(
                        Arbitraries.of("2020-01-02", "\"2020-03-04\"", "2020-01-02T03:04:05+02:00", "later"),
                        Arbitraries.of("1.5", "-2", "1e3", "\"7\"", "x", "NA"),
                        cells,
                        Arbitraries.of("100", "0.25", "\"1,000\"", "1,000", "\"3", "4\""))
                .as((time, a, word, b) -> String.join(",", time, a, word, b));
        Arbitrary<String> any = cells.list().ofMaxSize(6).map(list -> String.join(",", list));
        Arbitrary<String> odd = Arbitraries.of(
                "",
                "  ",
                "\u3000",
                "# note",
                "time,c,d,e",
                "time,a,word,b",
                "\"# note\"",
                "--",
                "-1,2",
                ",,,",
                "NA,NA,,",
                "// x");
        Arbitrary<String> end = Arbitraries.of("\n", "\n", "\r\n", "\r", "\n\n");
        Arbitrary<String> line = Arbitraries.frequencyOf(Tuple.of(5, row), Tuple.of(1, any), Tuple.of(1, odd));
        return Combinators.combine(line, end)
                .as((text, ends) -> text + ends)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<String>> spaced() {
        Arbitrary<String> gap = Arbitraries.of(" ", "  ", "\t", " \t ", "\u000b", "\u3000 ");
        Arbitrary<String> cell =
                Arbitraries.of("2020-01-02", "03:04", "1.5", "word", "7", "\"q\"", "\"q r\"", "\"", "é");
        Arbitrary<String> row = Combinators.combine(
                        gap, gap, Arbitraries.of("1", "x", "\"2\""), Arbitraries.of("w", "\"v u\"", "ß"))
                .as((one, two, a, word) -> "2020-01-02" + one + "03:04" + two + a + two + word + one + "9");
        Arbitrary<String> any = Combinators.combine(cell, gap)
                .as(String::concat)
                .list()
                .ofMaxSize(7)
                .map(list -> String.join("", list));
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(3, row), Tuple.of(1, any)), Arbitraries.of("\n", "\r\n"))
                .as(String::concat)
                .list()
                .ofMaxSize(30);
    }
}
