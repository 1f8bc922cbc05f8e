package dev.lookback.series.number;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Multipliers after numbers as powers of ten: K, M, B, T, Mio., Mrd., bn, lakh, 千, 万, 亿 and others. */
final class Multipliers {

    static final int NONE = 0;

    /** Words with their power of ten before them, in lower case and without a point at the end. */
    private static final String LIST = """
            3 k tsd tys tis teur tkr tdkk tsek tnok thousand thousands tausend tusen tusind tuhat duizend mille mila mil mii ezer bin rb ribu nghìn ngàn
            3 тыс тысяч тис хил χιλ พัน ألف هزار t€
            6 m mn mio mln mill mil. mkr million millions millionen millones millón milhões milhão mi mi. milione milioni miljoen miljoenen miljon miljoner
            6 millioner miljoona miljoonaa milj milijon milijun milion milionů miliony milionów milioane millió milyon jt juta triệu tr mills
            6 млн млн. миллион миллионов миллиона мільйон εκατ εκ ล้าน مليون میلیون दस
            9 b bn bln mld mrd mdr md mlrd billion billions billón milliard milliards milliarden miliardi miliard miliardy miliardów miljard miljarder
            9 miljardi bilhões bilhão bi bi. milliárd milyar miliar tỷ tỉ млрд миллиард миллиардов мільярд δισ مليار میلیارد
            12 t tn trn trillion trillions trilhões bilionen triliun trilyon трлн триллион τρισ
            5 lakh lakhs lac lacs लाख
            7 crore crores करोड़""";

    private static final Map<String, Integer> WORDS = words();

    private static final Set<String> DOUBTFUL = Set.of(
            "mi", "bi", "md", "tr", "mil", "bin", "rb", "jt", "tis", "mille", "mila", "mill", "mii", "ming", "ribu");

    private static final Set<String> RUPEES = Set.of("₹", "Rs.", "Rs", "INR", "₨");

    private Multipliers() {}

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (String line : LIST.split("\n")) {
            String[] parts = line.split(" ");
            for (int i = 1; i < parts.length; i++) {
                words.put(parts[i], Integer.valueOf(parts[0]));
            }
        }
        return Map.copyOf(words);
    }

    /** Power of ten of a word, {@link #NONE} if it is no multiplier. */
    static int ofWord(String word) {
        int length = word.length();
        if (word.equals("MM")) { // of dollars; "mm" are millimetres
            return 6;
        }
        String name = length > 1 && word.charAt(length - 1) == '.' ? word.substring(0, length - 1) : word;
        int power = word.equals("G") // "g" are grams
                ? 9
                : WORDS.getOrDefault(
                        word.toLowerCase(Locale.ROOT), WORDS.getOrDefault(name.toLowerCase(Locale.ROOT), NONE));
        if (power == NONE && length == 4 && Currencies.isName(word.substring(1))) { // kUSD, MEUR
            return "kKmM".indexOf(word.charAt(0)) >= 0 ? ofWord(word.substring(0, 1)) : NONE;
        }
        return power;
    }

    /**
     * The same in a number: of rupees there are lakhs and crores, and short words that are units elsewhere ("5 mi") multiply where
     * there is a currency, or a decimal comma.
     */
    static int ofWord(String word, String currency, char decimal) {
        if (DOUBTFUL.contains(word.toLowerCase(Locale.ROOT)) && currency.isEmpty() && decimal == '.') {
            return NONE;
        }
        if (RUPEES.contains(currency)) {
            String name = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
            switch (name) {
                case "Cr", "cr", "Crs" -> {
                    return 7;
                }
                case "L", "Lac", "Lacs", "Lakhs" -> {
                    return 5;
                }
                default -> {
                    // like any other
                }
            }
        }
        return ofWord(word);
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
