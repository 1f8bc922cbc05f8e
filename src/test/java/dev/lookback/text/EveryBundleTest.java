package dev.lookback.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lookback.text.handbook.Handbook;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text bundles: both languages complete and alike, every key used by the code, every key that the code uses there. */
class EveryBundleTest {

    private static final Path TEXTS = Path.of("assets/text");
    private static final Pattern SUFFIX = Pattern.compile("(?:\\.[A-Za-z]+)+");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

    private static final List<SourceCode> SOURCES = SourceCode.all();
    private static final Set<String> LITERALS =
            SOURCES.stream().flatMap(s -> s.literals().stream()).collect(Collectors.toSet());

    /** What some keys start with, to tell these from others. */
    private static final Set<String> STARTS = SOURCES.stream()
            .flatMap(s -> s.matches(Pattern.compile("\\.startsWith\\(\"([^\"]+)\"\\)")))
            .collect(Collectors.toSet());

    private static final Handbook HANDBOOK = Handbook.in(Locale.ENGLISH);

    private static Map<String, String> texts;
    private static ComposedKeys composed;

    @BeforeAll
    static void read() throws IOException {
        texts = new TreeMap<>();
        for (Path bundle : english()) {
            texts.putAll(read(bundle));
        }
        composed = new ComposedKeys(SOURCES);
    }

    static List<Path> english() throws IOException {
        try (Stream<Path> files = Files.walk(TEXTS)) {
            return files.filter(f -> f.toString().endsWith(".properties"))
                    .filter(f -> !f.toString().endsWith("_zh_CN.properties"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("english")
    void bothLanguagesHaveTheSameKeysAndArguments(Path english) {
        Map<String, String> original = read(english);
        Map<String, String> chinese = read(chinese(english));

        assertThat(chinese.keySet()).isEqualTo(original.keySet());
        assertThat(original.keySet())
                .allSatisfy(key -> assertThat(Placeholders.of(chinese.get(key)))
                        .as(key)
                        .isEqualTo(Placeholders.of(original.get(key))));
    }

    @ParameterizedTest
    @MethodSource("english")
    void everyPatternIsWellFormedAndInTheFileOfItsKey(Path english) {
        String prefix = name(english);
        for (Path bundle : List.of(english, chinese(english))) {
            read(bundle).forEach((key, pattern) -> {
                assertThat(key).matches(k -> k.startsWith(prefix + ".") || isAskedByPicocli(k), "in its file");
                for (int number : new int[] {0, 1, 2, 1000}) {
                    Object[] arguments = new Object[10];
                    Arrays.fill(arguments, number);
                    assertThatCode(() -> new MessageFormat(pattern).format(arguments))
                            .as(key)
                            .doesNotThrowAnyException();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("english")
    void noKeyHasTwoTexts(Path english) throws IOException {
        for (Path bundle : List.of(english, chinese(english))) {
            List<String> keys = Files.readAllLines(bundle).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();

            assertThat(keys).doesNotHaveDuplicates().hasSameSizeAs(read(bundle).keySet());
        }
    }

    /** {@link MessageFormat} takes a single one away, and with it the meaning of what follows; picocli does not. */
    @Test
    void apostrophesAreWrittenTwiceButForPicocli() {
        texts.forEach((key, pattern) -> {
            boolean raw = key.startsWith("cli.help.") || isAskedByPicocli(key);
            assertThat(pattern).as(key).doesNotContainPattern(raw ? "''" : "(?<=\\w)'(?!')(?=\\w)");
        });
    }

    /** Where a person types one into a field, it may stand either way. */
    @ParameterizedTest
    @MethodSource("english")
    void percentSignsAreSetAlikeInALanguage(Path english) {
        String typed = "runs.filter.notNumber";
        read(english).forEach((key, text) -> {
            if (!key.equals(typed)) {
                assertThat(text).as(key).doesNotContainPattern("[0-9}#]%|,percent\\}");
            }
        });
        read(chinese(english))
                .forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern("[0-9}#]\\h%|,percent\\}"));
    }

    @Test
    void everyTextIsUsed() {
        Set<String> reachable = new TreeSet<>(LITERALS);
        reachable.addAll(composed.needed());
        reachable.addAll(composed.possible());
        SOURCES.forEach(source -> reachable.addAll(composedIn(source)));
        Set<String> unused = new TreeSet<>(texts.keySet());
        unused.removeAll(reachable);

        assertThat(unused).isEmpty();
        assertThat(composed.deadPrefixes()).isEmpty();
    }

    @Test
    void everyKeyInTheCodeHasAText() {
        Set<String> used = new TreeSet<>(composed.needed());
        SOURCES.forEach(source -> used.addAll(keysIn(source)));
        Set<String> missing = new TreeSet<>(used);
        missing.removeAll(texts.keySet());

        assertThat(missing).isEmpty();
        assertThat(used).hasSizeGreaterThan(1_000);
    }

    /** Whole keys among the literals of a file: what looks like one but is a field, a node's id, a file or a topic of the handbook is left out. */
    private static List<String> keysIn(SourceCode source) {
        List<String> keys = new ArrayList<>();
        for (String literal : source.literals()) {
            boolean isKey = isInABundle(literal) && WORDS.matcher(literal).matches() && !literal.endsWith(".");
            if (isKey
                    && !isRecipeField(literal)
                    && !isId(literal, source)
                    && !isFile(literal)
                    && HANDBOOK.about(literal).isEmpty()
                    && !STARTS.contains(literal)) {
                keys.add(literal);
            }
        }
        return keys;
    }

    /** Keys from a prefix, a word and an ending that all stand in one file. */
    private static Set<String> composedIn(SourceCode source) {
        Set<String> endings = source.literals(l -> SUFFIX.matcher(l).matches()).collect(Collectors.toSet());
        endings.add("");
        Set<String> starts = source.literals(EveryBundleTest::isInABundle).collect(Collectors.toSet());
        Set<String> keys = new TreeSet<>();
        for (String start : starts) {
            Stream<String> whole = start.endsWith(".")
                    ? source.literals(l -> WORDS.matcher(l).matches()).map(start::concat)
                    : Stream.of(start);
            whole.forEach(key -> endings.forEach(ending -> keys.add(key + ending)));
        }
        return keys;
    }

    private static boolean isInABundle(String literal) {
        String[] parts = literal.split("\\.", -1);
        String file = parts[0].equals("app") && parts.length > 2 ? "app/" + parts[1] : parts[0];
        return parts.length > 1 && Files.exists(TEXTS.resolve(file + ".properties"));
    }

    private static boolean isRecipeField(String literal) {
        return texts.containsKey("app.widget.field." + literal);
    }

    private static boolean isId(String literal, SourceCode source) {
        String quoted = Pattern.quote("\"" + literal + "\"");
        return Pattern.compile("(?:setId|node|new Choice<[\\w<>]*>)\\(\\s*" + quoted)
                .matcher(source.code())
                .find();
    }

    private static boolean isFile(String literal) {
        return Stream.of(".json", ".zip", ".db").anyMatch(literal::endsWith);
    }

    private static boolean isAskedByPicocli(String key) {
        return Stream.of("usage.", "lookback.", "mixinStandardHelpOptions.").anyMatch(key::startsWith);
    }

    private static Path chinese(Path english) {
        return Path.of(english.toString().replace(".properties", "_zh_CN.properties"));
    }

    private static String name(Path bundle) {
        return TEXTS.relativize(bundle).toString().replace(".properties", "").replaceAll("[/\\\\]", ".");
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
