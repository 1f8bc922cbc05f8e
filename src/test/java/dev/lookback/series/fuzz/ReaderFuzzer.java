package dev.lookback.series.fuzz;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Fuzzer of the reader of files: any bytes are read as a series or refused with a message, within five seconds. Run by Jazzer (coverage-guided,
 * {@code com.code-intelligence:jazzer} and {@code jazzer-api} 0.24.0 from Maven Central) with {@code CP} the classes, the test classes and
 * what {@code mvn dependency:build-classpath} prints, and {@code corpus} a folder of small files to begin with:
 *
 * <pre>{@code java -cp jazzer.jar:jazzer-api.jar:$CP com.code_intelligence.jazzer.Jazzer
 *     --target_class=dev.lookback.series.fuzz.ReaderFuzzer --instrumentation_includes=dev.lookback.series.**
 *     --keep_going=50 -max_total_time=3600 -max_len=6000 -timeout=60 corpus}</pre>
 */
public final class ReaderFuzzer {

    private static final double MOST_SECONDS = 5;

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private ReaderFuzzer() {}

    /** Entry point of Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Path file = Path.of(
                System.getProperty("java.io.tmpdir"),
                "fuzz-" + ProcessHandle.current().pid() + ".csv");
        long start = System.nanoTime();
        read(Files.write(file, bytes));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (seconds > MOST_SECONDS) {
            throw new IllegalStateException("took " + seconds + " s");
        }
    }

    /** @throws IllegalStateException if what is read cannot be true of any series */
    static void read(Path file) {
        try {
            Series series = new SeriesReader()
                    .read(file, ReadOptions.detect(), ReadProgress.NONE)
                    .series();
            for (String feature : series.features()) {
                for (double value : series.values(feature)) {
                    if (Double.isInfinite(value)) {
                        throw new IllegalStateException(feature + " is " + value);
                    }
                }
            }
            for (int row = 0; row < series.rows() && series.hasTime(); row++) {
                int year = series.timeAt(row).getYear();
                if (year < 1 || year > 9999) {
                    throw new IllegalStateException("year " + year);
                }
            }
        } catch (SeriesException e) {
            TEXTS.get(e.reason());
        }
    }
}
