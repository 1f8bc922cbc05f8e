package dev.lookback.export.model;

import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Weights from the zip that DL4J writes, read without DL4J, whose reader trusts native memory and object streams in the file.
 * Only the entry {@code coefficients.bin} is read; the network itself follows from the recipe.
 */
final class NetworkZip {

    private static final String WEIGHTS = "coefficients.bin";
    private static final int MAX_ENTRIES = 64;

    /** Total size of the entries that are skipped. */
    private static final long MAX_SKIPPED = 16L * ModelArchive.MEGABYTE;

    /** Memory grows with the data that is read, not with the length that the header claims. */
    private static final int INITIAL_CAPACITY = 1 << 16;

    private NetworkZip() {}

    /**
     * @param in the whole zip, read to its end
     * @param expected number of weights of the network
     * @return weights in DL4J's order, all finite
     * @throws ModelFileException if there are others, or none
     */
    static float[] weights(InputStream in, int expected) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        float[] weights = null;
        long skipped = 0;
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MAX_ENTRIES) {
                throw new ModelFileException(Message.of("export.model.manyEntries", MAX_ENTRIES), null);
            }
            if (!entry.getName().equals(WEIGHTS)) {
                skipped = skip(zip, entry.getName(), skipped);
            } else if (weights == null) {
                weights = array(new DataInputStream(zip), expected);
            } else {
                throw new ModelFileException(Message.of("export.model.twice", WEIGHTS), null);
            }
        }
        if (weights == null) {
            throw new ModelFileException(Message.of("export.model.lacks", WEIGHTS), null);
        }
        in.transferTo(OutputStream.nullOutputStream());
        return weights;
    }

    private static long skip(InputStream in, String name, long before) throws IOException {
        byte[] unused = new byte[1 << 13];
        long all = before;
        for (int got = in.read(unused); got >= 0; got = in.read(unused)) {
            all += got;
            if (all > MAX_SKIPPED) {
                throw new ModelFileException(
                        Message.of("export.model.largeInside", Excerpt.of(name), MAX_SKIPPED / ModelArchive.MEGABYTE),
                        null);
            }
        }
        return all;
    }

    /**
     * Format of {@code Nd4j.write}: a buffer of the shape and one of the values, each after its allocation mode, length and
     * data type.
     */
    private static float[] array(DataInputStream in, int expected) throws IOException {
        try {
            shape(in, expected);
            long count = header(in, "FLOAT");
            if (count != expected) {
                throw new ModelFileException(Message.of("export.model.weightCount", count, expected), null);
            }
            float[] weights = values(in, expected);
            require(in.read() < 0, "long");
            return weights;
        } catch (EOFException e) {
            throw new ModelFileException(Message.of("export.model.weights.short", WEIGHTS), e);
        } catch (UTFDataFormatException e) {
            throw new ModelFileException(Message.of("export.model.weights.type", WEIGHTS), e);
        }
    }

    /** Shape buffer of a row vector: rank, sizes, strides, flags, element stride, order. */
    private static void shape(DataInputStream in, int expected) throws IOException {
        long length = header(in, "LONG");
        require(length == 6 || length == 8, "shape");
        long rank = in.readLong();
        require(length == 2 * rank + 4, "shape");
        require(rank == 1 || in.readLong() == 1, "shape");
        long count = in.readLong();
        if (count != expected) {
            throw new ModelFileException(Message.of("export.model.weightCount", count, expected), null);
        }
        for (long i = 1 + rank; i < length; i++) {
            in.readLong();
        }
    }

    /** Returns the number of values that follow. */
    private static long header(DataInputStream in, String type) throws IOException {
        require(in.readUTF().equals("MIXED_DATA_TYPES"), "type");
        long length = in.readLong();
        require(in.readUTF().equals(type), "type");
        return length;
    }

    private static float[] values(DataInputStream in, int count) throws IOException {
        float[] values = new float[Math.min(count, INITIAL_CAPACITY)];
        byte[] bytes = new byte[1 << 15];
        for (int done = 0; done < count; ) {
            int next = Math.min(count - done, bytes.length / Float.BYTES);
            in.readFully(bytes, 0, next * Float.BYTES);
            if (values.length < done + next) {
                values = Arrays.copyOf(values, (int) Math.min(count, 2L * values.length));
            }
            FloatBuffer read = ByteBuffer.wrap(bytes).asFloatBuffer();
            for (int i = 0; i < next; i++, done++) {
                values[done] = finite(read.get(i), done, count);
            }
        }
        return values;
    }

    private static float finite(float value, int index, int count) {
        if (!Float.isFinite(value)) {
            throw new ModelFileException(
                    Message.of("export.model.weightNotFinite", index + 1, count, Float.toString(value)), null);
        }
        return value;
    }

    private static void require(boolean valid, String part) {
        if (!valid) {
            throw new ModelFileException(Message.of("export.model.weights." + part, WEIGHTS), null);
        }
    }
}
