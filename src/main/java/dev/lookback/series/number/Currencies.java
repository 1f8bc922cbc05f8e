package dev.lookback.series.number;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Currency signs, codes and names as they stand before and after numbers: $, €, US$, CHF, kr, zł, 元. */
final class Currencies {

    /** In lower case, without a point at the end. */
    private static final List<String> NAMES = List.of(
            "kr", "zł", "zl", "fr", "sfr", "rs", "rm", "rp", "kč", "kc", "ft", "lei", "лв", "лв", "грн", "руб", "р",
            "тг", "s/", "euro", "euros", "dollar", "dollars", "元", "圆", "円", "圓", "원", "人民币", "美元", "港元", "欧元", "日元",
            "英镑", "人民幣", "btc", "eth", "usdt", "usdc", "rmb", "cnh", "tl", "dm", "dkr", "skr", "nkr", "nis", "kn",
            "din", "pts", "€", "ksh", "tsh", "ush", "bs", "b/", "gs", "cfa", "fcfa", "dh", "dhs", "da", "км", "km",
            "тенге", "сум", "сўм", "د.إ", "ر.س", "د.ك", "ج.م", "ريال", "ریال", "تومان", "درهم", "دينار", "บาท", "đ",
            "vnđ", "đồng", "रु", "रू");

    private static final Set<String> ALL = all();

    /** Those of countries that write groups with points, in lower case. */
    private static final Set<String> GROUPED_BY_POINTS = Set.of(
            "€", "eur", "euro", "euros", "r$", "brl", "kr", "dkr", "skr", "nkr", "dkk", "nok", "sek", "isk", "zł", "zl",
            "pln", "kč", "kc", "czk", "ft", "huf", "lei", "ron", "лв", "bgn", "₺", "tl", "try", "₽", "руб", "р", "rub",
            "грн", "uah", "rp", "idr", "₫", "vnd", "clp", "cop", "ars", "uyu", "kn", "din", "rsd");

    /** Those without small coins, in lower case. */
    private static final Set<String> WHOLE = Set.of(
            "¥", "￥", "jpy", "円", "日元", "₩", "krw", "원", "₫", "vnd", "rp", "idr", "ft", "huf", "isk", "clp", "pyg",
            "cop");

    private Currencies() {}

    /**
     * The mark that numbers like "1.234" and "1,234" have between groups with a currency.
     *
     * @param tight whether the currency stands right before the number: "€1,234" is English, "€ 1.234" is not
     * @param mark the mark of the number
     */
    static char groupMark(String name, boolean tight, char mark) {
        String lower = (name.endsWith(".") ? name.substring(0, name.length() - 1) : name).toLowerCase(Locale.ROOT);
        if (WHOLE.contains(lower)) {
            return mark;
        }
        boolean english = lower.equals("€") && tight;
        return GROUPED_BY_POINTS.contains(lower) && !english ? '.' : ',';
    }

    private static Set<String> all() {
        Set<String> names = new HashSet<>(NAMES);
        for (Currency currency : Currency.getAvailableCurrencies()) {
            names.add(currency.getCurrencyCode().toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(names);
    }

    static boolean isSign(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    static boolean isName(String word) {
        int length = word.length();
        if (length == 0 || length > 8) {
            return false;
        }
        if (isSign(word.charAt(length - 1))) { // US$, R$, HK$, but not M€
            return length <= 4
                    && Multipliers.ofWord(word.substring(0, length - 1)) == Multipliers.NONE
                    && word.chars().limit(length - 1L).allMatch(Character::isLetter);
        }
        if (word.equals("R")) { // rand; "r" is a flag
            return true;
        }
        String name = word.charAt(length - 1) == '.' ? word.substring(0, length - 1) : word;
        return ALL.contains(name.toLowerCase(Locale.ROOT));
    }
}
