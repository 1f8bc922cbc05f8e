package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;
import java.util.Locale;

/** Exports of bookkeeping programs, databases, gadgets and probes, and months as people of further countries write them. */
final class GadgetCases {

    private static final String FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-09";
    private static final String HOURS_TO = "2024-01-03T11:00";
    private static final String MINUTES_TO = "2024-01-01T00:59";

    private GadgetCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "sap-periods",
                                table(
                                        "Periode/Jahr;Betrag",
                                        36,
                                        i -> String.format("%03d.%d;", i % 12 + 1, 2020 + i / 12) + de(big(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("Betrag", 0, 10000),
                WildCase.of(
                                "sap-year-and-period",
                                table(
                                        "Geschäftsjahr;Buchungsperiode;Betrag",
                                        36,
                                        i -> (2020 + i / 12) + ";" + (i % 12 + 1) + ";" + de(big(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("Betrag", 0, 10000),
                WildCase.of(
                                "db2-timestamps",
                                table("TS,V", 60, i -> f(min(i), "yyyy-MM-dd-HH.mm.ss") + ".000000," + s(w(i))))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .inputs("V"),
                WildCase.of(
                                "zero-dates",
                                table(
                                        "created,amount",
                                        40,
                                        i -> (i == 9 ? "0000-00-00 00:00:00" : d(i) + " 00:00:00") + "," + s(w(i))))
                        .rows(39)
                        .span(FROM, DAYS_TO)
                        .inputs("amount"),
                WildCase.of(
                                "austrian-months",
                                table(
                                        "Monat;Wert",
                                        36,
                                        i -> List.of(
                                                                "Jänner",
                                                                "Februar",
                                                                "März",
                                                                "April",
                                                                "Mai",
                                                                "Juni",
                                                                "Juli",
                                                                "August",
                                                                "September",
                                                                "Oktober",
                                                                "November",
                                                                "Dezember")
                                                        .get(i % 12)
                                                + " " + (2020 + i / 12) + ";" + c(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("Wert", 0, 100),
                WildCase.of(
                                "austrian-short-months",
                                table(
                                        "Monat;Wert",
                                        36,
                                        i -> List.of(
                                                                "Jän", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug",
                                                                "Sep", "Okt", "Nov", "Dez")
                                                        .get(i % 12)
                                                + "." + (20 + i / 12) + ";" + c(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("Wert", 0, 100),
                WildCase.of(
                                "brazilian-short-months",
                                table(
                                        "Data;Valor",
                                        36,
                                        i -> List.of(
                                                                "jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago",
                                                                "set", "out", "nov", "dez")
                                                        .get(i % 12)
                                                + "/" + (20 + i / 12) + ";" + c(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("Valor", 0, 100),
                WildCase.of(
                                "russian-short-months",
                                table(
                                        "Месяц;Значение",
                                        36,
                                        i -> List.of(
                                                                "янв", "фев", "мар", "апр", "май", "июн", "июл", "авг",
                                                                "сен", "окт", "ноя", "дек")
                                                        .get(i % 12)
                                                + "." + (20 + i / 12) + ";" + c(w(i))),
                                "windows-1251")
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("Значение", 0, 100),
                WildCase.of(
                                "korean-dotted-months",
                                table("시점,지수", 36, i -> (2020 + i / 12) + ". " + (i % 12 + 1) + "," + s(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("지수", 0, 100),
                WildCase.of(
                                "korean-short-years",
                                table("시점,지수", 36, i -> (20 + i / 12) + "년 " + (i % 12 + 1) + "월," + s(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("지수", 0, 100),
                WildCase.of("japanese-fiscal-years", table("年度,売上", 20, i -> (2001 + i) + "年度,\"" + us(big(i)) + "\""))
                        .rows(20)
                        .span("2001-01-01", "2020-01-01")
                        .value("売上", 0, 10000),
                WildCase.of(
                                "pattern-in-name-day-first",
                                table(
                                        "Time(dd/mm/yyyy),Carbon dioxide(ppm),Temperature(°C)",
                                        240,
                                        i -> f(h(i), "dd/MM/yyyy h:mm:ss a") + "," + (400 + i * 7 % 91) + ","
                                                + s1(w(i) / 5)))
                        .rows(240)
                        .span(FROM, "2024-01-10T23:00"),
                WildCase.of(
                                "pattern-in-name-month-first",
                                table("Date (MM/DD/YYYY);Value", 12, i -> f(d(i), "MM/dd/yyyy") + ";" + c(w(i))))
                        .rows(12)
                        .span(FROM, "2024-01-12"),
                WildCase.of(
                                "pattern-in-units-row",
                                table(
                                        "Date,Value",
                                        13,
                                        i -> i == 0 ? "DD/MM/YYYY,mm" : f(d(i - 1), "dd/MM/yyyy") + "," + s(w(i))))
                        .rows(12)
                        .span(FROM, "2024-01-12"),
                WildCase.of(
                                "govee",
                                table(
                                        "\uFEFFTimestamp for sample frequency every 1 min min,Temperature_Celsius,Relative_Humidity",
                                        60,
                                        i -> f(min(i), "yyyy-MM-dd HH:mm:ss") + "," + s1(w(i) / 5) + ","
                                                + s1(w(i, 1) / 2)))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .inputs("Temperature_Celsius", "Relative_Humidity"),
                WildCase.of(
                                "inkbird",
                                table(
                                        "Time,Temperature(℃),Humidity(%RH)",
                                        60,
                                        i -> f(min(i), "yyyy/MM/dd HH:mm") + "," + s1(w(i) / 5) + "℃," + s1(w(i, 1) / 2)
                                                + "%"))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .value("Temperature(℃)", 0, 20),
                WildCase.of(
                                "logtag",
                                table(
                                        "\"Index\",\"Date\",\"Time\",\"Reading\"",
                                        60,
                                        i -> "\"" + (i + 1) + "\",\"" + f(min(i), "MM/dd/yyyy\",\"HH:mm:ss") + "\",\""
                                                + s1(w(i) / 5) + " °C\""))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .inputs("Reading"),
                WildCase.of(
                                "kestrel",
                                "Device Name,WEATHER - 2345678\nDevice Model,5500\nSerial Number,2345678\nFORMATTED DATE_TIME,Temperature,Relative Humidity\nYYYY-MM-DD HH:MM:SS,°C,%\n"
                                        + rows(
                                                60,
                                                i -> f(min(i), "yyyy-MM-dd hh:mm:ss a") + "," + s1(w(i) / 5) + ","
                                                        + s1(w(i, 1) / 2)))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .inputs(2),
                WildCase.of(
                                "zentra",
                                "z6-00001,Port 1,Port 1,Port 8\n60 records,ATMOS 41 Weather Station,ATMOS 41 Weather Station,Barometer\nTimestamps, mm Precipitation, °C Air Temperature, kPa Reference Pressure\n"
                                        + rows(
                                                60,
                                                i -> f(min(5 * i), "MM/dd/yyyy HH:mm") + "," + s(w(i) / 50) + ","
                                                        + s1(w(i, 1) / 5) + "," + s(w(i, 2))))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs(3)
                        .value("#0", 0, 2),
                WildCase.of(
                                "exo-sonde",
                                "KOR Export File;;;;;\n;;;;;\nFILE CREATED:;1/2/2024;;;;\n;;;;MEAN VALUE:;100,1\n;;;;STANDARD DEVIATION:;8,2\nDate (MM/DD/YYYY);Time (HH:mm:ss);Time (Fract. Sec);Site Name;Cond µS/cm;Temp °C\n"
                                        + rows(
                                                60,
                                                i -> f(min(i), "M/d/yyyy;HH:mm:ss") + ";0;River;" + c(w(i)) + ";"
                                                        + c(w(i, 1) / 5)),
                                "UTF-16LE")
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .inputs("Cond µS/cm", "Temp °C"),
                WildCase.of(
                                "aquatroll",
                                "Report Date:,2024-01-02 10:00\nReport User Name:,A\n\nDevice Properties\nDevice,Aqua TROLL 600\nSerial Number,123456\n\nLog Configuration\nInterval,60\n\nLog Data:\nRecord Count,60\n\nDate Time,Actual Conductivity (µS/cm) (123456),Temperature (°C) (123457),Marked\n"
                                        + rows(
                                                60,
                                                i -> f(min(i), "yyyy-MM-dd HH:mm:ss.SSS") + "," + s(w(i)) + ","
                                                        + s(w(i, 1) / 5) + ","))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .inputs(2),
                WildCase.of(
                                "sea-bird",
                                "* Sea-Bird SBE 37 Data File:\n* System UTC = Jan 02 2024 10:00:00\n# nquan = 3\n# nvalues = 60\n# name 0 = timeJ: Julian Days\n# name 1 = tv290C: Temperature [ITS-90, deg C]\n# name 2 = prdM: Pressure [db]\n# start_time = Jan 01 2024 00:00:00\n*END*\n"
                                        + rows(
                                                60,
                                                i -> String.format(
                                                        Locale.ROOT,
                                                        "%11.6f%11.4f%11.3f",
                                                        1 + i / 24.0,
                                                        w(i) / 9,
                                                        w(i, 1))))
                        .named("m.cnv")
                        .rows(60)
                        .value("#1", 0, Math.round(w(0) / 9 * 10000) / 10000.0),
                WildCase.of(
                                "fitness-hr",
                                table(
                                        "timestamp,hr,cad,power",
                                        60,
                                        i -> f(min(0).plusSeconds(i), "yyyy-MM-dd'T'HH:mm:ss'Z'") + ","
                                                + (90 + i * 7 % 61) + "," + (70 + i * 5 % 23) + ","
                                                + (150 + i * 37 % 91)))
                        .rows(60)
                        .inputs("hr", "cad", "power"));
    }
}
