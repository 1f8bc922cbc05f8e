package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.window.RowRanges;
import org.junit.jupiter.api.Test;

class StoredRangesTest {

    @Test
    void rangesAreReadAsTheyWereWritten() {
        RowRanges rows = RowRanges.of(new int[] {20, 70, 99}, new int[] {63, 92, 99});
        assertThat(StoredRanges.text(rows)).isEqualTo("20-63,70-92,99-99");
        assertThat(StoredRanges.of(StoredRanges.text(rows), 0, 0)).isEqualTo(rows);
        assertThat(StoredRanges.of(null, 5, 3)).isEqualTo(RowRanges.of(5, 7));
    }
}
