package dev.lookback.app.launch;

import dev.lookback.app.theme.TextSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Text size in the system's settings: GNOME's {@code text-scaling-factor}, the one of Windows' accessibility settings. JavaFX 21 tells
 * neither, so that the system's own tools are asked; elsewhere, and where they do not answer, it is the usual size.
 *
 * @param command that prints the setting; empty where there is none
 * @param parser of what it prints
 */
public record SystemTextSize(List<String> command, Function<String, Optional<TextSize>> parser) {

    private static final Logger LOG = LoggerFactory.getLogger(SystemTextSize.class);

    private static final int LONGEST_SECONDS = 5;
    private static final Pattern GNOME = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*");
    private static final Pattern WINDOWS = Pattern.compile("TextScaleFactor\\s+REG_DWORD\\s+0x([0-9a-fA-F]{1,4})\\b");

    /** @param os name of the system, as Java tells it */
    public static SystemTextSize of(String os) {
        if (os.startsWith("Windows")) {
            return new SystemTextSize(
                    List.of("reg", "query", "HKCU\\Software\\Microsoft\\Accessibility", "/v", "TextScaleFactor"),
                    SystemTextSize::ofWindows);
        }
        return new SystemTextSize(
                os.equals("Linux")
                        ? List.of("gsettings", "get", "org.gnome.desktop.interface", "text-scaling-factor")
                        : List.of(),
                SystemTextSize::ofGnome);
    }

    /** Asks the system; to be called in the background. */
    public TextSize read() throws InterruptedException {
        if (command.isEmpty()) {
            return TextSize.USUAL;
        }
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                return TextSize.USUAL;
            }
            // A line or two, which fit into the pipe, whatever the process waits for.
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return parser.apply(said).orElse(TextSize.USUAL);
        } catch (IOException e) {
            LOG.info("No text size of the system: {}", e.getMessage());
            return TextSize.USUAL;
        }
    }

    /** {@code 1.25}. */
    static Optional<TextSize> ofGnome(String said) {
        Matcher factor = GNOME.matcher(said);
        return factor.matches() ? Optional.of(TextSize.of(Double.parseDouble(factor.group(1)))) : Optional.empty();
    }

    /** {@code TextScaleFactor    REG_DWORD    0x7d}, in percent. */
    static Optional<TextSize> ofWindows(String said) {
        Matcher percent = WINDOWS.matcher(said);
        return percent.find() ? Optional.of(new TextSize(Integer.parseInt(percent.group(1), 16))) : Optional.empty();
    }
}
