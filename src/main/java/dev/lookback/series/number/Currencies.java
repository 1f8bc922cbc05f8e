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
            "din", "pts", "€");

    private static final Set<String> ALL = all();

    private Currencies() {}

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
