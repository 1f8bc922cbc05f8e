package dev.lookback.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.csv.SeriesReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables pasted from the clipboard. */
class PastedTableTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 2, 3, 4, 5);

    @TempDir
    private Path folder;

    @Test
    void whatExcelCopiesIsKeptAndRead() throws IOException {
        String text = "Datum\tGröße\r\n01.01.2024\t1,5\r\n02.01.2024\t2,5\r\n13.01.2024\t3,5\r\n14.01.2024\t4,5\r\n";

        Path file = PastedTable.save(text, folder.resolve("pasted"), TIME);
        Reading reading = new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE);

        assertThat(file).hasFileName("pasted 2026-01-02 030405.txt");
        assertThat(reading.series().features()).containsExactly("Größe");
        assertThat(reading.series().values("Größe")).containsExactly(1.5, 2.5, 3.5, 4.5);
    }

    @Test
    void noFileIsReplaced() throws IOException {
        Path first = PastedTable.save("a\n1", folder, TIME);
        Path second = PastedTable.save("b\n2", folder, TIME);

        assertThat(first).hasContent("a\n1");
        assertThat(second).hasFileName("pasted 2026-01-02 030405 2.txt").hasContent("b\n2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a single line 5", "/home/me/data.csv\n", "some\nwords"})
    void whatIsNoTableIsToldApart(String text) {
        assertThat(PastedTable.isTable(text)).isFalse();
        assertThat(PastedTable.isTable("a,b\n1,2")).isTrue();
    }
}
