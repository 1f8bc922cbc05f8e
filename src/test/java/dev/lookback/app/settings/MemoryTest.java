package dev.lookback.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    @TempDir
    Path folder;

    @Test
    void whatIsChangedIsThereAtTheNextStart() {
        new Memory(folder).change(s -> s.withTheme(Theme.DARK)
                .opened("b.csv")
                .opened("a.csv")
                .withWindow(new Settings.WindowPlace(1, 2, 1280, 800, false)));

        Settings next = new Memory(folder).settings();

        assertThat(next.theme()).isEqualTo(Theme.DARK);
        assertThat(next.recentFiles()).containsExactly("a.csv", "b.csv");
        assertThat(next.window()).isEqualTo(new Settings.WindowPlace(1, 2, 1280, 800, false));
    }

    @Test
    void aFileOpenedAgainMovesToTheHead() {
        Settings settings = Settings.first();
        for (int i = 0; i < 10; i++) {
            settings = settings.opened(i + ".csv");
        }

        assertThat(settings.recentFiles()).hasSize(Settings.RECENT_FILES).startsWith("9.csv");
        assertThat(settings.opened("5.csv").recentFiles())
                .hasSize(Settings.RECENT_FILES)
                .startsWith("5.csv", "9.csv");
    }

    @Test
    void aBrokenFileDoesNotKeepTheProgramFromStarting() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{ not json");
        Files.writeString(folder.resolve("session.lookback.json"), "neither");

        Memory memory = new Memory(folder);

        assertThat(memory.settings()).isEqualTo(Settings.first());
        assertThat(memory.session()).isEmpty();
    }
}
