package dev.lookback.series.csv.dialect;

import dev.lookback.series.SeriesException;
import dev.lookback.series.file.TableText;
import dev.lookback.text.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.List;

/**
 * Sample of a file for detecting its format without reading it all: its beginning, and whole lines from positions spread over the
 * rest.
 *
 * @param bytes the file's first bytes, followed by the spread lines
 * @param complete whether this is the whole file
 */
public record FileSample(byte[] bytes, boolean complete) {

    /** Largest number of characters in a line: enough for a million columns. */
    public static final int MAX_LINE = 16 * 1024 * 1024;

    /** Bytes up to which a file is read whole. */
    private static final int SMALL_FILE = 512 * 1024;

    private static final int HEAD = 128 * 1024;

    /** Fewest lines in the head: data types are detected from their values. */
    private static final int MIN_HEAD_LINES = 20;

    /** Largest head in bytes; if not even the first line ends in it, that line is too long to be read. */
    private static final int MAX_HEAD = 4 * MAX_LINE;

    /** Control characters of texts: line breaks, tab, form feed, the end of a file in DOS, those that part records. */
    private static final String TEXT_CONTROLS = "\n\r\t\f\u000b\u001a\u0001\u001c\u001d\u001e\u001f";

    /** A text has at most one zero, which a crash leaves, in as many bytes. */
    private static final int MOST_ZEROS = 20;

    private static final int CHUNK = 16 * 1024;
    private static final int CHUNKS = 8;

    /**
     * Samples the text of a table.
     *
     * @param skipped lines at its beginning that are passed over; the sample's head reaches beyond them
     * @throws SeriesException for a file that is empty or not text
     */
    public static FileSample of(TableText text, int skipped) {
        String name = text.isUnpacked() ? text.name() : text.file().toString();
        try (SeekableByteChannel channel = Files.newByteChannel(text.path())) {
            FileSample sample = channel.size() <= SMALL_FILE
                    ? new FileSample(read(channel, 0, (int) channel.size()), true)
                    : new FileSample(spread(channel, skipped + MIN_HEAD_LINES), false);
            if (sample.bytes.length == 0) {
                throw new SeriesException(Message.of("series.problem.empty", name));
            }
            if (sample.isBinary()) {
                throw new SeriesException(Message.of("series.problem.binary", name));
            }
            if (!sample.complete && sample.firstLineIsTooLong()) {
                throw longLine(text.name());
            }
            return sample;
        } catch (IOException e) {
            throw new SeriesException(Message.of("series.problem.unreadable", name), e);
        }
    }

    /** The sample's lines; the first is the file's first. */
    public List<String> lines(FileEncoding encoding) {
        return encoding.decode(bytes).lines().toList();
    }

    /** Checked early, so that such a line is refused before it is split into cells. */
    private boolean firstLineIsTooLong() {
        return count(bytes, lineEnd(bytes), 1) == 0
                && (bytes.length == MAX_HEAD
                        || FileEncoding.detect(bytes).decode(bytes).length() > MAX_LINE);
    }

    private boolean isBinary() {
        if (FileEncoding.isWide(bytes)) {
            return false;
        }
        int control = 0;
        int zeros = 0;
        for (byte b : bytes) {
            zeros += b == 0 ? 1 : 0;
            control += b > 0 && b < ' ' && TEXT_CONTROLS.indexOf(b) < 0 ? 1 : 0;
        }
        return zeros > 0 && (control > 0 || zeros * MOST_ZEROS > bytes.length);
    }

    private static byte[] spread(SeekableByteChannel channel, int lines) throws IOException {
        byte[] head = head(channel, lines);
        byte lineEnd = lineEnd(head);
        if (FileEncoding.isWide(head) || count(head, lineEnd, 1) == 0) {
            return head; // in UTF-16 a line feed is two bytes, and a chunk could start between them
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        writeWholeLines(head, 0, lineEnd, all);
        long rest = channel.size() - head.length - CHUNK;
        for (int i = 0; i < CHUNKS && rest > 0; i++) {
            byte[] chunk = read(channel, head.length + rest * (i + 1) / CHUNKS, CHUNK);
            int start = 0;
            while (start < chunk.length && chunk[start] != lineEnd) {
                start++;
            }
            writeWholeLines(chunk, start + 1, lineEnd, all);
        }
        return all.toByteArray();
    }

    /** The file's beginning, long enough to hold so many lines however long they are. */
    private static byte[] head(SeekableByteChannel channel, int lines) throws IOException {
        byte[] head = read(channel, 0, HEAD);
        while (head.length < Math.min(channel.size(), MAX_HEAD)
                && count(head, lineEnd(head), lines) < lines
                && (FileEncoding.isWide(head) || count(head, (byte) 0, 1) == 0)) {
            head = read(channel, 0, Math.min(MAX_HEAD, 2 * head.length));
        }
        return head;
    }

    /** Line feed, or carriage return in old Macintosh files. */
    private static byte lineEnd(byte[] bytes) {
        return (byte) (count(bytes, (byte) '\n', 1) > 0 ? '\n' : '\r');
    }

    /** How often a byte occurs; not counted beyond a number that is enough. */
    private static int count(byte[] bytes, byte wanted, int enough) {
        int count = 0;
        for (int i = 0; i < bytes.length && count < enough; i++) {
            count += bytes[i] == wanted ? 1 : 0;
        }
        return count;
    }

    private static SeriesException longLine(String name) {
        return new SeriesException(Message.of("series.problem.longLine", name, 1, MAX_LINE));
    }

    private static void writeWholeLines(byte[] bytes, int from, byte lineEnd, ByteArrayOutputStream out) {
        int end = bytes.length;
        while (end > from && bytes[end - 1] != lineEnd) {
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
