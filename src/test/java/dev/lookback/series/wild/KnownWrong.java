package dev.lookback.series.wild;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** List of the cases that are known to be read wrongly, by cause. */
final class KnownWrong {

    /** Cause of wrong readings, with the cases it spoils. */
    record Cause(String text, List<String> cases) {}

    static final List<Cause> CAUSES = List.of(
            new Cause(
                    "One time spread over columns, with names or words not known as its parts",
                    List.of(
                            "quarter-columns",
                            "week-columns",
                            "nasa-power-doy",
                            "elexon-half-hours",
                            "neso-half-hours",
                            "date-and-clock-no-zeros",
                            "five-columns",
                            "h-prefixed-hours",
                            "ndbc-buoy",
                            "genesis-year-once",
                            "fmi",
                            "hko",
                            "omni-year-day-hour",
                            "kp-index",
                            "parts-cs",
                            "parts-sv",
                            "parts-tr",
                            "parts-ko",
                            "quarter-hour-periods",
                            "week-and-weekday",
                            "day-and-unnamed-hour",
                            "hour-words",
                            "inmet")),
            new Cause("Formats that are no tables are not refused by name", List.of()),
            new Cause(
                    "Several series stacked, by an id column",
                    List.of(
                            "fund-stacked",
                            "fund-interleaved",
                            "eurostat-sdmx-stacked",
                            "oecd-stacked",
                            "owid-stacked",
                            "pandas-multi-index",
                            "grafana-long",
                            "air-quality-stacked",
                            "kaggle-store-items",
                            "rossmann",
                            "walmart",
                            "gluonts-long",
                            "stacked-wide-letters",
                            "stacked-numbers",
                            "nyiso")),
            new Cause("Delimiter, quotes, line ends, marks and numbers of cells", List.of("clock-said-by-utc-word")),
            new Cause(
                    "Months or hours across, a year or a day in each row",
                    List.of(
                            "day-by-hours",
                            "day-by-clock",
                            "bls-year-by-month",
                            "year-by-month",
                            "giss",
                            "hadcet",
                            "psl-index",
                            "r-print-ts",
                            "year-by-month-de",
                            "year-by-month-es",
                            "year-by-month-zh",
                            "year-by-month-numbers")),
            new Cause("Header lost or taken from the wrong line", List.of()),
            new Cause(
                    "Series in rows, times or steps across",
                    List.of(
                            "eurostat-tsv",
                            "world-bank",
                            "world-bank-databank",
                            "imf-weo",
                            "jhu-days-across",
                            "nbs-china-months-across",
                            "m4-wide",
                            "m5-wide",
                            "months-across",
                            "one-series-across")),
            new Cause(
                    "Times in a form that is not known",
                    List.of(
                            "week-compact",
                            "chinese-quarters",
                            "gretl-quarters",
                            "eia-mer-month-13",
                            "excel-equals",
                            "shampoo",
                            "interactive-brokers-zone",
                            "week-slash",
                            "quarter-roman",
                            "ticks")),
            new Cause(
                    "One time spread over columns without a header",
                    List.of("isd-lite", "uhslc-hourly", "omie", "meteostat", "genesis", "year-and-day-no-header")),
            new Cause(
                    "A column that begins late cuts the series",
                    List.of(
                            "tradingview-iso",
                            "trends-weekly",
                            "banque-debit-credit",
                            "fund-values",
                            "late-column",
                            "met-office-station",
                            "lcd-flags")),
            new Cause(
                    "Another time is chosen: UTC instead of local days, the wrong column, the clock dropped where days alone are even",
                    List.of("yf-summer-time", "coinmarketcap", "paypal-us", "paypal-de", "degiro", "solar-flux")),
            new Cause("A second column of times or a decimal date is an input", List.of("wincc")),
            new Cause("Lines of nothing but delimiters count as skipped", List.of()),
            new Cause("Two forms of times in one column", List.of("odd-date", "day-first-then-changed")),
            new Cause("Months against days where both are even", List.of("twelve-first-days-of-months")));

    private KnownWrong() {}

    static Set<String> names() {
        return CAUSES.stream().flatMap(cause -> cause.cases().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
