package dev.lookback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text in both languages, every pattern well formed, every key that the code names there. */
class EveryBundleTest {

    private static final Path TEXTS = Path.of("assets/text");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern KEY = Pattern.compile(
            "\"((?:app\\.[a-z]+|file|series|window|network|recipe|engine|evaluate|explain|training|runs|export|cli)"
                    + "(?:\\.[A-Za-z0-9-]+)+)\"");

    static List<Path> english() throws IOException {
        try (Stream<Path> files = Files.walk(TEXTS)) {
            return files.filter(f -> f.toString().endsWith(".properties"))
                    .filter(f -> !f.toString().endsWith("_zh_CN.properties"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("english")
    void chineseSaysAsMuchAsEnglish(Path english) {
        Path chinese = Path.of(english.toString().replace(".properties", "_zh_CN.properties"));

        assertThat(read(chinese).stringPropertyNames()).isEqualTo(read(english).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("english")
    void everyPatternIsWellFormedAndInTheFileOfItsKey(Path english) {
        String prefix = TEXTS.relativize(english)
                .toString()
                .replace(".properties", "")
                .replace('/', '.')
                .replace('\\', '.');

        read(english).forEach((key, pattern) -> {
            // picocli looks up its help texts by names of its own.
            assertThat(key.toString()).matches(k -> k.startsWith(prefix + ".") || isHelp(prefix, k), "in its file");
            new MessageFormat(pattern.toString());
        });
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : english()) {
            known.addAll(read(bundle).stringPropertyNames());
        }
        Set<String> used = keysInCode();

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(known).containsAll(used);
    }

    /** Literals that are whole keys; what is put together at run time ends in a dot there and is left out. */
    private static Set<String> keysInCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    // Fields of the recipe look like keys; they stand where problems and controls are made.
                    if (line.contains("texts.get(") || line.contains("texts().get(") || line.contains("Message.of(")) {
                        Matcher matcher = KEY.matcher(line);
                        while (matcher.find()) {
                            keys.add(matcher.group(1));
                        }
                    }
                }
            }
        }
        return keys;
    }

    private static boolean isHelp(String prefix, String key) {
        return prefix.equals("cli") && (key.startsWith("lookback.") || key.startsWith("mixinStandardHelpOptions."));
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
