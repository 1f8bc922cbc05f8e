package dev.lookback.series.guess;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.number.NumberNotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Header of a table of one or several rows: names, a row of units below them, upper names over groups of columns (fields over
 * tickers), a row with the name of the index only.
 *
 * @param lines numbers of its lines, ascending
 * @param names joined over the lines
 */
record HeaderRows(List<Integer> lines, List<String> names) {

    /** Units in brackets, widths of columns such as "14n" and "5s", powers of ten. */
    private static final Pattern BRACKETED = Pattern.compile("[(\\[{<].{0,24}[)\\]}>]|\\d{1,3}[sdn]|10[\\^*]+-?\\d.*");

    /** First cells of a row that tell whether it is one of units. */
    private static final int MOST_CELLS = 1000;

    /** Lines of units and of kinds of values that stand below one another. */
    private static final int MOST_UNITS = 3;

    private static final Set<String> UNITS = Set.copyOf(List.of(
            ("%|°|°c|°f|c|f|k|degc|deg c|degf|deg|celsius|m|cm|mm|km|ft|in|mi|m/s|km/h|mph|kn|kt|m3/s|m³/s|l/s|cfs|pa|hpa|kpa|mbar|bar|w|kw|mw|gw|wh|kwh|mwh|gwh|w/m2|w/m²"
                            + "|v|mv|a|ma|hz|s|sec|min|h|hr|hrs|hours|d|days|g|kg|t|l|ml|ppm|ppb|µg/m3|ug/m3|µg/m³|ug/m^3|eur|usd|gbp|chf|jpy|cny|€|$|£|¥|eur/mwh|€/mwh|usd/mwh|mm/h|mm/d|j|kj|mj"
                            + "|number|count|counter|analog|analogue|digital|date|time|datetime|utc|string|text|float|int|integer|double|numeric|index|元|手|万元|亿元|股|点|-|--|none|n/a|unitless|yyyy-mm-dd|dd.mm.yyyy|dd/mm/yyyy|mm/dd/yyyy|hh:mm|hh:mm:ss|yyyy-mm-dd hh:mm:ss|yyyymmdd|mst|cet|ts|rn|smp|avg|average|mean|med|median|std|stdev|tot|total|sum|minimum|maximum|min|max|samp|inst|wvc|yyyy|yy|mm|dd|hh|mi|hhmm|mmdd|degree celsius|celcius|kelvin|percent|mmhg|inhg|degt|nmi|hft|eur/kwh|ct/kwh|тыс|руб|百万円|億円|千円|円|千人|亿千瓦时|万吨|摄氏度|毫米|百帕")
                    .split("\\|")));

    /**
     * The header that ends right before the first row.
     *
     * @param above rows above the first row of the table, as far as they may belong to the header, the nearest last
     * @param width cells of a row of the table
     */
    static HeaderRows of(List<SampleTable.Row> above, int width) {
        List<SampleTable.Row> rows =
                new ArrayList<>(above.subList(Math.max(0, above.size() - ReadOptions.MOST_HEADER_LINES), above.size()));
        if (rows.isEmpty()) {
            return new HeaderRows(List.of(), List.of());
        }
        List<Integer> lines = new ArrayList<>();
        String index = "";
        SampleTable.Row last = take(rows, lines);
        if (isIndexName(last, width) && !rows.isEmpty()) {
            index = last.cell(0);
            last = take(rows, lines);
        }
        for (int i = 0;
                i < MOST_UNITS && isUnits(last) && !rows.isEmpty() && areNames(rows.get(rows.size() - 1), last);
                i++) {
            last = take(rows, lines);
        }
        List<String> names = new ArrayList<>(last.cells());
        while (!rows.isEmpty() && isAbove(rows.get(rows.size() - 1), names)) {
            join(take(rows, lines), names);
        }
        if (!index.isEmpty() && !names.isEmpty()) {
            names.set(0, index);
        }
        return new HeaderRows(List.copyOf(lines), unquoted(names));
    }

    /** The names without the apostrophes around all of them. */
    private static List<String> unquoted(List<String> names) {
        boolean quoted = names.stream().allMatch(name -> name.isEmpty() || name.matches("'[^']+'"));
        return quoted ? names.stream().map(name -> name.replace("'", "")).toList() : List.copyOf(names);
    }

    private static SampleTable.Row take(List<SampleTable.Row> rows, List<Integer> lines) {
        SampleTable.Row row = rows.remove(rows.size() - 1);
        lines.add(0, row.line());
        return row;
    }

    /** One name for the first column, and nothing else. */
    private static boolean isIndexName(SampleTable.Row row, int width) {
        return width > 1 && row.filled() == 1 && !row.cell(0).isBlank();
    }

    /** Whether a row holds the names above a row of units: no fewer than those, or "Date" and "Time" are names themselves. */
    private static boolean areNames(SampleTable.Row row, SampleTable.Row units) {
        return isNames(row) && row.filled() >= units.filled() - (row.cell(0).isBlank() ? 1 : 0);
    }

    private static boolean isNames(SampleTable.Row row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() * 2 > row.cells().size() && new HashSet<>(filled).size() * 2 > filled.size();
    }

    static boolean isUnits(SampleTable.Row row) {
        int units = 0;
        int filled = 0;
        for (String cell : row.cells().subList(0, Math.min(row.cells().size(), MOST_CELLS))) {
            String text = cell.strip().replaceAll("^'(.*)'$", "$1");
            if (!text.isEmpty()) {
                filled++;
                units += BRACKETED.matcher(text).matches() || UNITS.contains(text.toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        return filled > 0 && units * 2 > filled;
    }

    /** Whether a row holds the upper parts of names: those are not unique, or the row has names where they are empty. */
    private static boolean isAbove(SampleTable.Row row, List<String> names) {
        if (row.cells().size() < names.size() - 1) {
            return false;
        }
        boolean isFull = row.filled() >= names.size()
                && row.cells().stream().limit(names.size()).noneMatch(String::isBlank);
        return hasDoubles(names) || (isFull && names.size() > 1 && names.get(0).isBlank());
    }

    private static boolean hasDoubles(List<String> names) {
        List<String> filled = names.stream().filter(name -> !name.isBlank()).toList();
        return new HashSet<>(filled).size() < filled.size();
    }

    /** Puts upper names before the lower ones; an empty upper cell continues the group on its left. */
    private static void join(SampleTable.Row upper, List<String> names) {
        String group = "";
        for (int c = 0; c < names.size(); c++) {
            String cell = upper.cell(c).strip();
            group = cell.isEmpty() ? group : cell;
            if (!group.isEmpty() && !group.equals(names.get(c)) && !(cell.isEmpty() && c == 0)) {
                names.set(c, (group + " " + names.get(c)).strip());
            }
        }
    }

    /** Whether a cell is a word rather than a number; "c" is a word here, though it stands for a missing value among numbers. */
    static boolean isWord(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter)
                && Double.isNaN(NumberNotation.POINT.parse(cell))
                && Double.isNaN(NumberNotation.COMMA.parse(cell));
    }
}
