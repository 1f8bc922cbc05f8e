package dev.lookback.app.screenshot;

import dev.lookback.app.LookbackApplication;
import dev.lookback.app.theme.Theme;
import dev.lookback.cli.LookbackCommand;
import dev.lookback.recipe.Preset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.application.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes pictures of the real window in its typical states; needs no display. */
@Command(
        name = "screenshot",
        mixinStandardHelpOptions = true,
        description = "Drives the real window through its states and writes a picture of each.")
public final class ScreenshotCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--csv", required = true, paramLabel = "F", description = "The series.")
    private Path csv;

    @Option(names = "--preset", paramLabel = "P", defaultValue = "small", description = "What is trained.")
    private String preset;

    @Option(names = "--epochs", paramLabel = "N", description = "Epochs to train; the preset's own if left out.")
    private Integer epochs;

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light")
    private String theme;

    @Option(names = "--size", paramLabel = "1280x800", defaultValue = "1280x800")
    private String size;

    @Option(names = "--language", paramLabel = "en|zh", defaultValue = "en")
    private String language;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the pictures.")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Scenario.Wish wish = new Scenario.Wish(
                csv,
                named(preset, Preset::id, Preset.values()),
                epochs,
                named(theme, t -> t.name().toLowerCase(Locale.ROOT), Theme.values()),
                sides()[0],
                sides()[1],
                out);
        Files.createDirectories(out);
        // Pictures must not depend on a desktop: drawn in memory, in software.
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("headless.geometry", "%dx%d".formatted(wish.width(), wish.height()));
        Path home = Files.createTempDirectory("lookback");
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        Locale locale = language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        try {
            new Scenario(new Driver(), wish, stage -> new LookbackApplication(stage, home, locale)).run();
            return 0;
        } catch (Scenario.CannotGoOn e) {
            spec.commandLine().getErr().println(e.getMessage());
            return LookbackCommand.WRONG_INPUT;
        } finally {
            Platform.exit();
            delete(home);
        }
    }

    private int[] sides() {
        if (!size.matches("[1-9]\\d{2,3}x[1-9]\\d{2,3}")) {
            throw new ParameterException(spec.commandLine(), "'" + size + "' is no size such as 1280x800");
        }
        return Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray();
    }

    private <T> T named(String name, java.util.function.Function<T, String> id, T[] values) {
        return Arrays.stream(values)
                .filter(value -> id.apply(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "'" + name + "' is none of "
                                + String.join(
                                        ", ", Arrays.stream(values).map(id).toList())));
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
