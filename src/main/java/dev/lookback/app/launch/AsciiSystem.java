package dev.lookback.app.launch;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Relaunch for a Linux without a locale (containers, cron, {@code LANG=C}), where Java opens no file whose name goes
 * beyond ASCII. A second process in the locale {@code C.UTF-8} does; its arguments, in whatever script, are passed in
 * ASCII.
 */
final class AsciiSystem {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    /** Replacement that Java decodes every non-ASCII byte to. */
    private static final String UNREADABLE = "\uFFFD";

    private AsciiSystem() {}

    /** Whether this process runs in such a locale. */
    static boolean here() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return System.getProperty("os.name").equals("Linux")
                && Charset.isSupported(encoding)
                && Charset.forName(encoding).equals(StandardCharsets.US_ASCII);
    }

    /** Environment variable that sets the locale; LC_ALL overrides all others. */
    static Map<String, String> environment(Map<String, String> given) {
        boolean all = !given.getOrDefault("LC_ALL", "").isEmpty();
        return Map.of(all ? "LC_ALL" : "LC_CTYPE", "C.UTF-8");
    }

    /** Arguments decoded again as UTF-8. */
    static String[] arguments(String[] damaged) {
        try {
            return repaired(damaged, Files.readAllBytes(COMMAND_LINE));
        } catch (IOException e) {
            // Not every system has /proc: keep the ASCII arguments then.
            return damaged;
        }
    }

    /** @param commandLine raw command line, arguments last, each ending in a zero byte */
    static String[] repaired(String[] damaged, byte[] commandLine) {
        String[] words = new String(commandLine, StandardCharsets.ISO_8859_1).split("\0", -1);
        int first = words.length - 1 - damaged.length;
        String[] repaired = damaged.clone();
        for (int i = 0; i < damaged.length && first > 0; i++) {
            String word = words[first + i];
            // Arguments from an @file are not on the command line, so counts may differ.
            if (word.replaceAll("[^\\x00-\\x7f]", UNREADABLE).equals(damaged[i])) {
                repaired[i] = new String(word.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            }
        }
        return repaired;
    }

    static String[] inAscii(String[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> URLEncoder.encode(argument, StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }

    static String[] fromAscii(String[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> URLDecoder.decode(argument, StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }
}
