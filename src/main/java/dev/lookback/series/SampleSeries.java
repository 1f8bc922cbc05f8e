package dev.lookback.series;

import dev.lookback.file.AtomicFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Generator of the synthetic sample series in {@code data}. The same seed gives the same bytes on every machine:
 * {@link Random} is specified to the bit, and so is {@link StrictMath}.
 */
public final class SampleSeries {

    static final String INDEX_FILE = "index-synthetic.csv";
    static final String PATTERN_FILE = "pattern-synthetic.csv";
    static final String GAUGE_FILE = "gauge-synthetic.csv";

    /** The seeds of the files in {@code data}. */
    static final long INDEX_SEED = 300;

    static final long PATTERN_SEED = 6_4;
    static final long GAUGE_SEED = 1;

    private static final int INDEX_ROWS = 4438;
    private static final LocalDate INDEX_END = LocalDate.of(2023, 4, 10);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int PATTERN_ROWS = 6000;
    private static final LocalDateTime PATTERN_START = LocalDateTime.of(2022, 1, 1, 0, 0);
    private static final int GAUGE_ROWS = 4000;
    private static final double GAUGE_LIMIT = 10;

    private SampleSeries() {}

    /** Writes the files into a folder, which is created if missing; existing ones are replaced. */
    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve(INDEX_FILE), index(INDEX_SEED));
        write(folder.resolve(PATTERN_FILE), pattern(PATTERN_SEED));
        write(folder.resolve(GAUGE_FILE), gauge(GAUGE_SEED));
    }

    private static void write(Path file, String content) throws IOException {
        AtomicFile.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Daily bars of an invented stock index, newest first, in the notebook's format. The log close is a random walk whose
     * log volatility reverts slowly to its mean (Taylor's stochastic volatility), so that calm and volatile months
     * alternate. The best forecast of such a walk is close to its last value, as for the real index.
     */
    static String index(long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        List<LocalDate> days = weekdaysUntil(INDEX_END, INDEX_ROWS);
        double close = 1000;
        double logVolatility = 0; // deviation from its mean
        double activity = 0;
        for (int i = 0; i < INDEX_ROWS; i++) {
            logVolatility = 0.985 * logVolatility + 0.09 * random.nextGaussian();
            double volatility = 0.0125 * StrictMath.exp(logVolatility);
            double open = close * StrictMath.exp(0.25 * volatility * random.nextGaussian());
            double next = close * StrictMath.exp(0.0003 + volatility * random.nextGaussian());
            double high = Math.max(open, next) * StrictMath.exp(0.35 * volatility * Math.abs(random.nextGaussian()));
            double low = Math.min(open, next) * StrictMath.exp(-0.35 * volatility * Math.abs(random.nextGaussian()));
            close = next;
            activity = 0.9 * activity + 0.15 * random.nextGaussian();
            double volume = 2e7 * StrictMath.exp(1.5 * i / INDEX_ROWS + 0.7 * logVolatility + activity);
            lines.add(String.join(
                    ",",
                    days.get(i).toString(),
                    decimal(open, 2),
                    decimal(high, 2),
                    decimal(low, 2),
                    decimal(close, 2),
                    decimal(volume, 0),
                    decimal(volume * 0.6 * (high + low) / 2, 1)));
        }
        Collections.reverse(lines);
        return "trade_date,open,high,low,close,vol,amount\n" + String.join("\n", lines) + "\n";
    }

    /**
     * An hourly series that can be forecast from its last 40 rows, though not by its last value. {@code value} is the sum
     * of a cycle and of responses to signals. The cycle has a period that varies around 16 rows and is shown in
     * {@code cycle}. In {@code sensor}, a signal of 8 rows appears every 16 to 40 rows, either first up then down or the
     * reverse. Four rows after its end, {@code value} responds with a damped oscillation, first upwards for the one kind
     * and first downwards for the other, and twice as strong if the cycle was high when the signal began. To forecast the
     * responses, a network has to recognise a shape, wait, and combine two columns.
     */
    static String pattern(long seed) {
        Random random = new Random(seed);
        double[] cycle = new double[PATTERN_ROWS];
        double[] sensor = new double[PATTERN_ROWS];
        double[] response = new double[PATTERN_ROWS];
        double phase = 0;
        for (int i = 0; i < PATTERN_ROWS; i++) {
            phase += 2 * Math.PI / 16 * (1 + 0.05 * random.nextGaussian());
            cycle[i] = StrictMath.sin(phase);
        }
        for (int start = 10; start < PATTERN_ROWS; start += 16 + random.nextInt(25)) {
            double sign = random.nextBoolean() ? 1 : -1;
            double strength = sign * (cycle[start] > 0 ? 4 : 2);
            for (int k = 0; k < 8 && start + k < PATTERN_ROWS; k++) {
                sensor[start + k] += sign * StrictMath.sin(2 * Math.PI * (k + 0.5) / 8);
            }
            for (int k = 0; k < 24 && start + 12 + k < PATTERN_ROWS; k++) {
                response[start + 12 + k] +=
                        strength * StrictMath.sin(2 * Math.PI * (k + 1) / 9) * StrictMath.exp(-k / 9.0);
            }
        }
        StringBuilder text = new StringBuilder("time,value,sensor,cycle\n");
        for (int i = 0; i < PATTERN_ROWS; i++) {
            double value = 100 + 3 * cycle[i] + response[i] + 0.25 * random.nextGaussian();
            text.append(STAMP.format(PATTERN_START.plusHours(i))).append(',');
            text.append(decimal(value, 3)).append(',');
            text.append(decimal(sensor[i] + 0.05 * random.nextGaussian(), 3)).append(',');
            text.append(decimal(cycle[i], 3)).append('\n');
        }
        return text.toString();
    }

    /**
     * An hourly gauge that rises to 10, falls to 0 and rises again, each time at another speed. Where it turns can be seen, yet no
     * weighted sum of past values knows it: below the limit the line goes on, at the limit it turns. Convolutions with rectified
     * outputs learn that from a few hundred turns, so that they win over every baseline.
     */
    static String gauge(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("time,level\n");
        double level = 2;
        double speed = 0.35;
        double direction = 1;
        for (int i = 0; i < GAUGE_ROWS; i++) {
            level += direction * speed;
            if (level >= GAUGE_LIMIT) {
                level = 2 * GAUGE_LIMIT - level;
                direction = -1;
            } else if (level <= 0) {
                level = -level;
                direction = 1;
                speed = 0.25 + 0.75 * random.nextDouble();
            }
            text.append(STAMP.format(PATTERN_START.plusHours(i))).append(',');
            text.append(decimal(level + 0.1 * random.nextGaussian(), 3)).append('\n');
        }
        return text.toString();
    }

    private static List<LocalDate> weekdaysUntil(LocalDate end, int count) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = end; days.size() < count; day = day.minusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days.add(day);
            }
        }
        Collections.reverse(days);
        return days;
    }

    private static String decimal(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}
