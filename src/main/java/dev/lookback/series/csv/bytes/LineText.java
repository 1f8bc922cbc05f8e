package dev.lookback.series.csv.bytes;

import dev.lookback.series.csv.dialect.CellSplitter;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.csv.dialect.FileEncoding;
import dev.lookback.series.guess.column.Comments;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text of a line in UTF-8: the bytes of the file itself where they are ASCII or UTF-8, else decoded ones. */
public final class LineText {

    private final CharsetDecoder decoder;
    private final boolean isUtf8;
    private byte[] text;
    private ByteBuffer words;
    private int from;
    private int to;

    /** Text of lines that are not read from a file. */
    public LineText() {
        this.decoder = StandardCharsets.UTF_8.newDecoder();
        this.isUtf8 = true;
    }

    public LineText(FileEncoding encoding) {
        this.decoder = encoding.decoder();
        this.isUtf8 = encoding.charset().equals(StandardCharsets.UTF_8) && encoding.strict();
    }

    /** @throws CharacterCodingException if the encoding is strict and the line is not valid in it */
    public void set(ByteWindow window) throws CharacterCodingException {
        text = window.text();
        words = window.words();
        from = window.lineFrom();
        to = window.lineTo();
        if (!window.isAscii()) {
            String line = decoder.decode(ByteBuffer.wrap(text, from, to - from)).toString();
            if (!isUtf8) {
                set(line);
            }
        }
    }

    /** A line that is not one of the file, but joined from several. */
    public void set(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        text = Arrays.copyOf(bytes, bytes.length + ByteWindow.SLACK);
        words = ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN);
        from = 0;
        to = bytes.length;
    }

    /** Whether a line has nothing but blanks, delimiters and quotes. */
    public boolean isBlank(Dialect dialect) {
        int at = from;
        while (at < to && isBlank(text[at], dialect)) {
            at++;
        }
        return at == to || (text[at] < 0 && new CellSplitter(dialect).isBlank(string(at)));
    }

    private static boolean isBlank(byte b, Dialect dialect) {
        return b >= 0 && (b == 0 || b == dialect.delimiter() || b == dialect.quote() || Character.isWhitespace(b));
    }

    /** Whether the line begins with a mark of comments. */
    public boolean isComment() {
        int at = firstVisible();
        return mayBeBlank(text[at]) ? Comments.isComment(string(at)) : Comments.isComment(text, at, to);
    }

    /** Index of the first byte that is no blank of ASCII. */
    private int firstVisible() {
        int at = from;
        while (at < to && (text[at] >= 0 && text[at] <= ' ') && Character.isWhitespace(text[at])) {
            at++;
        }
        return at;
    }

    /** Whether a blank that is not in ASCII may begin with this byte. */
    private static boolean mayBeBlank(byte first) {
        return first >= (byte) 0xE1 && first <= (byte) 0xE3;
    }

    private String string(int begin) {
        return new String(text, begin, to - begin, StandardCharsets.UTF_8);
    }

    byte[] text() {
        return text;
    }

    ByteBuffer words() {
        return words;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
