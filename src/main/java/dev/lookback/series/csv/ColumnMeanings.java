package dev.lookback.series.csv;

import dev.lookback.series.ColumnMeaning;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Meaning of column names (open, close, volume, time, row index), in Chinese and English. */
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

    private static final Set<String> TIME_WORDS =
            Set.of("date", "time", "datetime", "timestamp", "ds", "month", "year", "quarter", "day", "period", "epoch");
    private static final List<String> TIME_MARKS = List.of("日期", "时间", "交易日", "月份", "年份", "年月");
    private static final Set<String> INDEX_WORDS =
            Set.of("", "no", "nr", "index", "idx", "id", "row", "rownum", "rownumber", "rowid", "unnamed0", "序号", "编号");

    private static final Map<ChronoUnit, Set<String>> PARTS = Map.of(
            ChronoUnit.YEARS, Set.of("year", "yr", "yyyy", "年", "年份"),
            ChronoUnit.MONTHS, Set.of("month", "mon", "mo", "mm", "月", "月份"),
            ChronoUnit.DAYS, Set.of("day", "dy", "dd", "dayofmonth", "日", "日子"),
            ChronoUnit.HOURS, Set.of("hour", "hr", "hh", "时", "小时"),
            ChronoUnit.MINUTES, Set.of("minute", "min", "分", "分钟"),
            ChronoUnit.SECONDS, Set.of("second", "sec", "秒"));

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

    static boolean isTimeName(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (TIME_WORDS.contains(word)) {
                return true;
            }
        }
        return TIME_MARKS.stream().anyMatch(name::contains);
    }

    static boolean isIndexName(String name) {
        return INDEX_WORDS.contains(normalized(name));
    }

    /** The part of a time (year, month, …) that a column of this name holds, if any. */
    static Optional<ChronoUnit> timePart(String name) {
        String normalized = normalized(name);
        return PARTS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(normalized))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Lower case, letters and digits only, without a unit in brackets at the end: "Close (USD)" is "close". */
    private static String normalized(String name) {
        String plain = name.replaceAll("(?<=.)[(（\\[].*$", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
