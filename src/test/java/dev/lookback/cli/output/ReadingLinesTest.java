package dev.lookback.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.DataReference;
import dev.lookback.series.FileReport.Ambiguity;
import dev.lookback.series.FileReport.Question;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingLinesTest {

    @TempDir
    Path folder;

    @Test
    void theOptionOfTheOtherReadingIsNamedWithItsAnswer() throws IOException {
        Reading reading = read("date,value\n01/02/2020,1.5\n03/05/2020,2.5\n09/10/2020,4.5\n");

        String other = reading.report().ambiguity().orElseThrow().other();
        assertThat(lines(reading)).contains("If that is right, add --time-format \"" + other + "\".");
    }

    @Test
    void timesThatCannotBeReadAreNamed() throws IOException {
        Reading reading = read("day,value\nJan 01,1.5\nJan 02,2.5\nJan 03,4.5\nJan 04,3.5\n");

        assertThat(lines(reading))
                .startsWith("a.csv: 4 rows without times; target value.")
                .contains("No times can be read in \"day\": the rows are counted.");
    }

    private Reading read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        return new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE);
    }

    private static String lines(Reading reading) {
        StringWriter out = new StringWriter();
        ReadingLines.print(
                reading, DataReference.to(reading.series(), "value"), new PrintWriter(out), new Texts(Locale.ENGLISH));
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "DELIMITER,\\t,; -> delimiter \";\" instead of tab. If that is right, add --delimiter \";\".",
                "DELIMITER,;,\\t -> delimiter tab instead of \";\". If that is right, add --delimiter tab.",
                "TIME_COLUMN,,day -> time column day instead of none. If that is right, add --time \"day\".",
                "TIME_COLUMN,a + b, -> time column none instead of a + b. If that is right, add --time \"none\".",
            })
    void answersCanBeSeenAndCopied(String doubt, String words) {
        String[] parts = doubt.split(",", -1);
        assertThat(ReadingLines.words(
                        new Ambiguity(
                                Question.valueOf(parts[0]),
                                parts[1].replace("\\t", "\t"),
                                parts[2].replace("\\t", "\t")),
                        new Texts(Locale.ENGLISH)))
                .endsWith(words);
    }
}
