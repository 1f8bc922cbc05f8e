package dev.lookback.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private static final Path HOME = Path.of("home");

    @Test
    void linuxFollowsXdg() {
        assertThat(Folders.of("Linux", HOME, Map.of()))
                .isEqualTo(new Folders(HOME.resolve(".local/share/lookback"), HOME.resolve(".local/state/lookback")));
        assertThat(Folders.of("Linux", HOME, Map.of("XDG_DATA_HOME", "data", "XDG_STATE_HOME", "state")))
                .isEqualTo(new Folders(Path.of("data/lookback"), Path.of("state/lookback")));
    }

    @Test
    void macKeepsToTheLibrary() {
        assertThat(Folders.of("Mac OS X", HOME, Map.of()))
                .isEqualTo(new Folders(
                        HOME.resolve("Library/Application Support/Lookback"), HOME.resolve("Library/Logs/Lookback")));
    }

    @Test
    void windowsKeepsToLocalData() {
        assertThat(Folders.of("Windows 11", HOME, Map.of("LOCALAPPDATA", "local")))
                .isEqualTo(new Folders(Path.of("local/Lookback"), Path.of("local/Lookback/logs")));
    }

    @Test
    void whoeverSpeaksChineseIsSpokenToInChinese() {
        assertThat(Language.of(Locale.TRADITIONAL_CHINESE)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Language.of(Locale.GERMANY)).isEqualTo(Locale.ENGLISH);
    }
}
