package dev.lookback.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Preparation.Aggregation;
import dev.lookback.series.Preparation.ColumnAggregation;
import dev.lookback.series.Preparation.Resampling;
import dev.lookback.series.TextFile;
import dev.lookback.series.column.AddedColumn;
import dev.lookback.text.Texts;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PreparationOptionsTest {

    @TempDir
    private Path folder;

    private RecipeSource.Loaded load(String... options) {
        StringBuilder text = new StringBuilder("date,close,vol,weather\n");
        for (int day = 0; day < 900; day++) {
            text.append("%s,%d,%d,%s%n"
                    .formatted(
                            LocalDate.of(2020, 1, 1).plusDays(day),
                            100 + day % 13,
                            day % 7,
                            day % 3 == 0 ? "rain" : "sun"));
        }
        Path file = TextFile.write(folder, text.toString(), StandardCharsets.UTF_8);
        String[] all = Stream.concat(Stream.of("--csv", file.toString()), Arrays.stream(options))
                .toArray(String[]::new);
        return CommandLine.populateCommand(new RecipeSource(), all)
                .load(new PrintWriter(OutputStream.nullOutputStream()), new Texts(Locale.ENGLISH));
    }

    private List<String> problems(String... options) {
        return catchThrowableOfType(UserError.class, () -> load(options)).lines().stream()
                .map(line -> line.field() + ": " + new Texts(Locale.ENGLISH).get(line.message()))
                .toList();
    }

    @Test
    void addedColumnsBecomeInputs() {
        RecipeSource.Loaded loaded =
                load("--calendar", "--one-hot", "weather", "--add", "r = pct(close)", "--add", "m = ma(r, 20)");

        DataReference data = loaded.recipe().data();
        assertThat(data.features())
                .startsWith("close", "vol", "weekday_sin", "weekday_cos")
                .endsWith("weather=rain", "weather=sun", "r", "m")
                .doesNotContain("hour_sin");
        assertThat(data.preparation().added())
                .containsExactly(new AddedColumn("r", "pct(close)"), new AddedColumn("m", "ma(r, 20)"));
        assertThat(loaded.series().rows()).isEqualTo(880);
        assertThat(RecipeCheck.of(loaded.recipe(), loaded.series()).trainable()).isTrue();
    }

    @Test
    void inputsNamedOneByOneAreThose() {
        RecipeSource.Loaded loaded =
                load("--features", "close,m", "--add", "r = pct(close)", "--add", "m = ma(r, 20)", "--target", "r");

        assertThat(loaded.recipe().data().features()).containsExactly("close", "m");
        assertThat(loaded.recipe().data().target()).isEqualTo("r");
    }

    @Test
    void rowsAreResampledByRules() {
        RecipeSource.Loaded loaded = load("--resample", "1w,vol=mean,close=max");

        assertThat(loaded.recipe().data().preparation().resampling())
                .contains(new Resampling(
                        "1w",
                        List.of(
                                new ColumnAggregation("vol", Aggregation.MEAN),
                                new ColumnAggregation("close", Aggregation.MAXIMUM))));
        assertThat(loaded.series().rows()).isEqualTo(127);
        assertThat(loaded.series().values("vol")[5]).isEqualTo(3);
    }

    @Test
    void problemsNameTheOptionAndThePlace() {
        assertThat(problems("--add", "r = pct(close", "--resample", "vol=mean"))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("--resample: names no rhythm"))
                .anyMatch(line -> line.startsWith("--add: At character 14"));
        assertThat(problems("--resample", "1d,vol=most"))
                .containsExactly("--resample: most is no rule for a column; choose one of first, last, mean, sum,"
                        + " minimum, maximum");
    }

    @Test
    void problemsWithTheSeriesAreProblemsOfTheRecipe() {
        RecipeSource.Loaded loaded = load("--add", "r = pct(clos)", "--resample", "1h", "--one-hot", "vol");

        assertThat(RecipeCheck.of(loaded.recipe(), loaded.series()).errors())
                .extracting(problem -> problem.field())
                .containsExactly(
                        "data.preparation.resampling.rhythm",
                        "data.preparation.oneHot[0]",
                        "data.preparation.added[0].expression");
    }
}
