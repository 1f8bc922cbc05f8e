package dev.lookback.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lookback.cli.Commands;
import dev.lookback.cli.Commands.Outcome;
import dev.lookback.cli.TrainRuns;
import dev.lookback.runs.store.EvidenceKind;
import dev.lookback.runs.store.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments of the {@code train} command: backtest, controls, tamper proof. */
class TrainExperimentsTest {

    @TempDir
    Path folder;

    private TrainRuns runs;

    @BeforeEach
    void series() throws IOException {
        runs = TrainRuns.on(folder, 300);
    }

    private Outcome train(Object... more) {
        List<Object> words = new ArrayList<>(List.of("--lookback", 10, "--epochs", 1, "--report", runs.report()));
        words.addAll(List.of(more));
        return runs.train(words.toArray());
    }

    @Test
    void experimentsAreInTheReportAndPrintALineEach() throws IOException {
        Path kept = folder.resolve("runs.db");
        Outcome outcome =
                train("--backtest", 2, "--sliding", "--embargo", 5, "--purge", 12, "--controls", "--store", kept);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out().lines())
                .filteredOn(line -> line.startsWith("Fold "))
                .hasSize(2)
                .allMatch(line -> line.matches("Fold \\d, 2020-\\S+ to 2020-\\S+: MAE .*, skill [+-].* %; "
                        + "best baseline .* \\d.*, skill against it [+-].* %"));
        assertThat(outcome.out())
                .contains("Shuffled changes, seed 1: skill", "Random walk", "Planted pattern", "; best baseline ");
        JsonNode json = Commands.json(runs.report());
        assertThat(json.at("/backtest/origin").asText()).isEqualTo("sliding");
        assertThat(json.at("/backtest/purge").asInt()).isEqualTo(12);
        assertThat(json.at("/backtest/results")).hasSize(2).allSatisfy(fold -> {
            assertThat(fold.at("/bestBaseline").asText()).isNotEmpty();
            double skill = 1
                    - fold.at("/maeUnits").asDouble()
                            / fold.at("/bestBaselineMaeUnits").asDouble();
            assertThat(fold.at("/skillAgainstBest").asDouble()).isEqualTo(skill);
        });
        assertThat(json.at("/backtest/failed")).isEmpty();
        assertThat(json.at("/backtest/overall/skill").isNumber()).isTrue();
        assertThat(json.at("/backtest/overall/skillAgainstBest").isNumber()).isTrue();
        assertThat(json.at("/backtest/overall/againstBest/outcome").asText()).isIn("better", "worse", "open");
        assertThat(json.at("/controls/runs"))
                .hasSize(3)
                .allSatisfy(run -> assertThat(run.at("/bestBaseline").asText()).isNotEmpty());
        assertThat(json.at("/controls/verdict").asText()).isNotEmpty();
        assertThat(json.at("/certificate/holds").asBoolean()).isTrue();
        assertThat(json.at("/certificate/values").asLong()).isGreaterThan(1000);
        try (RunStore store = RunStore.open(kept, "1.2.3")) {
            assertThat(store.evidence().find(1, EvidenceKind.BACKTEST)).isPresent();
            assertThat(store.evidence().find(1, EvidenceKind.CONTROLS)).isPresent();
            assertThat(store.evidence().find(1, EvidenceKind.CERTIFICATE)).isPresent();
        }
    }

    @Test
    void theTestSplitIsIncludedAndCountedOnRequest() throws IOException {
        Outcome outcome =
                train("--backtest", 2, "--initial", 100, "--include-test", "--store", folder.resolve("runs.db"));

        assertThat(outcome.exitCode()).isZero();
        JsonNode json = Commands.json(runs.report());
        assertThat(json.at("/backtest/testIncluded").asBoolean()).isTrue();
        assertThat(json.at("/backtest/results/0/judgedFrom").asInt()).isEqualTo(100);
        assertThat(json.at("/backtest/results/1/judgedEnd").asInt()).isEqualTo(300);
        // One peek by the run and one by the backtest.
        assertThat(json.at("/testLooks").asInt()).isEqualTo(2);
    }

    @Test
    void anImpossibleBacktestIsReportedBeforeTraining() {
        Outcome outcome = train("--backtest", 1000);
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).anyMatch(line -> line.equals("--backtest: must be 1 to 100 folds"));

        for (Object[] idle : List.of(new Object[] {"--sliding"}, new Object[] {"--initial", 100})) {
            assertThat(train(idle).exitCode()).isEqualTo(2);
            assertThat(train(idle).err()).anyMatch(line -> line.contains("add --backtest K"));
        }
        Outcome sealed = train("--backtest", 2, "--include-test", "--sealed");
        assertThat(sealed.exitCode()).isEqualTo(2);
        assertThat(sealed.err()).anyMatch(line -> line.startsWith("--include-test: evaluates on the test split"));
    }
}
