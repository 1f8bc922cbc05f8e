package dev.lookback.cli.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.cli.Commands;
import dev.lookback.cli.Commands.Outcome;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.weights.KeepRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Size and compaction of a store from the command line. */
class StoreCompactionTest {

    @TempDir
    private Path folder;

    private Path csv;
    private Path store;

    @BeforeEach
    void series() throws Exception {
        csv = Commands.walk(folder.resolve("walk.csv"), 200);
        store = folder.resolve("runs.db");
    }

    private void train(Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("train", "--csv", csv, "--epochs", 3, "--store", store, "--quiet", "--sealed"));
        words.addAll(List.of(more));
        assertThat(Commands.run(words.toArray()).exitCode()).isZero();
    }

    @Test
    void optimizerStatesAreDroppedUnlessKeptAndCompactDropsThemToo() throws Exception {
        train();
        train("--seed", 2, "--keep-optimizer");
        try (RunStore opened = RunStore.open(store, "1")) {
            assertThat(opened.progress().hasOptimizer(1, 3)).isFalse();
            assertThat(opened.progress().hasOptimizer(2, 3)).isTrue();
            opened.runs().delete(List.of(1L));
        }
        long before = Files.size(store);

        Outcome outcome = Commands.run("runs", "--store", store, "--compact");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains("MB before, ")
                .contains("one run")
                .contains("Free space in the file: 0.0 MB");
        assertThat(Files.size(store)).isLessThan(before);
        try (RunStore opened = RunStore.open(store, "1")) {
            assertThat(opened.progress().hasOptimizer(2, 3)).isFalse();
            assertThat(opened.outcomes().model(2)).isPresent();
        }
        assertThat(Commands.run(Locale.SIMPLIFIED_CHINESE, "runs", "--store", store, "--compact")
                        .out())
                .contains("MB，1 个运行");
    }

    /** Help texts take no arguments, so their numbers are literal. */
    @Test
    void helpStatesTheRetentionRules() {
        KeepRules rules = KeepRules.usual();
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            ResourceBundle help = ResourceBundle.getBundle("assets.text.cli", language);

            assertThat(help.getString("cli.help.runs.compact"))
                    .contains(rules.megabytesPerRun() + " MB")
                    .contains(String.format(Locale.ENGLISH, "%,d MB", rules.megabytesInAll()));
        }
    }

    @Test
    void compactExcludesOtherOptions() {
        train();

        Outcome outcome = Commands.run("runs", "--store", store, "--compact", "--where", "skill > 0");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .containsExactly("--compact: cannot be combined with --where or --export: it works on the whole file.");
    }
}
