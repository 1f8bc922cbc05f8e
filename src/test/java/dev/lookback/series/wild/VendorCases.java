package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Further files of vendors, services and devices, each with a habit of its own. */
final class VendorCases {

    private static final String FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-09";
    private static final String HOURS_TO = "2024-01-03T11:00";

    private VendorCases() {}

    static List<WildCase> cases() {
        return List.of(
                // Prices
                WildCase.of("ninjatrader", rows(60, i -> f(h(i), "yyyyMMdd HHmmss") + ";" + ohlc(i, ";") + ";" + i))
                        .named("ninjatrader.txt")
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs(5)
                        .value("#3", 0, 100),
                WildCase.of(
                                "dukascopy",
                                table(
                                        "Gmt time,Open,High,Low,Close,Volume",
                                        60,
                                        i -> f(h(i), "dd.MM.yyyy HH:mm:ss.SSS") + "," + ohlc(i, ",") + ",1.5" + i))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .target("Close"),
                WildCase.of(
                                "interactive-brokers-zone",
                                table(
                                        "date,open,high,low,close",
                                        60,
                                        i -> f(h(i), "yyyyMMdd HH:mm:ss") + " US/Eastern," + ohlc(i, ",")))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .target("close"),
                WildCase.of(
                                "interactive-brokers-two-spaces",
                                table(
                                        "date,open,high,low,close",
                                        60,
                                        i -> f(h(i), "yyyyMMdd  HH:mm:ss") + "," + ohlc(i, ",")))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .target("close"),
                WildCase.of(
                                "sierra-chart",
                                table(
                                        "Date, Time, Open, High, Low, Last, Volume",
                                        60,
                                        i -> f(h(i), "yyyy/M/d, HH:mm:ss.S") + ", " + ohlc(i, ", ") + ", " + i))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Open", "High", "Low", "Last", "Volume")
                        .target("Last"),
                WildCase.of(
                                "google-finance",
                                table("Date,Close", 40, i -> f(b(i), "M/d/yyyy") + " 16:00:00," + s(w(i))))
                        .rows(40)
                        .span("2024-01-01T16:00", "2024-02-23T16:00"),
                WildCase.of(
                                "cboe-disclaimer",
                                "Cboe data is provided as is,,,\nTotal put/call ratio,,,\nDATE,CALLS,PUTS,RATIO\n"
                                        + rows(
                                                40,
                                                i -> f(b(i), "M/d/yyyy") + "," + (9000 + i) + "," + (7000 + i) + ","
                                                        + s(w(i) / 100)))
                        .rows(40)
                        .span(FROM, "2024-02-23")
                        .inputs("CALLS", "PUTS", "RATIO")
                        .skipped(2),
                WildCase.of(
                                "fama-french",
                                "This file was created using the 202401 database.\nThe 1-month TBill rate data until 202405 are from a vendor.\n\n,Mkt-RF,SMB,HML,RF\n"
                                        + rows(
                                                48,
                                                i -> f(m(i), "yyyyMM") + ",   " + s(w(i) / 50) + ",  -" + s(w(i) / 90)
                                                        + ",   " + s(w(i) / 80) + ",   0.2" + i % 9)
                                        + "\n Annual Factors: January-December \n,Mkt-RF,SMB,HML,RF\n"
                                        + rows(4, y -> "  " + (2020 + y) + ",  29.47,  -2.04,  -4.54,   3.12")
                                        + "\nCopyright 2024 Eugene F. Fama and Kenneth R. French\n")
                        .rows(48)
                        .span("2020-01-01", "2023-12-01")
                        .inputs("Mkt-RF", "SMB", "HML", "RF")
                        .value("Mkt-RF", 0, 2.0),
                WildCase.of(
                                "shiller-months",
                                table(
                                        "Date,P,D,CPI",
                                        48,
                                        i -> (1871 + i / 12) + "."
                                                + (i % 12 == 9 ? "1" : String.format("%02d", 1 + i % 12)) + ","
                                                + s(w(i)) + "," + s(w(i, 1)) + "," + s(w(i, 2))))
                        .rows(48)
                        .span("1871-01-01", "1874-12-01")
                        .at(9, "1871-10-01")
                        .inputs("P", "D", "CPI"),
                WildCase.of("blockchain-headerless", rows(40, i -> "\"" + d(i) + " 00:00:00\"," + s(big(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs(1)
                        .value("#0", 1, big(1)),
                WildCase.of("ticks", rows(60, i -> (1704067200 + i / 2 * 7) + "," + s(w(i)) + ",0.0" + (10 + i)))
                        .rows(60)
                        .span(FROM, "2024-01-01T00:03:23")
                        .inputs(2)
                        .value("#0", 59, w(59)),
                WildCase.of(
                                "degiro",
                                table(
                                        "Datum,Tijd,Valutadatum,Product,ISIN,Omschrijving,FX,Mutatie,,Saldo,,Order Id",
                                        40,
                                        i -> f(d(i), "dd-MM-yyyy") + ",10:0" + i % 10 + "," + f(d(i), "dd-MM-yyyy")
                                                + ",,,iDEAL,,EUR,\"-" + c(w(i)) + "\",EUR,\"" + de(big(i)) + "\","))
                        .rows(40)
                        .span("2024-01-01T10:00", "2024-02-09T10:09")
                        .inputs(2)
                        .value("#0", 0, -100)
                        .value("#1", 0, big(0)),
                WildCase.of(
                                "revolut",
                                table(
                                        "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance",
                                        40,
                                        i -> "CARD_PAYMENT,Current," + d(i) + " 10:00:00," + d(i + 1)
                                                + " 11:00:00,Shop,-" + s(w(i)) + ",0.00,EUR,COMPLETED," + s(big(i))))
                        .rows(40)
                        .span("2024-01-01T10:00", "2024-02-09T10:00")
                        .inputs("Amount", "Balance")
                        .value("Amount", 0, -100),
                // Weather
                WildCase.of(
                                "asos-m-and-t",
                                "#DEBUG: Format Typ    -> comma\n#DEBUG: Time Period   -> 2024-01-01 2024-01-03\nstation,valid,tmpf,p01i\n"
                                        + rows(
                                                60,
                                                i -> "DSM," + f(h(i), "yyyy-MM-dd HH:mm") + ","
                                                        + (i % 5 == 2 ? "M" : s(w(i))) + ","
                                                        + (i % 7 == 3 ? "T" : "0.00")))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .missing("tmpf", 12)
                        .value("tmpf", 1, w(1)),
                WildCase.of(
                                "lcd-flags",
                                table(
                                        "STATION,DATE,HourlyDryBulbTemperature,HourlyPrecipitation",
                                        60,
                                        i -> "72509014739," + h(i) + ":00," + (40 + i % 9) + (i % 8 == 1 ? "s" : "")
                                                + "," + (i % 6 == 0 ? "T" : "0.0" + i % 6)))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .value("HourlyDryBulbTemperature", 1, 41)
                        .without("STATION"),
                WildCase.of(
                                "gsod",
                                table(
                                        "STATION,DATE,TEMP,TEMP_ATTRIBUTES,GUST,PRCP,PRCP_ATTRIBUTES,FRSHTT",
                                        40,
                                        i -> "01001099999," + d(i) + "," + s1(w(i)) + ",24,999.9,"
                                                + (i % 5 == 3 ? "99.99" : "0.1" + i % 5) + ",G,0" + i % 2 + "0000"))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .without("STATION")
                        .value("TEMP", 0, 100)
                        .later("suspectedMissing GUST 999.9: 40, PRCP 99.99: 8"),
                WildCase.of(
                                "knmi-daily",
                                "# BRON: KONINKLIJK NEDERLANDS METEOROLOGISCH INSTITUUT (KNMI)\n# STN         LON(east)   LAT(north)  ALT(m)      NAME\n# 260         5.180       52.100      1.90        De Bilt     \n# TG       = Etmaalgemiddelde temperatuur (in 0.1 graden Celsius)\n# RH       = Etmaalsom van de neerslag (in 0.1 mm)\n# STN,YYYYMMDD,   TG,   RH\n"
                                        + rows(
                                                40,
                                                i -> "  260," + f(d(i), "yyyyMMdd") + ", "
                                                        + String.format("%4d", 60 + i) + ", "
                                                        + (i % 9 == 4 ? "    " : String.format("%4d", i))))
                        .named("knmi-daily.txt")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("TG", "RH")
                        .value("TG", 0, 60)
                        .missing("RH", 4),
                WildCase.of(
                                "knmi-hourly",
                                "# Bron: KNMI\n#\n# STN,YYYYMMDD,   HH,    T\n#\n"
                                        + rows(
                                                60,
                                                i -> "  260," + f(h(i), "yyyyMMdd") + ", "
                                                        + String.format("%4d", h(i).getHour() + 1) + ", "
                                                        + String.format("%4d", 60 + i)))
                        .named("knmi-hourly.txt")
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("T")
                        .value("T", 0, 60),
                WildCase.of(
                                "smhi",
                                "Stationsnamn;Klimatnummer;Mäthöjd (meter över marken)\nUppsala;97510;2.0\n\nParameternamn;Beskrivning;Enhet\nLufttemperatur;momentanvärde, 1 gång/tim;degree celsius\n\nDatum;Tid (UTC);Lufttemperatur;Kvalitet;;Tidsutsnitt:\n"
                                        + rows(
                                                60,
                                                i -> f(h(i), "yyyy-MM-dd;HH:mm:ss") + ";" + s1(w(i)) + ";G;"
                                                        + (i == 0
                                                                ? ";Kvalitetskontrollerade historiska data"
                                                                : i == 1 ? ";Tidsperiod (fr.o.m.) = 2024-01-01" : "")))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Lufttemperatur")
                        .value("Lufttemperatur", 0, 100),
                WildCase.of(
                                "inmet",
                                "REGIAO:;CO\nUF:;DF\nESTACAO:;BRASILIA\nCODIGO (WMO):;A001\nLATITUDE:;-15,78944444\nLONGITUDE:;-47,92583332\nALTITUDE:;1160,96\nDATA DE FUNDACAO:;07/05/00\nData;Hora UTC;PRECIPITAÇÃO TOTAL, HORÁRIO (mm);TEMPERATURA DO AR (°C);\n"
                                        + rows(
                                                60,
                                                i -> f(h(i), "yyyy/MM/dd;HHmm") + " UTC;," + i % 10 + ";" + c(w(i))
                                                        + ";"),
                                "ISO-8859-1")
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("PRECIPITAÇÃO TOTAL, HORÁRIO (mm)", "TEMPERATURA DO AR (°C)")
                        .value("#0", 3, 0.3)
                        .value("#1", 1, w(1)),
                WildCase.of(
                                "hko",
                                "\uFEFF平均氣溫(攝氏度) - 天文台\nDaily Mean Temperature (°C) at the Hong Kong Observatory\n年/Year,月/Month,日/Day,數值/Value,數據完整性/data Completeness\n"
                                        + rows(40, i -> f(d(i), "yyyy,M,d,") + (i % 9 == 4 ? "***," : s1(w(i)) + ",C"))
                                        + "*** 沒有數據/unavailable\n# 數據不完整/data incomplete\nC 數據完整/data Complete\n")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("數值/Value")
                        .missing("數值/Value", 4)
                        .skipped(5),
                WildCase.of(
                                "fmi",
                                table(
                                        "\"Havaintoasema\",\"Vuosi\",\"Kuukausi\",\"Päivä\",\"Aika [Paikallinen aika]\",\"Lämpötilan keskiarvo [°C]\"",
                                        60,
                                        i -> "\"Helsinki Kaisaniemi\",\"" + f(h(i), "yyyy") + "\",\""
                                                + h(i).getMonthValue() + "\",\"" + h(i).getDayOfMonth() + "\",\""
                                                + f(h(i), "HH:mm") + "\",\"" + s1(w(i)) + "\""))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Lämpötilan keskiarvo [°C]"),
                WildCase.of(
                                "meteoswiss",
                                "MeteoSchweiz / MeteoSuisse / MeteoSvizzera / MeteoSwiss\n\n"
                                        + table(
                                                "stn;time;tre200d0;rre150d0",
                                                40,
                                                i -> "BER;" + f(d(i), "yyyyMMdd") + ";" + s1(w(i)) + ";"
                                                        + (i % 9 == 4 ? "-" : "0." + i % 9)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("tre200d0", "rre150d0")
                        .missing("rre150d0", 4),
                WildCase.of(
                                "nsidc",
                                "Year, Month, Day,     Extent,    Missing, Source Data\nYYYY,    MM,  DD, 10^6 sq km, 10^6 sq km, Source data product web sites: http://nsidc.org\n"
                                        + rows(
                                                40,
                                                i -> f(d(i), "yyyy,    MM,  dd,     ") + s(w(i) / 10)
                                                        + ",      0.000, ['/ecs/a_" + i + ".nc', '/ecs/b.nc']"))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("#0", 0, 10),
                WildCase.of(
                                "noaa-tides",
                                table(
                                        "Date Time, Water Level, Sigma, O or I (for verified), F, R, L, Quality",
                                        60,
                                        i -> f(min(6 * i), "yyyy-MM-dd HH:mm") + "," + s(w(i) / 100) + ",0.00" + i % 7
                                                + ",0,0,0,0,v"))
                        .rows(60)
                        .span(FROM, "2024-01-01T05:54")
                        .target("Water Level")
                        .inputs("Water Level", "Sigma"),
                WildCase.of(
                                "kp-index",
                                "# Kp and ap, three-hourly\n#YYY MM DD hh.h hh._m        days      days_m     Kp   ap D\n"
                                        + rows(
                                                60,
                                                i -> f(h(3 * i), "yyyy MM dd HH") + ".0 "
                                                        + String.format("%02d.50 ", h(3 * i).getHour() + 1)
                                                        + String.format(
                                                                Locale.ROOT,
                                                                "%.5f %.5f ",
                                                                33603 + i / 8.0,
                                                                33603.0625 + i / 8.0)
                                                        + s1(w(i) / 50) + "   " + (4 + i % 9) + " 1"))
                        .named("kp-index.txt")
                        .rows(60)
                        .span(FROM, "2024-01-08T09:00"),
                WildCase.of(
                                "omni-year-day-hour",
                                "YEAR DOY HR    1       2\n"
                                        + rows(
                                                60,
                                                i -> f(h(i), "yyyy")
                                                        + String.format(
                                                                " %3d %2d ", h(i).getDayOfYear(), h(i).getHour())
                                                        + (i % 9 == 4 ? " 999.9" : "  " + s1(w(i) / 20)) + "  40"
                                                        + i % 9 + "."))
                        .named("omni.txt")
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs(2),
                WildCase.of(
                                "solar-flux",
                                "fluxdate    fluxtime    fluxcarrington  fluxobsflux\n----------  ----------  --------------  -----------\n"
                                        + rows(
                                                40,
                                                i -> f(d(i), "yyyyMMdd") + "    200000      "
                                                        + String.format(Locale.ROOT, "%010.5f", 2279 + i / 27.3)
                                                        + "      000" + s1(w(i))))
                        .named("solar-flux.txt")
                        .rows(40)
                        .span("2024-01-01T20:00", "2024-02-09T20:00")
                        .value("fluxobsflux", 0, 100),
                // Energy
                WildCase.of(
                                "iso-ne-letters",
                                "\"C\",\"Hourly Day-Ahead LMPs\"\n\"C\",\"Report generated 02/10/2024 10:00:00 EST\"\n\"H\",\"Date\",\"Hour Ending\",\"Location ID\",\"Location Name\",\"LMP\"\n\"H\",\"date\",\"string\",\"number\",\"string\",\"number\"\n"
                                        + rows(
                                                60,
                                                i -> "\"D\",\"" + f(h(i), "MM/dd/yyyy") + "\",\""
                                                        + String.format("%02d", h(i).getHour() + 1)
                                                        + "\",\"4000\",\".H.INTERNAL_HUB\"," + s(w(i)))
                                        + "\"T\",\"60\"\n")
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("LMP")
                        .target("LMP"),
                WildCase.of(
                                "nyiso",
                                table(
                                        "\"Time Stamp\",\"Name\",\"PTID\",\"LBMP ($/MWHr)\"",
                                        60,
                                        i -> "\"" + f(h(i / 3), "MM/dd/yyyy HH:mm") + "\",\""
                                                + List.of("CAPITL", "CENTRL", "DUNWOD")
                                                        .get(i % 3) + "\",6175" + i % 3 + "," + s(w(i))))
                        .rows(20)
                        .span(FROM, "2024-01-01T19:00")
                        .inputs("LBMP ($/MWHr)")
                        .later("series CAPITL, CENTRL, DUNWOD"),
                WildCase.of(
                                "ieso",
                                "\\\\Hourly Demand Report,,,\n\\\\Created at 2024-02-10 10:00:00,,,\n\\\\For 2024,,,\nDate,Hour,Market Demand,Ontario Demand\n"
                                        + rows(
                                                60,
                                                i -> f(h(i), "yyyy-MM-dd,") + (h(i).getHour() + 1) + "," + (16000 + i)
                                                        + "," + (14000 + i)))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Market Demand", "Ontario Demand")
                        .skipped(3),
                WildCase.of(
                                "energinet",
                                table(
                                        "HourUTC;HourDK;PriceArea;SpotPriceDKK;SpotPriceEUR",
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd HH:mm") + ";" + f(h(i + 1), "yyyy-MM-dd HH:mm")
                                                + ";DK1;" + String.format(Locale.GERMAN, "%.6f", 7 * w(i)) + ";"
                                                + String.format(Locale.GERMAN, "%.6f", w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("SpotPriceDKK", "SpotPriceEUR")
                        .value("SpotPriceEUR", 1, w(1)),
                WildCase.of(
                                "esios",
                                table(
                                        "id;name;geoid;geoname;value;datetime",
                                        60,
                                        i -> "600;Precio mercado SPOT Diario;3;España;" + s(w(i)) + ";" + h(i)
                                                + ":00+01:00"))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("value")
                        .target("value"),
                WildCase.of(
                                "day-by-hours",
                                table(
                                        "Date," + cells(24, ",", k -> "H" + (k + 1)),
                                        20,
                                        i -> d(i) + "," + cells(24, ",", k -> s(w(24 * i + k)))))
                        .rows(480)
                        .span(FROM, "2024-01-20T23:00")
                        .value("#0", 25, w(25)),
                WildCase.of(
                                "day-by-clock",
                                table(
                                        "Datum;" + cells(24, ";", k -> String.format("%02d:00", k)),
                                        20,
                                        i -> f(d(i), "dd.MM.yyyy") + ";" + cells(24, ";", k -> c(w(24 * i + k)))))
                        .rows(480)
                        .span(FROM, "2024-01-20T23:00")
                        .value("#0", 25, w(25)),
                WildCase.of(
                                "victron",
                                "timestamp,System overview [0],System overview [0]\n\"Europe/Berlin (+01:00)\",AC Consumption L1,Battery SOC\n,W,%\n"
                                        + rows(
                                                60,
                                                i -> f(min(15 * i), "yyyy-MM-dd HH:mm:ss") + "," + (300 + i) + ","
                                                        + (50 + i % 30)))
                        .rows(60)
                        .span(FROM, "2024-01-01T14:45")
                        .inputs(2)
                        .value("#0", 0, 300),
                // Services
                WildCase.of(
                                "samsung-health",
                                "com.samsung.shealth.tracker.heart_rate,6280003,6\nsource,create_sh_ver,heart_rate,start_time,time_offset,deviceuuid\n"
                                        + rows(
                                                40,
                                                i -> ",6240007," + (60 + i % 9) + ","
                                                        + f(min(10 * i), "yyyy-MM-dd HH:mm:ss.SSS")
                                                        + ",UTC+0100,VfS0qUERdZ,"))
                        .rows(40)
                        .span(FROM, "2024-01-01T06:30")
                        .inputs("heart_rate")
                        .skipped(1),
                WildCase.of(
                                "youtube-total-first",
                                "Date,Views,Watch time (hours)\nTotal,4000,123.4\n"
                                        + rows(40, i -> d(i) + "," + (90 + i) + "," + s1(w(i) / 10)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Views", "Watch time (hours)")
                        .skipped(1),
                WildCase.of(
                                "facebook-descriptions",
                                "\"Date\",\"Lifetime Total Likes\",\"Daily New Likes\"\n,\"Lifetime: The total number of people who have liked your Page. (Unique Users)\",\"Daily: The number of new people who have liked your Page (Unique Users)\"\n"
                                        + rows(40, i -> "\"" + d(i) + "\",\"" + (900 + i) + "\",\"" + i % 5 + "\""))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs(2)
                        .value("#1", 1, 1),
                WildCase.of(
                                "matomo-utf16",
                                "\uFEFF"
                                        + table(
                                                "Date,Unique visitors,Bounce Rate,\"Avg. Visit Duration (in seconds)\"",
                                                40,
                                                i -> d(i) + "," + (90 + i) + "," + (30 + i) + "%," + (100 + i)),
                                "UTF-16LE")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Unique visitors", "Bounce Rate", "Avg. Visit Duration (in seconds)"),
                WildCase.of(
                                "google-ads",
                                "\uFEFFCampaign report\n\"January 1, 2024 - February 9, 2024\"\nDay\tCurrency code\tClicks\tCost\n"
                                        + rows(40, i -> d(i) + "\tEUR\t\"1," + (100 + i) + "\"\t" + s(w(i)))
                                        + "Total: Account\tEUR\t\"44,780\"\t4000.00\n",
                                "UTF-16LE")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Clicks", "Cost")
                        .value("Clicks", 0, 1100)
                        .skipped(3),
                // Devices and data bases
                WildCase.of(
                                "ssms-report",
                                "ts                      value\n----------------------- ----------------------\n"
                                        + rows(40, i -> f(h(i), "yyyy-MM-dd HH:mm:ss.SSS") + " " + s(w(i)))
                                        + "\n(40 rows affected)\n\nCompletion time: 2024-02-10T10:00:00.0000000+01:00\n")
                        .named("ssms-report.rpt")
                        .rows(40)
                        .span(FROM, "2024-01-02T15:00")
                        .inputs("value"),
                WildCase.of(
                                "db2",
                                table(
                                        "TS,VALUE",
                                        60,
                                        i -> "\"" + f(h(i), "yyyy-MM-dd-HH.mm.ss") + ".000000\"," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("VALUE"),
                WildCase.of(
                                "nvidia-smi",
                                table(
                                        "timestamp, name, utilization.gpu [%], memory.used [MiB]",
                                        60,
                                        i -> f(min(i), "yyyy/MM/dd HH:mm:ss.SSS") + ", Tesla T4, " + i + " %, "
                                                + (4000 + i) + " MiB"))
                        .rows(60)
                        .span(FROM, "2024-01-01T00:59")
                        .inputs("utilization.gpu [%]", "memory.used [MiB]")
                        .value("#1", 0, 4000),
                WildCase.of(
                                "sadf",
                                table(
                                        "# hostname;interval;timestamp;CPU;%user;%idle",
                                        60,
                                        i -> "host;60;" + f(min(i), "yyyy-MM-dd HH:mm:ss") + " UTC;-1;" + s(w(i) / 9)
                                                + ";" + s(w(i) / 2)))
                        .rows(60)
                        .span(FROM, "2024-01-01T00:59")
                        .inputs("%user", "%idle"),
                WildCase.of(
                                "perfmon",
                                table(
                                        "\"(PDH-CSV 4.0) (W. Europe Standard Time)(-60)\",\"\\\\HOST\\Processor(_Total)\\% Processor Time\",\"\\\\HOST\\Memory\\Available MBytes\"",
                                        60,
                                        i -> "\"" + f(min(i), "MM/dd/yyyy HH:mm:ss.SSS") + "\",\""
                                                + (i == 0 ? " " : s(w(i))) + "\",\"" + (4000 + i) + "\""))
                        .fileRows(60)
                        .inputs(2)
                        .value("#1", -1, 4059)
                        .missing("\\\\HOST\\Processor(_Total)\\% Processor Time", 1),
                WildCase.of(
                                "hwinfo",
                                table(
                                                "Date,Time,\"Core Temp [°C]\",\"CPU Package Power [W]\",",
                                                60,
                                                i -> f(min(i), "d.M.yyyy,H:mm:ss.SSS") + "," + (40 + i % 9) + ","
                                                        + s(w(i)) + ",")
                                        + "Date,Time,\"Core Temp [°C]\",\"CPU Package Power [W]\",\n,,\"CPU [#0]\",\"CPU [#0]\",\n",
                                "ISO-8859-1")
                        .rows(60)
                        .span(FROM, "2024-01-01T00:59")
                        .inputs(2)
                        .value("#1", 0, 100),
                WildCase.of(
                                "gpu-z",
                                table(
                                        "        Date        , GPU Clock [MHz] , GPU Temperature [°C] ,",
                                        60,
                                        i -> f(min(i), "yyyy-MM-dd HH:mm:ss") + " ,            " + (1300 + i)
                                                + ".0 ,                 4" + i % 9 + ".0 ,"))
                        .rows(60)
                        .span(FROM, "2024-01-01T00:59")
                        .inputs("GPU Clock [MHz]", "GPU Temperature [°C]"),
                WildCase.of(
                                "wincc",
                                table(
                                                "\"VarName\";\"TimeString\";\"VarValue\";\"Validity\";\"Time_ms\"",
                                                60,
                                                i -> "\"Temp_1\";\"" + f(min(i), "dd.MM.yyyy HH:mm:ss") + "\";"
                                                        + c(w(i)) + ";1;"
                                                        + String.format(
                                                                Locale.GERMAN, "%.6f", 45292e6 + i / 1440.0 * 1e6))
                                        + "\"$RT_COUNT$\";60;\"\";\"\";\"\"\n")
                        .rows(60)
                        .span(FROM, "2024-01-01T00:59")
                        .inputs("VarValue")
                        .skipped(1),
                WildCase.of(
                                "pi-words",
                                table(
                                                "Tag,Time,Value",
                                                60,
                                                i -> "FIC101.PV," + f(h(i), "dd-MMM-yy HH:mm:ss") + ","
                                                        + (i == 4
                                                                ? "Bad"
                                                                : i == 5
                                                                        ? "No Data"
                                                                        : i == 6
                                                                                ? "[-11059] No Good Data For Calculation"
                                                                                : s(w(i))))
                                        .replace("24 ", "24 "))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .missing("Value", 3)
                        .inputs("Value")
                        .skipped(0),
                // Times
                WildCase.of(
                                "week-with-day",
                                table("week,v", 40, i -> f(d(7 * i), "YYYY-'W'ww", Locale.GERMANY) + "-1," + s(w(i))))
                        .rows(40)
                        .span(FROM, "2024-09-30"),
                WildCase.of("week-kw", table("Woche;Wert", 40, i -> "KW " + (1 + i) + " 2024;" + c(w(i))))
                        .rows(40)
                        .span(FROM, "2024-09-30"),
                WildCase.of("week-slash", table("week,v", 40, i -> String.format("%02d/2024", 1 + i) + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, "2024-09-30")
                        .later("told from months by numbers above 12"),
                WildCase.of(
                                "quarter-1q24",
                                table(
                                        "period,v",
                                        24,
                                        i -> (1 + i % 4) + "Q" + String.format("%02d", 18 + i / 4) + "," + s(w(i))))
                        .rows(24)
                        .span("2018-01-01", "2023-10-01"),
                WildCase.of(
                                "quarter-slash",
                                table("period,v", 24, i -> "Q" + (1 + i % 4) + "/" + (2018 + i / 4) + "," + s(w(i))))
                        .rows(24)
                        .span("2018-01-01", "2023-10-01"),
                WildCase.of(
                                "quarter-french",
                                table("Trimestre;Valeur", 24, i -> (2018 + i / 4) + "-T" + (1 + i % 4) + ";" + c(w(i))))
                        .rows(24)
                        .span("2018-01-01", "2023-10-01"),
                WildCase.of(
                                "quarter-german",
                                table(
                                        "Quartal;Wert",
                                        24,
                                        i -> (1 + i % 4) + ". Quartal " + (2018 + i / 4) + ";" + c(w(i))))
                        .rows(24)
                        .span("2018-01-01", "2023-10-01"),
                WildCase.of(
                                "quarter-roman",
                                table(
                                        "okres;v",
                                        24,
                                        i -> List.of("I", "II", "III", "IV").get(i % 4) + " kw. " + (2018 + i / 4) + ";"
                                                + c(w(i))))
                        .rows(24)
                        .span("2018-01-01", "2023-10-01"),
                WildCase.of("quarters-day-first", table("Date,v", 24, i -> f(m(3 * i), "dd/MM/yyyy") + "," + s(w(i))))
                        .rows(24)
                        .span("2020-01-01", "2025-10-01"),
                WildCase.of("quarters-month-first", table("Date,v", 24, i -> f(m(3 * i), "M/d/yyyy") + "," + s(w(i))))
                        .rows(24)
                        .span("2020-01-01", "2025-10-01"),
                WildCase.of(
                                "fifth-of-months-day-first",
                                table("Date,v", 24, i -> f(m(i).plusDays(4), "dd/MM/yyyy") + "," + s(w(i))))
                        .rows(24)
                        .span("2020-01-05", "2021-12-05"),
                WildCase.of(
                                "month-ends-month-first",
                                table("Date,v", 24, i -> f(m(i + 1).minusDays(1), "M/d/yyyy") + "," + s(w(i))))
                        .rows(24)
                        .span("2020-01-31", "2021-12-31"),
                WildCase.of(
                                "year-ends-day-first",
                                table(
                                        "Date,v",
                                        24,
                                        i -> f(LocalDate.of(1999 + i, 12, 31), "dd/MM/yyyy") + "," + s(w(i))))
                        .rows(24)
                        .span("1999-12-31", "2022-12-31"),
                WildCase.of("fiscal-words", table("Period,Revenue", 20, i -> "FY" + (2000 + i) + "," + s(w(i))))
                        .rows(20)
                        .span("2000-01-01", "2019-01-01"),
                WildCase.of(
                                "order-numbers-like-days",
                                table("order_no,when,amount", 40, i -> (20240101 + i * 3) + "," + d(i) + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("amount")
                        .target("amount"),
                // Numbers
                WildCase.of(
                                "thousands-dot-by-another-column",
                                table(
                                        "Datum;Besucher;Temperatur",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";" + String.format(Locale.GERMAN, "%,d", 1013 + i)
                                                + ";" + c(w(i))))
                        .rows(40)
                        .value("Besucher", 0, 1013)
                        .value("Temperatur", 1, w(1)),
                WildCase.of(
                                "thousands-comma-all-quoted",
                                table(
                                        "Date,Visitors",
                                        40,
                                        i -> d(i) + ",\"" + String.format(Locale.ROOT, "%,d", 1013 + i) + "\""))
                        .rows(40)
                        .value("Visitors", 0, 1013),
                WildCase.of(
                                "rates-with-german-days",
                                table(
                                        "Datum;EURUSD",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";"
                                                + String.format(Locale.ROOT, "%.5f", 1.09 + i / 1000.0)))
                        .rows(40)
                        .value("EURUSD", 1, 1.091),
                WildCase.of(
                                "thousands-jump-late",
                                table(
                                        "Datum;Umsatz",
                                        60,
                                        i -> f(d(i), "dd.MM.yyyy") + ";"
                                                + (i < 50
                                                        ? String.valueOf(900 + i)
                                                        : String.format(Locale.GERMAN, "%,d", 950 + i))))
                        .rows(60)
                        .value("Umsatz", 59, 1009)
                        .value("Umsatz", 0, 900),
                WildCase.of(
                                "percent-parentheses",
                                table(
                                        "date,change",
                                        40,
                                        i -> d(i) + "," + (i % 2 == 0 ? "(" + s(w(i)) + "%)" : s(w(i)) + "%")))
                        .rows(40)
                        .inputs("change")
                        .skipped(0));
    }
}
