package dev.lookback.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.StartsProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesktopNotifierTest {

    @ParameterizedTest
    @CsvSource({"Linux, notify-send", "FreeBSD, notify-send", "Mac OS X, osascript", "Windows 11, powershell.exe"})
    void eachSystemHasItsProgram(String system, String program) {
        assertThat(DesktopNotifier.command(system, "Sweep 3 is over", "30 of 30 trials"))
                .startsWith(program);
    }

    @ParameterizedTest
    @CsvSource({"Linux", "Mac OS X", "Windows 11"})
    void nothingInANameIsTakenForACommand(String system) {
        String evil = "\"; $(touch x) `touch x` -- --help";

        assertThat(DesktopNotifier.command(system, evil, evil))
                .allSatisfy(word ->
                        assertThat(word.equals(evil) || !word.contains("touch")).isTrue());
    }

    @Test
    @StartsProcess
    void aProgramThatFailsIsNoFailureOfThisOne() {
        String java = ProcessHandle.current().info().command().orElseThrow();

        assertThat(DesktopNotifier.run(List.of(java, "--version"), Map.of("LOOKBACK_TITLE", "x")))
                .isTrue();
        assertThat(DesktopNotifier.run(List.of(java, "--no-such-option"), Map.of()))
                .isFalse();
    }

    @Test
    @StartsProcess
    void aSystemWithoutSuchAProgramIsNoFailure() {
        assertThat(DesktopNotifier.run(List.of("no-such-program-to-notify"), Map.of()))
                .isFalse();
    }
}
