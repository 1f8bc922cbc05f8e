package dev.lookback.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.theme.TextSize;
import dev.lookback.app.theme.Theme;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {

    @TempDir
    Path folder;

    @Test
    void whatIsChangedIsThereAtTheNextStart() {
        new SettingsStore(folder)
                .change(s -> s.withTheme(Theme.DARK)
                        .opened("b.csv")
                        .opened("a.csv")
                        .withLanguage(LanguageChoice.CHINESE)
                        .withTextSize(new TextSize(125))
                        .withSections(Map.of("network", new Settings.Folding(false, Set.of(1, 2))))
                        .withWindow(new Settings.WindowPlace(1, 2, 1280, 800, false)));

        Settings next = new SettingsStore(folder).settings();

        assertThat(next.theme()).isEqualTo(Theme.DARK);
        assertThat(next.recentFiles()).containsExactly("a.csv", "b.csv");
        assertThat(next.language()).isEqualTo(LanguageChoice.CHINESE);
        assertThat(next.textSize()).isEqualTo(new TextSize(125));
        assertThat(next.sections()).containsEntry("network", new Settings.Folding(false, Set.of(1, 2)));
        assertThat(next.window()).isEqualTo(new Settings.WindowPlace(1, 2, 1280, 800, false));
    }

    @Test
    void whoeverChangesSettingsDoesNotWaitForTheDiskAndTheLastChangeStands() {
        Deque<Runnable> disk = new ArrayDeque<>();
        SettingsStore memory = new SettingsStore(folder, disk::add);

        memory.change(s -> s.withTheme(Theme.DARK));
        memory.change(s -> s.withTheme(Theme.LIGHT).withKeepOptimizers(true));

        assertThat(memory.settings().keepOptimizers()).isTrue();
        assertThat(folder).isEmptyDirectory();
        disk.remove().run();
        assertThat(new SettingsStore(folder).settings())
                .isEqualTo(Settings.first().withTheme(Theme.DARK));
        disk.remove().run();
        assertThat(new SettingsStore(folder).settings()).isEqualTo(memory.settings());
    }

    @Test
    void evaluationThatIsNotPossibleIsAsAtFirst() throws IOException {
        new SettingsStore(folder).change(s -> s.withEvaluation(new EvaluationSettings(OptionalInt.of(5), 0.8)));
        assertThat(new SettingsStore(folder).settings().evaluation())
                .isEqualTo(new EvaluationSettings(OptionalInt.of(5), 0.8));

        Files.writeString(folder.resolve("settings.json"), "{\"evaluation\" : {\"intervalLevel\" : 90}}");
        assertThat(new SettingsStore(folder).settings().evaluation()).isEqualTo(EvaluationSettings.defaults());
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
    void whatAnOlderProgramDidNotRememberIsAsAtFirst() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\" : \"DARK\"}");

        Settings settings = new SettingsStore(folder).settings();

        assertThat(settings).isEqualTo(Settings.first().withTheme(Theme.DARK));
        assertThat(settings.language().locale(Locale.TRADITIONAL_CHINESE)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(LanguageChoice.ENGLISH.locale(Locale.CHINESE)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whatCannotBeKeptIsToldOnceUntilItCanBeAgain() throws IOException {
        Path settings = Files.createDirectory(folder.resolve("settings.json"));
        SettingsStore memory = new SettingsStore(folder);
        List<String> told = new ArrayList<>();
        memory.onTrouble(reason -> told.add(reason.key()));

        memory.change(s -> s.withTheme(Theme.DARK));
        memory.change(s -> s.withTheme(Theme.DARK));
        assertThat(told).containsExactly("file.write.isFolder");
        assertThat(memory.settings().theme()).as("as long as the program lives").isEqualTo(Theme.DARK);

        Files.delete(settings);
        memory.change(s -> s);
        assertThat(new SettingsStore(folder).settings().theme()).isEqualTo(Theme.DARK);
        Files.delete(settings);
        Files.createDirectory(settings);
        memory.change(s -> s);
        assertThat(told).hasSize(2);
    }

    @Test
    void aBrokenFileDoesNotKeepTheProgramFromStarting() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{ not json");
        Files.writeString(folder.resolve("session.lookback.json"), "neither");

        SettingsStore memory = new SettingsStore(folder);

        assertThat(memory.settings()).isEqualTo(Settings.first());
        assertThat(memory.session()).isEmpty();
    }

    @Test
    void aCopyOfABrokenFileIsKeptAndToldBeforeItIsOverwritten() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.json"), "{\"theme\": \"DARK\", mended by hand");
        Path session = Files.writeString(folder.resolve("session.lookback.json"), "neither");
        new SettingsStore(folder);
        SettingsStore memory = new SettingsStore(folder);
        List<Message> told = new ArrayList<>();
        memory.onTrouble(told::add);

        memory.session();
        memory.change(s -> s.withTheme(Theme.LIGHT));

        assertThat(new SettingsStore(folder).settings().theme()).isEqualTo(Theme.LIGHT);
        assertThat(copies("settings.json"))
                .singleElement()
                .satisfies(copy -> assertThat(copy).hasContent("{\"theme\": \"DARK\", mended by hand"));
        assertThat(copies("session.lookback.json"))
                .singleElement()
                .satisfies(copy -> assertThat(copy).hasContent("neither"));
        assertThat(told)
                .containsExactly(
                        Message.of(
                                "app.shell.unreadable",
                                settings.toString(),
                                copies("settings.json").get(0).toString()),
                        Message.of(
                                "app.shell.unreadable",
                                session.toString(),
                                copies("session.lookback.json").get(0).toString()));
    }

    @Test
    void brokenFilesOfTheSameSecondAreBothKept() throws IOException {
        Path file = folder.resolve("settings.json");
        for (String text : List.of("one", "two", "one", "null")) {
            Files.writeString(file, text);
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            assertThat(new SettingsStore(folder).settings()).isEqualTo(Settings.first());
        }

        assertThat(copies("settings.json"))
                .extracting(Files::readString)
                .containsExactlyInAnyOrder("one", "two", "null");
    }

    private List<Path> copies(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + ".broken-"))
                    .toList();
        }
    }

    @Test
    void settingsWithoutEndOrSenseAreTheFirstOnesOrWithoutTheirNonsense() throws IOException {
        Path file = folder.resolve("settings.json");
        for (String text : new String[] {"[".repeat(1 << 20), " ".repeat(2 << 20) + "{}"}) {
            Files.writeString(file, text);
            assertThat(new SettingsStore(folder).settings()).isEqualTo(Settings.first());
        }
        Files.writeString(file, """
                {"recentFiles":["a\\u0000b","/",null,"c.csv"],"project":"\\u0000","theme":"DARK",
                 "window":{"x":"NaN","y":1e999,"width":-5,"height":1,"maximized":false}}""");

        Settings settings = new SettingsStore(folder).settings();

        assertThat(settings.recentFiles()).containsExactly("c.csv");
        assertThat(settings.project()).isEmpty();
        assertThat(settings.window()).isNull();
        assertThat(settings.theme()).isEqualTo(Theme.DARK);
    }
}
