package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;

/** Exports of Chinese programs and further files from China, Japan and Korea. */
final class AsianCases {

    private static final String FROM = "2024-01-01";
    private static final String TO = "2024-02-23";
    private static final String WEEKDAYS = "一二三四五六日";

    private AsianCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "wind",
                                table(
                                                "代码,简称,日期,前收盘价(元),开盘价(元),最高价(元),最低价(元),收盘价(元),成交量(股),成交金额(元)",
                                                40,
                                                i -> "000001.SZ,平安银行," + b(i) + "," + s(w(i) - 1) + "," + ohlc(i, ",")
                                                        + ",\"" + us(big(i) * 100) + "\",\"" + us(big(i) * 1000) + "\"")
                                        + "\n数据来源：Wind\n",
                                "GBK")
                        .rows(40)
                        .span(FROM, TO)
                        .target("收盘价(元)")
                        .value("成交量(股)", 0, 1000000)
                        .skipped(1),
                WildCase.of(
                                "wind-edb",
                                "指标名称,CPI:当月同比,PPI:当月同比\n频率,月,月\n单位,%,%\n指标ID,M0000612,M0001227\n来源,国家统计局,国家统计局\n"
                                        + backwards(
                                                40,
                                                i -> f(m(i).plusMonths(1).minusDays(1), "yyyy-MM-dd") + "," + s(w(i))
                                                        + "," + s(w(i, 1)))
                                        + "数据来源：Wind,,\n",
                                "GBK")
                        .rows(40)
                        .span("2020-01-31", "2023-04-30")
                        .inputs(2)
                        .value("#1", 0, w(0, 1)),
                WildCase.of(
                                "tonghuashun",
                                "时间\t开盘\t最高\t最低\t收盘\t涨幅\t振幅\t总手\t金额\n"
                                        + rows(
                                                40,
                                                i -> b(i) + "," + WEEKDAYS.charAt(i % 5) + "\t" + ohlc(i, "\t")
                                                        + "\t+1." + (10 + i) + "%\t2.10%\t1,234," + (100 + i) + "\t"
                                                        + s(w(i) / 50) + "亿"),
                                "GBK")
                        .named("tonghuashun.xls")
                        .rows(40)
                        .span(FROM, TO)
                        .target("收盘")
                        .value("总手", 0, 1234100)
                        .value("金额", 0, 2e8),
                WildCase.of(
                                "eastmoney-units",
                                table(
                                        "日期,开盘,收盘,最高,最低,成交量,成交额,换手率",
                                        40,
                                        i -> b(i) + "," + s(w(i)) + "," + s(w(i, 1)) + "," + s(w(i, 2)) + ","
                                                + s(w(i, -1)) + "," + (i % 2 == 0 ? "1.02亿" : s(w(i) * 90) + "万") + ","
                                                + s(w(i)) + "亿,0.52%"))
                        .rows(40)
                        .span(FROM, TO)
                        .target("收盘")
                        .value("成交量", 0, 1.02e8)
                        .value("成交量", 1, Math.round(w(1) * 9000) / 100.0 * 1e4),
                WildCase.of(
                                "tongdaxin",
                                "上证指数 (999999) 日线 不复权\n      日期\t    开盘\t    最高\t    最低\t    收盘\t    成交量\t    成交额\n"
                                        + rows(
                                                40,
                                                i -> f(b(i), "yyyy/MM/dd") + "\t" + ohlc(i, "\t") + "\t"
                                                        + (74128680 + i) + "\t4431977472.00")
                                        + "数据来源:通达信\n",
                                "GBK")
                        .named("tongdaxin.txt")
                        .rows(40)
                        .span(FROM, TO)
                        .target("收盘")
                        .skipped(2),
                WildCase.of(
                                "tongdaxin-minutes",
                                "浦发银行 600000 5分钟线 前复权\n      日期\t    时间\t    开盘\t    最高\t    最低\t    收盘\t    成交量\n"
                                        + rows(
                                                48,
                                                i -> f(session(i), "yyyy/MM/dd\tHHmm") + "\t" + ohlc(i, "\t") + "\t"
                                                        + (700 + i))
                                        + "#数据来源:通达信\n",
                                "GBK")
                        .named("tongdaxin-minutes.txt")
                        .rows(48)
                        .span("2024-01-02T09:35", "2024-01-02T15:00")
                        .target("收盘")
                        .skipped(2)
                        .later("sessions 9:30–11:30, 13:00–15:00"),
                WildCase.of(
                                "joinquant",
                                table(
                                        ",open,close,high,low,volume,money",
                                        48,
                                        i -> f(session(i), "yyyy-MM-dd HH:mm:ss") + "," + s(w(i)) + "," + s(w(i, 1))
                                                + "," + s(w(i, 2)) + "," + s(w(i, -1)) + "," + (100.0 + i)
                                                + ",1.5e+08"))
                        .rows(48)
                        .span("2024-01-02T09:35", "2024-01-02T15:00")
                        .target("close"),
                WildCase.of(
                                "fund-values",
                                "净值日期,单位净值,累计净值,日增长率,申购状态,赎回状态\n"
                                        + backwards(
                                                40,
                                                i -> b(i) + "," + s(w(i)) + "," + s(w(i, 1)) + ","
                                                        + (i == 0 ? "--" : "0.12%") + ",开放申购,开放赎回"),
                                "GBK")
                        .rows(40)
                        .span(FROM, TO)
                        .target("单位净值")
                        .inputs("单位净值", "累计净值"),
                WildCase.of(
                                "shibor",
                                table(
                                        "日期,O/N,1W,2W,1M",
                                        40,
                                        i -> b(i) + "," + s(w(i)) + "," + s(w(i, 1)) + "," + s(w(i, 2)) + ","
                                                + s(w(i, 3))),
                                "GBK")
                        .rows(40)
                        .span(FROM, TO)
                        .inputs("O/N", "1W", "2W", "1M"),
                WildCase.of("chinese-dates", table("日期,销量", 40, i -> f(d(i), "yyyy年M月d日") + "," + (10 + i)))
                        .rows(40)
                        .span(FROM, "2024-02-09")
                        .inputs("销量"),
                WildCase.of(
                                "chinese-date-time",
                                table("采集时间\t温度", 60, i -> f(h(i), "yyyy年MM月dd日 HH时mm分ss秒") + "\t" + s(w(i))),
                                "GB18030")
                        .rows(60)
                        .span(FROM, "2024-01-03T11:00"),
                WildCase.of(
                                "chinese-am-pm",
                                table(
                                        "时间,数值",
                                        60,
                                        i -> f(h(i), "yyyy/M/d ") + (h(i).getHour() < 12 ? "上午 " : "下午 ")
                                                + f(h(i), "h:mm:ss") + "," + s(w(i))),
                                "GBK")
                        .rows(60)
                        .span(FROM, "2024-01-03T11:00"),
                WildCase.of("chinese-months", table("月份,销售额(万元)", 36, i -> f(m(i), "yyyy年M月") + "," + s(w(i))), "GBK")
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("销售额(万元)"),
                WildCase.of(
                                "chinese-quarters",
                                table(
                                        "季度,国内生产总值",
                                        24,
                                        i -> (2018 + i / 4) + "年第" + "一二三四".charAt(i % 4) + "季度," + s(w(i))))
                        .rows(24)
                        .span("2018-01-01", "2023-10-01"),
                WildCase.of("chinese-years", table("年份,人口(万人)", 30, i -> (1990 + i) + "年," + (114333 + i * 1000)))
                        .rows(30)
                        .span("1990-01-01", "2019-01-01")
                        .inputs("人口(万人)"),
                WildCase.of(
                                "air-quality-stacked",
                                table(
                                        "date,hour,type,1001A,1002A",
                                        96,
                                        i -> "20240101," + i / 4 + ","
                                                + List.of("AQI", "PM2.5", "PM10", "SO2")
                                                        .get(i % 4) + "," + (50 + i) + "," + (60 + i)))
                        .rows(24)
                        .span(FROM, "2024-01-01T23:00")
                        .inputs("1001A", "1002A")
                        .later("series AQI, PM2.5, PM10, SO2"),
                WildCase.of("gbk-short-two-rows", table("日期,终值,备注", 12, i -> d(i) + "," + s(w(i)) + ",无"), "GBK")
                        .rows(12)
                        .inputs("终值"),
                WildCase.of(
                                "big5",
                                table("日期,收盤價,成交量", 40, i -> f(b(i), "yyyy/MM/dd") + "," + s(w(i)) + "," + (100 + i)),
                                "Big5")
                        .rows(40)
                        .span(FROM, TO)
                        .inputs("收盤價", "成交量")
                        .target("收盤價"),
                WildCase.of(
                                "twse-minguo",
                                "\"113年01月 2330 台積電 各日成交資訊\"\n\"日期\",\"成交股數\",\"成交金額\",\"開盤價\",\"最高價\",\"最低價\",\"收盤價\",\"漲跌價差\",\"成交筆數\",\n"
                                        + rows(
                                                40,
                                                i -> "\"" + (b(i).getYear() - 1911) + f(b(i), "/MM/dd") + "\",\"26,0"
                                                        + (10 + i) + ",000\",\"15,3" + (10 + i) + ",000,000\",\""
                                                        + ohlc(i, "\",\"") + "\",\"+1.00\",\"22,6" + (10 + i) + "\",")
                                        + "\"說明:\"\n\"符號說明:+/-/X表示漲/跌/不比價\"\n",
                                "Big5")
                        .rows(40)
                        .span(FROM, TO)
                        .target("收盤價")
                        .value("成交股數", 0, 26010000),
                WildCase.of(
                                "shift-jis-short",
                                table("日付,終値", 20, i -> f(b(i), "yyyy/MM/dd") + "," + s(w(i))),
                                "Shift_JIS")
                        .rows(20)
                        .inputs("終値"),
                WildCase.of(
                                "euc-jp",
                                table("年月,売上高,客数", 36, i -> f(m(i), "yyyy年MM月") + "," + s(w(i)) + "," + (10 + i)),
                                "EUC-JP")
                        .rows(36)
                        .inputs("売上高", "客数")
                        .span("2020-01-01", "2022-12-01"),
                WildCase.of(
                                "korean-dates",
                                table("날짜,판매량", 40, i -> f(d(i), "yyyy년 M월 d일") + "," + (10 + i)),
                                "x-windows-949")
                        .rows(40)
                        .inputs("판매량")
                        .span(FROM, "2024-02-09"),
                WildCase.of(
                                "japanese-era",
                                table(
                                        "年月日,気温",
                                        40,
                                        i -> "令和" + (d(i).getYear() - 2018) + f(d(i), "年M月d日") + "," + s1(w(i))))
                        .rows(40)
                        .inputs("気温")
                        .span(FROM, "2024-02-09"),
                WildCase.of(
                                "boj",
                                "系列名称,ドル・円 スポット 17時時点/月中平均\nデータコード,FM08'FXERM07\n"
                                        + rows(36, i -> f(m(i), "yyyy/MM") + "," + s(w(i))),
                                "Shift_JIS")
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs(1));
    }

    /** Five-minute bar i of a day in Shanghai, named by its end. */
    private static java.time.LocalDateTime session(int i) {
        return java.time.LocalDateTime.of(2024, 1, 2, 9, 35).plusMinutes(5L * i + (i < 24 ? 0 : 90));
    }
}
