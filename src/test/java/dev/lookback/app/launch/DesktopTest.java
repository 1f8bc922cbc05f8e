package dev.lookback.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopTest {

    @TempDir
    Path folder;

    @Test
    void aFullDesktopHasNoProblem() {
        assertThat(new Desktop(true, true, name -> true).problemForWindow()).isEmpty();
    }

    @Test
    void packagesAreNamedForWhatIsMissing() {
        Desktop desktop = new Desktop(true, true, Set.of("libgtk-3.so.0")::contains);

        assertThat(desktop.problemForWindow()).contains(Message.of("app.launch.install", "libxtst6 libxxf86vm1"));
        assertThat(desktop.problemForPictures()).isEmpty();
    }

    @Test
    void aBareSystemIsToldAllAtOnce() {
        Desktop bare = new Desktop(false, false, name -> false);

        assertThat(bare.problemForWindow())
                .contains(Message.of(
                        "app.launch.install",
                        "libgtk-3-0 libxtst6 libxxf86vm1 fontconfig fonts-dejavu-core fonts-noto-cjk"));
        assertThat(bare.problemForPictures()).isPresent();
    }

    @Test
    void withoutDisplayNoPackageHelps() {
        assertThat(new Desktop(false, true, name -> true).problemForWindow())
                .contains(Message.of("app.launch.noDisplay"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyProblemIsOneLine(String language) {
        Texts texts = new Texts(Locale.forLanguageTag(language));
        List<Desktop> desktops =
                List.of(new Desktop(false, true, name -> true), new Desktop(true, false, name -> false));
        assertThat(desktops)
                .allSatisfy(desktop -> assertThat(
                                texts.get(desktop.problemForWindow().orElseThrow()))
                        .hasLineCount(1));
    }

    @Test
    void librariesAreFoundByTheLoadersListOrInFolders() throws IOException {
        Path cache = Files.writeString(folder.resolve("cache"), "\0libgtk-3.so.0\0/usr/lib/libgtk-3.so.0\0");
        Files.createFile(folder.resolve("libXtst.so.6"));
        SystemFiles files = new SystemFiles(cache, List.of(folder), List.of());

        assertThat(files.hasLibrary("libgtk-3.so.0")).isTrue();
        assertThat(files.hasLibrary("libgtk-3.so")).isFalse();
        assertThat(files.hasLibrary("libXtst.so.6")).isTrue();
        assertThat(files.hasLibrary("libXxf86vm.so.1")).isFalse();
    }

    @Test
    void withoutTheLoadersListLibrariesAreTakenToBeThere() {
        assertThat(new SystemFiles(folder.resolve("none"), List.of(), List.of()).hasLibrary("libgtk-3.so.0"))
                .isTrue();
    }

    @Test
    void fontsAreFilesOfFonts() throws IOException {
        SystemFiles files = new SystemFiles(folder, List.of(), List.of(folder.resolve("fonts")));
        assertThat(files.hasFont()).isFalse();
        Files.createDirectories(folder.resolve("fonts/truetype"));
        Files.createFile(folder.resolve("fonts/README"));
        assertThat(files.hasFont()).isFalse();
        Files.createFile(folder.resolve("fonts/truetype/DejaVuSans.TTF"));
        assertThat(files.hasFont()).isTrue();
    }
}
