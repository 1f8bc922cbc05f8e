package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;
import java.util.Locale;

/** Exports of banks, brokers, shops, sites and personal devices. */
final class AccountCases {

    private static final String FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-09";
    private static final String MINUTES_TO = "2024-01-01T00:59";

    private AccountCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "rabobank",
                                table(
                                        "\"IBAN/BBAN\",\"Munt\",\"BIC\",\"Volgnr\",\"Datum\",\"Rentedatum\",\"Bedrag\",\"Saldo na trn\",\"Tegenrekening IBAN/BBAN\",\"Naam tegenpartij\"",
                                        40,
                                        i -> "\"NL44RABO0123456789\",\"EUR\",\"RABONL2U\",\""
                                                + String.format("%018d", 1200 + i) + "\",\"" + d(i) + "\",\"" + d(i)
                                                + "\",\"" + (i % 4 == 0 ? "+" : "-") + c(w(i)) + "\",\"+"
                                                + c(w(i, 2) * 10) + "\",\"\",\"Winkel\""))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Bedrag", "Saldo na trn")
                        .value("Bedrag", 1, -w(1)),
                WildCase.of(
                                "abn-amro",
                                rows(
                                        40,
                                        i -> "123456789\tEUR\t" + f(d(i), "yyyyMMdd") + "\t" + c(1000 + w(i)) + "\t"
                                                + c(990 + w(i, 1)) + "\t" + f(d(i), "yyyyMMdd") + "\t-" + c(w(i) / 10)
                                                + "\tBEA   NR:123   01.01.24/12.00 Winkel"))
                        .named("TXT240210.TAB")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs(3),
                WildCase.of(
                                "bank-of-america",
                                "Description,,Summary Amt.\nBeginning balance as of 01/01/2024,,\"1,000.00\"\nTotal credits,,\"2,000.00\"\nTotal debits,,\"-1,500.00\"\nEnding balance as of 02/09/2024,,\"1,500.00\"\n\nDate,Description,Amount,Running Bal.\n01/01/2024,Beginning balance as of 01/01/2024,0.00,\"1,000.00\"\n"
                                        + rows(
                                                39,
                                                i -> f(d(i + 1), "MM/dd/yyyy") + ",\"COFFEE SHOP\",\"-" + s(w(i) / 20)
                                                        + "\",\"" + us(1000 + w(i, 2)) + "\""))
                        .named("stmt.csv")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Running Bal.", 1, Math.round((1000 + w(0, 2)) * 100) / 100.0),
                WildCase.of(
                                "degiro-account",
                                table(
                                        "Datum,Tijd,Valutadatum,Product,ISIN,Omschrijving,FX,Mutatie,,Saldo,,Order Id",
                                        40,
                                        i -> f(d(39 - i), "dd-MM-yyyy") + ",09:00," + f(d(39 - i), "dd-MM-yyyy")
                                                + ",,,Rente,,EUR,\"-" + c(w(39 - i) / 20) + "\",EUR,\"" + c(w(39 - i))
                                                + "\","))
                        .rows(40)
                        .span("2024-01-01T09:00", "2024-02-09T09:00")
                        .inputs(2)
                        .value("#1", 0, 100),
                WildCase.of(
                                "alipay",
                                "支付宝交易记录明细查询\n账号:[a@example.com]\n起始日期:[2024-01-01 00:00:00]    终止日期:[2024-02-09 00:00:00]\n---------------------------------交易记录明细列表------------------------------------\n交易号                  ,商家订单号               ,交易创建时间              ,类型              ,金额（元）   ,收/支     ,交易状态    ,\n"
                                        + rows(
                                                40,
                                                i -> "2024010122001" + (1000 + i * 37) + "\t,T200P" + i + "\t,\""
                                                        + f(d(39 - i).atTime(8, 30), "yyyy-MM-dd HH:mm:ss")
                                                        + "\" ,即时到账交易          ," + s(w(39 - i))
                                                        + "   ,支出      ,交易成功    ,")
                                        + "------------------------------------------------------------------------\n共40笔记录\n导出时间:[2024-02-10 12:00:00]    用户:张三\n",
                                "GBK")
                        .named("alipay_record.csv")
                        .rows(40)
                        .span("2024-01-01T08:30", "2024-02-09T08:30")
                        .value("金额（元）", 0, 100),
                WildCase.of(
                                "wechat-pay",
                                "微信支付账单明细,,,,,,,,\n微信昵称：[a],,,,,,,,\n起始时间：[2024-01-01 00:00:00] 终止时间：[2024-02-09 00:00:00],,,,,,,,\n导出类型：[全部],,,,,,,,\n导出时间：[2024-02-10 12:00:00],,,,,,,,\n,,,,,,,,\n共40笔记录,,,,,,,,\n收入：0笔 0.00元,,,,,,,,\n支出：40笔 4000.00元,,,,,,,,\n,,,,,,,,\n注：,,,,,,,,\n1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易,,,,,,,,\n,,,,,,,,\n----------------------微信支付账单明细列表--------------------,,,,,,,,\n交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,备注\n"
                                        + rows(
                                                40,
                                                i -> f(d(39 - i).atTime(8, 30), "yyyy-MM-dd HH:mm:ss")
                                                        + ",商户消费,超市,\"订单\",支出,¥" + s(w(39 - i)) + ",零钱,支付成功,\"/\""))
                        .rows(40)
                        .span("2024-01-01T08:30", "2024-02-09T08:30")
                        .inputs("金额(元)")
                        .value("金额(元)", 0, 100),
                WildCase.of(
                                "mint",
                                table(
                                        "\"Date\",\"Description\",\"Original Description\",\"Amount\",\"Transaction Type\",\"Category\"",
                                        40,
                                        i -> "\"" + f(d(39 - i), "M/dd/yyyy") + "\",\"Shop\",\"SHOP 123\",\""
                                                + s(w(39 - i)) + "\",\"debit\",\"Food\""))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Amount"),
                WildCase.of(
                                "boursorama",
                                table(
                                        "dateOp;dateVal;label;category;amount;accountNum;accountbalance",
                                        40,
                                        i -> d(39 - i) + ";" + d(39 - i) + ";\"CARTE\";\"Vie\";-" + c(w(39 - i) / 10)
                                                + ";00040123456;" + grouped(big(39 - i), " ")))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("amount", "accountbalance")
                        .value("accountbalance", 0, 10000),
                WildCase.of(
                                "binance-p2p",
                                table(
                                        "\"Date(UTC)\",\"Pair\",\"Side\",\"Price\",\"Executed\",\"Amount\",\"Fee\"",
                                        40,
                                        i -> "\"" + f(h(39 - i), "yyyy-MM-dd HH:mm:ss") + "\",\"BTCUSDT\",\"BUY\",\""
                                                + us(big(39 - i)) + "\",\"0.00" + (10 + i) + "0000000BTC\",\""
                                                + us(w(39 - i)) + "USDT\",\"0.00000100BTC\""))
                        .rows(40)
                        .span(FROM, "2024-01-02T15:00")
                        .value("Price", 0, 10000)
                        .value("Amount", 0, 100),
                WildCase.of(
                                "statcounter",
                                table(
                                        "\"Date\",\"Chrome\",\"Edge\",\"Other\"",
                                        36,
                                        i -> f(m(i), "yyyy-MM") + "," + s(w(i) / 2) + "," + s(w(i, 1) / 9) + ","
                                                + s(w(i, 2) / 9)))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs(3),
                WildCase.of(
                                "play-console",
                                table(
                                        "Date,Package Name,Daily Device Installs,Daily Device Uninstalls,Total User Installs",
                                        40,
                                        i -> d(i) + ",com.example.app," + (20 + i % 7) + "," + (3 + i % 4) + ","
                                                + (1000 + 17 * i + i % 3)),
                                "UTF-16")
                        .named("installs_com.example.app_202401_overview.csv")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs(3),
                WildCase.of(
                                "whoop",
                                table(
                                        "Cycle start time,Cycle end time,Cycle timezone,Recovery score %,Resting heart rate (bpm),Heart rate variability (ms),Sleep onset,Wake onset",
                                        40,
                                        i -> d(39 - i) + " 23:0" + i % 10 + ":00," + d(40 - i) + " 22:"
                                                + (31 + i * 7 % 29) + ":00,UTC+01:00," + (40 + i) + "," + (50 + i % 9)
                                                + "," + (60 + i % 13) + "," + d(39 - i) + " 23:05:00," + d(40 - i)
                                                + " 07:00:00"))
                        .rows(40)
                        .at(0, "2024-01-01T23:09")
                        .inputs("Recovery score %", "Resting heart rate (bpm)", "Heart rate variability (ms)"),
                WildCase.of(
                                "dexcom-clarity",
                                "Index,Timestamp (YYYY-MM-DDThh:mm:ss),Event Type,Event Subtype,Patient Info,Device Info,Glucose Value (mg/dL),Insulin Value (u),Transmitter Time (Long Integer),Transmitter ID\n1,,FirstName,,Ada,,,,,\n2,,LastName,,L,,,,,\n3,,DateOfBirth,,1970-01-01,,,,,\n4,,Device,,,Dexcom G6,,,,\n5,,Alert,Fall,,Dexcom G6,,,,\n"
                                        + rows(
                                                100,
                                                i -> (i + 6) + "," + f(min(5 * i), "yyyy-MM-dd'T'HH:mm:ss")
                                                        + ",EGV,,,Dexcom G6," + (i == 11 ? "Low" : "" + (90 + i % 37))
                                                        + ",," + (5_000_000 + 300 * i) + ",8ABC12"))
                        .rows(100)
                        .span(FROM, "2024-01-01T08:15")
                        .value("Glucose Value (mg/dL)", 0, 90),
                WildCase.of(
                                "rescue-time",
                                table(
                                        "Date,Time Spent (seconds),Number of People,Productivity",
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd'T'HH:mm:ss") + "," + (int) (10 * w(i)) + ",1,"
                                                + (i % 5 - 2)))
                        .rows(60)
                        .span(FROM, "2024-01-03T11:00")
                        .inputs("Time Spent (seconds)", "Productivity"),
                WildCase.of(
                                "teslafi",
                                table(
                                        "Date,calendar_date,battery_level,odometer,outside_temp",
                                        60,
                                        i -> f(min(i), "yyyy-MM-dd HH:mm:ss,M/d/yyyy h:mm:ss a") + "," + (90 - i / 3)
                                                + "," + s(1000 + i * 0.7) + "," + s1(w(i) / 10)))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .inputs("battery_level", "odometer", "outside_temp"),
                WildCase.of(
                                "sleep-cycle",
                                table(
                                        "Start;End;Sleep Quality;Time in bed;Heart rate;Activity (steps)",
                                        40,
                                        i -> d(i) + " 23:0" + i % 10 + ":00;" + d(i + 1) + " 07:00:00;" + (60 + i % 30)
                                                + "%;" + (7 + i % 2) + ":" + String.format("%02d", i) + ";"
                                                + (55 + i % 9) + ";" + (4000 + 97 * i % 3000)))
                        .rows(40)
                        .at(0, "2024-01-01T23:00")
                        .value("Sleep Quality", 0, 60),
                WildCase.of(
                                "shop-orders-day-words",
                                table(
                                        "Day,Orders,Gross sales,Discounts,Net sales",
                                        40,
                                        i -> f(d(i), "EEEE, MMMM d, yyyy")
                                                        .replaceAll("(.*)", "\"$1\"")
                                                        .replace("\"\"", "")
                                                + "," + (10 + i % 9) + ",$" + s(w(i)) + ",-$" + s(w(i) / 20) + ",$"
                                                + s(w(i, 1))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Gross sales", 0, 100)
                        .value("Discounts", 0, -5),
                WildCase.of(
                                "etsy",
                                table(
                                        "Sale Date,Item Name,Buyer,Quantity,Price,Coupon Code,Order ID",
                                        40,
                                        i -> f(d(39 - i), "MM/dd/yy") + ",\"Mug, blue\",B," + (1 + i % 3) + ","
                                                + s(w(39 - i)) + ",," + (3100000000L + i * 13_337)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Quantity", "Price")
                        .without("Order ID"),
                WildCase.of(
                                "zettle",
                                "Rapport;\nDatum:;2024-01-01 - 2024-02-09\n\nDatum;Antal köp;\"Försäljning (SEK)\"\n"
                                        + rows(40, i -> d(i) + ";" + (10 + i % 9) + ";" + grouped(big(i), "\u00A0")))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Antal köp", "Försäljning (SEK)")
                        .value("Försäljning (SEK)", 0, 10000),
                WildCase.of(
                                "lexware",
                                table(
                                        "Belegdatum;Buchungstext;Soll;Haben;Saldo",
                                        40,
                                        i -> f(d(i), "dd.MM.yy") + ";Erlöse;" + (i % 2 == 0 ? de(big(i)) : "") + ";"
                                                + (i % 2 == 1 || i == 0 ? de(big(i)) : "") + ";" + de(big(i + 1))
                                                + " H"),
                                "windows-1252")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Soll", 0, 10000),
                WildCase.of(
                                "odoo",
                                table(
                                        "\uFEFF\"Order Date\",\"Number of Entries\",\"Untaxed Total\"",
                                        36,
                                        i -> "\"" + f(m(i), "MMMM yyyy") + " (" + (3 + i % 5) + ")\"," + (3 + i % 5)
                                                + "," + s(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("Untaxed Total", 0, 100),
                WildCase.of(
                                "google-timeline",
                                table(
                                        "ds,steps,distance (m),Average speed (m/s)",
                                        40,
                                        i -> f(d(i), "EEE, d MMM yyyy", Locale.ENGLISH)
                                                        .replaceAll("(.*)", "\"$1\"")
                                                        .replace("\"\"", "")
                                                + "," + (4000 + 97 * i % 3000) + "," + s(w(i) * 30) + ","
                                                + s(w(i) / 90)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("steps", "distance (m)", "Average speed (m/s)"),
                WildCase.of(
                                "blood-pressure",
                                table(
                                        "Datum,Uhrzeit,SYS(mmHg),DIA(mmHg),Puls(Schläge/Min),Unregelmäßiger Herzschlag",
                                        40,
                                        i -> "\""
                                                + f(d(i), "dd MMM. yyyy", Locale.GERMAN)
                                                        .replace("..", ".") + "\",07:" + String.format("%02d", i) + ","
                                                + (120 + i % 13) + "," + (80 + i % 7) + "," + (60 + i % 11) + ",-"))
                        .rows(40)
                        .at(1, "2024-01-02T07:01")
                        .inputs(3),
                WildCase.of(
                                "oura",
                                table(
                                        "date,Sleep Score,REM Sleep Duration,Bedtime Start,Average Resting Heart Rate",
                                        40,
                                        i -> d(i) + "," + (60 + i % 30) + "," + (3600 + 60 * (i % 20)) + "," + d(i)
                                                + "T23:0" + i % 10 + ":00+01:00," + s(w(i) / 2)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Sleep Score", "REM Sleep Duration", "Average Resting Heart Rate"),
                WildCase.of(
                                "prusa-printer",
                                table(
                                        "Timestamp,Nozzle,Nozzle target,Bed,Fan",
                                        60,
                                        i -> "[" + f(min(i), "dd/MMM/yyyy:HH:mm:ss") + "]," + s1(w(i) * 2) + ","
                                                + (i < 9 ? 0 : 215) + "," + s1(w(i) / 2) + "," + i % 9 * 10))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .inputs("Nozzle", "Nozzle target", "Bed", "Fan"),
                // relatives of layouts
                WildCase.of(
                                "faostat-wide",
                                table(
                                        "Area Code,Area,Item Code,Item,Element Code,Element,Unit,"
                                                + cells(20, ",", i -> "Y" + (1990 + i) + ",Y" + (1990 + i) + "F"),
                                        3,
                                        k -> (k + 1) + "," + "ABC".charAt(k) + "land,15,Wheat,5510,Production,tonnes,"
                                                + cells(20, ",", i -> s(w(i, k)) + "," + (i % 3 == 0 ? "Im" : "A"))))
                        .rows(20)
                        .span("1990-01-01", "2009-01-01")
                        .value("#0", 1, w(1)),
                WildCase.of(
                                "years-and-notes",
                                table(
                                        "Country;" + cells(12, ";", i -> (2001 + i) + ";Note"),
                                        3,
                                        k -> "ABC".charAt(k) + "land;"
                                                + cells(12, ";", i -> s(w(i, k)) + ";" + (i % 5 == 0 ? "p" : ""))))
                        .rows(12)
                        .span("2001-01-01", "2012-01-01")
                        .value("Aland", 1, w(1)),
                WildCase.of(
                                "months-and-flags",
                                table(
                                        "YEAR,"
                                                + cells(
                                                        12,
                                                        ",",
                                                        i -> f(m(i), "MMM").toUpperCase(Locale.ROOT) + ",F" + (i + 1)),
                                        10,
                                        y -> (2010 + y) + ","
                                                + cells(
                                                        12,
                                                        ",",
                                                        i -> s(w(12 * y + i)) + "," + (i % 4 == 0 ? "E" : ""))))
                        .rows(120)
                        .span("2010-01-01", "2019-12-01")
                        .value("#0", 13, w(13)),
                WildCase.of(
                                "words-around-years",
                                table(
                                        "Region," + cells(12, ",", i -> "Population in " + (2001 + i) + " (thousand)"),
                                        3,
                                        k -> "ABC".charAt(k) + "land," + cells(12, ",", i -> s(w(i, k)))))
                        .rows(12)
                        .span("2001-01-01", "2012-01-01")
                        .value("Bland", 1, w(1, 1)),
                WildCase.of(
                                "months-with-dots-across",
                                table(
                                        "Variable;Einheit;" + cells(24, ";", i -> f(m(i), "MM.yyyy")),
                                        2,
                                        k -> (k == 0 ? "Umsatz" : "Kosten") + ";Mio. EUR;"
                                                + cells(24, ";", i -> c(w(i, k)))))
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .value("Kosten", 1, w(1, 1)),
                WildCase.of(
                                "financial-year-by-months",
                                table(
                                        "FY,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,Jan,Feb,Mar",
                                        10,
                                        y -> (2010 + y) + "-" + (11 + y) + "," + cells(12, ",", i -> s(w(12 * y + i)))))
                        .rows(120)
                        .span("2010-04-01", "2020-03-01")
                        .value("#0", 10, w(10)),
                WildCase.of(
                                "water-year-by-months",
                                table(
                                        "Water Year,Oct,Nov,Dec,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep",
                                        10,
                                        y -> (2010 + y) + "," + cells(12, ",", i -> s(w(12 * y + i)))))
                        .rows(120)
                        .span("2009-10-01", "2019-09-01")
                        .value("#0", 10, w(10)),
                WildCase.of(
                                "rates-of-days",
                                table(
                                        "day,mm/day,visits per day,cases_per_month,MWh/hour",
                                        40,
                                        i -> d(i) + "," + s(w(i) / 20) + "," + (i % 12 + 1) + "," + (2000 + i % 7) + ","
                                                + i % 24))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("mm/day", "visits per day", "cases_per_month", "MWh/hour"),
                WildCase.of(
                                "prefixed-months",
                                table("Zeit;Code;Wert", 36, i -> "ZR-" + f(m(i), "yyyyMM") + ";A-1;" + s(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("Wert", 0, 100),
                WildCase.of(
                                "plain-accents",
                                table(
                                        "mesic;ctvrtleti;rok;hodnota",
                                        36,
                                        i -> (i % 12 + 1) + ";" + (i % 12 / 3 + 1) + ";" + (2020 + i / 12) + ";"
                                                + c(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("hodnota"),
                WildCase.of(
                                "compact-copies",
                                table(
                                        "Month;period;value;t",
                                        36,
                                        i -> f(m(i), "yyyy-MM;yyyyMM;") + c(w(i)) + ";" + 30 * i))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("value", 0, 100)
                        .without("period"));
    }
}
