package dev.lookback;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conventions of the source tree: sizes of packages and files, names of classes, first words of their Javadoc. */
class ConventionsTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path VECTOR = Path.of("src/main/vector");

    private static final int MOST_FILES = 25;
    private static final int MOST_LINES = 300;

    /** Javadoc of a type, up to the type's keyword; its first word is the group. */
    private static final Pattern TYPE_JAVADOC = Pattern.compile(
            "/\\*\\*[\\s*]*([A-Za-z]+)(?:(?!\\*/).)*+\\*/\\s*"
                    + "(?:@\\w+(?:\\([^)]*\\))?\\s*)*(?:(?:public|private|protected|static|final|abstract|sealed|non-sealed)\\s+)*"
                    + "(?:class|record|interface|enum|@interface|package)\\b",
            Pattern.DOTALL);

    private static final List<String> PACKAGES_OF_JAVA = List.of(
            "java.lang", "java.util", "java.util.function", "java.io", "java.nio.file", "java.time", "java.text");

    @Test
    void packagesAreSmall() throws IOException {
        Map<Path, Long> files = sources(MAIN).collect(groupingBy(Path::getParent, counting()));

        assertThat(files.values()).isNotEmpty().allMatch(count -> count <= MOST_FILES);
    }

    @Test
    void filesAreShort() throws IOException {
        assertThat(sources(MAIN))
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void classesHaveNamesOfTheirOwn() throws IOException {
        Map<String, Long> names = Stream.concat(sources(MAIN), sources(VECTOR))
                .map(ConventionsTest::simpleName)
                .filter(name -> !name.equals("package-info"))
                .collect(groupingBy(identity(), counting()));

        assertThat(names).allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
        assertThat(names.keySet()).noneMatch(ConventionsTest::isNameOfJava);
    }

    @Test
    void javadocOfATypeIsNoRiddle() throws IOException {
        for (Path file : Stream.concat(Stream.concat(sources(MAIN), sources(VECTOR)), sources(Path.of("src/test/java")))
                .toList()) {
            assertThat(TYPE_JAVADOC.matcher(Files.readString(file)).results().map(found -> found.group(1)))
                    .as("first words in %s", file)
                    .doesNotContain("What", "How", "Where", "Which", "Whether", "Why", "Something", "Who");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"src/main/java/dev/lookback/engine", "src/main/java/dev/lookback/explain", "src/main/vector"})
    void gradientsAreCalledGradients(String folder) throws IOException {
        assertThat(sources(Path.of(folder)))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainIgnoringCase("slope"));
    }

    private static Stream<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static boolean isNameOfJava(String name) {
        return PACKAGES_OF_JAVA.stream().anyMatch(of -> exists(of + "." + name));
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, ConventionsTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false;
        }
    }
}
