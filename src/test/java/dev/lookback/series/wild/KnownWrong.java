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
            new Cause("One time spread over columns, with names or words not known as its parts", List.of("ndbc-buoy")),
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
            new Cause("Times in a form that is not known", List.of("shampoo")),
            new Cause("One time spread over columns without a header", List.of()),
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
                    List.of()),
            new Cause("A second column of times or a decimal date is an input", List.of()),
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
            new Cause("Two forms of times in one column", List.of()),
            new Cause("Months against days where both are even", List.of()));

    private KnownWrong() {}

    static Set<String> names() {
        return CAUSES.stream().flatMap(cause -> cause.cases().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
