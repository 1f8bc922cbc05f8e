package dev.lookback.recipe;

import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Benchmark: opens a file of 432,000 one-minute bars and checks a recipe on it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class OpeningBenchmark {

    private static final int ROWS = 432_000;

    private Path file;
    private Series series;
    private Recipe recipe;

    @Setup(Level.Trial)
    public void write() throws IOException {
        file = Files.createTempFile("minutes", ".csv");
        Random random = new Random(1);
        LocalDateTime time = LocalDateTime.of(2025, 1, 1, 0, 0);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("time,open,high,low,close,volume");
            double close = 4000;
            for (int row = 0; row < ROWS; row++) {
                double open = close;
                close += random.nextGaussian();
                double high = Math.max(open, close) + random.nextDouble();
                double low = Math.min(open, close) - random.nextDouble();
                out.printf(
                        Locale.ROOT,
                        "%s:00,%.2f,%.2f,%.2f,%.2f,%d%n",
                        time.plusMinutes(row),
                        open,
                        high,
                        low,
                        close,
                        random.nextInt(10_000));
            }
        }
        series = read();
        recipe = Preset.SMALL.on(series);
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    /** Detects the dialect, parses and sorts. */
    @Benchmark
    public Series read() {
        return new SeriesReader()
                .read(file, ReadOptions.detect(), ReadProgress.NONE)
                .series();
    }

    /** Checks the recipe, as on every edit. */
    @Benchmark
    public RecipeCheck check() {
        return RecipeCheck.of(recipe, series);
    }

    /** Reads and checks. */
    @Benchmark
    public RecipeCheck open() {
        Series opened = read();
        return RecipeCheck.of(Preset.SMALL.on(opened), opened);
    }
}
