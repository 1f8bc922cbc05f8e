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
                    "Keys, constants, flags, counters and parts of the calendar are inputs or the target",
                    List.of(
                            "yf-actions",
                            "mt5",
                            "stooq-bulk",
                            "finam",
                            "ecb-sdmx",
                            "statcan",
                            "snb-cube",
                            "ghcn-number-station",
                            "dwd-hourly",
                            "dwd-daily",
                            "dwd-10min",
                            "dwd-monthly-span",
                            "dwd-regional",
                            "meteo-france",
                            "era5-point",
                            "jma",
                            "kma",
                            "bom-rain",
                            "environment-canada",
                            "smard-old",
                            "eia-930",
                            "caiso-oasis",
                            "apple-health",
                            "strava",
                            "libre",
                            "sap-trailing-minus",
                            "retail-invoices",
                            "influx-annotated",
                            "thingspeak",
                            "jmeter",
                            "uci-bike-day",
                            "uci-bike-hour",
                            "uci-metro-traffic",
                            "kaggle-one-store",
                            "constant-and-empty-columns",
                            "counter-and-keys",
                            "stray-quote",
                            "psmsl-decimal-year",
                            "mauna-loa-csv",
                            "revolut",
                            "gsod",
                            "knmi-daily",
                            "knmi-hourly",
                            "noaa-tides",
                            "iso-ne-letters",
                            "esios",
                            "samsung-health",
                            "sadf",
                            "order-numbers-like-days")),
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
            new Cause(
                    "Formats that are no tables are not refused by name",
                    List.of(
                            "json-array",
                            "json-indented",
                            "json-lines",
                            "json-named-csv",
                            "html-table",
                            "html-login-page",
                            "xml-sdmx",
                            "pdf",
                            "old-xls",
                            "parquet",
                            "sqlite",
                            "hdf5",
                            "netcdf",
                            "monash-tsf",
                            "arff",
                            "git-lfs-pointer",
                            "sql-inserts")),
            new Cause(
                    "Delimiter, quotes, line ends, marks and numbers of cells",
                    List.of(
                            "ragged-short",
                            "ragged-long",
                            "shopify-orders",
                            "backslash-quotes",
                            "quoted-lines",
                            "mark-in-the-middle",
                            "nul-bytes",
                            "caret",
                            "one-column-decimal-comma",
                            "comma-delimiter-and-decimal-bare",
                            "nsidc",
                            "clock-said-by-utc-word")),
            new Cause(
                    "The closing price is not found by its name",
                    List.of(
                            "stooq-pl",
                            "onvista-thousands",
                            "jpx-shift-jis",
                            "twse-minguo",
                            "close-es",
                            "close-fr",
                            "close-it",
                            "close-pt",
                            "close-ru",
                            "close-tr",
                            "close-sv",
                            "close-nl")),
            new Cause(
                    "Header lost or taken from the wrong line",
                    List.of(
                            "mauna-loa-monthly",
                            "scripps-co2",
                            "usgs-rdb",
                            "campbell-toa5",
                            "r-write-csv",
                            "r-csv2",
                            "r-sparse-row-names",
                            "ltsf-traffic",
                            "header-long",
                            "energy-charts",
                            "smhi")),
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
                    List.of(
                            "isd-lite",
                            "mauna-loa-daily",
                            "uhslc-hourly",
                            "omie",
                            "meteostat",
                            "genesis",
                            "year-and-day-no-header")),
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
            new Cause(
                    "A second column of times or a decimal date is an input",
                    List.of("binance-klines", "cryptodatadownload", "silso", "decimal-date-too", "wincc")),
            new Cause(
                    "Thousands marks and mixed multipliers",
                    List.of(
                            "ariva",
                            "money-yen",
                            "grafana-sizes",
                            "thousands-dot-by-another-column",
                            "thousands-dot-with-money-column")),
            new Cause("Packed tables are not opened", List.of("gzip", "zip-one", "zip-with-readme", "xlsx")),
            new Cause(
                    "Lines of nothing but delimiters count as skipped",
                    List.of("empty-cells-blocks", "excel-empty-edge", "excel-title-block")),
            new Cause("Two forms of times in one column", List.of("odd-date", "day-first-then-changed")),
            new Cause("Months against days where both are even", List.of("twelve-first-days-of-months")));

    private KnownWrong() {}

    static Set<String> names() {
        return CAUSES.stream().flatMap(cause -> cause.cases().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
