package dev.lookback.series.number;

import java.util.Locale;
import java.util.Map;

/** Multipliers after numbers as powers of ten: K, M, B, T, Mio., Mrd., bn, lakh, 千, 万, 亿 and others. */
final class Multipliers {

    static final int NONE = 0;

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("m", 6),
            Map.entry("b", 9),
            Map.entry("t", 12),
            Map.entry("mn", 6),
            Map.entry("mio", 6),
            Map.entry("mln", 6),
            Map.entry("bn", 9),
            Map.entry("bln", 9),
            Map.entry("mld", 9),
            Map.entry("mrd", 9),
            Map.entry("mdr", 9),
            Map.entry("tn", 12),
            Map.entry("trn", 12),
            Map.entry("tsd", 3),
            Map.entry("tys", 3),
            Map.entry("tis", 3),
            Map.entry("teur", 3),
            Map.entry("thousand", 3),
            Map.entry("million", 6),
            Map.entry("millions", 6),
            Map.entry("millionen", 6),
            Map.entry("millones", 6),
            Map.entry("billion", 9),
            Map.entry("milliard", 9),
            Map.entry("milliards", 9),
            Map.entry("milliarden", 9),
            Map.entry("trillion", 12),
            Map.entry("lakh", 5),
            Map.entry("lac", 5),
            Map.entry("crore", 7),
            Map.entry("тыс", 3),
            Map.entry("млн", 6),
            Map.entry("млрд", 9),
            Map.entry("трлн", 12));

    private Multipliers() {}

    /** Power of ten of a word, {@link #NONE} if it is no multiplier. */
    static int ofWord(String word) {
        int length = word.length();
        if (word.equals("MM")) { // of dollars; "mm" are millimetres
            return 6;
        }
        String name = length > 1 && word.charAt(length - 1) == '.' ? word.substring(0, length - 1) : word;
        int power = word.equals("G") ? 9 : WORDS.getOrDefault(name.toLowerCase(Locale.ROOT), NONE); // "g" are grams
        if (power == NONE && length == 4 && Currencies.isName(word.substring(1))) { // kUSD, MEUR
            return "kKmM".indexOf(word.charAt(0)) >= 0 ? ofWord(word.substring(0, 1)) : NONE;
        }
        return power;
    }

    /** Power of ten of a Chinese, Japanese or Korean character; they multiply one another, as in 百万 and 万亿. */
    static int ofCharacter(char c) {
        return switch (c) {
            case '十' -> 1;
            case '百', '백' -> 2;
            case '千', '천' -> 3;
            case '万', '萬', '만' -> 4;
            case '亿', '億', '억' -> 8;
            case '兆', '조' -> 12;
            default -> NONE;
        };
    }
}
