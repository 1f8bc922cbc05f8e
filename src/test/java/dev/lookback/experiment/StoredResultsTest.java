package dev.lookback.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JSON keys of the results kept in stores, which older and newer versions of the program share. */
class StoredResultsTest {

    @Test
    void keysAreThoseOfEarlierVersions() {
        assertThat(keys(FoldResult.class))
                .containsExactlyInAnyOrder("fold", "windows", "scores", "rival", "epochs", "bestEpoch");
        assertThat(keys(ControlRun.class))
                .containsExactlyInAnyOrder(
                        "control",
                        "seed",
                        "split",
                        "windows",
                        "scores",
                        "rival",
                        "againstPersistence",
                        "againstBest",
                        "attainable");
        assertThat(keys(BestBaseline.class)).containsExactlyInAnyOrder("baseline", "maeUnits");
        assertThat(keys(BacktestResult.class))
                .contains(
                        "asked", "layout", "folds", "failed", "pooled", "rivalMae", "againstPersistence", "againstBest")
                .doesNotContain("bestBaselineMae");
    }

    private static List<String> keys(Class<?> type) {
        ObjectMapper json = new ObjectMapper();
        return json.getSerializationConfig().introspect(json.constructType(type)).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .toList();
    }
}
