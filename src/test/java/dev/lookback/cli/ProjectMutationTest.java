package dev.lookback.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.lookback.Mutations;
import dev.lookback.cli.Commands.Outcome;
import dev.lookback.cli.option.ExitCode;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunFields;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.queue.KeptRuns;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.text.Texts;
import dev.lookback.training.Waves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Projects mutated at random, byte by byte and value by value: each is refused in one line with exit code 2 and left unchanged,
 * or all of it can be read or is reported as unreadable. A few draws in the normal suite; {@code mvn test
 * -Dtest=ProjectMutationTest -Dmutations=2000} for more.
 */
class ProjectMutationTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 40);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());

    private static final List<String> REPLACED = List.of(
            "PRAGMA user_version = -5",
            "PRAGMA user_version = 0",
            "PRAGMA user_version = 99",
            "PRAGMA user_version = 1",
            "CREATE TRIGGER t AFTER INSERT ON instance BEGIN DELETE FROM run; END",
            "ALTER TABLE run RENAME TO r2; CREATE VIEW run AS SELECT * FROM r2",
            "ALTER TABLE weights RENAME TO w2; CREATE VIEW weights AS SELECT 1 AS run, 1 AS epoch, zeroblob(900000000) AS data",
            "DROP TABLE forecast",
            "DROP TABLE queue; CREATE VIRTUAL TABLE queue USING fts5(run, sweep, place)",
            "ALTER TABLE epoch DROP COLUMN val_loss",
            "UPDATE array SET data = x'ffffff7f' || substr(data, 5)",
            "UPDATE array SET data = substr(data, 1, length(data) / 2)",
            "UPDATE array SET data = zeroblob(3)",
            "UPDATE weights SET data = zeroblob(7)",
            "UPDATE checkpoint SET memory = x'', steps = -1",
            "UPDATE run SET recipe = '{\"version\":2'",
            "UPDATE run SET state = 'dancing'",
            "UPDATE run SET facts = '[]', failure = '{}'",
            "UPDATE run SET best_epoch = 2000000000",
            "UPDATE run SET owner = -9223372036854775808",
            "UPDATE sqlite_sequence SET seq = 9223372036854775807");

    @TempDir
    Path folder;

    private final Mutations mutations = new Mutations(SEED);
    private final Random random = mutations.random();
    private final Texts english = new Texts(Locale.ENGLISH);
    private int refused;
    private int unreadable;
    private int read;

    @Test
    void aMutatedProjectIsRefusedInOneLineOrReadCompletely() throws Exception {
        Path original = project();
        for (int i = 0; i < MUTATIONS; i++) {
            Path file = Files.createDirectory(folder.resolve("m" + i)).resolve("changed.lookback");
            Files.copy(original, file);
            String how = mutate(file);
            try {
                mutations.measure(() -> attempt(file));
            } catch (Exception | AssertionError e) {
                fail("mutation " + i + " with seed " + SEED + ": " + how, e);
            }
            clear(file.getParent());
        }
        System.out.printf(
                "%d mutations of projects, seed %d: %d refused, %d unreadable in part, %d read; %s%n",
                MUTATIONS, SEED, refused, unreadable, read, mutations.costs());
        assertThat(refused + unreadable + read).isEqualTo(MUTATIONS);
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Two runs, a waiting one, and peeks at the test results of one. */
    private Path project() {
        Path original = folder.resolve("original.db");
        Path project = folder.resolve("original.lookback");
        try (RunStore store = RunStore.open(original, "test")) {
            Recipe recipe = Waves.recipe();
            KeptRuns.train(store, recipe);
            KeptRuns.train(store, recipe.withSeed(7));
            store.runs().add(NewRun.of(recipe.withSeed(8), "waves.csv"));
            store.testPeeks().peek("digest");
            store.copyTo(project);
        }
        return project;
    }

    private String mutate(Path file) throws IOException, SQLException {
        int kind = random.nextInt(4);
        if (kind == 0) {
            return sql(file, REPLACED.get(random.nextInt(REPLACED.size())));
        }
        if (kind == 1) {
            return cell(file);
        }
        byte[] bytes = Files.readAllBytes(file);
        if (random.nextInt(3) == 0) {
            // The header and the schema are a hundredth of the file.
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                bytes[random.nextInt(2_000)] = (byte) random.nextInt();
            }
        } else {
            bytes = mutations.bytes(bytes);
        }
        Files.write(file, bytes);
        return "bytes";
    }

    private static String sql(Path file, String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String one : script.contains("TRIGGER") ? new String[] {script} : script.split("; ")) {
                statement.execute(one);
            }
        }
        return script;
    }

    /** Another value in a random column of all rows of a table, or of one. */
    private String cell(Path file) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT m.name || ' SET ' || c.name FROM sqlite_schema m,"
                        + " pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        String[] values = {
            "NULL",
            "''",
            "'x'",
            "-1",
            "9223372036854775807",
            "-9223372036854775808",
            "1e308",
            "9e999",
            "x'00'",
            "randomblob(1000)",
            "zeroblob(3000000)",
            "'{}'",
            "'[[[['",
            "'null'",
            "printf('%.100000c', '[')",
            String.valueOf(mutations.whole())
        };
        String script = "UPDATE OR IGNORE " + columns.get(random.nextInt(columns.size())) + " = "
                + values[random.nextInt(values.length)] + (random.nextBoolean() ? "" : " WHERE rowid = 1");
        try {
            return sql(file, script);
        } catch (SQLException e) {
            return "nothing, as " + script + " is impossible";
        }
    }

    private void attempt(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        List<String> messages = new ArrayList<>();
        try (RunStore store = RunStore.open(file, "test")) {
            everything(store, messages);
        } catch (StoreException e) {
            refused++;
            assertThat(english.get(e.reason())).contains(file.toString()).hasLineCount(1);
            assertThat(e.reason().key()).isNotEqualTo("runs.store.full");
            if (e.isDamage()) {
                assertThat(Files.readAllBytes(file)).isEqualTo(before);
            }
            Outcome outcome = Commands.run("runs", "--store", file);
            if (outcome.exitCode() == 0) {
                assertThat(e.reason().key()).as("can be read all the same").isEqualTo("runs.store.readOnly");
                return;
            }
            assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
            assertThat(outcome.err()).hasSize(1);
            return;
        }
        if (messages.isEmpty()) {
            read++;
        } else {
            unreadable++;
            assertThat(messages)
                    .allSatisfy(
                            text -> assertThat(text).contains(file.toString()).hasLineCount(1));
        }
        Outcome outcome = Commands.run("runs", "--store", file, "--format", "json");
        assertThat(outcome.exitCode()).isIn(0, ExitCode.WRONG_INPUT);
        assertThat(outcome.err().size()).isLessThan(2);
    }

    /** Reads everything piece by piece, as the panes of the window do. */
    private void everything(RunStore store, List<String> messages) {
        RunQuery query = new RunQuery(
                Filter.all(),
                Stream.of("name", "series", "state", "valLoss", "skill", "lookback", "created", "tags", "seed", "epoch")
                        .flatMap(word -> RunFields.of(word).stream())
                        .toList(),
                List.of());
        query(messages, () -> store.runs().rows(query));
        query(messages, () -> store.queue().items());
        query(messages, () -> store.testPeeks().count("digest", Optional.of(1L)));
        query(messages, () -> store.isShared());
        query(messages, () -> store.alike().judgedAlike(Waves.recipe(), Waves.series()));
        query(messages, () -> store.sweeps().names());
        for (StoredSweep sweep : tryQuery(messages, () -> store.sweeps().all()).orElse(List.of())) {
            query(messages, () -> store.sweeps().trials(sweep));
        }
        for (long run = 1; run <= 3; run++) {
            long id = run;
            query(messages, () -> store.runs().family(id));
            query(messages, () -> store.alike().seeds(id));
            query(messages, () -> store.runs().labels(List.of(id)));
            query(messages, () -> store.outcomes().forecasts(id));
            query(messages, () -> store.outcomes().model(id));
            query(messages, () -> store.progress().checkpoint(id));
            query(messages, () -> store.progress().epochsWithWeights(id));
            tryQuery(messages, () -> store.runs().find(id))
                    .flatMap(found -> found)
                    .ifPresent(this::say);
        }
    }

    private void say(StoredRun run) {
        run.failure().ifPresent(failure -> {
            english.get(failure.reason());
            english.get(failure.advice());
        });
        assertThat(run.bestEpoch()).isBetween(0, run.history().size());
    }

    private interface Question<T> {
        T query();
    }

    private void query(List<String> messages, Question<?> question) {
        tryQuery(messages, question);
    }

    private <T> Optional<T> tryQuery(List<String> messages, Question<T> question) {
        try {
            return Optional.of(question.query());
        } catch (StoreException e) {
            messages.add(english.get(e.reason()));
            return Optional.empty();
        }
    }
}
