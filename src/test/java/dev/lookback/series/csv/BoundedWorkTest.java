package dev.lookback.series.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.bytes.SampleLines;
import dev.lookback.series.csv.dialect.CellSplitter;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.csv.dialect.RecordJoiner;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.Interpretations;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.guess.column.TimeField;
import dev.lookback.series.layout.HeaderParts;
import dev.lookback.series.layout.HeaderTimes;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bounds of the work on odd files, each of which once took many times as long as others of its size. */
class BoundedWorkTest {

    @TempDir
    Path folder;

    private static Series read(Path file) {
        return new SeriesReader()
                .read(file, ReadOptions.detect(), ReadProgress.NONE)
                .series();
    }

    private static String cells(int count, String cell) {
        return String.join(",", Collections.nCopies(count, cell));
    }

    @Test
    void manyColumnsOfTimesAreNotAllWeighedWithAllColumns() {
        List<String> lines = IntStream.range(0, 60)
                .mapToObj(i -> cells(120, LocalDate.of(2020, 1, 1).plusDays(i).toString()) + "," + i)
                .toList();
        List<Interpretation> all =
                Interpretations.of(SampleLines.split(lines, new Dialect(',', '"'), 0), ',', ReadOptions.detect());

        assertThat(all).isNotEmpty().hasSizeLessThanOrEqualTo(2 * 2 * 50 + 10);
        assertThat(all.get(0).time().orElseThrow().columns()).containsExactly(0);
    }

    @Test
    void columnsThatTurnOutToBeTextsDeepInTheFileAreFoundTogether() throws IOException {
        int columns = 40;
        String header =
                "date," + IntStream.range(0, columns).mapToObj(c -> "v" + c).collect(Collectors.joining(","));
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int i = 0; i < 30_000; i++) {
            text.append(LocalDate.of(1930, 1, 1).plusDays(i))
                    .append(',')
                    .append(i)
                    .append(",")
                    .append(cells(columns - 1, i < 6_000 ? "1" : "abc"))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("late.csv"), text);
        int[] begun = {0};
        double[] last = {1};
        Series series = new SeriesReader()
                .read(file, ReadOptions.detect(), fraction -> {
                    begun[0] += fraction < last[0] ? 1 : 0;
                    last[0] = fraction;
                    return true;
                })
                .series();

        assertThat(series.features()).containsExactly("v0");
        assertThat(begun[0]).as("times that the file was read").isLessThanOrEqualTo(5);
    }

    @Test
    void moreColumnsThanCanBeReadAreRefusedByTheirNumber() throws IOException {
        Path file = Files.writeString(folder.resolve("wide.csv"), (cells(100_001, "1") + "\n").repeat(3));

        assertThat(new Texts(Locale.ENGLISH)
                        .get(catchThrowableOfType(SeriesException.class, () -> read(file))
                                .reason()))
                .startsWith("wide.csv has more than 100,000 columns");
    }

    @Test
    void aSampleHasNoMoreCellsAndNoLongerOnesThanNeeded() {
        SampleTable sample =
                SampleLines.split(List.of(cells(300_000, "1"), "a".repeat(50_000) + ",2"), new Dialect(',', '"'), 0);

        assertThat(sample.rows().get(0).cells()).hasSize(SampleLines.MOST_COLUMNS + 1);
        assertThat(sample.rows().get(1).cell(0)).hasSize(1000);
    }

    @Test
    void wholeLinesTellNoFieldOfATime() {
        String line = "1,2 ".repeat(1000);

        assertThat(TimeField.words(line)).isEmpty();
        assertThat(TimeField.digits(line)).isEmpty();
        assertThat(TimeField.MONTH.read("0".repeat(1000) + "1")).isEqualTo(-1);
        assertThat(TimeField.words("Hour 12 of 24")).isEqualTo("Hour   of");
    }

    /** A hundred thousand brackets would take minutes if a name's remark was looked for behind each of them. */
    @Test
    void longNamesHaveNoRemarks() {
        List<String> names = Collections.nCopies(20, "1" + "(".repeat(100_000) + ")");

        assertThat(HeaderTimes.of(names)).isEmpty();
        assertThat(HeaderParts.of(names)).isEmpty();
    }

    @Test
    void aCellOfMegabytesIsRead() throws IOException {
        String text = "date,v,note\n2020-01-01,1,\"" + "x".repeat(3_000_000) + "\"\n2020-01-02,3,y\n2020-01-03,4,\n";

        assertThat(read(Files.writeString(folder.resolve("cell.csv"), text)).values("v"))
                .containsExactly(1, 3, 4);
    }

    @Test
    void ofAnArchiveOfOtherThingsOnlyTheFirstAreTried() throws IOException {
        Path file = folder.resolve("many.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 30; i++) {
                zip.putNextEntry(new ZipEntry("note" + i + ".txt"));
                zip.write("nothing but words\n".repeat(9).getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
        }

        assertThat(new Texts(Locale.ENGLISH)
                        .get(catchThrowableOfType(SeriesException.class, () -> read(file))
                                .reason()))
                .startsWith("None of the first 20 of the 30 tables or files in many.zip could be read; choose one");
    }

    @Test
    void afterVeryManyOpenQuotesTheyAreCharactersLikeOthers() {
        List<String> lines = new ArrayList<>(List.of("1,\"a", "b\""));
        lines.addAll(Collections.nCopies(2000, "\"a"));
        lines.addAll(List.of("1,\"a", "b\""));
        List<RecordJoiner.Line> records = RecordJoiner.join(lines, new CellSplitter(new Dialect(',', '"')));

        assertThat(records.get(0).text()).isEqualTo("1,\"a\nb\"");
        assertThat(records.get(records.size() - 2).text()).isEqualTo("1,\"a");
    }
}
