package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;
import java.util.Locale;

/** Files of brokers, exchanges, shops and web analytics: bars, ticks, orders, campaigns. */
final class BrokerCases {

    private static final String FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-09";
    private static final String BUSINESS_TO = "2024-02-23";
    private static final String HOURS_TO = "2024-01-03T11:00";

    private BrokerCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "schwab",
                                table(
                                                "\"Date\",\"Action\",\"Symbol\",\"Description\",\"Quantity\",\"Price\",\"Fees & Comm\",\"Amount\"",
                                                40,
                                                i -> "\"" + f(d(39 - i), "MM/dd/yyyy")
                                                        + (i % 9 == 4 ? " as of " + f(d(38 - i), "MM/dd/yyyy") : "")
                                                        + "\",\"Buy\",\"SPY\",\"SPDR S&P 500\",\"" + (1 + i) + "\",\"$"
                                                        + s(w(39 - i))
                                                        + "\",\"\",\"-$1," + (100 + i) + ".50\"")
                                        + "\"Transactions Total\",\"\",\"\",\"\",\"\",\"\",\"\",\"-$44,800.00\"\n")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Price", 0, 100)
                        .skipped(1),
                WildCase.of(
                                "fidelity",
                                "\n\nRun Date,Action,Symbol,Description,Type,Quantity,Price ($),Commission ($),Fees ($),Accrued Interest ($),Amount ($),Settlement Date\n"
                                        + rows(
                                                40,
                                                i -> " " + f(d(39 - i), "MM/dd/yyyy")
                                                        + ", YOU BOUGHT,VTI, VANGUARD INDEX FDS,Cash,"
                                                        + (1 + i) + "," + s(w(39 - i)) + ",,,,-" + s(big(i)) + ","
                                                        + f(d(41 - i), "MM/dd/yyyy"))
                                        + "\n\n\"The data and information in this spreadsheet is provided to you solely for your use and is not for distribution.\"\n\n\"Date downloaded 02/10/2024 10:00 am\"\n")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Price ($)", 0, 100),
                WildCase.of(
                                "robinhood",
                                table(
                                        "\"Activity Date\",\"Process Date\",\"Settle Date\",\"Instrument\",\"Description\",\"Trans Code\",\"Quantity\",\"Price\",\"Amount\"",
                                        40,
                                        i -> "\"" + f(d(39 - i), "M/d/yyyy") + "\",\"" + f(d(39 - i), "M/d/yyyy")
                                                + "\",\""
                                                + f(d(41 - i), "M/d/yyyy")
                                                + "\",\"AAPL\",\"Apple\nCUSIP: 037833100\",\"Buy\",\""
                                                + (1 + i) + "\",\"$" + s(w(39 - i)) + "\",\"($1," + (100 + i)
                                                + ".50)\""))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Quantity", "Price", "Amount")
                        .value("Price", 0, 100),
                WildCase.of(
                                "bitstamp",
                                table(
                                        "Type,Datetime,Account,Amount,Value,Rate,Fee,Sub Type",
                                        40,
                                        i -> "Market,\"" + f(h(i), "MMM. dd, yyyy, hh:mm a") + "\",Main Account,0.0"
                                                + (10 + i) + "00000 BTC," + s(w(i)) + " USD," + s(big(i))
                                                + " USD,0.25 USD,Buy"))
                        .rows(40)
                        .span(FROM, "2024-01-02T15:00")
                        .value("Value", 1, w(1)),
                WildCase.of(
                                "bitfinex",
                                table(
                                        "#,PAIR,AMOUNT,PRICE,FEE,FEE CURRENCY,DATE,ORDER ID",
                                        40,
                                        i -> (900000000L + 137 * i) + ",BTC/USD,0." + (100 + i) + "," + s(big(i))
                                                + ",-0.0001,BTC," + f(h(i), "yy-MM-dd HH:mm:ss") + ","
                                                + (12345678901L + 1001 * i)))
                        .rows(40)
                        .span(FROM, "2024-01-02T15:00")
                        .without("#", "ORDER ID")
                        .value("PRICE", 1, big(1)),
                WildCase.of(
                                "bybit-trades",
                                table(
                                        "timestamp,symbol,side,size,price,tickDirection,trdMatchID,grossValue,homeNotional,foreignNotional",
                                        60,
                                        i -> (1704067200 + i) + "." + (1000 + 131 * i) + ",BTCUSDT,"
                                                + (i % 2 == 0 ? "Buy" : "Sell") + ",0.0" + (10 + i) + "," + s(big(i))
                                                + ",PlusTick,0a1b2c-" + i + "," + (1 + i) + "e+8,0.0" + (10 + i) + ","
                                                + s(w(i))))
                        .rows(60)
                        .value("price", 1, big(1))
                        .single(),
                WildCase.of(
                                "binance-agg-trades",
                                rows(
                                        60,
                                        i -> (26129L + i) + "," + s(w(i)) + ",0.5" + i + "," + (27781L + 2 * i) + ","
                                                + (27782L + 2 * i) + "," + (1704067200000L + 1000L * i + i % 7)
                                                + ",True,True"))
                        .rows(60)
                        .value("#0", 1, w(1)),
                WildCase.of(
                                "binance-funding",
                                table(
                                        "calc_time,funding_interval_hours,last_funding_rate",
                                        60,
                                        i -> (1704067200000L + 8 * 3600_000L * i + i % 5) + ",8,0.000" + (100 + i)))
                        .rows(60)
                        .inputs("last_funding_rate"),
                WildCase.of(
                                "etherscan",
                                table(
                                        "\"Date(UTC)\",\"UnixTimeStamp\",\"Value\"",
                                        60,
                                        i -> "\"" + f(d(i), "M/d/yyyy") + "\",\"" + (1704067200 + 86400 * i) + "\",\""
                                                + (8893 + 7 * i) + "\""))
                        .rows(60)
                        .span(FROM, "2024-02-29")
                        .inputs("Value"),
                WildCase.of(
                                "bse-india",
                                table(
                                        "Date,Open Price,High Price,Low Price,Close Price,WAP,No.of Shares,No. of Trades,Total Turnover (Rs.),Deliverable Quantity,% Deli. Qty to Traded Qty,Spread High-Low,Spread Close-Open",
                                        40,
                                        i -> f(b(39 - i), "d-MMMM-yyyy") + "," + ohlc(39 - i, ",") + "," + s(w(39 - i))
                                                + ","
                                                + (5000 + i) + "," + (300 + i) + "," + s(big(i)) + "," + (2000 + i)
                                                + ",40." + i
                                                + ",4.00,1.00,"))
                        .rows(40)
                        .span(FROM, BUSINESS_TO)
                        .target("Close Price"),
                WildCase.of(
                                "moex-history",
                                "history\n\nBOARDID;TRADEDATE;SHORTNAME;SECID;NUMTRADES;VALUE;OPEN;LOW;HIGH;LEGALCLOSEPRICE;CLOSE;VOLUME\n"
                                        + rows(
                                                40,
                                                i -> "TQBR;" + b(i) + ";Сбербанк;SBER;" + (9000 + i) + ";" + s(big(i))
                                                        + ";"
                                                        + s(w(i) - 1) + ";" + s(w(i) - 2) + ";" + s(w(i) + 2) + ";"
                                                        + s(w(i)) + ";"
                                                        + s(w(i)) + ";" + (70000 + i))
                                        + "\nhistory.cursor\n\nINDEX;TOTAL;PAGESIZE\n0;2500;40\n",
                                "windows-1251")
                        .rows(40)
                        .span(FROM, BUSINESS_TO)
                        .target("CLOSE"),
                WildCase.of(
                                "cot-report",
                                table(
                                        "\"Market_and_Exchange_Names\",\"As_of_Date_In_Form_YYMMDD\",\"Report_Date_as_YYYY-MM-DD\",\"CFTC_Contract_Market_Code\",\"Open_Interest_All\",\"NonComm_Positions_Long_All\"",
                                        40,
                                        i -> "\"WHEAT-SRW - CHICAGO BOARD OF TRADE\"," + f(d(7 * i + 1), "yyMMdd") + ","
                                                + d(7 * i + 1) + ",001602," + (400000 + 37 * i) + ","
                                                + (90000 + 11 * i)))
                        .rows(40)
                        .span("2024-01-02", "2024-10-01")
                        .inputs("Open_Interest_All", "NonComm_Positions_Long_All"),
                WildCase.of(
                                "barchart",
                                table(
                                                "Time,Open,High,Low,Last,Change,%Chg,Volume",
                                                40,
                                                i -> f(b(39 - i), "MM/dd/yyyy") + "," + ohlc(39 - i, ",")
                                                        + ",-0.25,-0.30%," + (900 + i))
                                        + "\"Downloaded from Barchart.com as of 02-23-2024 04:23pm CST\"\n")
                        .rows(40)
                        .span(FROM, BUSINESS_TO)
                        .target("Last")
                        .skipped(1),
                WildCase.of(
                                "think-or-swim",
                                "Strategy report\n\nSymbol: /ES\nWork Time: 1/1/24 12:00 AM - 2/9/24 12:00 AM\n\nId;Strategy;Side;Amount;Price;Date/Time;Trade P/L;P/L;Position;\n"
                                        + rows(
                                                40,
                                                i -> (1 + i) + ";MyStrategy(\"Entry\");Buy to Open;1.0;$" + us(big(i))
                                                        + ";"
                                                        + f(h(i), "M/d/yy h:mm a") + ";"
                                                        + (i % 2 == 0 ? "($" + s(w(i)) + ")" : "$" + s(w(i)))
                                                        + ";$" + s(w(i, 1)) + ";1.0;")
                                        + "\n\n\"Max trade P/L: $112.00\"\n\"Total P/L: $500.00\"\n")
                        .rows(40)
                        .span(FROM, "2024-01-02T15:00")
                        .value("Price", 0, big(0))
                        .value("Trade P/L", 0, -100),
                WildCase.of(
                                "histdata-ticks",
                                rows(
                                        60,
                                        i -> f(h(17).plusNanos(213_000_000L * i), "yyyyMMdd HHmmssSSS") + ",1.10"
                                                + (400 + i) + ",1.10" + (430 + i) + ",0"))
                        .rows(60)
                        .span("2024-01-01T17:00", "2024-01-01T17:00:12.567")
                        .inputs(2)
                        .value("#0", 0, 1.104),
                WildCase.of(
                                "truefx",
                                rows(
                                        60,
                                        i -> "EUR/USD," + f(h(17).plusNanos(213_000_000L * i), "yyyyMMdd HH:mm:ss.SSS")
                                                + ",1.10" + (400 + i) + ",1.10" + (430 + i)))
                        .rows(60)
                        .span("2024-01-01T17:00", "2024-01-01T17:00:12.567")
                        .inputs(2),
                WildCase.of(
                                "kibot",
                                rows(
                                        60,
                                        i -> f(min(570 + i), "MM/dd/yyyy,HH:mm") + "," + ohlc(i, ",") + ","
                                                + (5000 + 13 * i % 700)))
                        .named("kibot.txt")
                        .rows(60)
                        .span("2024-01-01T09:30", "2024-01-01T10:29")
                        .inputs(5),
                WildCase.of(
                                "crsp",
                                table(
                                        "PERMNO,date,TICKER,PERMCO,PRC,VOL,RET",
                                        40,
                                        i -> "14593," + f(b(i), "yyyyMMdd") + ",AAPL,7," + (i == 5 ? "-" : "") + s(w(i))
                                                + "," + (9000 + i) + "," + (i == 9 ? "C" : "0.00" + (10 + i))))
                        .fileRows(40)
                        .at(1, "2024-01-02")
                        .without("PERMNO", "PERMCO"),
                WildCase.of(
                                "compustat",
                                table(
                                        "gvkey,datadate,fyearq,fqtr,fyr,indfmt,tic,datacqtr,datafqtr,atq,niq",
                                        32,
                                        i -> "001690," + f(m(3 * i + 3).minusDays(1), "yyyyMMdd") + "," + (2020 + i / 4)
                                                + ","
                                                + (1 + i % 4) + ",12,INDL,AAPL," + (2020 + i / 4) + "Q" + (1 + i % 4)
                                                + ","
                                                + (2020 + i / 4) + "Q" + (1 + i % 4) + "," + s(w(i)) + ","
                                                + s(w(i, 1))))
                        .rows(32)
                        .span("2020-03-31", "2027-12-31")
                        .inputs("atq", "niq"),
                WildCase.of(
                                "multpl",
                                table(
                                        "Date,Value",
                                        40,
                                        i -> "\"" + f(m(39 - i), "MMM d, yyyy") + "\",\"" + us(big(39 - i)) + "\""))
                        .rows(40)
                        .span("2020-01-01", "2023-04-01")
                        .value("Value", 0, big(0)),
                WildCase.of(
                                "ga-universal",
                                "# ----------------------------------------\n# All Web Site Data\n# Audience Overview\n# 20240101-20240209\n# ----------------------------------------\n\nDay Index,Sessions\n"
                                        + rows(40, i -> f(d(i), "M/d/yy") + ",\"1," + (100 + i) + "\"")
                                        + ",\"44,780\"\n")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Sessions"),
                WildCase.of(
                                "ga4-free-form",
                                "# ----------------------------------------\n# Free form 1\n# My property-GA4\n# 20240101-20240209\n# ----------------------------------------\n\nDate,Active users,Event count\n,44780,90000,Grand total\n"
                                        + rows(40, i -> f(d(i), "yyyyMMdd") + "," + (1100 + i) + "," + (2200 + 3 * i)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Active users", "Event count"),
                WildCase.of(
                                "meta-ads",
                                table(
                                        "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Campaign delivery\",Impressions,Reach,\"Amount spent (EUR)\"",
                                        40,
                                        i -> d(i) + "," + d(i) + ",\"Always on\",active," + (9000 + 13 * i) + ","
                                                + (7000 + 11 * i) + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Impressions", "Reach", "Amount spent (EUR)"),
                WildCase.of(
                                "app-store",
                                "Name,My App\nStart Date,1/1/24\nEnd Date,2/9/24\nFilters,\n\nDate,First-Time Downloads\n"
                                        + rows(40, i -> f(d(i), "M/d/yy") + "," + (100 + i) + ".0"))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("First-Time Downloads"),
                WildCase.of(
                                "bing-webmaster",
                                table(
                                        "\"Date\",\"Clicks\",\"Impressions\",\"Average CTR\"",
                                        40,
                                        i -> "\"" + f(d(i), "M/d/yyyy") + " 12:00:00 AM\",\"" + (10 + i) + "\",\""
                                                + (300 + i) + "\",\"3." + i + "%\""))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs(3),
                WildCase.of(
                                "profit-and-loss-months-across",
                                "My Company\nProfit and Loss\n\"January 2020 - December 2021\"\n\n,"
                                        + cells(24, ",", i -> f(m(i), "MMM yyyy")) + ",Total\nIncome,"
                                        + cells(24, ",", i -> "") + ",\n   Sales,"
                                        + cells(24, ",", i -> "\"" + us(big(i)) + "\"")
                                        + ",\"240,000.00\"\n   Services,"
                                        + cells(24, ",", i -> s(w(i))) + ",\"2,400.00\"\nTotal Income,"
                                        + cells(24, ",", i -> "\"$" + us(big(i) + w(i)) + "\"")
                                        + ",\"$242,400.00\"\n\n\"Friday, Jan 05, 2024 10:00:00 AM GMT-8 - Accrual Basis\"\n")
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .inputs(3)
                        .value("#0", 0, big(0)),
                WildCase.of(
                                "square-sales",
                                table(
                                        "Date,Time,Time Zone,Gross Sales,Discounts,Net Sales",
                                        40,
                                        i -> f(h(39 - i), "MM/dd/yy,HH:mm:ss") + ",Eastern Time (US & Canada),$"
                                                + s(w(39 - i)) + ",-$0." + (10 + i) + ",$" + s(w(39 - i, 1))))
                        .rows(40)
                        .span(FROM, "2024-01-02T15:00")
                        .inputs("Gross Sales", "Discounts", "Net Sales"),
                WildCase.of(
                                "amazon-business-report",
                                table(
                                        "\"Date\",\"Ordered Product Sales\",\"Ordered Product Sales – B2B\",\"Units Ordered\",\"Average Sales per Order Item\"",
                                        40,
                                        i -> "\"" + f(d(i), "MM/dd/yy") + "\",\"$" + us(big(i)) + "\",\"$" + s(w(i))
                                                + "\",\"" + (30 + i) + "\",\"$" + s(w(i, 1)) + "\""))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs(4),
                WildCase.of(
                                "pivot-years-above-months",
                                "Row Labels,Sum of Sales\n"
                                        + rows(
                                                3,
                                                y -> (2020 + y) + "," + s(1200 + y) + "\n"
                                                        + cells(12, "\n", k -> f(m(k), "MMM") + "," + s(w(12 * y + k))))
                                        + "Grand Total,3603.00\n")
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("Sum of Sales")
                        .value("Sum of Sales", 13, w(13)),
                WildCase.of(
                                "pivot-years-above-months-german",
                                "Zeilenbeschriftungen;Summe von Umsatz\n"
                                        + rows(
                                                3,
                                                y -> (2020 + y) + ";" + c(1200 + y) + "\n"
                                                        + cells(
                                                                12,
                                                                "\n",
                                                                k -> f(m(k), "MMM", Locale.GERMAN)
                                                                                .substring(0, 3) + ";"
                                                                        + c(w(12 * y + k))))
                                        + "Gesamtergebnis;3603,00\n")
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("#0", 13, w(13)),
                WildCase.of(
                                "power-bi",
                                table("Year,Month,Sum of Sales", 36, i -> f(m(i), "yyyy,MMMM") + "," + s(w(i)))
                                        + "\n\"Applied filters:\nRegion is North\"\n")
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("Sum of Sales"),
                WildCase.of(
                                "stata-list",
                                "\n     +------------------+\n     |    date    price |\n     |------------------|\n"
                                        + rows(
                                                40,
                                                i -> String.format(
                                                                "%3d. | %s   %6s |",
                                                                1 + i,
                                                                f(d(i), "ddMMMyyyy")
                                                                        .toLowerCase(Locale.ROOT),
                                                                s(w(i)))
                                                        + (i % 5 == 4 && i < 39 ? "\n     |------------------|" : ""))
                                        + "     +------------------+\n")
                        .named("list.log")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("price"),
                WildCase.of(
                                "sas-print",
                                "                       The SAS System          10:00 Friday, January 5, 2024   1\n\n                    Obs         DATE       AIR\n\n"
                                        + rows(
                                                40,
                                                i -> String.format(
                                                        "%23d%13s%10s",
                                                        1 + i, f(m(i), "MMMyy").toUpperCase(Locale.ROOT), s(w(i)))))
                        .named("print.lst")
                        .rows(40)
                        .span("2020-01-01", "2023-04-01")
                        .inputs("AIR"),
                WildCase.of(
                                "matlab-timetable",
                                table(
                                        "Time,Temp,WindSpeed",
                                        60,
                                        i -> f(h(i), "dd-MMM-yyyy HH:mm:ss") + "," + s(w(i)) + "," + s(w(i, 1))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Temp", "WindSpeed"),
                WildCase.of("matlab-day-numbers", table("datenum,value", 40, i -> (739252 + i) + "," + s(w(i))))
                        .rows(40)
                        .inputs("value")
                        .target("value"));
    }
}
