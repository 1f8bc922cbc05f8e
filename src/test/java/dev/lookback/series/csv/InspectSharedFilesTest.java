package dev.lookback.series.csv;

import static dev.lookback.series.RowOrder.ASCENDING;
import static dev.lookback.series.RowOrder.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.Slow;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.FileReport;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.RowOrder;
import dev.lookback.series.Series;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading of real files. The expected values were counted by other programs (awk and Python's csv). */
@Slow
class InspectSharedFilesTest {

    private static final Path FOLDER = Path.of("..", "shared", "data");

    /**
     * @param columns all names, "|" between them, with t, i or x before those that are time, index or text
     * @param missing names of columns with gaps and their number
     * @param target guessed target with minimum and maximum
     */
    private record Expected(
            String file,
            int rows,
            String encoding,
            char delimiter,
            String timeColumn,
            String timeFormat,
            RowOrder order,
            String first,
            String last,
            String columns,
            Map<String, Integer> missing,
            String target,
            double minimum,
            double maximum) {

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Expected> files() {
        return Stream.of(
                new Expected(
                        "000300.SH.csv",
                        4438,
                        "UTF-8",
                        ',',
                        "trade_date",
                        "yyyy-MM-dd",
                        DESCENDING,
                        "2005-01-04T00:00",
                        "2023-04-10T00:00",
                        "t:trade_date|open|high|low|close|vol|amount",
                        Map.of(),
                        "close",
                        818.03,
                        5877.2),
                new Expected(
                        "csi300_eastmoney_bom_zh.csv",
                        5037,
                        "UTF-8",
                        ',',
                        "日期",
                        "yyyy-MM-dd",
                        ASCENDING,
                        "2005-01-04T00:00",
                        "2025-09-24T00:00",
                        "t:日期|开盘|收盘|最高|最低|成交量|成交额|振幅|涨跌幅|涨跌额|换手率",
                        Map.of(),
                        "收盘",
                        818.03,
                        5877.2),
                new Expected(
                        "sse_composite_zh.csv",
                        8491,
                        "UTF-8",
                        ',',
                        "日期",
                        "yyyy-MM-dd",
                        ASCENDING,
                        "1990-12-19T00:00",
                        "2025-09-24T00:00",
                        "t:日期|开盘|收盘|最高|最低|成交量|成交额|振幅|涨跌幅|涨跌额|换手率",
                        Map.of(),
                        "收盘",
                        99.98,
                        6092.06),
                new Expected(
                        "margin_trading_zh_missing.csv",
                        3155,
                        "UTF-8",
                        ',',
                        "日期",
                        "yyyy-MM-dd",
                        ASCENDING,
                        "2012-09-27T00:00",
                        "2025-09-23T00:00",
                        "t:日期|融资余额|融券余额|融资买入额|融券卖出额|证券公司数量|营业部数量|个人投资者数量|机构投资者数量|参与交易的投资者数量"
                                + "|有融资融券负债的投资者数量|担保物总价值|平均维持担保比例",
                        Map.of(
                                "个人投资者数量",
                                622,
                                "机构投资者数量",
                                622,
                                "参与交易的投资者数量",
                                622,
                                "有融资融券负债的投资者数量",
                                636,
                                "担保物总价值",
                                622,
                                "平均维持担保比例",
                                784),
                        "融资余额",
                        685.47,
                        24008.08152367),
                new Expected(
                        "csi300_tushare_index_daily.csv",
                        3821,
                        "UTF-8",
                        ',',
                        "trade_date",
                        "yyyyMMdd",
                        ASCENDING,
                        "2005-01-04T00:00",
                        "2020-09-18T00:00",
                        "x:ts_code|t:trade_date|close|open|high|low|pre_close|change|pct_chg|vol|amount",
                        Map.of(),
                        "close",
                        818.033,
                        5877.202),
                new Expected(
                        "csi300_netease163.csv",
                        3430,
                        "GBK",
                        ',',
                        "日期",
                        "yyyy-MM-dd",
                        DESCENDING,
                        "2002-01-04T00:00",
                        "2016-03-02T00:00",
                        "t:日期|x:股票代码|x:名称|收盘价|最高价|最低价|开盘价|前收盘|涨跌额|涨跌幅|成交量|成交金额",
                        Map.of("前收盘", 1, "涨跌额", 1, "涨跌幅", 1),
                        "收盘价",
                        818.033,
                        5877.202),
                new Expected(
                        "csi300_investing_com.csv",
                        2610,
                        "UTF-8",
                        ',',
                        "Date",
                        "MMM dd, yyyy",
                        DESCENDING,
                        "2008-01-02T00:00",
                        "2018-09-14T00:00",
                        "t:Date|Price|Open|High|Low|Vol.|Change %",
                        Map.of(),
                        "Price",
                        1627.76,
                        5731.76),
                new Expected(
                        "csi300_tab_from2005.txt",
                        2409,
                        "UTF-8",
                        '\t',
                        "Date",
                        "yyyy/MM/dd",
                        ASCENDING,
                        "2005-01-04T00:00",
                        "2014-12-05T00:00",
                        "t:Date|Open|High|Low|Close|Volume|Vol2|MA1|MA2|MA3|MA4|MA5|MA6",
                        Map.of("MA1", 4, "MA2", 9, "MA3", 19, "MA4", 29, "MA5", 59, "MA6", 119),
                        "Close",
                        818.03,
                        5877.2),
                new Expected(
                        "household_power_Rwritetable_2days.txt",
                        2880,
                        "UTF-8",
                        ' ',
                        "Time",
                        "yyyy-MM-dd HH:mm:ss",
                        ASCENDING,
                        "2007-02-01T00:00",
                        "2007-02-02T23:59",
                        "i:column 1|t:Date|t:Time|Global_active_power|Global_reactive_power|Voltage|Global_intensity"
                                + "|Sub_metering_1|Sub_metering_2|Sub_metering_3",
                        Map.of(),
                        "Global_active_power",
                        0.22,
                        7.482),
                new Expected(
                        "pollution.csv",
                        43824,
                        "UTF-8",
                        ',',
                        "year + month + day + hour",
                        "year + month + day + hour",
                        ASCENDING,
                        "2010-01-01T00:00",
                        "2014-12-31T23:00",
                        "i:No|t:year|t:month|t:day|t:hour|pm2.5|DEWP|TEMP|PRES|x:cbwd|Iws|Is|Ir",
                        Map.of("pm2.5", 2067),
                        "pm2.5",
                        0,
                        994),
                new Expected(
                        "ETTh1.csv",
                        17420,
                        "UTF-8",
                        ',',
                        "date",
                        "yyyy-MM-dd HH:mm:ss",
                        ASCENDING,
                        "2016-07-01T00:00",
                        "2018-06-26T19:00",
                        "t:date|HUFL|HULL|MUFL|MULL|LUFL|LULL|OT",
                        Map.of(),
                        "OT",
                        -4.079999923706056,
                        46.00699996948242),
                new Expected(
                        "jena_climate_first4000.csv",
                        4000,
                        "UTF-8",
                        ',',
                        "Date Time",
                        "dd.MM.yyyy HH:mm:ss",
                        ASCENDING,
                        "2009-01-01T00:10",
                        "2009-01-28T18:40",
                        "t:Date Time|p (mbar)|T (degC)|Tpot (K)|Tdew (degC)|rh (%)|VPmax (mbar)|VPact (mbar)"
                                + "|VPdef (mbar)|sh (g/kg)|H2OC (mmol/mol)|rho (g/m**3)",
                        Map.of(),
                        "p (mbar)",
                        944.58,
                        1005.71),
                new Expected(
                        "GSPC.csv",
                        23153,
                        "UTF-8",
                        ',',
                        "Date",
                        "M/d/yyyy",
                        ASCENDING,
                        "1927-12-30T00:00",
                        "2020-03-05T00:00",
                        "t:Date|x:ASSET|Open|High|Low|Close|Adj Close|Volume",
                        Map.of(),
                        "Close",
                        4.4,
                        3386.149902),
                new Expected(
                        "FILUSDT_1m_10months.csv",
                        432000,
                        "UTF-8",
                        ',',
                        "open_time",
                        "epoch milliseconds",
                        ASCENDING,
                        "2023-02-01T00:00",
                        "2024-04-30T23:59",
                        "t:open_time|open|high|low|close|volume|t:close_time|quote_volume|count|taker_buy_volume"
                                + "|taker_buy_quote_volume|k:ignore",
                        Map.of(),
                        "close",
                        2.607,
                        10.416),
                new Expected(
                        "daily-min-temperatures.csv",
                        3650,
                        "UTF-8",
                        ',',
                        "Date",
                        "yyyy-MM-dd",
                        ASCENDING,
                        "1981-01-01T00:00",
                        "1990-12-31T00:00",
                        "t:Date|Temp",
                        Map.of(),
                        "Temp",
                        0,
                        26.3),
                new Expected(
                        "airline-passengers.csv",
                        144,
                        "UTF-8",
                        ',',
                        "Month",
                        "yyyy-MM",
                        ASCENDING,
                        "1949-01-01T00:00",
                        "1960-12-01T00:00",
                        "t:Month|Passengers",
                        Map.of(),
                        "Passengers",
                        104,
                        622),
                new Expected(
                        "monthly-sunspots.csv",
                        2820,
                        "UTF-8",
                        ',',
                        "Month",
                        "yyyy-MM",
                        ASCENDING,
                        "1749-01-01T00:00",
                        "1983-12-01T00:00",
                        "t:Month|Sunspots",
                        Map.of(),
                        "Sunspots",
                        0,
                        253.8));
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsTheFileWithoutAnyOption(Expected expected) {
        Path file = FOLDER.resolve(expected.file());
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here; its test is skipped");

        Reading reading = new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE);
        FileReport report = reading.report();
        Series series = reading.series();

        assertThat(report.rows()).isEqualTo(expected.rows());
        assertThat(report.lines()).isEqualTo(expected.rows() + 1);
        assertThat(report.headerLines()).isEqualTo(1);
        assertThat(report.blankLines()).isZero();
        assertThat(report.skipped()).isEmpty();
        assertThat(report.encoding()).isEqualTo(expected.encoding());
        assertThat(report.delimiter()).isEqualTo(expected.delimiter());
        assertThat(report.decimalComma()).isFalse();
        assertThat(report.timeColumn()).contains(expected.timeColumn());
        assertThat(report.timeFormat()).contains(expected.timeFormat());
        assertThat(report.order()).isEqualTo(expected.order());
        assertThat(report.firstTime()).contains(LocalDateTime.parse(expected.first()));
        assertThat(report.lastTime()).contains(LocalDateTime.parse(expected.last()));
        assertThat(series.columns().stream().map(InspectSharedFilesTest::marked).collect(Collectors.joining("|")))
                .isEqualTo(expected.columns());
        assertThat(series.columns().stream()
                        .filter(column -> column.missing() > 0)
                        .collect(Collectors.toMap(ColumnInfo::name, ColumnInfo::missing)))
                .isEqualTo(expected.missing());
        assertThat(series.targetGuess()).isEqualTo(expected.target());
        ColumnInfo target = series.columns().stream()
                .filter(column -> column.name().equals(expected.target()))
                .findFirst()
                .orElseThrow();
        assertThat(target.minimum()).isEqualTo(expected.minimum());
        assertThat(target.maximum()).isEqualTo(expected.maximum());
        assertThat(series.rows()).isEqualTo(report.rows() - report.droppedRows());
        assertThat(report.missingCells())
                .isEqualTo(expected.missing().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        assertThat(IntStream.range(1, series.rows()).filter(row -> series.axisAt(row) < series.axisAt(row - 1)))
                .isEmpty();
    }

    /** Sums computed with awk: every value was read, and correctly. */
    @ParameterizedTest
    @MethodSource("sums")
    void readsEveryValue(Map.Entry<String, Double> sum) {
        Path file = FOLDER.resolve(sum.getKey());
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here; its test is skipped");
        Series series = new SeriesReader()
                .read(file, ReadOptions.detect(), ReadProgress.NONE)
                .series();
        double total = 0;
        for (double value : series.values(series.targetGuess())) {
            total += value;
        }
        assertThat(total).isCloseTo(sum.getValue(), within(0.006));
    }

    static Stream<Map.Entry<String, Double>> sums() {
        return Map.of(
                "000300.SH.csv", 14230042.12,
                "csi300_eastmoney_bom_zh.csv", 16479267.08,
                "csi300_investing_com.csv", 8012214.93,
                "household_power_Rwritetable_2days.txt", 3492.496,
                "jena_climate_first4000.csv", 3952437.39,
                "GSPC.csv", 10827797.657,
                "ETTh1.csv", 232115.779,
                "FILUSDT_1m_10months.csv", 2104101.756)
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void reportsTheFirstAndLastLinesWithTheirRows(Expected expected) throws Exception {
        Path file = FOLDER.resolve(expected.file());
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here; its test is skipped");
        Assumptions.assumeTrue(Files.size(file) < 3_000_000, "large files are read once only");

        Reading reading = new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE);
        List<FileReport.LineSample> first = reading.report().firstLines();
        List<FileReport.LineSample> last = reading.report().lastLines();

        assertThat(first).hasSize(5);
        assertThat(last).hasSize(5);
        assertThat(first.get(0).line()).isEqualTo(1);
        assertThat(first.get(0).row()).isEqualTo(-1);
        assertThat(last.get(4).line()).isEqualTo(expected.rows() + 1);
        int newest =
                expected.order() == ASCENDING ? last.get(4).row() : first.get(1).row();
        assertThat(newest).isEqualTo(reading.series().rows() - 1);
    }

    private static String marked(ColumnInfo column) {
        return switch (column.role()) {
            case TIME -> "t:" + column.name();
            case KEY -> "k:" + column.name();
            case ADDED -> "a:" + column.name();
            case INDEX -> "i:" + column.name();
            case TEXT -> "x:" + column.name();
            case FEATURE -> column.name();
        };
    }
}
