package dev.lookback.series.csv;

import com.sun.management.OperatingSystemMXBean;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * Benchmark of reading large files, beside DuckDB's {@code read_csv} on the same machine in the same minutes; run on demand, in a Java of
 * its own, since the first call counts:
 *
 * <pre>
 * java -cp … dev.lookback.series.csv.LargeFileBenchmark FOLDER tall|wide|huge [calls] [duckdb]
 * </pre>
 *
 * The file is made in the folder if it is not there, always the same bytes: <em>tall</em> has 1,000,000 rows of a time and 6 numbers (75 MB),
 * <em>wide</em> 1,000 rows of a time and 2,999 numbers, <em>huge</em> 10,000,000 rows like the tall one's. Printed are the times of
 * each call, the first one first, and the memory that the series holds after the last.
 */
public final class LargeFileBenchmark {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int CALLS = 5;

    private LargeFileBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException {
        Path file = file(Path.of(args[0]), args[1]);
        int calls = args.length > 2 ? Integer.parseInt(args[2]) : CALLS;
        long size = Files.size(file);
        Series series = null;
        for (int call = 0; call < calls; call++) {
            series = null;
            Watch watch = new Watch(size);
            series = new SeriesReader()
                    .read(file, ReadOptions.detect(), ReadProgress.NONE)
                    .series();
            watch.print("Lookback");
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%,d rows, %,d features, %,d MB held%n",
                series.rows(), series.features().size(), (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        if (args.length > 3) {
            readWithDuckDb(file, calls);
        }
    }

    private static void readWithDuckDb(Path file, int calls) throws IOException, SQLException {
        long size = Files.size(file);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (int call = 0; call < calls; call++) {
                Watch watch = new Watch(size);
                statement.execute("create or replace table t as select * from read_csv('" + file + "')");
                watch.print("DuckDB");
            }
        }
    }

    /** Watch of the time and of the processors' time, which other programs on the machine disturb less. */
    private static final class Watch {

        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private final long size;
        private final long start = System.nanoTime();
        private final long cpu = SYSTEM.getProcessCpuTime();

        Watch(long size) {
            this.size = size;
        }

        void print(String reader) {
            double seconds = (System.nanoTime() - start) / 1e9;
            long used = (SYSTEM.getProcessCpuTime() - cpu) / 1_000_000;
            System.out.printf(
                    "%s %,.0f ms, %,.0f MB/s, %,d ms of processors%n",
                    reader, seconds * 1000, size / 1e6 / seconds, used);
        }
    }

    private static Path file(Path folder, String kind) throws IOException {
        Path file = folder.resolve(kind + ".csv");
        if (!Files.exists(file)) {
            int rows = kind.equals("wide") ? 1_000 : kind.equals("tall") ? 1_000_000 : 10_000_000;
            write(Files.createDirectories(folder).resolve(kind + ".csv"), rows, kind.equals("wide") ? 2_999 : 6);
        }
        return file;
    }

    /** Hours from 1900 on with numbers of 9 characters. */
    private static void write(Path file, int rows, int columns) throws IOException {
        Random random = new Random(1);
        LocalDateTime time = LocalDateTime.of(1900, 1, 1, 0, 0);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("date");
            for (int c = 0; c < columns; c++) {
                out.write(",value" + c);
            }
            out.write('\n');
            for (int row = 0; row < rows; row++) {
                out.write(TIME.format(time.plusMinutes(row)));
                for (int c = 0; c < columns; c++) {
                    int number = 1_000_000 + random.nextInt(9_000_000);
                    out.write(",");
                    out.write(Integer.toString(number / 10_000));
                    out.write('.');
                    out.write(Integer.toString(10_000 + number % 10_000).substring(1));
                }
                out.write('\n');
            }
        }
    }
}
