package dev.lookback.series.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.FileReport;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.SeriesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lines read = header + rows + skipped + blank, whatever the file contains. */
class LineCountsTest {

    @Property(tries = 150)
    void lineCountsAddUp(
            @ForAll("junk") List<String> junk, @ForAll long seed, @ForAll boolean crlf, @ForAll boolean finalEnd)
            throws IOException {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add(LocalDate.of(2020, 1, 1).plusDays(i) + "," + i * 1.5 + "," + (i % 7) + ".25");
        }
        for (String line : junk) {
            lines.add(random.nextInt(lines.size() + 1), line);
        }
        lines.add(0, "date,open,close");
        String end = crlf ? "\r\n" : "\n";
        boolean endsBlank = lines.get(lines.size() - 1).isEmpty();
        Path file = Files.createTempFile("account", ".csv");
        try {
            Files.writeString(file, String.join(end, lines) + (finalEnd || endsBlank ? end : ""));
            FileReport report = read(file);
            // Two stray quotes can join everything between them into one record.
            int continued = report.continuedLines();
            assertThat(report.lines() + continued).isEqualTo(lines.size());
            assertThat(report.headerLines() + report.rows() + report.skipped().size() + report.blankLines())
                    .isEqualTo(report.lines());
            assertThat(report.headerLines()).isBetween(1, 2); // a word alone below may name the index
            // So joined above a line of two cells, they look like a preamble, and that line like the header.
            long above = junk.stream().anyMatch(line -> line.contains("\""))
                    ? report.skipped().stream()
                            .filter(skipped -> skipped.cause() == FileReport.SkipCause.ABOVE_HEADER)
                            .count()
                    : 0;
            assertThat(report.rows()).isBetween((int) (60 - continued - above), 60 + junk.size());
            assertThat(report.skipped())
                    .extracting(FileReport.Skipped::line)
                    .isSorted()
                    .doesNotHaveDuplicates();
        } finally {
            Files.delete(file);
        }
    }

    /** Two stray quotes far apart can join so many rows that no table is left; such a file is refused as a whole. */
    private static FileReport read(Path file) {
        try {
            return new SeriesReader()
                    .read(file, ReadOptions.detect(), ReadProgress.NONE)
                    .report();
        } catch (SeriesException refused) {
            Assume.that(false);
            throw refused;
        }
    }

    @Provide
    Arbitrary<List<String>> junk() {
        Arbitrary<String> scraps =
                Arbitraries.strings().withChars("ab1,;\" \t-.?é沪").ofMaxLength(12);
        Arbitrary<String> known = Arbitraries.of(
                "",
                "   ",
                ",,",
                "2020-01-01",
                "2020-02-01,1",
                "2020-02-01,x,1",
                "never,1,2",
                "2020-02-01,\"1,2",
                "?,NA,-");
        return Arbitraries.oneOf(scraps, known).list().ofMaxSize(12);
    }
}
