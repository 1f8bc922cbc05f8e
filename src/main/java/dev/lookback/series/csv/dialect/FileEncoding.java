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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Character encoding of a file, detected from its bytes.
 *
 * @param markBytes length of the byte order mark in bytes
 * @param strict whether invalid bytes are an error; otherwise they are read as replacement characters
 */
public record FileEncoding(Charset charset, int markBytes, boolean strict) {

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /** Difference of weights below which another encoding is in doubt. */
    private static final double DOUBT = 0.2;

    /** Bytes that are looked at for zero bytes. */
    private static final int LOOKED = 4096;

    /** By the byte order mark if there is one, else by zero bytes, else UTF-8 if valid, else what is most probable. */
    public static FileEncoding detect(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new FileEncoding(StandardCharsets.UTF_8, 3, true);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return new FileEncoding(UTF_32LE, 4, true);
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return new FileEncoding(UTF_32BE, 4, true);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new FileEncoding(StandardCharsets.UTF_16LE, 2, true);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new FileEncoding(StandardCharsets.UTF_16BE, 2, true);
        }
        return wide(bytes)
                .map(charset -> new FileEncoding(charset, 0, true))
                .orElseGet(() -> new FileEncoding(
                        decodes(bytes, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : guess(bytes), 0, true));
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

    /** Whether characters have two or four bytes, so that zero bytes are normal. */
    static boolean isWide(byte[] bytes) {
        return startsWith(bytes, 0xFF, 0xFE)
                || startsWith(bytes, 0xFE, 0xFF)
                || startsWith(bytes, 0, 0, 0xFE, 0xFF)
                || wide(bytes).isPresent();
    }

    /** UTF-16 or UTF-32 without a byte order mark: of most characters of a table all bytes but one are zero. */
    private static Optional<Charset> wide(byte[] bytes) {
        int[] zeros = new int[4];
        int looked = Math.min(LOOKED, bytes.length) / 4 * 4;
        for (int i = 0; i < looked; i++) {
            zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
        }
        boolean[] zero = new boolean[4];
        for (int i = 0; i < 4; i++) {
            zero[i] = looked > 0 && zeros[i] * 2 > looked / 4;
        }
        if (zero[1] && zero[2] && zero[3] && !zero[0]) {
            return Optional.of(UTF_32LE);
        }
        if (zero[0] && zero[1] && zero[2] && !zero[3]) {
            return Optional.of(UTF_32BE);
        }
        if (zero[1] && zero[3] && !zero[0] && !zero[2]) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zero[0] && zero[2] && !zero[1] && !zero[3] ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Another encoding that is nearly as probable as the detected one, and gives another text; empty where there is no doubt. */
    public static Optional<Charset> runnerUp(byte[] bytes) {
        FileEncoding detected = detect(bytes);
        if (detected.markBytes > 0
                || decodes(bytes, StandardCharsets.UTF_8)
                || wide(bytes).isPresent()) {
            return Optional.empty();
        }
        List<EncodingGuess.Weighed> guesses = EncodingGuess.of(bytes, Locale.getDefault());
        return guesses.stream()
                .filter(guess -> guess.weight() > guesses.get(0).weight() - DOUBT)
                .map(EncodingGuess.Weighed::charset)
                .filter(charset -> !new String(bytes, charset).equals(detected.decode(bytes)))
                .findFirst();
    }

    private static Charset guess(byte[] bytes) {
        return EncodingGuess.of(bytes, Locale.getDefault()).stream()
                .findFirst()
                .map(EncodingGuess.Weighed::charset)
                .orElse(StandardCharsets.ISO_8859_1);
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
