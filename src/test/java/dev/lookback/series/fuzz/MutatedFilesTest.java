package dev.lookback.series.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads files that were damaged at random; a few hundred here, more by {@code -Dmutations=100000}, or by {@link ReaderFuzzer}. */
class MutatedFilesTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 300);

    private static final List<String> FILES = List.of(
            "date,open,close\n2020-01-01,1.5,2\n2020-01-02,,3\n2020-01-03,2.5,1e3\n2020-01-06,3.5,4\n",
            "# station 7\nDatum;Uhrzeit;Wert\n01.02.2020;00:15;1.013,5\n01.02.2020;00:30;\"987,0\"\n01.02.2020;00:45;n/a\n",
            "year month day v w\n2020 1 31 -999 5\n2020 2 1 2 6\n2020 2 2 3 7\n",
            "日期\t收盘\n2020年1月5日\t1,234.5\n2020年1月6日\t1,235.5\n2020年1月7日\t1.2万\n",
            "\"a\nb\",c\n\"1\n2\",3\n4,5\n6,\"7\n",
            "time,v\n1577836800000,1\n1577836801000,2\n1577836802000,(3.5)\n");

    @TempDir
    private Path folder;

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = mutated(FILES.get(random.nextInt(FILES.size())).getBytes(StandardCharsets.UTF_8), random);
            Path file = Files.write(folder.resolve("f.csv"), bytes);

            assertThatCode(() -> ReaderFuzzer.read(file))
                    .as(() -> new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotThrowAnyException();
        }
    }

    /** Bytes changed, left out, repeated, and pieces moved. */
    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(6); i >= 0 && changed.length > 2; i--) {
            int at = random.nextInt(changed.length);
            int length = Math.min(1 + random.nextInt(30), changed.length - at);
            switch (random.nextInt(5)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] = (byte) ",;\t\n\r\"'. -+0e9:/%#".charAt(random.nextInt(18));
                case 2 -> changed = spliced(changed, at, length, new byte[0]);
                case 3 -> changed = spliced(changed, at, 0, Arrays.copyOfRange(changed, at, at + length));
                default -> {
                    int from = random.nextInt(changed.length);
                    int to = Math.min(changed.length, from + length);
                    changed = spliced(changed, at, 0, Arrays.copyOfRange(changed, from, to));
                }
            }
        }
        return changed;
    }

    private static byte[] spliced(byte[] bytes, int at, int without, byte[] with) {
        byte[] spliced = new byte[bytes.length - without + with.length];
        System.arraycopy(bytes, 0, spliced, 0, at);
        System.arraycopy(with, 0, spliced, at, with.length);
        System.arraycopy(bytes, at + without, spliced, at + with.length, bytes.length - at - without);
        return spliced;
    }
}
