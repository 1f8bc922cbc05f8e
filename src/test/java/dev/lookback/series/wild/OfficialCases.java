package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Files of statistical offices, central banks and international organisations. */
final class OfficialCases {

    private static final List<String> ENGLISH =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private OfficialCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "fred-quarterly",
                                table(
                                        "observation_date,GDP",
                                        40,
                                        i -> LocalDate.of(2000, 1, 1).plusMonths(3L * i) + "," + s(w(i))))
                        .rows(40)
                        .span("2000-01-01", "2009-10-01")
                        .inputs("GDP"),
                WildCase.of(
                                "fred-md-transform",
                                table(
                                        "sasdate,RPI,CLAIMS,CPI\nTransform:,5,5,6",
                                        48,
                                        i -> f(LocalDate.of(1959, 1, 1).plusMonths(i), "M/d/yyyy") + "," + s(w(i)) + ","
                                                + s(w(i, 1)) + "," + s(w(i, 2))))
                        .rows(48)
                        .span("1959-01-01", "1962-12-01")
                        .inputs("RPI", "CLAIMS", "CPI")
                        .value("RPI", 0, w(0))
                        .skipped(1),
                WildCase.of(
                                "fred-text",
                                "Title:               Unemployment Rate\nSeries ID:           UNRATE\nSource:              U.S. Bureau of Labor Statistics\nUnits:               Percent\n"
                                        + "Date Range:          2020-01-01 to 2022-12-01\nLast Updated:        2024-01-05 7:44 AM CST\nNotes:               The unemployment rate represents the number of\n"
                                        + "                     unemployed as a percentage of the labor force.\n\nDATE         VALUE\n"
                                        + rows(36, i -> m(i) + "   " + s1(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("VALUE"),
                WildCase.of(
                                "ecb-portal",
                                table(
                                        "\"DATE\",\"TIME PERIOD\",\"US dollar/Euro (EXR.D.USD.EUR.SP00.A)\"",
                                        40,
                                        i -> "\"" + b(i) + "\",\"" + f(b(i), "dd MMM yyyy") + "\",\"" + s(w(i)) + "\""))
                        .rows(40)
                        .span("2024-01-01", "2024-02-23")
                        .inputs(1),
                WildCase.of(
                                "ecb-sdmx",
                                table(
                                        "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,OBS_CONF,DECIMALS,UNIT_MULT",
                                        36,
                                        i -> "EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A," + f(m(i), "yyyy-MM") + ","
                                                + s(w(i)) + ",A,F,4,0"))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("OBS_VALUE")
                        .target("OBS_VALUE"),
                WildCase.of(
                                "ecb-eurofxref",
                                "Date,USD,JPY,BGN,TRL,\n"
                                        + backwards(
                                                40,
                                                i -> b(i) + "," + s(w(i)) + "," + s(w(i, 1)) + ","
                                                        + (i == 5 ? "N/A" : s(w(i, 2))) + ",N/A,"))
                        .rows(40)
                        .span("2024-01-01", "2024-02-23")
                        .inputs("USD", "JPY", "BGN")
                        .missing("BGN", 1),
                WildCase.of(
                                "bundesbank",
                                "\"\";BBEX3.D.USD.EUR.BB.AC.000;BBEX3.D.USD.EUR.BB.AC.000_FLAGS\n\"\";\"Euro-Referenzkurs der EZB / 1 EUR = ... USD\";\nEinheit;USD (US-Dollar);\nDimension;Eins;\nStand vom;05.01.2024 16:03:25;\n"
                                        + rows(
                                                40,
                                                i -> d(i) + ";"
                                                        + (i % 7 > 4 ? ".;Kein Wert vorhanden" : c(w(i)) + ";")))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs(1)
                        .value("#0", 1, w(1)),
                WildCase.of(
                                "eurostat-tsv",
                                "freq,unit,geo\\TIME_PERIOD\t" + cells(24, "\t", i -> f(m(i), "yyyy-MM") + " ") + "\n"
                                        + rows(
                                                3,
                                                k -> "M,PC,"
                                                        + List.of("DE", "FR", "IT")
                                                                .get(k) + "\t"
                                                        + cells(
                                                                24,
                                                                "\t",
                                                                i -> i == 3
                                                                        ? ": "
                                                                        : s1(w(i, k)) + (i == 5 ? " p" : " "))))
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .inputs(3)
                        .value("#0", 5, Math.round(10 * w(5)) / 10.0)
                        .later("transposed"),
                WildCase.of(
                                "eurostat-sdmx-csv",
                                table(
                                        "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG",
                                        36,
                                        i -> "ESTAT:UNE_RT_M(1.0),12/01/24 11:00:00,M,PC_ACT,DE," + f(m(i), "yyyy-MM")
                                                + "," + s1(w(i)) + "," + (i > 33 ? "p" : "")))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("OBS_VALUE"),
                WildCase.of(
                                "eurostat-sdmx-stacked",
                                table(
                                        "DATAFLOW,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG",
                                        60,
                                        i -> "ESTAT:UNE_RT_A(1.0),A," + (i < 30 ? "AT" : "BE") + "," + (1990 + i % 30)
                                                + "," + s1(w(i)) + ","))
                        .rows(30)
                        .span("1990-01-01", "2019-01-01")
                        .inputs("OBS_VALUE")
                        .later("series AT, BE"),
                WildCase.of(
                                "world-bank",
                                "\uFEFF\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2024-06-28\",\n\n\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\","
                                        + cells(40, ",", i -> "\"" + (1980 + i) + "\"") + ",\n"
                                        + rows(
                                                3,
                                                k -> "\"Land " + k + "\",\"L" + k
                                                        + "A\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\","
                                                        + cells(40, ",", i -> "\"" + s(w(i, k)) + "\"") + ","))
                        .rows(40)
                        .span("1980-01-01", "2019-01-01")
                        .inputs("Land 0", "Land 1", "Land 2")
                        .value("#1", 4, w(4, 1))
                        .later("transposed"),
                WildCase.of(
                                "world-bank-databank",
                                "Series Name,Series Code,Country Name,Country Code,"
                                        + cells(30, ",", i -> (1990 + i) + " [YR" + (1990 + i) + "]") + "\n"
                                        + rows(
                                                2,
                                                k -> "\"Population, total\",SP.POP.TOTL,Land " + k + ",L" + k + ","
                                                        + cells(30, ",", i -> i == 2 ? ".." : s(w(i, k))))
                                        + ",,,,\n,,,,\nData from database: World Development Indicators,,,,\nLast Updated: 06/28/2024,,,,\n")
                        .rows(30)
                        .span("1990-01-01", "2019-01-01")
                        .inputs(2)
                        .value("#1", 4, w(4, 1))
                        .later("transposed"),
                WildCase.of(
                                "oecd",
                                table(
                                        "\"LOCATION\",\"INDICATOR\",\"SUBJECT\",\"MEASURE\",\"FREQUENCY\",\"TIME\",\"Value\",\"Flag Codes\"",
                                        40,
                                        i -> "\"DEU\",\"QGDP\",\"TOT\",\"PC_CHGPP\",\"Q\",\"" + quarter(i, "-Q") + "\","
                                                + s(w(i)) + ","))
                        .rows(40)
                        .span("2000-01-01", "2009-10-01")
                        .inputs("Value"),
                WildCase.of(
                                "oecd-stacked",
                                table(
                                        "\"LOCATION\",\"INDICATOR\",\"FREQUENCY\",\"TIME\",\"Value\",\"Flag Codes\"",
                                        60,
                                        i -> "\"" + List.of("AUS", "AUT", "BEL").get(i / 20) + "\",\"QGDP\",\"Q\",\""
                                                + quarter(i % 20, "-Q") + "\"," + s(w(i)) + ","))
                        .rows(20)
                        .span("2000-01-01", "2004-10-01")
                        .inputs("Value")
                        .later("series AUS, AUT, BEL"),
                WildCase.of(
                                "imf-weo",
                                "Country\tSubject Descriptor\tUnits\tScale\t"
                                        + cells(30, "\t", i -> String.valueOf(1990 + i)) + "\tEstimates Start After\n"
                                        + rows(
                                                2,
                                                k -> "Land " + k
                                                        + "\tGross domestic product\tNational currency\tBillions\t"
                                                        + cells(30, "\t", i -> i == 1 ? "n/a" : us(big(i) + k))
                                                        + "\t2018")
                                        + "\nInternational Monetary Fund, World Economic Outlook Database, April 2024\n",
                                "UTF-16LE")
                        .named("imf-weo.xls")
                        .rows(30)
                        .span("1990-01-01", "2019-01-01")
                        .inputs(2)
                        .value("#1", 4, big(4) + 1)
                        .later("transposed"),
                WildCase.of(
                                "ons-monthly",
                                "\"Title\",\"CPIH ANNUAL RATE 00: ALL ITEMS 2015=100\"\n\"CDID\",\"L55O\"\n\"Source dataset ID\",\"MM23\"\n\"PreUnit\",\"\"\n\"Unit\",\"%\"\n\"Release date\",\"17-01-2024\"\n\"Next release\",\"14 February 2024\"\n\"Important notes\",\n"
                                        + rows(
                                                48,
                                                i -> "\"" + f(m(i), "yyyy MMM").toUpperCase(Locale.ROOT) + "\",\""
                                                        + s1(w(i)) + "\""))
                        .rows(48)
                        .span("2020-01-01", "2023-12-01")
                        .inputs(1),
                WildCase.of(
                                "bls-periods",
                                table(
                                        "Series ID,Year,Period,Label,Value",
                                        36,
                                        i -> "CUUR0000SA0," + m(i).getYear() + ",M" + f(m(i), "MM") + ","
                                                + f(m(i), "yyyy MMM") + "," + s(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("Value"),
                WildCase.of(
                                "bls-year-by-month",
                                "CPI for All Urban Consumers (CPI-U)\nOriginal Data Value\n\nSeries Id:,CUUR0000SA0\nNot Seasonally Adjusted\n\nYear,"
                                        + String.join(",", ENGLISH) + ",HALF1,HALF2\n"
                                        + rows(
                                                12,
                                                y -> (2010 + y) + "," + cells(12, ",", k -> s(w(12 * y + k))) + ","
                                                        + s(w(y)) + "," + s(w(y))))
                        .rows(144)
                        .span("2010-01-01", "2021-12-01")
                        .inputs(1)
                        .value("#0", 13, w(13)),
                WildCase.of(
                                "year-by-month",
                                "Year," + String.join(",", ENGLISH) + "\n"
                                        + rows(15, y -> (2000 + y) + "," + cells(12, ",", k -> s(w(12 * y + k)))))
                        .rows(180)
                        .span("2000-01-01", "2014-12-01")
                        .inputs(1)
                        .value("#0", 13, w(13)),
                WildCase.of(
                                "genesis",
                                "Tabelle: 61111-0002\nVerbraucherpreisindex: Deutschland, Monate\n;;Verbraucherpreisindex\n;;2020=100\n"
                                        + rows(
                                                36,
                                                i -> m(i).getYear() + ";" + f(m(i), "LLLL", Locale.GERMAN) + ";"
                                                        + s1(w(i)).replace('.', ','))
                                        + "__________\n(C)opyright Statistisches Bundesamt (Destatis), 2024\nStand: 05.01.2024 / 10:00:00\n",
                                "windows-1252")
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs(1)
                        .value("#0", 0, 100.0),
                WildCase.of(
                                "genesis-year-once",
                                "Jahr;Monat;Index\n"
                                        + rows(
                                                36,
                                                i -> (i % 12 == 0 ? m(i).getYear() : "") + ";"
                                                        + f(m(i), "LLLL", Locale.GERMAN) + ";" + c(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("Index"),
                WildCase.of(
                                "statcan",
                                table(
                                        "\"REF_DATE\",\"GEO\",\"DGUID\",\"UOM\",\"UOM_ID\",\"SCALAR_FACTOR\",\"SCALAR_ID\",\"VECTOR\",\"COORDINATE\",\"VALUE\",\"STATUS\",\"SYMBOL\",\"TERMINATED\",\"DECIMALS\"",
                                        36,
                                        i -> "\"" + f(m(i), "yyyy-MM")
                                                + "\",\"Canada\",\"2016A000011124\",\"2002=100\",\"17\",\"units \",\"0\",\"v41690973\",\"2.2\",\""
                                                + s1(w(i)) + "\",\"\",\"\",\"\",\"1\""))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("VALUE")
                        .target("VALUE"),
                WildCase.of(
                                "insee",
                                "\"Libellé\";\"Indice des prix à la consommation\"\n\"idBank\";\"001759970\"\n\"Dernière mise à jour\";\"12/01/2024 08:45\"\n\"Période\";\"\"\n"
                                        + backwards(36, i -> "\"" + f(m(i), "yyyy-MM") + "\";\"" + c(w(i)) + "\""))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs(1)
                        .value("#0", 0, w(0)),
                WildCase.of("ine-periods", table("Periodo;Total", 36, i -> f(m(i), "yyyy'M'MM") + ";" + de(big(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("Total")
                        .value("Total", 3, big(3)),
                WildCase.of("boe-two-digit-years", table("Date,XUDLERD", 40, i -> f(b(i), "dd MMM yy") + "," + s(w(i))))
                        .rows(40)
                        .span("2024-01-01", "2024-02-23")
                        .inputs("XUDLERD"),
                WildCase.of(
                                "snb-cube",
                                "\uFEFF\"CubeId\";\"rendopar\"\n\"PublishingDate\";\"2024-01-05 14:30\"\n\n\"Date\";\"D0\";\"Value\"\n"
                                        + rows(36, i -> "\"" + f(m(i), "yyyy-MM") + "\";\"10J\";\"" + s(w(i)) + "\""))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("Value")
                        .skipped(2),
                WildCase.of(
                                "census-blurb",
                                "U.S. Census Bureau\nSource: Advance Monthly Sales for Retail and Food Services\n44X72: Retail Trade: U.S. Total\nNot Seasonally Adjusted Sales - Monthly [Millions of Dollars]\nPeriod: 1992 to 2024\nData Extracted on: January 5, 2024 (10:11 am)\n\nPeriod,Value\n"
                                        + rows(
                                                40,
                                                i -> f(LocalDate.of(1992, 1, 1).plusMonths(i), "MMM-yyyy") + ","
                                                        + (i > 37 ? "NA" : s(w(i)))))
                        .rows(40)
                        .span("1992-01-01", "1995-04-01")
                        .inputs("Value")
                        .missing("Value", 2),
                WildCase.of(
                                "owid-one",
                                table(
                                        "Entity,Code,Year,Life expectancy",
                                        40,
                                        i -> "World,OWID_WRL," + (1950 + i) + "," + s1(w(i))))
                        .rows(40)
                        .span("1950-01-01", "1989-01-01")
                        .inputs("Life expectancy"),
                WildCase.of(
                                "owid-stacked",
                                table(
                                        "Entity,Code,Year,Life expectancy",
                                        60,
                                        i -> (i < 30 ? "Chile,CHL," : "Peru,PER,") + (1950 + i % 30) + "," + s1(w(i))))
                        .rows(30)
                        .span("1950-01-01", "1979-01-01")
                        .inputs("Life expectancy")
                        .later("series Chile, Peru"),
                WildCase.of(
                                "jhu-days-across",
                                "Province/State,Country/Region,Lat,Long,"
                                        + cells(
                                                40,
                                                ",",
                                                i -> f(LocalDate.of(2020, 1, 22).plusDays(i), "M/d/yy")) + "\n"
                                        + rows(
                                                3,
                                                k -> ","
                                                        + List.of("Italy", "Spain", "France")
                                                                .get(k) + ",41.8,12.5,"
                                                        + cells(40, ",", i -> String.valueOf(100 * k + i * i))))
                        .rows(40)
                        .span("2020-01-22", "2020-03-01")
                        .inputs("Italy", "Spain", "France")
                        .value("#1", 10, 200)
                        .later("transposed"),
                WildCase.of(
                                "nbs-china-months-across",
                                "数据库：月度数据\n时间：最近24个月\n指标," + cells(24, ",", i -> f(m(23 - i), "yyyy年M月")) + "\n"
                                        + rows(2, k -> "指标" + k + "(亿元)," + cells(24, ",", i -> s(w(23 - i, k))))
                                        + "数据来源：国家统计局\n",
                                "GBK")
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .inputs("指标0(亿元)", "指标1(亿元)")
                        .value("#1", 2, w(2, 1))
                        .later("transposed"),
                WildCase.of(
                                "ukraine-population",
                                table(
                                        "year,population,births",
                                        30,
                                        i -> (1990 + i) + "," + (50000000 - 10000 * i) + "," + (900 - i)))
                        .rows(30)
                        .span("1990-01-01", "2019-01-01")
                        .inputs("population", "births"),
                WildCase.of(
                                "population-no-time",
                                table("population,births", 30, i -> (50000000 - 10000 * i) + "," + (900 - i % 7)))
                        .rows(30)
                        .timeless()
                        .inputs("population", "births")
                        .value("population", 0, 50000000),
                WildCase.of("time-named-years", table("time,value", 40, i -> (1871 + i) + "," + s(w(i))))
                        .rows(40)
                        .span("1871-01-01", "1910-01-01")
                        .inputs("value"),
                WildCase.of("gretl-months", table("obs,cpi", 36, i -> f(m(i), "yyyy:MM") + "," + s(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("cpi"),
                WildCase.of("gretl-quarters", table("obs,gdp", 40, i -> quarter(i, ":") + "," + s(w(i))))
                        .rows(40)
                        .span("2000-01-01", "2009-10-01")
                        .inputs("gdp"),
                WildCase.of(
                                "quarter-first",
                                table(
                                        "Quarter,Sales",
                                        40,
                                        i -> "Q" + (1 + i % 4) + " " + (2000 + i / 4) + "," + s(w(i))))
                        .rows(40)
                        .span("2000-01-01", "2009-10-01")
                        .inputs("Sales"),
                WildCase.of("quarter-plain", table("date,gdp", 40, i -> quarter(i, "Q") + "," + s(w(i))))
                        .rows(40)
                        .span("2000-01-01", "2009-10-01")
                        .inputs("gdp"),
                WildCase.of("quarter-columns", table("Year,Quarter,GDP", 40, i -> quarter(i, ",") + "," + s(w(i))))
                        .rows(40)
                        .span("2000-01-01", "2009-10-01")
                        .inputs("GDP"),
                WildCase.of(
                                "weeks-iso",
                                table(
                                        "week,cases",
                                        60,
                                        i -> f(d(7 * i), "YYYY-'W'ww", Locale.GERMANY) + "," + (10 + i % 9)))
                        .rows(60)
                        .span("2024-01-01", "2025-02-17")
                        .inputs("cases"),
                WildCase.of("week-columns", table("Year;Week;Cases", 52, i -> "2023;" + (1 + i) + ";" + (10 + i % 9)))
                        .rows(52)
                        .span("2023-01-02", "2023-12-25")
                        .inputs("Cases"),
                WildCase.of(
                                "week-compact",
                                table(
                                        "woche;faelle",
                                        52,
                                        i -> "2023" + String.format("%02d", 1 + i) + ";" + (10 + i % 9)))
                        .rows(52)
                        .inputs("faelle")
                        .span("2023-01-02", "2023-12-25"),
                WildCase.of(
                                "half-years",
                                table("Semestre;Indice", 20, i -> (2010 + i / 2) + "S" + (1 + i % 2) + ";" + c(w(i))))
                        .rows(20)
                        .span("2010-01-01", "2019-07-01")
                        .inputs("Indice"));
    }

    private static String quarter(int i, String mark) {
        return (2000 + i / 4) + mark + (1 + i % 4);
    }
}
