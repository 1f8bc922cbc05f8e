package dev.lookback.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.theme.TextSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemTextSizeTest {

    @ParameterizedTest
    @CsvSource({"1.0, 100", "1.25, 125", "2, 200", "3.5, 200", "0.5, 80"})
    void gnomeTellsAFactor(String said, int percent) {
        assertThat(SystemTextSize.ofGnome(said + "\n")).contains(new TextSize(percent));
    }

    @Test
    void windowsTellsPercentInHexadecimal() {
        String said = "\r\nHKEY_CURRENT_USER\\Software\\Microsoft\\Accessibility\r\n"
                + "    TextScaleFactor    REG_DWORD    0x96\r\n\r\n";

        assertThat(SystemTextSize.ofWindows(said)).contains(new TextSize(150));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "No such schema “org.gnome.desktop.interface”",
                "ERROR: The system was unable to find the key"
            })
    void whatIsNoSizeIsNone(String said) {
        assertThat(SystemTextSize.ofGnome(said)).isEmpty();
        assertThat(SystemTextSize.ofWindows(said)).isEmpty();
    }

    @Test
    void systemsWithoutSuchASettingHaveTheUsualSize() throws InterruptedException {
        assertThat(SystemTextSize.of("Mac OS X").command()).isEmpty();
    }
}
