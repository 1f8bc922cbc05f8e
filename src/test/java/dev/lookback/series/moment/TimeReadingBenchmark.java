package dev.lookback.series.moment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Benchmark: times read from a text of many cells in one form, in nanoseconds a cell. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class TimeReadingBenchmark {

    private static final int CELLS = 10_000;

    @Param({"yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "M/d/yyyy", "epoch milliseconds", "yyyyMMddHHmm", "d MMM yyyy HH:mm"})
    private String form;

    private byte[] text;
    private int[] ends;
    private TimeReader reader;

    @Setup(Level.Trial)
    public void write() {
        StringBuilder cells = new StringBuilder();
        ends = new int[CELLS];
        for (int i = 0; i < CELLS; i++) {
            LocalDateTime time = LocalDateTime.of(2020, 1, 1, 0, 0).plusMinutes(i * 61L);
            cells.append(
                    form.startsWith("epoch")
                            ? Long.toString(time.toInstant(ZoneOffset.UTC).toEpochMilli())
                            : DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(time));
            ends[i] = cells.length();
        }
        text = cells.toString().getBytes(StandardCharsets.UTF_8);
        reader = TimeForm.named(form).reader();
    }

    @Benchmark
    @OperationsPerInvocation(CELLS)
    public long read() {
        long sum = 0;
        int begin = 0;
        for (int end : ends) {
            sum += reader.read(text, begin, end);
            begin = end;
        }
        return sum;
    }

    /** Quick measurement without JMH, for a first impression. */
    public static void main(String[] forms) {
        for (String form : forms) {
            TimeReadingBenchmark benchmark = new TimeReadingBenchmark();
            benchmark.form = form;
            benchmark.write();
            long best = Long.MAX_VALUE;
            long sum = 0;
            for (int i = 0; i < 600; i++) {
                long begin = System.nanoTime();
                sum += benchmark.read();
                best = Math.min(best, System.nanoTime() - begin);
            }
            System.out.printf(
                    Locale.ROOT, "%-22s %6.1f ns %6.1f M/s %d%n", form, best / (double) CELLS, CELLS * 1e3 / best, sum);
        }
    }
}
