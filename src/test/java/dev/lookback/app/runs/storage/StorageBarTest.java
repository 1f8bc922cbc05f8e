package dev.lookback.app.runs.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.runs.store.StoreSize;
import dev.lookback.runs.store.StoreSize.Part;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorageBarTest {

    private static final Map<Part, Long> PARTS = Map.of(Part.MODELS, 5L, Part.REST, 2L);

    @Test
    void sharesAddUpToWhatTheFileTakesWithWhatLiesBesideIt() {
        StoreSize size = new StoreSize(10, 1, true, PARTS, Map.of());
        assertThat(StorageBar.shares(size)).isEqualTo(Map.of(Part.MODELS, 5L, Part.REST, 5L));
        StoreSize gone = new StoreSize(0, 1, true, PARTS, Map.of());
        assertThat(StorageBar.shares(gone)).isEqualTo(PARTS);
    }
}
