package dev.lookback.series.wild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.FileReport;
import dev.lookback.series.FileReport.Ambiguity;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.MissingValue;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.RowOrder;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files read with options drawn at random, fitting or not: read, and the same again from the options kept, or refused with a message
 * about an option that stands in the way.
 */
class AnyOptionsTest {

    /** Every so many files of the corpus; {@code -Dwild.stride=1} for all. */
    private static final int STRIDE = Integer.getInteger("wild.stride", 9);

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    /** Small files, one of a kind. */
    private static final List<String> FILES = List.of(
            "date,price,volume\n2020-01-01,1.5,10\n2020-01-02,1.25,20\n2020-01-03,1.75,-999\n2020-01-04,1.0,40\n",
            "Bericht\n\nDatum;Zeit;Wert\n01.02.2020;00:15;1,5\n01.02.2020;00:30;1,6\n01.02.2020;00:45;1.013,7\n",
            "date,v\n01/02/2020,1\n02/02/2020,2\n03/02/2020,3\n",
            "year,month,v\n2020,1,5\n2020,2,6\n2020,3,7\n",
            "date,id,v\n2020-01-01,A,1\n2020-01-01,B,2\n2020-01-02,A,3\n2020-01-02,B,4\n2020-01-03,A,5\n",
            "country,2018,2019,2020\nA,1,2,3\nB,4,5,6\nC,7,8,9\n",
            "Year,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec\n2019,1,2,3,4,5,6,7,8,9,10,11,12\n"
                    + "2020,1,2,3,4,5,6,7,8,9,10,11,12\n",
            "a,b\n1,2\n3,5\n4,9\n2,7\n",
            "1577836800\t5\n1577840400\t6\n1577844000\t7\n",
            "name,note\nAnna,good\nBert,bad\n",
            "Zeit;Größe\n2020-01;1\n2020-02;2\n2020-03;4\n");

    /** Options that a refusal is about, by its key. */
    private static final Map<String, Set<String>> ABOUT = Map.ofEntries(
            Map.entry("series.problem.encoding", Set.of("encoding")),
            Map.entry("series.problem.delimiter", Set.of("delimiter")),
            Map.entry("series.problem.lineNumbers", Set.of("skip", "header")),
            Map.entry("series.problem.nothingLeft", Set.of("skip", "header")),
            Map.entry("series.question.ENCODING", Set.of("encoding")),
            Map.entry("series.question.DELIMITER", Set.of("delimiter")),
            Map.entry("series.question.DECIMAL", Set.of("decimal")),
            Map.entry("series.question.TIME_COLUMN", Set.of("time")),
            Map.entry("series.question.TIME_FORMAT", Set.of("format")),
            Map.entry("series.option.missing", Set.of("missing")),
            Map.entry("series.problem.noSuchColumn", Set.of("time")),
            Map.entry("series.problem.noTime", Set.of("time")),
            Map.entry("series.problem.timeFormat", Set.of("format")),
            Map.entry("series.problem.timeLetter", Set.of("format")),
            Map.entry("series.problem.timeQuote", Set.of("format")),
            Map.entry("series.problem.timeBracket", Set.of("format")),
            Map.entry("series.problem.timeIncomplete", Set.of("format")),
            Map.entry("series.problem.orientation", Set.of("orientation")),
            Map.entry("series.problem.turnTimes", Set.of("orientation")),
            Map.entry("series.problem.noSuchSeries", Set.of("series")),
            Map.entry("series.problem.noSeries", Set.of("series")),
            Map.entry("series.problem.noMissingColumn", Set.of("missing")));

    /** Options by a name, with the same without them. */
    private static final Map<String, Function<ReadOptions, ReadOptions>> WITHOUT = Map.ofEntries(
            Map.entry("encoding", o -> o.withEncoding(Optional.empty())),
            Map.entry("delimiter", o -> o.withDelimiter(Optional.empty())),
            Map.entry("decimal", o -> o.withDecimal(Optional.empty())),
            Map.entry("skip", o -> o.withSkip(OptionalInt.empty())),
            Map.entry("header", o -> o.withHeader(OptionalInt.empty())),
            Map.entry("time", o -> o.withTimeColumn(Optional.empty())),
            Map.entry("format", o -> o.withTimeFormat(Optional.empty())),
            Map.entry("orientation", o -> o.withOrientation(Optional.empty())),
            Map.entry("series", o -> o.withSeriesId(Optional.empty())),
            Map.entry("missing", o -> o.withMissingValues(List.of())));

    @TempDir
    static Path folder;

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(FILES);
    }

    @Provide
    Arbitrary<ReadOptions> options() {
        List<Arbitrary<Function<ReadOptions, ReadOptions>>> all = List.of(
                option(
                        ReadOptions::withEncoding,
                        List.of("UTF-8", "windows-1252", "GBK", "UTF-16LE", "US-ASCII", "none")),
                option(ReadOptions::withDelimiter, List.of(',', ';', '\t', ' ', '|', 'x', '"', '\n')),
                option(ReadOptions::withDecimal, List.of('.', ',')),
                option((o, n) -> o.withSkip(n.map(OptionalInt::of).orElseThrow()), List.of(0, 1, 2, 3, 9)),
                option((o, n) -> o.withHeader(n.map(OptionalInt::of).orElseThrow()), List.of(0, 1, 2, 4, 5)),
                option(
                        ReadOptions::withTimeColumn,
                        List.of(
                                ReadOptions.NO_TIME,
                                "date",
                                "Datum + Zeit",
                                "Zeit + Datum",
                                "year + month",
                                "v",
                                "v + v",
                                "column 1",
                                "nothing")),
                option(
                        ReadOptions::withTimeFormat,
                        List.of(
                                "yyyy-MM-dd",
                                "dd/MM/yyyy",
                                "MM/dd/yyyy",
                                "dd.MM.yyyy + HH:mm",
                                "year + month",
                                "year",
                                "yyyy",
                                "HH:mm",
                                "epoch seconds",
                                "bbb",
                                "'yyyy",
                                "[yyyy",
                                "")),
                option(ReadOptions::withDayFirst, List.of(true, false)),
                option(ReadOptions::withOrientation, List.of(Orientation.values())),
                option(ReadOptions::withSeriesId, List.of("", "A", "B", "2020", "nothing")),
                option(ReadOptions::withOrder, List.of(RowOrder.values())),
                option(ReadOptions::withPart, List.of("Sheet1")),
                option(
                        (o, v) -> o.withMissingValues(List.of(v.orElseThrow())),
                        List.of(
                                new MissingValue(Optional.empty(), "-999"),
                                new MissingValue(Optional.empty(), "bad"),
                                new MissingValue(Optional.of("v"), "1"),
                                new MissingValue(Optional.of("A"), "1"),
                                new MissingValue(Optional.of("nothing"), "1"))));
        return Combinators.combine(all).as(changes -> {
            ReadOptions options = ReadOptions.detect();
            for (Function<ReadOptions, ReadOptions> change : changes) {
                options = change.apply(options);
            }
            return options;
        });
    }

    /** Changes options by a value. */
    private interface Change<T> {
        ReadOptions of(ReadOptions options, Optional<T> value);
    }

    private static <T> Arbitrary<Function<ReadOptions, ReadOptions>> option(Change<T> change, List<T> values) {
        Arbitrary<Function<ReadOptions, ReadOptions>> given =
                Arbitraries.of(values).map(value -> options -> change.of(options, Optional.of(value)));
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(Function.identity())), Tuple.of(1, given));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void aFileIsReadOrAnOptionInTheWayIsNamed(@ForAll("files") String text, @ForAll("options") ReadOptions asked)
            throws IOException {
        Path file = Files.createTempFile("any", ".csv");
        try {
            Files.writeString(file, text, Charset.forName("windows-1252"));
            boolean isReadable = refusal(file, ReadOptions.detect()).isEmpty();
            ReadOptions options = asked;
            Optional<Message> refusal = refusal(file, options);
            while (isReadable && refusal.isPresent()) {
                Message told = refusal.get();
                assertThat(ENGLISH.get(told)).as("%s", told).doesNotContain("{");
                ReadOptions before = options;
                for (String name : about(told)) {
                    options = WITHOUT.get(name).apply(options);
                }
                assertThat(options)
                        .as("%s is about an option that is given", told)
                        .isNotEqualTo(before);
                refusal = refusal(file, options);
                assertThat(refusal).as("without the option").isNotEqualTo(Optional.of(told));
            }
            if (refusal.isEmpty()) {
                check(file, read(file, options));
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void theOptionThatIsToldTakesTheOtherReading() throws IOException {
        List<String> same = new ArrayList<>();
        List<WildCase> cases = WildCorpus.all();
        for (int i = 0; i < cases.size(); i += STRIDE) {
            WildCase wild = cases.get(i);
            Path file = Files.write(folder.resolve(wild.file()), wild.bytes());
            if (refusal(file, ReadOptions.detect()).isEmpty()) {
                Reading reading = read(file, ReadOptions.detect());
                Optional<Ambiguity> ambiguity = reading.report().ambiguity();
                if (ambiguity.isPresent()) {
                    Reading other = read(file, ambiguity.get().other(ReadOptions.detect()));
                    if (content(other.series()).equals(content(reading.series()))) {
                        same.add(wild.name());
                    }
                }
            }
            Files.delete(file);
        }
        assertThat(same).isSubsetOf("psql-aligned");
    }

    private static Set<String> about(Message refusal) {
        String key = refusal.key().equals("series.problem.option")
                ? ((Message) refusal.arguments().get(1)).key()
                : refusal.key();
        return ABOUT.getOrDefault(key, Set.of());
    }

    private static void check(Path file, Reading reading) {
        FileReport report = reading.report();
        assertThat(report.headerLines() + report.rows() + report.skipped().size() + report.blankLines())
                .as("lines")
                .isEqualTo(report.lines());
        Reading again = read(file, reading.series().options());
        assertThat(content(again.series())).isEqualTo(content(reading.series()));
    }

    private static Map<String, String> content(Series series) {
        Map<String, String> content = new LinkedHashMap<>();
        for (String name : new TreeSet<>(series.features())) {
            content.put(name, Arrays.toString(series.values(name)));
        }
        for (int row = 0; series.hasTime() && row < series.rows(); row++) {
            content.put("row " + row, series.timeLabel(row));
        }
        return content;
    }

    private static Optional<Message> refusal(Path file, ReadOptions options) {
        try {
            read(file, options);
            return Optional.empty();
        } catch (SeriesException e) {
            return Optional.of(e.reason());
        }
    }

    private static Reading read(Path file, ReadOptions options) {
        return new SeriesReader().read(file, options, ReadProgress.NONE);
    }
}
