package dev.lookback.series;

import dev.lookback.text.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The beginning of a file and whole lines from places all over it, to recognise it by without reading it all.
 *
 * @param bytes the file's first bytes, followed by the others
 * @param complete whether this is the whole file
 */
record Sample(byte[] bytes, boolean complete) {

    private static final int SMALL = 512 * 1024;
    private static final int HEAD = 128 * 1024;
    private static final int CHUNK = 16 * 1024;
    private static final int CHUNKS = 8;

    /** @throws SeriesException for a file that is missing, empty or not text */
    static Sample of(Path file) {
        if (!Files.exists(file)) {
            throw new SeriesException(Message.of("series.problem.missing", file.toString()));
        }
        if (!Files.isRegularFile(file)) {
            throw new SeriesException(Message.of("series.problem.noFile", file.toString()));
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            Sample sample = channel.size() <= SMALL
                    ? new Sample(read(channel, 0, (int) channel.size()), true)
                    : new Sample(spread(channel), false);
            if (sample.bytes.length == 0) {
                throw new SeriesException(Message.of("series.problem.empty", file.toString()));
            }
            if (sample.isBinary()) {
                throw new SeriesException(Message.of("series.problem.binary", file.toString()));
            }
            return sample;
        } catch (IOException e) {
            throw new SeriesException(Message.of("series.problem.unreadable", file.toString()), e);
        }
    }

    /** The sample's lines; the first is the file's first. */
    List<String> lines(Encoding encoding) {
        return encoding.decode(bytes).lines().toList();
    }

    private boolean isBinary() {
        if (Encoding.hasWideMark(bytes)) {
            return false;
        }
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static byte[] spread(SeekableByteChannel channel) throws IOException {
        byte[] head = read(channel, 0, HEAD);
        if (Encoding.hasWideMark(head)) {
            return head; // a line feed is two bytes there, and chunks could start at the wrong one
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        writeWholeLines(head, 0, all);
        long rest = channel.size() - HEAD - CHUNK;
        for (int i = 0; i < CHUNKS && rest > 0; i++) {
            byte[] chunk = read(channel, HEAD + rest * (i + 1) / CHUNKS, CHUNK);
            int start = 0;
            while (start < chunk.length && chunk[start] != '\n') {
                start++;
            }
            writeWholeLines(chunk, start + 1, all);
        }
        return all.toByteArray();
    }

    private static void writeWholeLines(byte[] bytes, int from, ByteArrayOutputStream out) {
        int end = bytes.length;
        while (end > from && bytes[end - 1] != '\n') {
            end--;
        }
        if (end > from) {
            out.write(bytes, from, end - from);
        }
    }

    private static byte[] read(SeekableByteChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        channel.position(position);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // until full or at the end
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }
}
