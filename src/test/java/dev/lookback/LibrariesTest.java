package dev.lookback;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims of {@code src/site/markdown/third-party.md}: what is not among the libraries, how old none is, what is not reached. */
class LibrariesTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.lookback");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commons-codec",
                "commons-net",
                "controlsfx",
                "datavec-api",
                "freemarker",
                "gson",
                "HdrHistogram",
                "icu4j",
                "javax.activation",
                "javax.json",
                "jna",
                "jna-platform",
                "joda-time",
                "JTransforms",
                "opencsv",
                "oshi-core",
                "oshi-json",
                "pngj",
                "stream",
                "t-digest",
                "threetenbp"
            })
    void whatNothingReachesIsNotShipped(String library) throws IOException {
        assertThat(versions()).doesNotContainKey(library);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.commons.net.util.Base64",
        "org.apache.commons.codec.binary.Hex",
        "com.google.gson.Gson",
        "freemarker.template.Template",
        "org.joda.time.DateTime",
        "com.sun.jna.Native"
    })
    void norDoesItComeBackInsideAnotherJar(String type) {
        assertThat(LibrariesTest.class.getResource("/" + type.replace('.', '/') + ".class"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "aalto-xml, 1.4.0",
        "classgraph, 4.8.184",
        "commons-collections4, 4.6.0",
        "commons-compress, 1.28.0",
        "commons-io, 2.22.0",
        "commons-lang3, 3.22.0",
        "fastexcel-reader, 0.20.2",
        "fastutil, 8.5.19",
        "flatbuffers-java, 25.2.10",
        "jackson-databind, 2.23.0",
        "logback-core, 1.6.7",
        "RoaringBitmap, 1.6.29",
        "slf4j-api, 2.0.20",
        "sqlite-jdbc, 3.54.1.0"
    })
    void noneIsOlderThanThis(String library, String least) throws IOException {
        assertThat(Version.parse(versions().get(library))).isGreaterThanOrEqualTo(Version.parse(least));
    }

    @Test
    void nothingHereUsesWhatDl4jBringsInsideItsJars() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.nd4j.shade.yaml..",
                                "org.nd4j.shade.guava..",
                                "org.nd4j.shade.wstx..",
                                "org.nd4j.shade.codehaus..",
                                "org.nd4j.shade.jackson.dataformat..",
                                "org.nd4j.shade.jackson.datatype..",
                                "org.nd4j.shade.protobuf..")
                        .and(DescribedPredicate.not(nameMatching("org\\.nd4j\\.shade\\.protobuf\\.CodedOutputStream"))))
                .check(PROGRAM);
    }

    @Test
    void nothingHereReadsYaml() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("fromYaml|toYaml|readYaml")))
                .check(PROGRAM);
    }

    /** Of DL4J's own copies only Jackson, with which it reads its networks, and one number of Guava's. */
    @Test
    @StartsProcess
    void trainingSavingAndReadingAModelLoadNoMoreOfIt() throws Exception {
        Path model = folder.resolve("model.zip");
        run(
                "train",
                "--csv",
                "data/pattern-synthetic.csv",
                "--preset",
                "linear",
                "--epochs",
                "1",
                "--quiet",
                "--save",
                model.toString());
        run(
                "export",
                "--model",
                model.toString(),
                "--out",
                folder.resolve("plain.zip").toString());

        assertThat(loaded("org\\.nd4j\\.shade\\.jackson\\.databind\\.ObjectMapper"))
                .as("the log of loaded classes")
                .isNotEmpty();
        assertThat(loaded("org\\.nd4j\\.shade\\.(?!jackson\\.(core|databind|annotation|dataformat\\.yaml)\\.)\\S+"))
                .isSubsetOf("org.nd4j.shade.guava.util.concurrent.AtomicDouble");
    }

    private void run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Xlog:class+load:file=" + folder.resolve(arguments[0] + ".classes"),
                "-Dlookback.home=" + folder.resolve("home"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.lookback.app.Lookback"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LOOKBACK_RELAUNCHED", "1");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private Set<String> loaded(String pattern) throws IOException {
        Pattern line = Pattern.compile("\\] (" + pattern + ") source:");
        Set<String> loaded = new TreeSet<>();
        for (String log : List.of("train.classes", "export.classes")) {
            try (Stream<String> lines = Files.lines(folder.resolve(log))) {
                lines.flatMap(l -> line.matcher(l).results())
                        .map(found -> found.group(1))
                        .forEach(loaded::add);
            }
        }
        return loaded;
    }

    /** By the list that the build writes: the class path of the tests has more. */
    private static Map<String, String> versions() throws IOException {
        Map<String, String> versions = new TreeMap<>();
        try (InputStream list = LibrariesTest.class.getResourceAsStream("/THIRD-PARTY.txt")) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> versions.put(cells[0], cells[2]));
        }
        return versions;
    }
}
