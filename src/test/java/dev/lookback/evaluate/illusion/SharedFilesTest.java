package dev.lookback.evaluate.illusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Detectors on real files: no failures and no false alarms. */
class SharedFilesTest {

    private static final Path FOLDER = Path.of("../shared/data");

    static List<Path> files() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of(FOLDER);
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> !f.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyDetectorRuns(Path file) {
        Series series = open(file);
        DetectorInput data = DetectorInput.of(Preset.SMALL.on(series), series).orElseThrow();
        double[] target = data.targetValues();
        int horizon = data.horizon();
        DetectorInput run = data.withRun(
                Map.of(Split.VALIDATION, TestInputs.forecast(data, Split.VALIDATION, row -> target[row - horizon])),
                OptionalInt.of(12));

        List<Illusions.CheckResult> looked = Stream.concat(
                        Illusions.inData(data).stream(), Illusions.inRun(run).stream())
                .toList();

        assertThat(looked).extracting(Illusions.CheckResult::kind).containsExactly(IllusionKind.values());
        assertThat(Illusions.findings(looked))
                .as("none of these files has its close of tomorrow in a column")
                .noneMatch(f -> f.kind() == IllusionKind.LEAK)
                .noneMatch(f -> f.kind() == IllusionKind.SHIFTED_COPY && f.severity() == Severity.WARNING);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Texts texts = new Texts(locale);
            assertThat(Illusions.findings(looked))
                    .allSatisfy(f -> assertThat(texts.get(f.message())).doesNotContain("{", "NaN", "\uFFFD"));
        }
    }

    /** The recipes of the notebook and the default preset have no leak on the index, whichever column is the target. */
    @Test
    void noFalseAlarmOnTheIndex() {
        Series series = open(FOLDER.resolve("000300.SH.csv"));

        for (Preset preset : List.of(Preset.NOTEBOOK, Preset.NOTEBOOK_REPAIRED, Preset.SMALL)) {
            for (String target : List.of("high", "low", "close", "vol", "amount")) {
                Recipe recipe = preset.on(series);
                DetectorInput input = DetectorInput.of(
                                recipe.withData(recipe.data().withTarget(target)), series)
                        .orElseThrow();
                assertThat(Illusions.findings(Illusions.inData(input)))
                        .as("%s of %s", preset, target)
                        .extracting(Finding::kind)
                        .doesNotContain(
                                IllusionKind.LEAK,
                                IllusionKind.SHIFTED_COPY,
                                IllusionKind.DUPLICATE,
                                IllusionKind.CONSTANT,
                                IllusionKind.TIME);
            }
        }
    }

    /** An index opens close to its last close: a note, but not a leak. */
    @Test
    void theOpenIsCloseToTheLastClose() {
        Series series = open(FOLDER.resolve("GSPC.csv"));
        DetectorInput input = TestInputs.input(series, "Open", TestInputs.ahead(1));

        assertThat(Illusions.findings(Illusions.inData(input)))
                .filteredOn(finding -> finding.kind() == IllusionKind.LEAK)
                .extracting(Finding::severity)
                .containsOnly(Severity.NOTE);
    }

    private static Series open(Path file) {
        Assumptions.assumeTrue(Files.isRegularFile(file), "no shared data beside the project: " + file);
        return new SeriesReader()
                .read(file, ReadOptions.detect(), ReadProgress.NONE)
                .series();
    }
}
