package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.b;
import static dev.lookback.series.wild.Lines.backwards;
import static dev.lookback.series.wild.Lines.big;
import static dev.lookback.series.wild.Lines.c;
import static dev.lookback.series.wild.Lines.d;
import static dev.lookback.series.wild.Lines.f;
import static dev.lookback.series.wild.Lines.h;
import static dev.lookback.series.wild.Lines.ohlc;
import static dev.lookback.series.wild.Lines.rows;
import static dev.lookback.series.wild.Lines.s;
import static dev.lookback.series.wild.Lines.table;
import static dev.lookback.series.wild.Lines.us;
import static dev.lookback.series.wild.Lines.w;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Exports of prices by vendors, exchanges and brokers. */
final class MarketCases {

    private static final String DAYS_FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-23";

    private MarketCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "yf-one-ticker",
                                table(
                                        "Price,Close,High,Low,Open,Volume\nTicker,AAPL,AAPL,AAPL,AAPL,AAPL\nDate,,,,,",
                                        40,
                                        i -> b(i) + "," + ohlc(i, ",") + "," + (1000 + i)))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .inputs(5)
                        .value("#0", 0, w(0) - 1)
                        .value("#4", 39, 1039)
                        .skipped(0),
                WildCase.of(
                                "yf-group-by-ticker",
                                table(
                                        "Ticker,AAA,AAA,BBB,BBB\nPrice,Open,Close,Open,Close\nDate,,,,",
                                        40,
                                        i -> b(i) + "," + s(w(i)) + "," + s(w(i, 1)) + "," + s(w(i, 2)) + ","
                                                + s(w(i, 3))))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .inputs(4)
                        .value("#1", 5, w(5, 1))
                        .skipped(0),
                WildCase.of(
                                "yf-classic",
                                table(
                                        "Date,Open,High,Low,Close,Adj Close,Volume",
                                        40,
                                        i -> b(i) + "," + ohlc(i, ",") + "," + s(w(i) - 3) + "," + (1000000 + i)))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .inputs("Open", "High", "Low", "Close", "Adj Close", "Volume")
                        .target("Close"),
                WildCase.of(
                                "yf-actions",
                                table(
                                        "Date,Open,High,Low,Close,Volume,Dividends,Stock Splits",
                                        40,
                                        i -> b(i) + " 00:00:00-05:00," + ohlc(i, ",") + "," + (1000000 + i)
                                                + ",0.0,0.0"))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .inputs("Open", "High", "Low", "Close", "Volume")
                        .target("Close"),
                WildCase.of(
                                "yf-summer-time",
                                table(
                                        "Date,Close",
                                        40,
                                        i -> LocalDateTime.parse("2024-02-19T00:00")
                                                        .toLocalDate()
                                                        .plusDays(i / 5 * 7 + i % 5)
                                                + " 00:00:00" + (i < 15 ? "-05:00," : "-04:00,") + s(w(i))))
                        .rows(40)
                        .span("2024-02-19", "2024-04-12")
                        .at(15, "2024-03-11")
                        .value("Close", 15, w(15)),
                WildCase.of(
                                "yf-intraday",
                                table(
                                        "Datetime,Close,High,Low,Open,Volume",
                                        60,
                                        i -> "2024-01-0" + (2 + i / 20) + " "
                                                + f(h(9).plusMinutes(30 + 15 * (i % 20)), "HH:mm") + ":00-05:00,"
                                                + ohlc(i, ",") + "," + i))
                        .rows(60)
                        .span("2024-01-02T09:30", "2024-01-04T14:15")
                        .target("Close"),
                WildCase.of(
                                "yf-null",
                                table(
                                        "Date,Open,Close,Volume",
                                        40,
                                        i -> b(i)
                                                + (i == 7
                                                        ? ",null,null,null"
                                                        : "," + s(w(i)) + "," + s(w(i, 1)) + "," + (9 + i))))
                        .rows(40)
                        .missing("Close", 1)
                        .value("Close", 8, w(8, 1))
                        .skipped(0),
                WildCase.of(
                                "yf-web-copy",
                                "Date\tOpen\tHigh\tLow\tClose\tAdj Close\tVolume\n"
                                        + backwards(
                                                40,
                                                i -> f(b(i), "MMM d, yyyy") + "\t" + ohlc(i, "\t") + "\t" + s(w(i))
                                                        + "\t1,234," + (100 + i)
                                                        + (i == 20
                                                                ? "\n" + f(b(i), "MMM d, yyyy") + "\t0.24 Dividend"
                                                                : "")))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .value("Volume", 0, 1234100)
                        .target("Close")
                        .skipped(1),
                investing(
                        "en",
                        "\"Date\",\"Price\",\"Open\",\"High\",\"Low\",\"Vol.\",\"Change %\"",
                        "MM/dd/yyyy",
                        false),
                investing(
                        "en-old",
                        "\"Date\",\"Price\",\"Open\",\"High\",\"Low\",\"Vol.\",\"Change %\"",
                        "MMM dd, yyyy",
                        false),
                investing(
                        "de",
                        "\"Datum\",\"Zuletzt\",\"Eröffn.\",\"Hoch\",\"Tief\",\"Vol.\",\"+/- %\"",
                        "dd.MM.yyyy",
                        true),
                investing(
                        "fr",
                        "\"Date\",\"Dernier\",\"Ouv.\",\" Plus Haut\",\"Plus Bas\",\"Vol.\",\"Variation %\"",
                        "dd/MM/yyyy",
                        true),
                investing(
                        "es",
                        "\"Fecha\",\"Último\",\"Apertura\",\"Máximo\",\"Mínimo\",\"Vol.\",\"% var.\"",
                        "dd.MM.yyyy",
                        true),
                investing(
                        "pt",
                        "\"Data\",\"Último\",\"Abertura\",\"Máxima\",\"Mínima\",\"Vol.\",\"Var%\"",
                        "dd.MM.yyyy",
                        true),
                investing(
                        "ru",
                        "\"Дата\",\"Цена\",\"Откр.\",\"Макс.\",\"Мин.\",\"Объём\",\"Изм. %\"",
                        "dd.MM.yyyy",
                        true),
                investing("ja", "\"日付け\",\"終値\",\"始値\",\"高値\",\"安値\",\"出来高\",\"変化率 %\"", "yyyy年MM月dd日", false),
                investing("ko", "\"날짜\",\"종가\",\"시가\",\"고가\",\"저가\",\"거래량\",\"변동 %\"", "yyyy- MM- dd", false),
                investing(
                        "tr",
                        "\"Tarih\",\"Şimdi\",\"Açılış\",\"Yüksek\",\"Düşük\",\"Hac.\",\"Fark %\"",
                        "dd.MM.yyyy",
                        true),
                investing("zh", "\"日期\",\"收盘\",\"开盘\",\"高\",\"低\",\"交易量\",\"涨跌幅\"", "yyyy-M-d", false),
                WildCase.of(
                                "investing-no-volume",
                                "\"Date\",\"Price\",\"Vol.\",\"Change %\"\n"
                                        + backwards(
                                                40,
                                                i -> "\"" + f(b(i), "MM/dd/yyyy") + "\",\"" + s(w(i)) + "\",\"\",\""
                                                        + s(w(i) - 100) + "%\""))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .inputs("Price", "Change %")
                        .target("Price"),
                WildCase.of(
                                "stooq-pl",
                                table(
                                        "Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen",
                                        40,
                                        i -> b(i) + "," + ohlc(i, ",") + "," + (500 + i)))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .target("Zamkniecie"),
                WildCase.of(
                                "stooq-bulk",
                                table(
                                        "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>",
                                        40,
                                        i -> "AAPL.US,D," + f(b(i), "yyyyMMdd") + ",000000," + ohlc(i, ",") + ","
                                                + (500 + i) + ",0"))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .inputs("<OPEN>", "<HIGH>", "<LOW>", "<CLOSE>", "<VOL>")
                        .target("<CLOSE>"),
                WildCase.of(
                                "stooq-bulk-5min",
                                table(
                                        "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>",
                                        40,
                                        i -> "AAPL.US,5," + f(h(9).plusMinutes(5L * i), "yyyyMMdd,HHmmss") + ","
                                                + ohlc(i, ",") + "," + (500 + i) + ",0"))
                        .rows(40)
                        .span("2024-01-01T09:00", "2024-01-01T12:15")
                        .target("<CLOSE>")
                        .value("<CLOSE>", 39, w(39)),
                WildCase.of("mt4", rows(48, i -> f(h(i), "yyyy.MM.dd,HH:mm") + "," + ohlc(i, ",") + "," + (100 + i)))
                        .rows(48)
                        .span("2024-01-01", "2024-01-02T23:00")
                        .inputs(5)
                        .value("#3", 47, w(47)),
                WildCase.of(
                                "mt5",
                                table(
                                        "<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>",
                                        48,
                                        i -> f(h(i), "yyyy.MM.dd\tHH:mm:ss") + "\t" + ohlc(i, "\t") + "\t" + (100 + i)
                                                + "\t0\t" + (i % 3)))
                        .rows(48)
                        .span("2024-01-01", "2024-01-02T23:00")
                        .target("<CLOSE>")
                        .without("<VOL>"),
                WildCase.of(
                                "mt5-daily",
                                table(
                                        "<DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>",
                                        40,
                                        i -> f(b(i), "yyyy.MM.dd") + "\t" + ohlc(i, "\t") + "\t" + (100 + i)))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .target("<CLOSE>"),
                WildCase.of(
                                "tradingview-epoch",
                                table(
                                        "time,open,high,low,close,Volume",
                                        48,
                                        i -> epoch(h(i)) + "," + ohlc(i, ",") + "," + (10 + i)))
                        .rows(48)
                        .span("2024-01-01", "2024-01-02T23:00")
                        .target("close"),
                WildCase.of(
                                "tradingview-iso",
                                table(
                                        "time,open,high,low,close,MA",
                                        48,
                                        i -> h(i) + ":00Z," + ohlc(i, ",") + "," + (i < 10 ? "NaN" : s(w(i, 1)))))
                        .rows(48)
                        .span("2024-01-01", "2024-01-02T23:00")
                        .target("close")
                        .later("usedRows 38 with MA"),
                WildCase.of(
                                "binance-klines",
                                rows(
                                        48,
                                        i -> epoch(h(i)) + "000," + ohlc(i, ",") + "," + (10 + i) + ","
                                                + (epoch(h(i)) + 3599) + "999," + s(w(i, 2)) + "," + (50 + i) + ",1.5,"
                                                + s(w(i, 3)) + ",0"))
                        .rows(48)
                        .span("2024-01-01", "2024-01-02T23:00")
                        .value("#3", 5, w(5))
                        .without("column 1", "column 7", "column 12"),
                WildCase.of(
                                "cryptodatadownload",
                                "https://www.CryptoDataDownload.com\nunix,date,symbol,open,high,low,close,Volume BTC,Volume USDT,tradecount\n"
                                        + backwards(
                                                48,
                                                i -> epoch(h(i)) + "000," + f(h(i), "yyyy-MM-dd HH:mm:ss")
                                                        + ",BTC/USDT," + ohlc(i, ",") + "," + (10 + i) + ","
                                                        + s(w(i, 2)) + "," + (50 + i)))
                        .rows(48)
                        .span("2024-01-01", "2024-01-02T23:00")
                        .target("close")
                        .without("unix")
                        .skipped(1)
                        .inputs("open", "high", "low", "close", "Volume BTC", "Volume USDT", "tradecount"),
                WildCase.of("kraken", rows(48, i -> epoch(h(i)) + "," + ohlc(i, ",") + ",0.5" + i + "," + (i % 7)))
                        .rows(48)
                        .span("2024-01-01", "2024-01-02T23:00")
                        .inputs(6)
                        .value("#3", 0, w(0)),
                WildCase.of(
                                "coinbase",
                                "time,low,high,open,close,volume\n"
                                        + backwards(48, i -> epoch(h(i)) + "," + ohlc(i, ",") + "," + (10 + i)))
                        .rows(48)
                        .span("2024-01-01", "2024-01-02T23:00")
                        .target("close")
                        .value("close", 0, w(0)),
                WildCase.of(
                                "coingecko",
                                table(
                                        "snapped_at,price,market_cap,total_volume",
                                        40,
                                        i -> d(i) + " 00:00:00 UTC," + s(w(i)) + ",123456789.1," + (1e6 + i)))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .target("price")
                        .value("price", 3, w(3)),
                WildCase.of(
                                "coinmarketcap",
                                "timeOpen;timeClose;timeHigh;timeLow;name;open;high;low;close;volume;marketCap;timestamp\n"
                                        + backwards(
                                                40,
                                                i -> q(d(i), "00:00:00.000") + ";" + q(d(i), "23:59:59.999") + ";"
                                                        + q(d(i), "0" + i % 10 + ":11:00.000")
                                                        + ";" + q(d(i), "1" + i % 10 + ":07:00.000") + ";\"2781\";"
                                                        + ohlc(i, ";") + ";" + (1e9 + i) + ";"
                                                        + s(w(i, 2)) + ";" + q(d(i), "23:59:59.999")))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .target("close")
                        .inputs("open", "high", "low", "close", "volume", "marketCap"),
                WildCase.of(
                                "nasdaq-dollars",
                                "Date,Close/Last,Volume,Open,High,Low\n"
                                        + backwards(
                                                40,
                                                i -> f(b(i), "MM/dd/yyyy") + ",$" + s(w(i)) + "," + (40477780 + i)
                                                        + ",$" + s(w(i) - 1) + ",$" + s(w(i) + 2) + ",$" + s(w(i) - 2)))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .target("Close/Last")
                        .value("Close/Last", 39, w(39)),
                WildCase.of(
                                "wsj-spaces",
                                "Date, Open, High, Low, Close\n"
                                        + backwards(40, i -> f(b(i), "MM/dd/yy") + ", " + ohlc(i, ", ")))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .target("Close")
                        .inputs("Open", "High", "Low", "Close"),
                WildCase.of(
                                "macrotrends",
                                "Macrotrends Data Download\n\nSome Price - Historical Chart\n\n\nDISCLAIMER AND TERMS OF USE:  HISTORICAL DATA IS PROVIDED \"AS IS\" AND SOLELY\n"
                                        + "FOR INFORMATIONAL PURPOSES - NOT FOR TRADING PURPOSES OR ADVICE.\n\n\nATTRIBUTION:  Proper attribution requires clear indication of the data source.\n\n\n"
                                        + table("date,value", 40, i -> b(i) + "," + s(w(i))))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .inputs("value")
                        .skipped(5),
                WildCase.of(
                                "ariva",
                                "Datum;Erster;Hoch;Tief;Schlusskurs;Stuecke;Volumen\n"
                                        + backwards(
                                                40,
                                                i -> b(i) + ";" + c(w(i) - 1) + ";" + c(w(i) + 1) + ";" + c(w(i) - 2)
                                                        + ";" + c(w(i)) + ";1.0" + (10 + i) + ";1.234.5" + (10 + i)))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .target("Schlusskurs")
                        .value("Stuecke", 0, 1010)
                        .value("Volumen", 0, 1234510),
                WildCase.of(
                                "onvista-thousands",
                                "Datum;Eröffnung;Hoch;Tief;Schluss;Volumen\n"
                                        + rows(
                                                40,
                                                i -> f(b(i), "dd.MM.yyyy") + ";" + Lines.de(big(i)) + ";"
                                                        + Lines.de(big(i) + 5) + ";" + Lines.de(big(i) - 5) + ";"
                                                        + Lines.de(big(i) + 1) + ";" + (100 + i)))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .target("Schluss")
                        .value("Eröffnung", 0, big(0)),
                WildCase.of(
                                "euronext",
                                "\"Historical Data\"\n\"From 2024-01-01 to 2024-02-23\"\nNL0000000001\n"
                                        + "Date;Open;High;Low;Last;Close;\"Number of Shares\";\"Number of Trades\";Turnover;vwap\n"
                                        + backwards(
                                                40,
                                                i -> "'" + f(b(i), "dd/MM/yyyy") + ";" + ohlc(i, ";") + ";" + s(w(i))
                                                        + ";" + (1000 + i) + ";" + i + ";" + s(w(i, 4)) + ";"
                                                        + s(w(i))))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .target("Close")
                        .skipped(3),
                WildCase.of(
                                "finam",
                                table(
                                        "<TICKER>;<PER>;<DATE>;<TIME>;<OPEN>;<HIGH>;<LOW>;<CLOSE>;<VOL>",
                                        48,
                                        i -> "SBER;60;" + f(h(i), "yyMMdd;HHmmss") + ";" + ohlc(i, ";") + ";"
                                                + (10 + i)))
                        .rows(48)
                        .span("2024-01-01", "2024-01-02T23:00")
                        .target("<CLOSE>")
                        .without("<PER>"),
                WildCase.of(
                                "nse-india",
                                "\"Date \",\"series \",\"OPEN \",\"HIGH \",\"LOW \",\"close \",\"VOLUME \"\n"
                                        + backwards(
                                                40,
                                                i -> "\"" + f(b(i), "dd-MMM-yyyy") + "\",\"EQ\",\"" + us(big(i))
                                                        + "\",\"" + us(big(i) + 9) + "\",\"" + us(big(i) - 9) + "\",\""
                                                        + us(big(i) + 1) + "\",\"12,34,5" + (10 + i) + "\""))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .target("close")
                        .value("VOLUME", 0, 1234510)
                        .value("OPEN", 0, big(0)),
                WildCase.of(
                                "krx",
                                "일자,종가,대비,등락률,시가,고가,저가,거래량\n"
                                        + backwards(
                                                40,
                                                i -> f(b(i), "yyyy/MM/dd") + "," + s(w(i)) + ",-0.5,-0.4,"
                                                        + ohlc(i, ",")),
                                "EUC-KR")
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .target("종가"),
                WildCase.of(
                                "jpx-shift-jis",
                                "日付,始値,高値,安値,終値\n" + rows(40, i -> f(b(i), "yyyy/M/d") + "," + ohlc(i, ","))
                                        + "※データは終値ベースです。\n",
                                "Shift_JIS")
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .target("終値")
                        .skipped(1),
                WildCase.of(
                                "alpha-vantage",
                                "timestamp,open,high,low,close,volume\n"
                                        + backwards(40, i -> b(i) + "," + ohlc(i, ",") + "," + (10 + i)))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .target("close"),
                WildCase.of(
                                "treasury-yields",
                                "Date,\"1 Mo\",\"2 Mo\",\"10 Yr\"\n"
                                        + backwards(
                                                40,
                                                i -> f(b(i), "MM/dd/yyyy") + "," + s(w(i)) + "," + s(w(i, 1)) + ","
                                                        + s(w(i, 2))))
                        .rows(40)
                        .span(DAYS_FROM, DAYS_TO)
                        .inputs("1 Mo", "2 Mo", "10 Yr"),
                WildCase.of(
                                "fund-stacked",
                                table(
                                        "Symbol,Date,Close,Volume",
                                        60,
                                        i -> (i < 30 ? "AAA" : "BBB") + "," + b(i % 30) + "," + s(w(i)) + "," + i))
                        .rows(30)
                        .span(DAYS_FROM, "2024-02-09")
                        .target("Close")
                        .later("series AAA, BBB"),
                WildCase.of(
                                "fund-interleaved",
                                table(
                                        "date,Name,close",
                                        60,
                                        i -> b(i / 3) + ","
                                                + List.of("X", "Y", "Z").get(i % 3) + "," + s(w(i))))
                        .rows(20)
                        .span(DAYS_FROM, "2024-01-26")
                        .target("close")
                        .later("series X, Y, Z"));
    }

    private static WildCase investing(String language, String header, String pattern, boolean comma) {
        return WildCase.of(
                        "investing-" + language,
                        "\uFEFF" + header + "\n"
                                + backwards(
                                        40,
                                        i -> "\"" + f(b(i), pattern) + "\",\"" + price(i, 0, comma) + "\",\""
                                                + price(i, -5, comma) + "\",\"" + price(i, 9, comma) + "\",\""
                                                + price(i, -9, comma) + "\",\"" + (comma ? c(w(i)) : s(w(i)))
                                                + (i % 4 == 0 ? "M" : "K") + "\",\""
                                                + (comma ? c(w(i) - 100) : s(w(i) - 100)) + "%\""))
                .rows(40)
                .span(DAYS_FROM, DAYS_TO)
                .inputs(6)
                .target(header.split("\"")[3].strip())
                .value("#0", 0, big(0))
                .value("#4", 0, Math.round(w(0) * 1e6))
                .value("#4", 1, Math.round(w(1) * 1e3));
    }

    private static String price(int i, int more, boolean comma) {
        return comma ? Lines.de(big(i) + more) : us(big(i) + more);
    }

    private static String q(java.time.LocalDate day, String time) {
        return "\"" + day + "T" + time + "Z\"";
    }

    private static long epoch(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }
}
