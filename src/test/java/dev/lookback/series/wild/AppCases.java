package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;

/** Exports of web services, phones, banks, shops and Excel. */
final class AppCases {

    private static final String FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-09";

    private AppCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "trends-weekly",
                                "Category: All categories\n\nWeek,foo: (Worldwide),bar: (Worldwide)\n"
                                        + rows(
                                                52,
                                                i -> d(7 * i - 1) + "," + (i % 5 == 0 ? "<1" : String.valueOf(20 + i))
                                                        + "," + (i % 9)))
                        .rows(52)
                        .span("2023-12-31", "2024-12-22")
                        .inputs("foo: (Worldwide)", "bar: (Worldwide)")
                        .skipped(1)
                        .later("<1: 11"),
                WildCase.of(
                                "trends-monthly-de",
                                "Kategorie: Alle Kategorien\n\nMonat,foo: (Weltweit)\n"
                                        + rows(48, i -> f(m(i), "yyyy-MM") + "," + (20 + i)))
                        .rows(48)
                        .span("2020-01-01", "2023-12-01")
                        .skipped(1)
                        .inputs(1),
                WildCase.of("trends-zh", "类别：所有类别\n\n周,比特币: (全球)\n" + rows(52, i -> d(7 * i - 1) + "," + (20 + i)))
                        .rows(52)
                        .span("2023-12-31", "2024-12-22")
                        .skipped(1)
                        .inputs("比特币: (全球)"),
                WildCase.of(
                                "trends-hourly",
                                "Category: All categories\n\nTime,foo: (Germany)\n"
                                        + rows(60, i -> f(h(i), "yyyy-MM-dd'T'HH") + "," + (20 + i)))
                        .rows(60)
                        .span(FROM, "2024-01-03T11:00")
                        .inputs(1),
                WildCase.of(
                                "analytics-total",
                                "# ----------------------------------------\n# All Web Site Data\n# Audience Overview\n# 20240101-20240209\n# ----------------------------------------\n\nDay Index,Users\n"
                                        + rows(40, i -> f(d(i), "M/d/yy") + ",\"1," + (100 + i) + "\"")
                                        + ",\"44,780\"\n")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Users")
                        .value("Users", 39, 1139)
                        .skipped(6),
                WildCase.of(
                                "ga4-nth-day",
                                "# ----------------------------------------\n# Reports snapshot\n# Start date: 20240101\n# End date: 20240209\n# ----------------------------------------\nNth day,Active users,New users\n"
                                        + rows(40, i -> String.format("%04d", i) + "," + (10 + i % 7) + "," + i % 5))
                        .rows(40)
                        .inputs("Active users", "New users"),
                WildCase.of(
                                "search-console",
                                "Date,Clicks,Impressions,CTR,Position\n"
                                        + backwards(
                                                40,
                                                i -> d(i) + "," + i % 9 + "," + (100 + i) + "," + s(w(i) / 50) + "%,"
                                                        + s1(w(i) / 10)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs(4),
                WildCase.of(
                                "apple-health",
                                table(
                                        "type,sourceName,sourceVersion,device,unit,creationDate,startDate,endDate,value",
                                        40,
                                        i ->
                                                "HeartRate,Watch,10.1,\"<<HKDevice: 0x1>, name:Apple Watch, model:Watch>\",count/min,"
                                                        + f(min(5 * i + 2), "yyyy-MM-dd HH:mm:ss") + " +0100,"
                                                        + f(min(5 * i), "yyyy-MM-dd HH:mm:ss") + " +0100,"
                                                        + f(min(5 * i), "yyyy-MM-dd HH:mm:ss") + " +0100,"
                                                        + (60 + i % 9)))
                        .rows(40)
                        .inputs("value")
                        .target("value")
                        .later("startDate rather than creationDate"),
                WildCase.of(
                                "garmin",
                                "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Pace\n"
                                        + backwards(
                                                40,
                                                i -> "Running," + d(i) + " 07:" + (10 + i % 40)
                                                        + ":00,false,\"Town Running\",\"" + s(w(i) / 10) + "\",\""
                                                        + (i == 3 ? "--" : "60" + i % 9)
                                                        + "\",\"00:52:10\",\"150\",\"17" + i % 9 + "\",\"5:1" + i % 9
                                                        + "\""))
                        .rows(40)
                        .span("2024-01-01T07:10", "2024-02-09T07:49")
                        .value("Distance", 0, 10)
                        .missing("Calories", 1),
                WildCase.of(
                                "fitbit",
                                "Activities\nDate,Calories Burned,Steps,Distance\n"
                                        + rows(
                                                40,
                                                i -> "\"" + f(d(i), "dd-MM-yyyy") + "\",\"2," + (300 + i) + "\",\"8,"
                                                        + (100 + i) + "\",\"6.1\"")
                                        + "\n")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Steps", 0, 8100)
                        .skipped(1),
                WildCase.of(
                                "strava",
                                table(
                                        "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance",
                                        40,
                                        i -> (10000000000L + 12345L * i) + ",\""
                                                + f(min(1440 * i + 430), "MMM d, yyyy, h:mm:ss a")
                                                + "\",Morning Run,Run," + (3000 + i) + "," + s(w(i) / 10)))
                        .rows(40)
                        .span("2024-01-01T07:10", "2024-02-09T07:10")
                        .without("Activity ID")
                        .value("Distance", 0, 10),
                WildCase.of(
                                "withings",
                                "Date,\"Weight (kg)\",\"Fat mass (kg)\",\"Bone mass (kg)\",Comments\n"
                                        + backwards(
                                                40,
                                                i -> "\"" + d(i) + " 07:1" + i % 9 + ":33\"," + s(w(i)) + ","
                                                        + s(w(i) / 5) + ",,"))
                        .rows(40)
                        .inputs("Weight (kg)", "Fat mass (kg)")
                        .target("Weight (kg)"),
                WildCase.of(
                                "libre",
                                "Glukose-Werte,Erstellt am,01-02-2024 10:00 UTC,Erstellt von,A. Person\nGerät,Seriennummer,Gerätezeitstempel,Aufzeichnungstyp,Glukosewert-Verlauf mg/dL,Glukose-Scan mg/dL,Notizen\n"
                                        + rows(
                                                60,
                                                i -> "LibreLink,ABC-123," + f(min(15 * i), "dd-MM-yyyy HH:mm") + ",0,"
                                                        + (100 + i) + ",,"))
                        .rows(60)
                        .span(FROM, "2024-01-01T14:45")
                        .inputs("Glukosewert-Verlauf mg/dL")
                        .skipped(1),
                WildCase.of(
                                "paypal-us",
                                "\uFEFF\"Date\",\"Time\",\"TimeZone\",\"Name\",\"Type\",\"Status\",\"Currency\",\"Gross\",\"Fee\",\"Net\",\"Balance\"\n"
                                        + rows(
                                                40,
                                                i -> "\"" + f(d(i), "MM/dd/yyyy") + "\",\"10:00:" + (10 + i)
                                                        + "\",\"PST\",\"Shop " + i
                                                        + "\",\"Payment\",\"Completed\",\"USD\",\""
                                                        + (i % 3 == 0 ? "-" : "") + "1," + (100 + i)
                                                        + ".50\",\"-0.30\",\"" + (i % 3 == 0 ? "-" : "")
                                                        + "1,100.20\",\"" + us(big(i)) + "\""))
                        .rows(40)
                        .span("2024-01-01T10:00:10", "2024-02-09T10:00:49")
                        .value("Gross", 0, -1100.5)
                        .value("Balance", 1, big(1)),
                WildCase.of(
                                "paypal-de",
                                "\"Datum\",\"Uhrzeit\",\"Zeitzone\",\"Name\",\"Typ\",\"Status\",\"Währung\",\"Brutto\",\"Gebühr\",\"Netto\"\n"
                                        + rows(
                                                40,
                                                i -> "\"" + f(d(i), "dd.MM.yyyy") + "\",\"10:00:" + (10 + i)
                                                        + "\",\"CET\",\"Laden\",\"Zahlung\",\"Abgeschlossen\",\"EUR\",\""
                                                        + (i % 3 == 0 ? "-" : "") + "1.1" + (10 + i) + ",50\",\"-0,3"
                                                        + i % 10 + "\",\"" + c(w(i)) + "\""))
                        .rows(40)
                        .span("2024-01-01T10:00:10", "2024-02-09T10:00:49")
                        .inputs("Brutto", "Gebühr", "Netto")
                        .value("Brutto", 0, -1110.5),
                WildCase.of(
                                "sparkasse",
                                "\"Auftragskonto\";\"Buchungstag\";\"Valutadatum\";\"Buchungstext\";\"Verwendungszweck\";\"Betrag\";\"Waehrung\";\"Info\"\n"
                                        + backwards(
                                                40,
                                                i -> "\"DE12500105170648489890\";\"" + f(d(i), "dd.MM.yy") + "\";\""
                                                        + f(d(i), "dd.MM.yy")
                                                        + "\";\"KARTENZAHLUNG\";\"Bäckerei; Süd\";\"-" + c(w(i))
                                                        + "\";\"EUR\";\"Umsatz gebucht\""),
                                "windows-1252")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Betrag")
                        .value("Betrag", 0, -100),
                WildCase.of(
                                "dkb",
                                "\uFEFF\"Girokonto\";\"DE12500105170648489890\"\n\"\"\n\"Kontostand vom 10.02.2024:\";\"1.234,56 €\"\n\"\"\n\"Buchungsdatum\";\"Status\";\"Zahlungsempfänger*in\";\"Betrag (€)\";\"Mandatsreferenz\"\n"
                                        + backwards(
                                                40,
                                                i -> "\"" + f(d(i), "dd.MM.yy") + "\";\"Gebucht\";\"Laden " + i
                                                        + "\";\"" + (i % 4 == 0 ? "-1." + (100 + i) : "-" + (12 + i))
                                                        + ",34 €\";\"\""))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Betrag (€)", 0, -1100.34)
                        .value("Betrag (€)", 1, -13.34)
                        .inputs("Betrag (€)"),
                WildCase.of(
                                "ing",
                                "Umsatzanzeige;Datei erstellt am: 10.02.2024 10:00\n\nIBAN;DE12 5001 0517 0648 4898 90\nKontoname;Girokonto\nBank;ING\nKunde;A. Person\nZeitraum;01.01.2024 - 09.02.2024\nSaldo;1.234,56;EUR\n\nSortierung;Datum absteigend\n\nIn der CSV-Datei finden Sie alle bereits gebuchten Umsätze.\n\nBuchung;Wertstellungsdatum;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung\n"
                                        + backwards(
                                                40,
                                                i -> f(d(i), "dd.MM.yyyy;dd.MM.yyyy") + ";Laden;Lastschrift;Einkauf;"
                                                        + de(big(i)) + ";EUR;-" + c(w(i)) + ";EUR"),
                                "windows-1252")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Saldo", "Betrag")
                        .value("Betrag", 0, -100)
                        .value("Saldo", 0, big(0)),
                WildCase.of(
                                "chase",
                                "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\n"
                                        + backwards(
                                                40,
                                                i -> "DEBIT," + f(d(i), "MM/dd/yyyy") + ",\"SHOP, INC\",-" + s(w(i))
                                                        + ",DEBIT_CARD," + s(big(i)) + ",,"))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Amount", "Balance")
                        .value("Amount", 0, -100),
                WildCase.of(
                                "bank-parentheses",
                                table(
                                        "Date,Description,Amount,Running Bal.",
                                        40,
                                        i -> f(d(i), "MM/dd/yyyy") + ",Shop,"
                                                + (i % 2 == 0 ? "(" + s(w(i)) + ")" : s(w(i))) + ",\"" + us(big(i))
                                                + "\""))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Amount", 0, -100)
                        .value("Amount", 1, w(1))
                        .skipped(0),
                WildCase.of(
                                "sap-trailing-minus",
                                table(
                                        "Buchungsdatum\tKonto\tBetrag HW\tWährg",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + "\t400000\t" + de(big(i)) + (i % 3 == 0 ? "-" : "")
                                                + "\tEUR"))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Betrag HW", 0, -big(0))
                        .value("Betrag HW", 1, big(1))
                        .inputs("Betrag HW"),
                WildCase.of(
                                "postfinance",
                                "Datum von:;2024-01-01\nBuchungsart:;Alle\nKonto:;CH9300762011623852957\nWährung:;CHF\n\nDatum;Buchungstext;Gutschrift in CHF;Lastschrift in CHF;Saldo in CHF\n"
                                        + backwards(
                                                40,
                                                i -> f(d(i), "dd.MM.yyyy") + ";Einkauf;;-" + s(w(i)) + ";1'2" + (10 + i)
                                                        + ".50")
                                        + "\nDisclaimer:\nDer Inhalt ist unverbindlich.\n")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Lastschrift in CHF", "Saldo in CHF")
                        .value("Saldo in CHF", 0, 1210.5),
                WildCase.of(
                                "banque-debit-credit",
                                table(
                                        "Date;Libellé;Débit euros;Crédit euros",
                                        40,
                                        i -> f(d(i), "dd/MM/yyyy") + ";CB;"
                                                + (i % 3 == 2 ? ";" + c(w(i)) : "-" + c(w(i)) + ";")),
                                "ISO-8859-1")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Débit euros", "Crédit euros")
                        .value("Débit euros", 0, -100)
                        .later("Crédit euros begins in row 3: usedRows 40 for the first alone"),
                WildCase.of(
                                "shopify",
                                table(
                                        "Day,Orders,\"Average units ordered\",\"Average order value\",\"Total sales\"",
                                        40,
                                        i -> d(i) + "," + i % 7 + ",1.5," + s(w(i)) + "," + s(w(i, 1))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Total sales", 0, w(0, 1)),
                WildCase.of(
                                "shopify-orders",
                                table(
                                        "Name,Email,Created at,Currency,Subtotal,Total",
                                        40,
                                        i -> "#" + (1001 + i) + ",a@b.c," + d(i) + " 10:00:00 -0500,USD," + s(w(i))
                                                + "," + s(w(i, 1))))
                        .rows(40)
                        .span("2024-01-01T10:00", "2024-02-09T10:00")
                        .inputs("Subtotal", "Total"),
                WildCase.of(
                                "stripe",
                                "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC)\n"
                                        + backwards(
                                                40,
                                                i -> "txn_1Ab" + i + ",charge,ch_" + i + "," + s(w(i)) + ",0.3" + i % 10
                                                        + "," + s(w(i) - 1) + ",eur," + d(i) + " 10:0" + i % 10))
                        .rows(40)
                        .span("2024-01-01T10:00", "2024-02-09T10:09")
                        .inputs("Amount", "Fee", "Net"),
                WildCase.of(
                                "amazon-payments",
                                "\"Includes Amazon Marketplace transactions\"\n\"All amounts in USD, unless specified\"\n\"Definitions:\"\n\"date/time\",\"type\",\"order id\",\"quantity\",\"product sales\",\"total\"\n"
                                        + rows(
                                                40,
                                                i -> "\"" + f(min(1440 * i + 62), "MMM d, yyyy h:mm:ss a")
                                                        + " PST\",\"Order\",\"111-" + (100 + i) + "\",\"1\",\"1,"
                                                        + (100 + i) + ".00\",\"" + s(w(i)) + "\""))
                        .rows(40)
                        .span("2024-01-01T01:02", "2024-02-09T01:02")
                        .value("product sales", 0, 1100)
                        .skipped(3),
                WildCase.of(
                                "retail-invoices",
                                table(
                                        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
                                        40,
                                        i -> (536365 + i) + ",85123A,LIGHT HOLDER," + (6 + i % 3) + ","
                                                + f(min(9 * i + 506), "M/d/yyyy H:mm") + "," + s(w(i) / 40)
                                                + ",17850,United Kingdom"))
                        .rows(40)
                        .span("2024-01-01T08:26", "2024-01-01T14:17")
                        .inputs("Quantity", "UnitPrice"),
                // Excel
                WildCase.of(
                                "excel-de",
                                "sep=;\r\nDatum;Wert;Menge\r\n"
                                        + rows(
                                                        40,
                                                        i -> f(d(i), "dd.MM.yyyy") + ";" + de(big(i)) + ";" + (10 + i)
                                                                + "\r")
                                                .replace("\r\n\r", "\r\n"),
                                "windows-1252")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Wert", "Menge")
                        .value("Wert", 0, big(0))
                        .skipped(1),
                WildCase.of(
                                "excel-fr",
                                table(
                                        "Date;Quantité;Prix",
                                        40,
                                        i -> f(d(i), "dd/MM/yyyy") + ";" + (10 + i) + ";" + grouped(big(i), "\u202F")
                                                + " €"))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Quantité", "Prix")
                        .value("Prix", 0, big(0)),
                WildCase.of(
                                "excel-sv",
                                table("Datum;Värde", 40, i -> d(i) + ";" + grouped(big(i), "\u00A0")),
                                "windows-1252")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Värde")
                        .value("Värde", 0, big(0)),
                WildCase.of(
                                "excel-cs",
                                table("Datum;Množství", 40, i -> f(d(i), "d. M. yyyy") + ";" + grouped(big(i), " ")),
                                "windows-1250")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Množství")
                        .value("Množství", 0, big(0)),
                WildCase.of(
                                "excel-pl",
                                table(
                                        "Data;Wartość;Ilość",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";" + c(w(i)) + ";" + (10 + i)),
                                "windows-1250")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Wartość", "Ilość"),
                WildCase.of("excel-hu", table("Dátum;Érték", 40, i -> f(d(i), "yyyy. MM. dd.") + ";" + c(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Érték")
                        .value("Érték", 0, 100),
                WildCase.of(
                                "excel-fi",
                                table("Päivä;Arvo", 40, i -> f(d(i), "d.M.yyyy") + ";" + c(w(i))),
                                "windows-1252")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Arvo"),
                WildCase.of("excel-nl", table("Datum;Bedrag", 40, i -> f(d(i), "d-M-yyyy") + ";€ " + de(big(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Bedrag")
                        .value("Bedrag", 0, big(0)),
                WildCase.of(
                                "excel-tr",
                                table(
                                        "Tarih;Değer;Açıklama",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";" + de(big(i)) + ";şube"),
                                "windows-1254")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Değer")
                        .value("Değer", 0, big(0)),
                WildCase.of(
                                "excel-ru",
                                table(
                                        "Дата;Значение",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";" + grouped(big(i), "\u00A0")),
                                "windows-1251")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Значение")
                        .value("Значение", 0, big(0)),
                WildCase.of(
                                "excel-el",
                                table("Ημερομηνία;Τιμή", 40, i -> f(d(i), "d/M/yyyy") + ";" + c(w(i))),
                                "windows-1253")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Τιμή"),
                WildCase.of("excel-us-clock", table("Date,Value", 48, i -> f(h(i), "M/d/yyyy H:mm") + "," + s(w(i))))
                        .rows(48)
                        .span(FROM, "2024-01-02T23:00")
                        .inputs("Value"),
                WildCase.of(
                                "excel-us-am-pm",
                                table("Date,Time,Value", 48, i -> f(h(i), "M/d/yyyy,h:mm:ss a") + "," + s(w(i))))
                        .rows(48)
                        .span(FROM, "2024-01-02T23:00")
                        .inputs("Value"),
                WildCase.of("excel-month-year", table("Month,Sales", 36, i -> f(m(i), "MMM-yy") + "," + (10 + i)))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("Sales"),
                WildCase.of(
                                "excel-errors",
                                table(
                                        "Date,Sales,Share",
                                        40,
                                        i -> d(i) + "," + (i == 4 ? "#N/A" : s(w(i))) + ","
                                                + (i % 8 == 0 ? "#DIV/0!" : s(w(i, 1)))))
                        .fileRows(40)
                        .missing("Share", 5)
                        .missing("Sales", 1)
                        .later("usedRows 40 for Sales alone"),
                WildCase.of(
                                "excel-serial-fraction",
                                table("Timestamp;Wert", 48, i -> s6(45292 + i / 24.0) + ";" + c(w(i))))
                        .rows(48)
                        .span(FROM, "2024-01-02T23:00")
                        .inputs("Wert"),
                WildCase.of(
                                "excel-unicode-text",
                                "\uFEFF" + table("Datum\tWert", 40, i -> f(d(i), "dd.MM.yyyy") + "\t" + de(big(i))),
                                "UTF-16LE")
                        .named("excel-unicode-text.txt")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Wert")
                        .value("Wert", 0, big(0)),
                WildCase.of("utf-16-no-mark", table("Date\tValue", 40, i -> d(i) + "\t" + s(w(i))), "UTF-16LE")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Value"),
                WildCase.of(
                                "excel-mac-cr",
                                table("Date;Wert", 40, i -> f(d(i), "dd.MM.yy") + ";" + c(w(i)))
                                        .replace('\n', '\r'),
                                "x-MacRoman")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Wert"),
                WildCase.of(
                                "excel-empty-edge",
                                "\r\n" + ";;;;\r\n;;Datum;Wert;\r\n"
                                        + rows(40, i -> ";;" + f(d(i), "dd.MM.yyyy") + ";" + c(w(i)) + ";\r")
                                        + ";;;;\r\n;;Summe;4000,5;\r\n")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Wert")
                        .skipped(1),
                WildCase.of(
                                "excel-title-block",
                                "Monatsbericht;;\nErstellt:;10.02.2024;\n;;\nDatum;Umsatz (€);Kunden\n"
                                        + rows(40, i -> f(d(i), "dd.MM.yyyy") + ";" + de(big(i)) + " €;" + (10 + i)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Umsatz (€)", "Kunden")
                        .value("Umsatz (€)", 0, big(0))
                        .skipped(2));
    }

    private static String s6(double value) {
        return String.format(java.util.Locale.ROOT, "%.6f", value).replace('.', ',');
    }
}
