package dev.lookback.series.number;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Benchmark of parsing numbers: millions a second of processor time on one thread, for numbers of several forms, and of the library's
 * parser for those that it reads. Run its {@code main}.
 */
public final class ParsingSpeed {

    private static final int NUMBERS = 4096;
    private static final int REPEATS = 1000;
    private static final int ROUNDS = 5;

    private ParsingSpeed() {}

    public static void main(String[] arguments) {
        Random random = new Random(1);
        for (int round = 0; round < 2; round++) {
            measure("3242.09", random);
            measure("-12", random);
            measure("1,234.5", random);
            measure("5.827000141143799", random);
            measure("1.64025e+11", random);
            measure("0.17%", random);
            measure("60.13K", random);
            measure("$1,234.50", random);
            measure("NA", random);
        }
    }

    /** Numbers of this form with other digits, one a line. */
    private static void measure(String form, Random random) {
        StringBuilder lines = new StringBuilder();
        int[] starts = new int[NUMBERS + 1];
        for (int i = 0; i < NUMBERS; i++) {
            for (char c : form.toCharArray()) {
                lines.append(c >= '2' && c <= '9' ? (char) ('1' + random.nextInt(9)) : c);
            }
            lines.append('\n');
            starts[i + 1] = lines.length();
        }
        byte[] text = lines.toString().getBytes(StandardCharsets.US_ASCII);
        String library = form.matches("[-0-9.e+]+") ? "  library " + best(() -> byLibrary(text, starts)) : "";
        System.out.println(form + ": " + best(() -> byNotation(text, starts)) + " M/s" + library);
    }

    private static long best(Runnable run) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            run.run();
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return 1000L * NUMBERS * REPEATS / best;
    }

    private static void byNotation(byte[] text, int[] starts) {
        double sum = 0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            for (int i = 0; i < NUMBERS; i++) {
                double value = NumberNotation.POINT.parse(text, starts[i], starts[i + 1] - 1);
                sum += value == value ? value : 1;
            }
        }
        check(sum);
    }

    private static void byLibrary(byte[] text, int[] starts) {
        double sum = 0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            for (int i = 0; i < NUMBERS; i++) {
                sum += JavaDoubleParser.parseDouble(text, starts[i], starts[i + 1] - 1 - starts[i]);
            }
        }
        check(sum);
    }

    private static void check(double sum) {
        if (sum == 0) {
            throw new AssertionError("nothing was read");
        }
    }
}
