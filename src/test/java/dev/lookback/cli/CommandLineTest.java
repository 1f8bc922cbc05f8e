package dev.lookback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.cli.Commands.Outcome;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Wrong command lines: every error is a line of its own, with exit code 2. */
class CommandLineTest {

    @TempDir
    Path folder;

    @Test
    void everyWrongOptionIsALine() {
        Outcome outcome = Commands.run(
                "train",
                "--epochs",
                "ten",
                "--learning-rate",
                "fast",
                "--scaler",
                "big",
                "--seed",
                1,
                "--seed",
                2,
                "--colour",
                "red");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains(
                        "--epochs: ten is not a whole number, or is too large",
                        "--learning-rate: fast is not a number",
                        "--scaler: big is not one of standard, min-max, robust, none, per-window",
                        "--seed: is given more than once")
                .anyMatch(line -> line.startsWith("--colour: is not an option"));
    }

    @Test
    void recipeAndPresetExcludeEachOther() {
        Outcome outcome = Commands.run("train", "--recipe", "r.json", "--preset", "small", "--csv", "x.csv");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).containsExactly("--recipe and --preset exclude each other: give only one");
    }

    @Test
    void everyMissingOptionIsNamed() {
        Outcome outcome = Commands.run("forecast");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .containsExactlyInAnyOrder("--model: is required", "--csv: is required", "--out: is required");
    }

    @Test
    void anUnknownCommandIsNamed() {
        Outcome outcome = Commands.run("prices.csv");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .singleElement()
                .asString()
                .startsWith("prices.csv: is neither a command nor a file that can be opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "train"})
    void aMissingFileIsOneLine(String command) {
        Outcome outcome = Commands.run(command, "--csv", folder.resolve("none.csv"));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).singleElement().asString().contains("none.csv");
    }

    @Test
    void anUnreadableSeriesIsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("poem.txt"), "Roses are red\nViolets are blue\n");
        Outcome outcome = Commands.run("train", "--csv", file);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).singleElement().asString().contains("poem.txt");
    }

    @Test
    void aBrokenRecipeIsOneLineThatNamesTheFile() throws IOException {
        Path recipe = Files.writeString(folder.resolve("mine.lookback.json"), "{\"version\": 1, \"windows\": 3}");
        Outcome outcome = Commands.run("train", "--recipe", recipe);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).singleElement().asString().contains("mine.lookback.json");
    }

    @Test
    void trainNeedsASeries() {
        Outcome outcome = Commands.run("train");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).singleElement().asString().contains("--csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "train", "forecast", "export", "inspect", "bench", "samples"})
    void everyCommandHasHelpAndVersion(String command) {
        Object[] help = command.isEmpty() ? new Object[] {"--help"} : new Object[] {command, "--help"};
        Object[] version = command.isEmpty() ? new Object[] {"--version"} : new Object[] {command, "--version"};

        assertThat(Commands.run(help).exitCode()).isZero();
        assertThat(Commands.run(help).out()).contains("Usage: lookback");
        assertThat(Commands.run(version).out()).startsWith("Lookback ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyOptionIsExplained(String language) {
        CommandLine line = LookbackCommand.commandLine(new Texts(Locale.forLanguageTag(language)));

        assertThat(line.getSubcommands().values()).allSatisfy(command -> {
            assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
            assertThat(command.getCommandSpec().options())
                    .allSatisfy(option -> assertThat(option.description())
                            .as(option.longestName())
                            .isNotEmpty()
                            .noneMatch(String::isBlank));
        });
    }

    @Test
    void hiddenCommandsAreNotListed() {
        assertThat(Commands.run("--help").out())
                .contains("train", "forecast", "export", "inspect", "bench")
                .doesNotContain("samples");
    }
}
