package dev.lookback.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelaunchTest {

    @Test
    void anOlderJavaGetsNoFlagItWouldRefuse() {
        assertThat(Relaunch.flags(17, false, false)).isEmpty();
        assertThat(Relaunch.flags(23, false, false)).isEmpty();
    }

    @Test
    void aNewJavaIsToldWhatItWouldWarnAbout() {
        assertThat(Relaunch.flags(25, false, false))
                .contains("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }

    @Test
    void vectorInstructionsAreAskedForWhereTheyAre() {
        assertThat(Relaunch.flags(17, true, false)).containsExactly("--add-modules=jdk.incubator.vector");
        assertThat(Relaunch.flags(25, true, false)).contains("--add-modules=jdk.incubator.vector");
    }

    @Test
    void theOptimizingCompilerLeavesTimeToTraining() {
        assertThat(Relaunch.flags(17, false, true)).hasSize(3).allMatch(flag -> flag.startsWith("-XX:Tier4"));
    }

    @Test
    void theSecondProcessKeepsFlagsAndArguments() {
        List<String> command = Relaunch.command(
                Path.of("java"),
                List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED"),
                Relaunch.flags(25, true, false),
                List.of("-Dlookback.launcher=7"),
                "lookback.jar",
                "Main",
                new String[] {"train", "--csv", "a b.csv"});

        assertThat(command)
                .containsExactly(
                        "java",
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules=jdk.incubator.vector",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dlookback.launcher=7",
                        "-cp",
                        "lookback.jar",
                        "Main",
                        "train",
                        "--csv",
                        "a b.csv");
    }
}
