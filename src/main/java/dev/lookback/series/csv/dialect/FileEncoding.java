package dev.lookback.series.csv.dialect;

import dev.lookback.series.SeriesException;
import dev.lookback.text.Message;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Character encoding of a file, detected from its bytes.
 *
 * @param markBytes length of the byte order mark in bytes
 * @param strict whether invalid bytes are an error; otherwise they are read as replacement characters
 */
public record FileEncoding(Charset charset, int markBytes, boolean strict) {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** By the byte order mark if there is one, else UTF-8 if valid, else as the detector guesses. */
    public static FileEncoding detect(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new FileEncoding(StandardCharsets.UTF_8, 3, true);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new FileEncoding(StandardCharsets.UTF_16LE, 2, true);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new FileEncoding(StandardCharsets.UTF_16BE, 2, true);
        }
        return new FileEncoding(
                decodes(bytes, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : guess(bytes), 0, true);
    }

    /**
     * The encoding that the user chose, not strict.
     *
     * @throws SeriesException if Java has no character set of that name
     */
    public static FileEncoding named(String name, byte[] bytes) {
        try {
            Charset charset = Charset.forName(name);
            FileEncoding detected = detect(bytes);
            return new FileEncoding(charset, detected.charset.equals(charset) ? detected.markBytes : 0, false);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new SeriesException(Message.of("series.problem.encoding", name), e);
        }
    }

    public FileEncoding lenient() {
        return new FileEncoding(charset, markBytes, false);
    }

    public CharsetDecoder decoder() {
        CodingErrorAction action = strict ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        return charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
    }

    String decode(byte[] bytes) {
        return new String(bytes, markBytes, bytes.length - markBytes, charset);
    }

    /** Whether the bytes begin with a byte order mark of UTF-16, in which zero bytes are normal. */
    static boolean hasUtf16Mark(byte[] bytes) {
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    }

    private static Charset guess(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if (name != null && Charset.isSupported(name) && !isChinese(name)) {
            return Charset.forName(name);
        }
        // The detector names the newest superset; such files are usually labelled with the smaller one.
        if (decodes(bytes, GBK)) {
            return GBK;
        }
        return decodes(bytes, GB18030) || name != null ? GB18030 : StandardCharsets.ISO_8859_1;
    }

    private static boolean isChinese(String name) {
        return name.startsWith("GB") || name.startsWith("HZ");
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
