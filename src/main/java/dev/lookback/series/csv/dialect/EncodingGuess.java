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
            "IBM850");

    /** Parts of the names of columns, none of which is in ASCII. */
    private static final List<String> WORDS = List.of(
            ("日期|时间|年份|月份|收盘|开盘|最高|最低|成交|价格|代码|名称|涨跌|换手|数量|金额|温度|湿度|降水|风速|气压|销量|销售|客流|负荷|电量|流量|股票|地区|城市|单位|合计|编号|站点|日照|指数|汇率|利率|人口|产量"
                            + "|時間|收盤|開盤|成交量|價格|代碼|名稱|數量|金額|溫度|濕度|氣壓|銷量|風速|地區|單位|編號|漲跌|指數|匯率|開盤價|收盤價|最高價|最低價"
                            + "|日付|時刻|終値|始値|高値|安値|出来高|株価|年月日|気温|降水量|風速|湿度|売上|数量|電力|需要|平均|合計|最高気温|最低気温|日時|名前|気圧"
                            + "|날짜|시간|종가|시가|고가|저가|거래량|기온|강수량|습도|풍속|합계|판매|수량|일자|지점|평균"
                            + "|дата|время|цена|объем|объём|температура|значение|продажи|открытие|закрытие|месяц|год|день|курс|осадки|количество|сумма|макс|мин|среднее|ветер|давление|влажность"
                            + "|größe|höhe|stärke|verkäufe|umsätze|täglich|übergabe|fläche|nächte|gäste|käufe|zähler|grün|tür|für|über|erlöse|küche|früh|schön|wärme|kälte|länge|öl|fußgänger|straße|gemäß|schließung|eröffnung|schluß|schlußkurs|heizöl|ausfälle|münchen|köln|zürich|österreich|länder|jänner|märz"
                            + "|température|précipitation|précipitations|humidité|année|mois|débit|fréquentation|élec|énergie|journée|clôture|journalière|été|février|août|décembre|pression|numéro|société|qualité|quantité"
                            + "|año|día|precipitación|presión|energía|número|estación|días|años|máxima|mínima|mínimo|máximo|último|variación|producción|población|españa|código"
                            + "|preço|previsão|estação|máximo|mês|produção|população|negócio|última|variação|umidade|precipitação|abertura"
                            + "|città|quantità|qualità|velocità|umidità|società|perché|più|età|giovedì|lunedì|martedì|venerdì"
                            + "|år|måned|dato|nedbør|mängd|värde|högsta|lägsta|försäljning|temperatür|lämpötila|päivä|määrä|åbning|gennemsnit|månad|tidpunkt|nederbörd|lufttryck|höst|väder|sähkö"
                            + "|miesiąc|dzień|wartość|ilość|sprzedaż|średnia|ciśnienie|wilgotność|zamknięcie|prędkość|łącznie|najwyższy|najniższy|otwarcie"
                            + "|měsíc|hodnota|množství|průměr|srážky|vlhkost|teplota|čas|století|součet|příjem|středa|září"
                            + "|hőmérséklet|érték|mennyiség|átlag|csapadék|hónap|nyitó|záró|forgalom|dátum|idő"
                            + "|yıl|gün|değer|sıcaklık|fiyat|açılış|kapanış|yüksek|düşük|satış|miktar|nüfus|ağustos|şubat|değişim|yağış"
                            + "|ημερομηνία|τιμή|θερμοκρασία|ώρα|έτος|μήνας|ημέρα")
                    .split("\\|"));

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
        long known = WORDS.stream()
                .filter(word -> isOf(word) && lower.contains(word))
                .count();
        Set<String> spoken = LANGUAGES.get(charset.name());
        boolean speaks = spoken != null
                && Stream.of(language.getLanguage(), language.toLanguageTag()).anyMatch(spoken::contains);
        return KNOWN_WORD * Math.min(3, known) + plausibility(text, charset) + (speaks ? LANGUAGE : 0);
    }

    /** Whether a word tells anything: it has a character that is not in ASCII. */
    private static boolean isOf(String word) {
        return word.chars().anyMatch(c -> c >= 128);
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
            case CYRILLIC, GREEK -> word(c, before, after, script);
            case COMMON ->
                c == NO_BREAK_SPACE ? space(before) : "°€£¥µ²³·–—’“”„…％（）：，、。　〜×±§©®«»".indexOf(c) >= 0 ? 0.8 : 0.1;
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
        boolean inner = Character.isUpperCase(c) && Character.isLowerCase(before);
        return !letters || foreign || doubled || inner
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
