package dev.lookback.series.csv;

import dev.lookback.series.ColumnMeaning;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Meaning of column names (open, close, volume, row index), in Chinese and English. */
final class ColumnMeanings {

    private static final Map<ColumnMeaning, Set<String>> MEANINGS = Map.of(
            ColumnMeaning.OPEN, Set.of("open", "openprice", "openingprice", "开盘", "开盘价", "今开", "今开盘"),
            ColumnMeaning.HIGH, Set.of("high", "highprice", "highest", "dayhigh", "最高", "最高价"),
            ColumnMeaning.LOW, Set.of("low", "lowprice", "lowest", "daylow", "最低", "最低价"),
            ColumnMeaning.CLOSE,
                    Set.of("close", "closeprice", "closingprice", "closelast", "price", "last", "收盘", "收盘价", "最新价"),
            ColumnMeaning.VOLUME, Set.of("volume", "vol", "成交量", "成交量手", "成交量股", "交易量", "总手"),
            ColumnMeaning.AMOUNT,
                    Set.of(
                            "amount",
                            "amt",
                            "turnover",
                            "money",
                            "quotevolume",
                            "quoteassetvolume",
                            "成交额",
                            "成交金额",
                            "成交额元",
                            "交易额",
                            "金额"));

    private static final Set<String> INDEX_WORDS =
            Set.of("", "no", "nr", "index", "idx", "id", "row", "rownum", "rownumber", "rowid", "unnamed0", "序号", "编号");

    private ColumnMeanings() {}

    /** Meaning of a numeric column; never {@link ColumnMeaning#TIME}, which depends on the values. */
    static ColumnMeaning meaning(String name) {
        String normalized = normalized(name);
        return MEANINGS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(normalized))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ColumnMeaning.OTHER);
    }

    static boolean isIndexName(String name) {
        return INDEX_WORDS.contains(normalized(name));
    }

    /** Lower case, letters and digits only, without a unit in brackets at the end: "Close (USD)" is "close". */
    private static String normalized(String name) {
        String plain = name.replaceAll("(?<=.)[(（\\[].*$", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
