package dev.lookback.runs.store.sqlite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Numbers as bytes. */
public final class ArrayBytes {

    /** Bytes that deflate makes of one, at most. */
    private static final long MOST_DEFLATED = 1032;

    private ArrayBytes() {}

    /**
     * Their count, then all first bytes, all second bytes and so on, deflated: neighbours in a series differ little, so their
     * high bytes repeat.
     */
    public static byte[] packed(double[] values) {
        byte[] planes = new byte[values.length * Double.BYTES];
        for (int i = 0; i < values.length; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            for (int plane = 0; plane < Double.BYTES; plane++) {
                planes[plane * values.length + i] = (byte) (bits >>> (8 * plane));
            }
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(planes);
            deflater.finish();
            // What does not get shorter grows by five bytes for each 16 KB.
            ByteBuffer packed = ByteBuffer.allocate(planes.length + planes.length / 1000 + 64)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(values.length);
            while (!deflater.finished()) {
                deflater.deflate(packed);
            }
            return java.util.Arrays.copyOf(packed.array(), packed.position());
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalArgumentException if the bytes are no such array */
    public static double[] unpacked(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        int count = packed.length < Integer.BYTES ? -1 : bytes.getInt();
        if (count < 0 || count * (long) Double.BYTES > Math.min(Integer.MAX_VALUE, packed.length * MOST_DEFLATED)) {
            throw new IllegalArgumentException(
                    "no packed array: %d values in %d bytes".formatted(count, packed.length));
        }
        double[] values = new double[count];
        byte[] planes = inflated(bytes, values.length * Double.BYTES);
        for (int i = 0; i < values.length; i++) {
            long bits = 0;
            for (int plane = 0; plane < Double.BYTES; plane++) {
                bits |= (planes[plane * values.length + i] & 0xffL) << (8 * plane);
            }
            values[i] = Double.longBitsToDouble(bits);
        }
        return values;
    }

    private static byte[] inflated(ByteBuffer bytes, int length) {
        byte[] planes = new byte[length];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            int done = 0;
            int more = 1;
            while (more > 0) {
                more = inflater.inflate(planes, done, length - done);
                done += more;
            }
            // The end may be seen only by asking for more.
            boolean whole = done == length && inflater.inflate(new byte[1]) == 0 && inflater.finished();
            if (!whole) {
                throw new IllegalArgumentException("no packed array: not just %d bytes".formatted(length));
            }
            return planes;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("no packed array", e);
        } finally {
            inflater.end();
        }
    }

    /** The name under which equal bytes are kept once. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
