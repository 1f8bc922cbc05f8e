package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.json.OlderRecipes;
import dev.lookback.runs.RunRow;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.queue.KeptRuns;
import dev.lookback.training.Waves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that the first version of the program has made, opened by this one. */
class OlderStoreTest {

    private static final Recipe RECIPE = Waves.recipe();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void firstVersion() throws SQLException, IOException {
        file = folder.resolve("old.db");
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = old.createStatement()) {
            statement.executeUpdate(new String(
                    RunStore.class.getResourceAsStream("/store/1.sql").readAllBytes(), StandardCharsets.UTF_8));
            run(old, 1, OlderRecipes.ofVersion(1, RECIPE));
            run(old, 2, OlderRecipes.ofVersion(1, RECIPE.withSeed(2)));
            run(old, 3, OlderRecipes.ofVersion(1, RECIPE.withContext(dev.lookback.window.Context.PRECEDING)));
            run(old, 4, "{\"version\" : 1, \"windows\" : 7}");
            statement.executeUpdate("INSERT INTO sweep(id, uuid, recipe, settings, created) VALUES (1, 'a', '"
                    + OlderRecipes.ofVersion(1, RECIPE) + "', '{}', 1)");
            statement.executeUpdate("PRAGMA user_version = 1");
        }
    }

    private static void run(Connection store, int id, String recipe) throws SQLException {
        try (PreparedStatement insert = store.prepareStatement(
                "INSERT INTO run(id, uuid, state, recipe, series, digest, seed, setup, version, created, started, ended,"
                        + " epochs, epoch) VALUES (?1, ?1, 'finished', ?2, 'a.csv', ?3, ?1, 'old' || ?1, '1', 1, 1, 2, 1, 1)")) {
            insert.setInt(1, id);
            insert.setString(2, recipe);
            insert.setString(3, RECIPE.data().digest());
            insert.executeUpdate();
        }
    }

    @Test
    void runsOfTheSameSetUpAreFoundTogether() {
        try (RunStore store = RunStore.open(file, "2")) {
            long trained = KeptRuns.train(store, RECIPE.withSeed(9)).id();

            assertThat(store.alike().seeds(trained)).containsExactlyInAnyOrder(1L, 2L, 9L);
            assertThat(store.runs().find(1).orElseThrow().origin().recipe()).isEqualTo(RECIPE);
            assertThat(found(store, "length = 1")).containsExactlyInAnyOrder(1L, 2L, 3L, trained);
            assertThat(store.alike().judgedAlike(RECIPE, Waves.series())).isEqualTo(4);
        }
    }

    @Test
    void whatCannotBeReadStaysAsItIs() throws SQLException {
        RunStore.open(file, "2").close();
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = store.createStatement()) {
            assertThat(statement
                            .executeQuery("SELECT setup FROM run WHERE id = 4")
                            .getString(1))
                    .isEqualTo("old4");
            assertThat(statement
                            .executeQuery("SELECT json_extract(recipe, '$.windows.length') FROM sweep")
                            .getInt(1))
                    .isEqualTo(1);
        }
    }

    private static List<Long> found(RunStore store, String filter) {
        return store.runs().rows(new RunQuery(Filter.parse(filter), List.of(), List.of())).stream()
                .map(RunRow::id)
                .toList();
    }
}
