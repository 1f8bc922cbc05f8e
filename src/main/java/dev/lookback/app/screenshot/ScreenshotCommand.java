package dev.lookback.app.screenshot;

import dev.lookback.app.CompositionRoot;
import dev.lookback.app.notify.Notifier;
import dev.lookback.app.settings.Settings.WindowPlace;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.theme.TextSize;
import dev.lookback.app.theme.Theme;
import dev.lookback.bounds.Bounds;
import dev.lookback.cli.option.ExitCode;
import dev.lookback.file.WriteErrors;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.Trainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code screenshot} command: pictures of the real window in its typical states, without a display. */
@Command(name = "screenshot")
public final class ScreenshotCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenshotCommand.class);

    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--csv", required = true, paramLabel = "F", descriptionKey = "cli.help.csv")
    private Path csv;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            defaultValue = "small",
            descriptionKey = "cli.help.screenshot.preset")
    private Preset preset;

    @Bounds(min = 1, max = 1_000_000)
    @Option(names = "--epochs", paramLabel = "N", descriptionKey = "cli.help.screenshot.epochs")
    private Integer epochs;

    @Bounds(min = 1, max = 65_536)
    @Option(names = "--length", paramLabel = "N", descriptionKey = "cli.help.length")
    private Integer length;

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            defaultValue = "light",
            descriptionKey = "cli.help.screenshot.theme")
    private Theme theme;

    @Option(
            names = "--size",
            paramLabel = "1280x800",
            defaultValue = "1280x800",
            converter = Size.Converter.class,
            descriptionKey = "cli.help.screenshot.size")
    private Size size;

    @Bounds(min = TextSize.SMALLEST, max = TextSize.LARGEST)
    @Option(
            names = "--text-size",
            paramLabel = "PERCENT",
            defaultValue = "100",
            descriptionKey = "cli.help.screenshot.textSize")
    private Integer textSize;

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "en",
            descriptionKey = "cli.help.screenshot.language")
    private Language language;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "cli.help.screenshot.out")
    private Path out;

    /** Language of the window. */
    private enum Language {
        EN(Locale.ENGLISH),
        ZH(Locale.SIMPLIFIED_CHINESE);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    private ScreenshotCommand(Texts texts) {
        this.texts = texts;
    }

    /** The command with its options. */
    public static CommandLine commandLine(Texts texts) {
        return new CommandLine(new ScreenshotCommand(texts)).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Scenario.Wish wish = new Scenario.Wish(csv, preset, epochs, length, size.width(), size.height(), out);
        Optional<Message> problem = WriteErrors.precheckFolder(out);
        if (problem.isPresent()) {
            spec.commandLine().getErr().println("--out: " + texts.get(problem.get()));
            return ExitCode.WRONG_INPUT;
        }
        Files.createDirectories(out);
        // Pictures must not depend on a desktop: drawn in memory, in software.
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("headless.geometry", "%dx%d".formatted(wish.width(), wish.height()));
        Path home = Files.createTempDirectory("lookback");
        new SettingsStore(home)
                .change(first -> first.withWindow(new WindowPlace(0, 0, wish.width(), wish.height(), false))
                        .withTheme(theme)
                        .withTextSize(new TextSize(textSize)));
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        try {
            Hold hold = new Hold();
            new Scenario(
                            new Driver(Driver.FRAMES_TO_REST),
                            wish,
                            hold,
                            stage -> new CompositionRoot(
                                    stage, home, language.locale, new Trainer(hold), Notifier.silent()))
                    .run();
            return 0;
        } catch (Scenario.CannotGoOn e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.WRONG_INPUT;
        } catch (IOException e) {
            LOG.error("The pictures cannot be written", e);
            spec.commandLine().getErr().println(texts.get(WriteErrors.folderMessage(out, e)));
            return ExitCode.FAILED;
        } finally {
            Platform.exit();
            delete(home);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
