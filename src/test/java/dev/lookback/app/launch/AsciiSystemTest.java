package dev.lookback.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsciiSystemTest {

    private static final String[] ASKED = {"train", "--csv", "指数 300.csv", "", "100%+1"};

    @Test
    void whatJavaCouldNotReadIsReadAgain() {
        byte[] commandLine =
                "java\0-Xmx1g\0Main\0train\0--csv\0指数 300.csv\0\000100%+1\0".getBytes(StandardCharsets.UTF_8);

        assertThat(AsciiSystem.repaired(damaged(), commandLine)).containsExactly(ASKED);
    }

    @Test
    void argumentsThatAreNotOnTheCommandLineStayAsTheyAre() {
        byte[] commandLine = "java\0Main\0@arguments\0".getBytes(StandardCharsets.UTF_8);

        assertThat(AsciiSystem.repaired(damaged(), commandLine)).containsExactly(damaged());
        assertThat(AsciiSystem.repaired(damaged(), new byte[0])).containsExactly(damaged());
    }

    @Test
    void whatIsHandedOnIsAsciiAndComesOutTheSame() {
        assertThat(AsciiSystem.inAscii(ASKED)).allMatch(StandardCharsets.US_ASCII.newEncoder()::canEncode);
        assertThat(AsciiSystem.fromAscii(AsciiSystem.inAscii(ASKED))).containsExactly(ASKED);
    }

    @Test
    void theVariableThatDecidesIsSet() {
        assertThat(AsciiSystem.environment(Map.of("LANG", "C"))).containsOnlyKeys("LC_CTYPE");
        assertThat(AsciiSystem.environment(Map.of("LC_ALL", "C"))).containsOnlyKeys("LC_ALL");
    }

    private static String[] damaged() {
        String[] damaged = ASKED.clone();
        damaged[2] = "\uFFFD".repeat(6) + " 300.csv";
        return damaged;
    }
}
