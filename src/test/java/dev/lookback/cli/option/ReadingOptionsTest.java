package dev.lookback.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.MissingValue;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Options for reading a file and preparing its series, and their way into a recipe and back. */
class ReadingOptionsTest {

    /** Each with its value, one of a kind. */
    private static final List<List<String>> OPTIONS = List.of(
            List.of("--encoding", "windows-1252"),
            List.of("--delimiter", ";"),
            List.of("--decimal", ","),
            List.of("--skip", "2"),
            List.of("--header", "1"),
            List.of("--time", "Größe am"),
            List.of("--time-format", "dd/MM/yyyy"),
            List.of("--day-first"),
            List.of("--series", "B"),
            List.of("--transpose"),
            List.of("--missing-value", "-9"),
            List.of("--missing-value", "price=-99"),
            List.of("--resample", "2d,price=max"),
            List.of("--calendar"),
            List.of("--one-hot", "weather"),
            List.of("--add", "r = pct(price)"));

    private static Path folder;

    @BeforeContainer
    static void write() throws IOException {
        folder = Files.createTempDirectory("options");
        StringBuilder text = new StringBuilder("Export\n\nGröße am;id;price;volume;weather\n");
        for (int day = 0; day < 60; day++) {
            for (String id : List.of("A", "B")) {
                text.append("%s;%s;%s;%d;%s%n"
                        .formatted(
                                LocalDate.of(2020, 1, 1)
                                        .plusDays(day)
                                        .format(DateTimeFormatter.ofPattern("dd/MM/yyyy")),
                                id,
                                day == 30 ? "-99" : 10 + day % 7 + "," + day % 10,
                                day % 9 == 0 ? -9 : 100 + day,
                                day % 3 == 0 ? "rain" : "sun"));
            }
        }
        Files.write(folder.resolve("a.csv"), text.toString().getBytes(Charset.forName("windows-1252")));
    }

    @AfterContainer
    static void delete() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<Set<List<String>>> options() {
        return Arbitraries.of(OPTIONS).set();
    }

    @Property(tries = 60)
    void aRecipeReadsTheSameSeriesAsTheOptionsThatItWasMadeWith(@ForAll("options") Set<List<String>> options)
            throws IOException {
        List<String> words =
                new ArrayList<>(List.of("--csv", folder.resolve("a.csv").toString()));
        options.forEach(words::addAll);
        RecipeSource.Loaded made = load(words.toArray(String[]::new));
        Path file = folder.resolve("a.lookback.json");
        RecipeFile.write(made.recipe(), file);

        RecipeSource.Loaded again = load("--recipe", file.toString());

        Recipe recipe = again.recipe();
        assertThat(recipe).isEqualTo(made.recipe());
        assertThat(again.series().columns()).isEqualTo(made.series().columns());
        assertThat(again.series().rows()).isEqualTo(made.series().rows());
        for (String name : made.series().features()) {
            assertThat(again.series().values(name)).isEqualTo(made.series().values(name));
        }
        Series series = again.series();
        for (int row = 0; row < series.rows(); row++) {
            assertThat(series.axisAt(row)).isEqualTo(made.series().axisAt(row));
        }
    }

    private static RecipeSource.Loaded load(String... words) {
        return CommandLine.populateCommand(new RecipeSource(), words)
                .load(new PrintWriter(OutputStream.nullOutputStream()), new Texts(Locale.ENGLISH));
    }

    private static ReadOptions over(ReadOptions before, String... words) {
        return CommandLine.populateCommand(new ReadingOptions(), words).over(before);
    }

    @Test
    void whatARecipeSetsCanBeTakenBack() {
        ReadOptions before = over(ReadOptions.detect(), "--transpose", "--day-first");
        assertThat(before.orientation()).contains(Orientation.ACROSS);
        ReadOptions after = over(before, "--no-transpose", "--no-day-first");
        assertThat(after.orientation()).contains(Orientation.DOWN);
        assertThat(after.dayFirst()).contains(false);
        assertThat(over(before).orientation()).contains(Orientation.ACROSS);
    }

    @Test
    void missingValuesHaveATextAndMayHaveAColumn() {
        assertThat(over(ReadOptions.detect(), "--missing-value", "a=b=-9", "--missing-value", "none")
                        .missingValues())
                .containsExactly(
                        new MissingValue(Optional.of("a=b"), "-9"), new MissingValue(Optional.empty(), "none"));
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> over(ReadOptions.detect(), "--missing-value", "price="))
                .satisfies(e ->
                        assertThat(e.lines()).extracting(UserError.Line::field).containsExactly("--missing-value"));
    }
}
