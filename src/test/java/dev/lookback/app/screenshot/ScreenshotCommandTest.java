package dev.lookback.app.screenshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.cli.LookbackCommand;
import dev.lookback.cli.option.ExitCode;
import dev.lookback.text.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ScreenshotCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyOptionIsExplained(String language) {
        CommandLine screenshot = line(language).getSubcommands().get("screenshot");

        assertThat(screenshot.getCommandSpec().usageMessage().description()).isNotEmpty();
        assertThat(screenshot.getCommandSpec().options())
                .hasSizeGreaterThan(7)
                .allSatisfy(option -> assertThat(option.description())
                        .as(option.longestName())
                        .isNotEmpty()
                        .noneMatch(String::isBlank));
    }

    @Test
    void whatCannotBeIsALineEach() {
        StringWriter err = new StringWriter();
        CommandLine line = line("en").setErr(new PrintWriter(err));

        int exitCode =
                line.execute("screenshot", "--theme", "blue", "--size", "big", "--language", "fr", "--preset", "none");

        assertThat(exitCode).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString().lines())
                .contains(
                        "--theme: blue is not one of light, dark",
                        "--size: big is not valid here",
                        "--language: fr is not one of en, zh",
                        "--csv: is required")
                .anyMatch(text -> text.startsWith("--preset: none is not one of notebook, "));
    }

    private static CommandLine line(String language) {
        Texts texts = new Texts(Locale.forLanguageTag(language));
        CommandLine line = LookbackCommand.commandLine(texts).addSubcommand(ScreenshotCommand.commandLine(texts));
        return LookbackCommand.configured(line, texts);
    }
}
