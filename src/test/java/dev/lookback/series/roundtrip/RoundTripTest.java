package dev.lookback.series.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesException;
import dev.lookback.series.TextFile;
import dev.lookback.series.csv.SeriesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads random tables in random dialects: 500 in the suite, more by {@code -Ddraws=10000}, others by {@code -DfirstDraw=1000}.
 */
class RoundTripTest {

    private static final int DRAWS = Integer.getInteger("draws", 500);
    private static final long FIRST = Long.getLong("firstDraw", 1);

    @TempDir
    private Path folder;

    @Test
    void tablesAreReadAsTheyWereWritten() {
        List<String> wrong = new ArrayList<>();
        LongStream.range(FIRST, FIRST + DRAWS)
                .forEach(seed -> difference(seed).ifPresent(difference -> wrong.add(seed + ": " + difference)));

        assertThat(wrong).isEmpty();
    }

    private Optional<String> difference(long seed) {
        RandomFile file = new RandomFile(seed);
        Path path = TextFile.write(folder, file.bytes());
        try {
            Reading reading = new SeriesReader().read(path, ReadOptions.detect(), ReadProgress.NONE);
            return difference(file, reading.series()).map(found -> found + "\n" + file);
        } catch (SeriesException e) {
            return Optional.of(e.reason() + "\n" + file);
        }
    }

    /** Writes the file of a draw. */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[1]), new RandomFile(Long.parseLong(arguments[0])).bytes());
    }

    private static Optional<String> difference(RandomFile file, Series series) {
        if (series.rows() != file.expectedTimes().size()) {
            return Optional.of(
                    series.rows() + " rows, not " + file.expectedTimes().size());
        }
        if (!series.hasTime()) {
            return Optional.of("no time");
        }
        for (int row = 0; row < series.rows(); row++) {
            if (!series.timeAt(row).equals(file.expectedTimes().get(row))) {
                return Optional.of("row " + row + " at " + series.timeAt(row) + ", not "
                        + file.expectedTimes().get(row));
            }
        }
        if (!series.features().equals(file.names)) {
            return Optional.of("columns " + series.features() + ", not " + file.names);
        }
        for (int c = 0; c < file.names.size(); c++) {
            double[] read = series.values(file.names.get(c));
            for (int row = 0; row < read.length; row++) {
                if (read[row] != file.values[c][row]) {
                    return Optional.of(
                            file.names.get(c) + "[" + row + "] " + read[row] + ", not " + file.values[c][row]);
                }
            }
        }
        return Optional.empty();
    }
}
