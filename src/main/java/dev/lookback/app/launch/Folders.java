package dev.lookback.app.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Folders of the program's own files, by the convention of each system.
 *
 * @param data settings, the last session, opened samples
 * @param logs the log
 */
public record Folders(Path data, Path logs) {

    private static final String NAME = "lookback";

    /** Folders of the current user; the system property {@code lookback.home} puts everything below one folder. */
    public static Folders ofUser() {
        String home = System.getProperty("lookback.home");
        if (home != null) {
            return new Folders(Path.of(home), Path.of(home, "logs"));
        }
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Folders of(String system, Path home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                    .resolve("Lookback");
            return new Folders(local, local.resolve("logs"));
        }
        if (os.startsWith("mac")) {
            return new Folders(
                    home.resolve("Library/Application Support/Lookback"), home.resolve("Library/Logs/Lookback"));
        }
        return new Folders(
                folder(environment, "XDG_DATA_HOME", home.resolve(".local/share"))
                        .resolve(NAME),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve(NAME));
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElse(otherwise);
    }
}
