package dev.lookback.series.prepare;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.Preparation.Aggregation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Usual aggregation of a column in a coarser row, by its meaning and the words of its name: the open of the first row, the highest high,
 * the last close, the sum of volumes, rain and sales, and the mean of everything that is measured, such as a temperature.
 */
public final class UsualAggregation {

    private static final Set<String> SUMS = Set.of(
            ("volume|vol|amount|turnover|quantity|qty|count|counts|total|sum|sales|sold|orders|units|revenue|visitors|visits|views|users|rides"
                            + "|passengers|births|deaths|cases|rain|rainfall|precipitation|prcp|precip|snowfall|sunshine|kwh|mwh|gwh|wh|consumption"
                            + "|production|menge|anzahl|summe|umsatz|absatz|besucher|niederschlag|verbrauch|ventas|lluvia|cantidad|ventes|pluie"
                            + "|成交量|成交额|销量|销售额|数量|降水量|降雨量|用电量|客流量")
                    .split("\\|"));
    private static final Set<String> LASTS = Set.of(
            "close",
            "adjclose",
            "adj",
            "settle",
            "settlement",
            "last",
            "price",
            "balance",
            "stock",
            "inventory",
            "level",
            "余额",
            "库存");
    private static final Set<String> HIGHS = Set.of("max", "maximum", "tmax", "high", "highest", "peak", "最高");
    private static final Set<String> LOWS = Set.of("min", "minimum", "tmin", "low", "lowest", "最低");

    private UsualAggregation() {}

    public static Aggregation of(ColumnInfo column) {
        return switch (column.meaning()) {
            case OPEN -> Aggregation.FIRST;
            case HIGH -> Aggregation.MAXIMUM;
            case LOW -> Aggregation.MINIMUM;
            case CLOSE, TIME -> Aggregation.LAST;
            case VOLUME, AMOUNT -> Aggregation.SUM;
            case OTHER -> column.role() == ColumnRole.FEATURE ? byName(column.name()) : Aggregation.LAST;
        };
    }

    private static Aggregation byName(String name) {
        List<String> words = words(name);
        if (words.stream().anyMatch(SUMS::contains)) {
            return Aggregation.SUM;
        } else if (words.stream().anyMatch(HIGHS::contains)) {
            return Aggregation.MAXIMUM;
        } else if (words.stream().anyMatch(LOWS::contains)) {
            return Aggregation.MINIMUM;
        }
        return words.stream().anyMatch(LASTS::contains) ? Aggregation.LAST : Aggregation.MEAN;
    }

    /** In lower case; "AdjClose" and "adj_close" are two. */
    private static List<String> words(String name) {
        String parted = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
        return Arrays.asList(parted.split("[^\\p{L}]+"));
    }
}
