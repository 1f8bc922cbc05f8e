package dev.lookback.series.csv.dialect;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Guess of the character encoding of a file that is not UTF-8, also from very few bytes: each encoding is weighed by the words that
 * headers usually have, by how its characters stand together, and by the language of the system.
 */
final class EncodingGuess {

    private static final double KNOWN_WORD = 1;
    private static final double LANGUAGE = 0.15;
    private static final char NO_BREAK_SPACE = '\u00a0';

    /** Characters that are looked at. */
    private static final int MOST = 20_000;

    /** Encodings with the languages that are written in them, the preferred ones first. */
    private static final Map<String, Set<String>> LANGUAGES = Map.ofEntries(
            Map.entry(
                    "windows-1252",
                    Set.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "no", "fi", "is", "ca")),
            Map.entry("GBK", Set.of("zh")),
            Map.entry("GB18030", Set.of("zh")),
            Map.entry("Big5", Set.of("zh-TW", "zh-HK")),
            Map.entry("Shift_JIS", Set.of("ja")),
            Map.entry("EUC-JP", Set.of("ja")),
            Map.entry("EUC-KR", Set.of("ko")),
            Map.entry("windows-1251", Set.of("ru", "uk", "bg", "sr", "be")),
            Map.entry("KOI8-R", Set.of("ru")),
            Map.entry("windows-1250", Set.of("pl", "cs", "sk", "hu", "sl", "hr", "ro")),
            Map.entry("windows-1253", Set.of("el")),
            Map.entry("windows-1254", Set.of("tr")),
            Map.entry("windows-1255", Set.of("he", "iw")),
            Map.entry("windows-1256", Set.of("ar", "fa")),
            Map.entry("windows-1257", Set.of("lt", "lv", "et")),
            Map.entry("x-windows-874", Set.of("th")),
            Map.entry("ISO-8859-2", Set.of("pl", "cs", "sk", "hu", "sl", "hr", "ro")),
            Map.entry("IBM866", Set.of("ru")),
            Map.entry("IBM850", Set.of("de", "fr", "es", "it", "pt", "nl")));

    private static final List<String> ORDER = List.of(
            "windows-1252",
            "GBK",
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR",
            "windows-1251",
            "windows-1250",
            "windows-1254",
            "windows-1253",
            "KOI8-R",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "x-windows-874",
            "IBM850",
            "ISO-8859-2",
            "ISO-8859-15",
            "ISO-8859-5",
            "IBM866",
            "IBM852",
            "x-MacRoman");

    private static final char FLORIN = '\u0192';

    private EncodingGuess() {}

    /** A guess and its weight: the higher, the more probable. */
    record Weighed(Charset charset, double weight) {}

    /**
     * Encodings in which the bytes are valid, the most probable first.
     *
     * @param language of the system
     */
    static List<Weighed> of(byte[] bytes, Locale language) {
        return ORDER.stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .flatMap(charset ->
                        decoded(bytes, charset)
                                .map(text -> new Weighed(charset, weight(text, charset, language)))
                                .stream())
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .toList();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.substring(0, Math.min(MOST, text.length())));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static double weight(String text, Charset charset, Locale language) {
        String lower = text.toLowerCase(Locale.ROOT);
        long known = HeaderWords.in(lower);
        Set<String> spoken = LANGUAGES.get(charset.name());
        boolean speaks = spoken != null
                && Stream.of(language.getLanguage(), language.toLanguageTag()).anyMatch(spoken::contains);
        return KNOWN_WORD * Math.min(3, known) + plausibility(text, charset) + (speaks ? LANGUAGE : 0);
    }

    /** Share of the characters beyond ASCII that stand where such characters usually do: 0 to 1. */
    private static double plausibility(String text, Charset charset) {
        int all = 0;
        double good = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                continue;
            }
            all++;
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            good += plausibility(c, before, after, charset);
        }
        return all == 0 ? 0 : good / all;
    }

    private static double plausibility(char c, char before, char after, Charset charset) {
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> isCommon(c, charset) ? 0.9 : 0.2;
            case LATIN -> latin(c, before, after);
            case CYRILLIC, GREEK, HEBREW, ARABIC, THAI -> word(c, before, after, script);
            case COMMON ->
                c == NO_BREAK_SPACE ? space(before) : "°º€£¥µ²³·–—’“”„…％（）：，、。　〜×±§©®«»".indexOf(c) >= 0 ? 0.8 : 0.1;
            default -> 0;
        };
    }

    /** A space that keeps the groups of a number together, or the number and its unit. */
    private static double space(char before) {
        return Character.isDigit(before) ? 0.9 : 0.1;
    }

    /** An accented letter stands among letters in the same case; a capital one begins a word. */
    private static double latin(char c, char before, char after) {
        boolean letters = Character.isLetter(before) || Character.isLetter(after);
        boolean foreign = before >= 0x370 && Character.isLetter(before) || after >= 0x370 && Character.isLetter(after);
        boolean doubled = isAccented(before) && isAccented(after);
        boolean inner = Character.isUpperCase(c) && Character.isLowerCase(before)
                || Character.isLowerCase(c) && Character.isUpperCase(after) && !Character.isLetter(before);
        return !letters || foreign || doubled || inner || c == FLORIN
                ? 0.1
                : "äöüßéèàáíóúñçêôâîåæøãõìòùÄÖÜÉÅØÆÑÇ".indexOf(c) >= 0 ? 0.9 : 0.6;
    }

    private static boolean isAccented(char c) {
        return c >= 0xC0 && c < 0x370;
    }

    /** A letter among others of its script; capitals inside of words do not stand after small letters. */
    private static double word(char c, char before, char after, UnicodeScript script) {
        boolean latinBeside = isLatin(before) || isLatin(after);
        boolean alone = UnicodeScript.of(before) != script && UnicodeScript.of(after) != script;
        boolean inner = Character.isUpperCase(c) && Character.isLowerCase(before);
        return latinBeside || alone || inner ? 0.05 : 0.7;
    }

    private static boolean isLatin(char c) {
        return UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    /** Whether a character is among the common ones, which the encodings have in blocks of their own. */
    private static boolean isCommon(char c, Charset charset) {
        byte[] bytes = String.valueOf(c).getBytes(charset);
        if (bytes.length != 2) {
            return false; // katakana of half width
        }
        int lead = bytes[0] & 0xFF;
        int trail = bytes[1] & 0xFF;
        return switch (charset.name()) {
            case "GBK", "GB18030" -> lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1;
            case "Big5" -> lead >= 0xA4 && lead <= 0xC6;
            case "Shift_JIS" -> lead >= 0x82 && lead <= 0x97;
            case "EUC-JP" -> lead >= 0xA4 && lead <= 0xA5 || lead >= 0xB0 && lead <= 0xCF;
            case "EUC-KR" -> lead >= 0xB0 && lead <= 0xC8;
            default -> false;
        };
    }
}
