package dev.lookback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.screenshot.ScreenshotCommand;
import dev.lookback.bounds.Bounds;
import dev.lookback.cli.Commands.Outcome;
import dev.lookback.cli.option.OptionBounds;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Invalid values of every option of every command are refused with a line that names the option. */
class HostileOptionsTest {

    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "-0.0",
            "NaN",
            "Infinity",
            "-Infinity",
            "1e400",
            "-1e400",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775808",
            "1e-400",
            "5d",
            "0x10",
            "1,000",
            "1 000",
            "5 %",
            "",
            " ",
            "\0",
            "ten");
    private static final List<String> PATHS = List.of("a\0b", "\0", "", " ");
    private static final List<String> OTHERS = List.of("", "\0", "a\0b", "\ud800", "=", "x".repeat(100_000));

    /** Options of one type of a command, with the same value. */
    private record Case(String command, List<OptionSpec> options, String value) {
        @Override
        public String toString() {
            return command + " " + (value.length() > 20 ? value.length() : value);
        }
    }

    @TempDir
    static Path folder;

    private static CommandLine line() {
        Texts texts = new Texts(Locale.ENGLISH);
        CommandLine line = LookbackCommand.commandLine(texts).addSubcommand(ScreenshotCommand.commandLine(texts));
        return LookbackCommand.configured(line, texts);
    }

    private static Stream<Case> cases(List<String> values, BiPredicate<OptionSpec, String> wrong) {
        return line().getSubcommands().entrySet().stream()
                .flatMap(command -> values.stream()
                        .map(value -> new Case(
                                command.getKey(),
                                command.getValue().getCommandSpec().options().stream()
                                        .filter(option -> wrong.test(option, value))
                                        .toList(),
                                value)))
                .filter(found -> !found.options.isEmpty());
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type) || type == long.class || type == int.class || type == double.class;
    }

    static Stream<Case> numbersOutOfBounds() {
        return cases(NUMBERS, (option, value) -> isNumber(option.type()) && isWrong(option, value));
    }

    private static boolean isWrong(OptionSpec option, String value) {
        boolean whole = option.type() != Double.class && option.type() != double.class;
        try {
            double number = whole ? Long.parseLong(value) : Double.parseDouble(value);
            Bounds bounds = OptionBounds.of(option).orElseThrow();
            boolean within =
                    number >= bounds.min() && number <= bounds.max() && !(bounds.above() && number == bounds.min());
            return !within
                    || !value.matches("[-0-9.e]+")
                    || (whole && (option.type() == Integer.class) && number != (int) number);
        } catch (NumberFormatException e) {
            return true;
        }
    }

    static Stream<Case> impossiblePaths() {
        return cases(PATHS, (option, value) -> option.type() == Path.class);
    }

    static Stream<Case> impossibleChoices() {
        return cases(OTHERS, (option, value) -> option.type().isEnum());
    }

    @ParameterizedTest
    @MethodSource({"numbersOutOfBounds", "impossiblePaths", "impossibleChoices"})
    void anInvalidValueIsALineThatNamesItsOption(Case wrong) {
        StringWriter err = new StringWriter();
        CommandLine line = line();
        line.setErr(new PrintWriter(err)).setOut(new PrintWriter(new StringWriter()));
        List<String> words = new ArrayList<>(List.of(wrong.command));
        // --recipe and --preset exclude each other, which is an error of its own.
        wrong.options.stream()
                .filter(option -> option.group() == null || option.type() == Path.class)
                .forEach(option -> words.add(option.longestName() + "=" + wrong.value));

        int exitCode = line.execute(words.toArray(String[]::new));

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("xception", "\tat ");
        assertThat(err.toString().lines().map(text -> text.replaceFirst(":.*", "")))
                .containsAll(wrong.options.stream()
                        .filter(option -> option.group() == null || option.type() == Path.class)
                        .map(OptionSpec::longestName)
                        .toList());
    }

    @Test
    void everyNumericOptionHasBounds() {
        assertThat(line().getSubcommands().values())
                .allSatisfy(command -> assertThat(command.getCommandSpec().options())
                        .filteredOn(option -> isNumber(option.type()))
                        .allSatisfy(option -> assertThat(OptionBounds.of(option))
                                .as(option.longestName())
                                .isPresent()));
    }

    @Test
    void whatCommandsDoWithTextsThrowsNothing() throws IOException {
        Path csv = Commands.walk(folder.resolve("walk.csv"), 60);
        Path store = folder.resolve("runs.db");
        for (String text : OTHERS) {
            List<List<Object>> commands = List.of(
                    List.of("train", "--csv", csv, "--target", text),
                    List.of("train", "--csv", csv, "--features", text),
                    List.of("sweep", "--csv", csv, "--store", store, "--vary", text, "--runs", 1),
                    List.of("sweep", "--csv", csv, "--store", store, "--vary", "seed=" + text, "--runs", 1),
                    List.of("runs", "--store", store, "--where", "name = " + text + " and"),
                    List.of("runs", "--store", store, "--columns", text),
                    List.of("runs", "--store", store, "--sort", text),
                    List.of("train", "--csv", csv, "--quiet=maybe" + text));
            for (List<Object> command : commands) {
                Outcome outcome = Commands.run(command.toArray());
                assertThat(outcome.exitCode())
                        .as(command.toString().substring(0, 60))
                        .isEqualTo(2);
                assertThat(outcome.err()).isNotEmpty().noneMatch(line -> line.contains("xception"));
            }
        }
    }
}
