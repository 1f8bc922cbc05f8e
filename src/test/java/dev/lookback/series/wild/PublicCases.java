package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;
import java.util.Locale;

/** Files of health services, traffic, markets and research, and spreadsheets in further languages. */
final class PublicCases {

    private static final String FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-09";
    private static final String HOURS_TO = "2024-01-03T11:00";

    private PublicCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "ukhsa",
                                table(
                                        "theme,sub_theme,topic,geography_type,geography,metric,metric_group,stratum,sex,age,date,metric_value,in_reporting_delay_period",
                                        40,
                                        i ->
                                                "infectious_disease,respiratory,COVID-19,Nation,England,COVID-19_cases_casesByDay,cases,default,all,all,"
                                                        + d(i) + "," + (100 + i * 7 % 31) + ","
                                                        + (i > 35 ? "True" : "False")))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("metric_value"),
                WildCase.of(
                                "phe-areas",
                                table(
                                        "areaCode,areaName,areaType,date,newCasesBySpecimenDate,cumCasesBySpecimenDate",
                                        80,
                                        i -> (i % 2 == 0 ? "E92000001,England" : "S92000003,Scotland") + ",nation,"
                                                + d(39 - i / 2) + "," + (100 + i * 7 % 31) + ","
                                                + (9000 - 50 * (i / 2))))
                        .rows(40)
                        .span(FROM, DAYS_TO),
                WildCase.of(
                                "google-mobility",
                                table(
                                        "country_region_code,country_region,sub_region_1,sub_region_2,metro_area,iso_3166_2_code,census_fips_code,place_id,date,retail_and_recreation_percent_change_from_baseline,parks_percent_change_from_baseline",
                                        40,
                                        i -> "LU,Luxembourg,,,,,,ChIJRyEhyrlFlUcR75LTAvZg22Q," + d(i) + ","
                                                + (i * 7 % 31 - 20) + "," + (i * 5 % 29 - 9)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs(
                                "retail_and_recreation_percent_change_from_baseline",
                                "parks_percent_change_from_baseline"),
                WildCase.of(
                                "flunet",
                                table(
                                        "WHOREGION,FLUSEASON,HEMISPHERE,COUNTRY_AREA_TERRITORY,ISO_YEAR,ISO_WEEK,MMWR_YEAR,MMWR_WEEK,ISO_WEEKSTARTDATE,SPEC_PROCESSED_NB,INF_A,INF_B",
                                        40,
                                        i -> "EUR,NH,NH,Norway,2024," + (i + 1) + ",2024," + (i + 1) + "," + d(7 * i)
                                                + "," + (200 + i * 7 % 31) + "," + i * 5 % 29 + "," + i * 3 % 17))
                        .rows(40)
                        .span(FROM, "2024-09-30")
                        .inputs("SPEC_PROCESSED_NB", "INF_A", "INF_B"),
                WildCase.of(
                                "mortality-stmf",
                                table(
                                        "CountryCode,Year,Week,Sex,D0_14,D15_64,DTotal,RTotal,Split",
                                        52,
                                        i -> "AUT,2023," + (i + 1) + ",b," + s1(w(i) / 20) + "," + s1(w(i, 1)) + ","
                                                + s1(w(i, 2) * 10) + "," + s(w(i) / 9000) + ",0"))
                        .rows(52)
                        .span("2023-01-02", "2023-12-25")
                        .without("Week", "Year"),
                WildCase.of(
                                "tfl-cycles",
                                table(
                                        "Wave,SiteID,Date,Weather,Time,Day,Round,Direction,Path,Mode,Count",
                                        96,
                                        i -> "2023 Q1 (January-March),CENCY001," + f(min(15 * i), "dd/MM/yyyy")
                                                + ",Dry," + f(min(15 * i), "HH:mm:ss")
                                                + ",Weekday,A,Northbound,Carriageway,Conventional cycles,"
                                                + i * 7 % 31))
                        .rows(96)
                        .span(FROM, "2024-01-01T23:45")
                        .inputs("Count"),
                WildCase.of(
                                "mta-turnstile",
                                table(
                                        "C/A,UNIT,SCP,STATION,LINENAME,DIVISION,DATE,TIME,DESC,ENTRIES,EXITS                                                               ",
                                        40,
                                        i -> "A002,R051,02-00-00,59 ST,NQR456W,BMT,"
                                                + f(h(4 * i), "MM/dd/yyyy,HH:mm:ss") + ",REGULAR,"
                                                + String.format("%010d", 7_000_000 + 97 * i + i % 7) + ","
                                                + String.format("%010d", 2_000_000 + 37 * i + i % 5)))
                        .rows(40)
                        .span(FROM, "2024-01-07T12:00")
                        .without("DESC"),
                WildCase.of(
                                "nyc-taxi-zones",
                                table(
                                        "VendorID,tpep_pickup_datetime,tpep_dropoff_datetime,passenger_count,trip_distance,PULocationID,DOLocationID,fare_amount,total_amount",
                                        60,
                                        i -> (1 + i % 2) + "," + f(min(i), "yyyy-MM-dd HH:mm:ss") + ","
                                                + f(min(i + 9), "yyyy-MM-dd HH:mm:ss") + "," + (1 + i % 4) + ","
                                                + s(w(i) / 50) + "," + (100 + i * 7 % 31) + "," + (100 + i * 5 % 29)
                                                + "," + s(w(i) / 9) + "," + s(w(i, 1) / 8)))
                        .rows(60)
                        .span(FROM, "2024-01-01T00:59")
                        .without("VendorID"),
                WildCase.of(
                                "bast-hours",
                                table(
                                        "TKNR;Zst;Land;Strklas;Strnum;Datum;Wotag;Fahrtzw;Stunde;KFZ_R1;K_KFZ_R1;KFZ_R2;K_KFZ_R2",
                                        72,
                                        i -> "7528;2104;1;A;23;" + f(h(i), "yyMMdd") + ";"
                                                + h(i).getDayOfWeek().getValue() + ";w;"
                                                + String.format("%02d", i % 24 + 1) + ";" + (300 + i * 37 % 91) + ";-;"
                                                + (280 + i * 31 % 87) + ";-"))
                        .rows(72)
                        .at(1, "2024-01-01T01:00")
                        .value("KFZ_R1", 0, 300),
                WildCase.of(
                                "webtris",
                                "Report for site 8188,,,,\n\n"
                                        + table(
                                                "Site Name,Report Date,Time Period Ending,Time Interval,0 - 520 cm,Avg mph,Total Volume",
                                                96,
                                                i -> "M25/4565A," + f(min(15 * i), "dd/MM/yyyy") + " 00:00:00,"
                                                        + f(min(15 * i + 14), "HH:mm") + ":00," + i + ","
                                                        + (20 + i * 7 % 31) + "," + (50 + i * 5 % 17) + ","
                                                        + (40 + i * 3 % 29)))
                        .rows(96)
                        .at(1, "2024-01-01T00:29")
                        .value("Total Volume", 0, 40),
                WildCase.of(
                                "eurocontrol",
                                table(
                                        "YEAR,MONTH_NUM,MONTH_MON,FLT_DATE,APT_ICAO,FLT_DEP_1,FLT_ARR_1,FLT_TOT_1",
                                        40,
                                        i -> f(d(i), "yyyy,MM,MMM").toUpperCase(Locale.ROOT) + "," + f(d(i), "dd-MM-yy")
                                                + ",EBBR," + (200 + i * 7 % 31) + "," + (201 + i * 5 % 29) + ","
                                                + (401 + i * 12 % 37)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("FLT_DEP_1", "FLT_ARR_1", "FLT_TOT_1"),
                WildCase.of(
                                "bitcoin-charts",
                                rows(60, i -> (1704067200 + 60 * i) + "," + s(w(i)) + ",0.0" + (1 + i % 9) + "000000"))
                        .named("bitstampUSD.csv")
                        .rows(60)
                        .span(FROM, "2024-01-01T00:59")
                        .value("#0", 0, 100),
                WildCase.of(
                                "moex-candles",
                                "candles\n\nopen;close;high;low;value;volume;begin;end\n"
                                        + rows(
                                                60,
                                                i -> c(w(i)) + ";" + c(w(i) + 1) + ";" + c(w(i) + 2) + ";" + c(w(i) - 1)
                                                        + ";" + (1000 + i * 37 % 91) + ";" + (10 + i % 7) + ";"
                                                        + f(h(i), "yyyy-MM-dd HH:mm:ss") + ";"
                                                        + f(h(i), "yyyy-MM-dd HH:59:59")),
                                "windows-1251")
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .value("close", 0, 101),
                WildCase.of(
                                "xetra",
                                table(
                                        "ISIN,Mnemonic,SecurityDesc,SecurityType,Currency,SecurityID,Date,Time,StartPrice,MaxPrice,MinPrice,EndPrice,TradedVolume,NumberOfTrades",
                                        60,
                                        i -> "DE0007164600,SAP,SAP SE O.N.,Common stock,EUR,2505077,"
                                                + f(min(i), "yyyy-MM-dd,HH:mm") + "," + s(w(i)) + "," + s(w(i) + 1)
                                                + "," + s(w(i) - 1) + "," + s(w(i) + 0.5) + "," + (100 + i * 7 % 31)
                                                + "," + (1 + i % 5)))
                        .rows(60)
                        .span(FROM, "2024-01-01T00:59")
                        .inputs("StartPrice", "MaxPrice", "MinPrice", "EndPrice", "TradedVolume", "NumberOfTrades"),
                WildCase.of(
                                "asx-historic",
                                rows(
                                        40,
                                        i -> "BHP," + f(d(i), "yyyyMMdd") + "," + ohlc(i, ",") + ","
                                                + (1000 + i * 37 % 91)))
                        .named("20240101.txt")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs(5),
                WildCase.of(
                                "tase",
                                "\uFEFFמניה,לאומי\nתאריך,שער נעילה,שינוי(%),מחזור\n"
                                        + rows(
                                                40,
                                                i -> f(d(39 - i), "dd/MM/yyyy") + ","
                                                        + us(big(39 - i))
                                                                .replaceAll("(.*)", "\"$1\"")
                                                                .replace("\"\"", "")
                                                        + "," + (i % 2 == 0 ? "-" : "") + "0.1" + i % 9 + ","
                                                        + (1000 + i * 37 % 91)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("שער נעילה", 0, 10000),
                WildCase.of(
                                "saudi-exchange",
                                table(
                                        "التاريخ,الإغلاق,الحجم",
                                        40,
                                        i -> f(d(i), "yyyy/MM/dd") + "," + s(w(i)) + ",\""
                                                + String.format(Locale.ROOT, "%,d", 1000 + i * 37 % 91) + "\""))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("الإغلاق", "الحجم"),
                WildCase.of(
                                "vietstock",
                                table(
                                        "Ngày;Giá đóng cửa;Khối lượng",
                                        40,
                                        i -> f(d(39 - i), "dd/MM/yyyy") + ";" + de(big(39 - i)) + ";"
                                                + (1000 + i * 37 % 91)))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Giá đóng cửa", 0, 10000),
                WildCase.of(
                                "hungarian-dots",
                                table(
                                        "Dátum;Záróár;Forgalom",
                                        40,
                                        i -> f(d(i), "yyyy. MM. dd.") + ";" + c(w(i)) + ";"
                                                + grouped(big(i), "\u00A0")))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Forgalom", 0, 10000),
                WildCase.of("latvian", table("Datums;Vērtība", 40, i -> f(d(i), "dd.MM.yyyy.") + ";" + c(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Vērtība", 0, 100),
                WildCase.of(
                                "lithuanian",
                                table("Laikotarpis;Reikšmė", 36, i -> f(m(i), "yyyy 'm.' MM 'mėn.'") + ";" + c(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01"),
                WildCase.of(
                                "turkish-months",
                                table(
                                        "Dönem;Değer",
                                        36,
                                        i -> f(m(i), "MMMM yyyy", Locale.forLanguageTag("tr")) + ";" + de(big(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("Değer", 0, 10000),
                WildCase.of(
                                "bulgarian",
                                table("Дата;Стойност", 40, i -> f(d(i), "dd.MM.yyyy 'г.'") + ";" + c(w(i))),
                                "windows-1251")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Стойност", 0, 100),
                WildCase.of("serbian-latin", table("Datum;Vrednost", 40, i -> f(d(i), "d.M.yyyy.") + ";" + de(big(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .value("Vrednost", 0, 10000),
                WildCase.of(
                                "indonesian-months",
                                table(
                                        "Bulan;Nilai",
                                        36,
                                        i -> List.of(
                                                                "Januari",
                                                                "Februari",
                                                                "Maret",
                                                                "April",
                                                                "Mei",
                                                                "Juni",
                                                                "Juli",
                                                                "Agustus",
                                                                "September",
                                                                "Oktober",
                                                                "November",
                                                                "Desember")
                                                        .get(i % 12)
                                                + " " + (2020 + i / 12) + ";" + de(big(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("Nilai", 0, 10000),
                WildCase.of("ucr-rows", rows(20, k -> (k % 2 + 1) + "\t" + cells(60, "\t", i -> s(w(i, k % 3)))))
                        .named("ECG_TRAIN.tsv")
                        .rows(20),
                WildCase.of(
                                "ett-m1",
                                table(
                                        "date,HUFL,HULL,OT",
                                        96,
                                        i -> f(min(15 * i), "yyyy/M/d H:mm") + "," + s(w(i)) + "," + s(w(i, 1)) + ","
                                                + s(w(i, 2))))
                        .rows(96)
                        .span(FROM, "2024-01-01T23:45")
                        .target("OT"),
                WildCase.of(
                                "nab-labels",
                                table(
                                        "timestamp,value,anomaly_score,label",
                                        96,
                                        i -> f(min(5 * i), "yyyy-MM-dd HH:mm:ss") + "," + s(w(i)) + ",0.0" + (1 + i % 8)
                                                + "," + (i == 50 ? 1 : 0)))
                        .rows(96)
                        .target("value"),
                WildCase.of(
                                "pecan-street",
                                table(
                                        "dataid,local_15min,grid,solar",
                                        96,
                                        i -> "661," + f(min(15 * i), "yyyy-MM-dd HH:mm:ss") + "-06," + s(w(i) / 90)
                                                + "," + s(w(i, 1) / 90)))
                        .rows(96)
                        .span(FROM, "2024-01-01T23:45")
                        .inputs("grid", "solar"),
                WildCase.of(
                                "refit",
                                table(
                                        "Time,Unix,Aggregate,Appliance1",
                                        60,
                                        i -> f(min(0).plusSeconds(8L * i), "yyyy-MM-dd HH:mm:ss") + ","
                                                + (1704067200 + 8 * i) + "," + (300 + i * 7 % 31) + "," + i * 5 % 29))
                        .rows(60)
                        .span(FROM, "2024-01-01T00:07:52")
                        .inputs("Aggregate", "Appliance1"),
                WildCase.of(
                                "panama-load",
                                table(
                                        "datetime,nat_demand,T2M_toc,Holiday_ID,holiday,school",
                                        60,
                                        i -> f(h(i), "dd-MM-yyyy HH:mm") + "," + s(w(i) * 10) + "," + s(w(i, 1) / 4)
                                                + "," + (i < 24 ? 1 : 0) + "," + (i < 24 ? 1 : 0) + ","
                                                + (i > 30 ? 1 : 0)))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .target("nat_demand"),
                WildCase.of(
                                "cmapss-names",
                                table(
                                        "unit_number,time_in_cycles,setting_1,T24,T30",
                                        120,
                                        i -> (1 + i / 60) + "," + (1 + i % 60) + "," + s(w(i) / 1000) + "," + s(w(i))
                                                + "," + s(w(i, 1))))
                        .rows(60)
                        .without("unit_number"),
                WildCase.of(
                                "battery-cycles",
                                table(
                                        "cycle_index,discharge_capacity_in_Ah,internal_resistance_in_ohm,date_time_iso",
                                        60,
                                        i -> i + "," + s(w(i) / 100) + "," + s(w(i, 1) / 90) + ","
                                                + f(h(i), "yyyy-MM-dd'T'HH:mm:ss") + "+00:00"))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("discharge_capacity_in_Ah", "internal_resistance_in_ohm"),
                WildCase.of(
                                "ecg-mitbih",
                                "'Elapsed time','MLII','V1'\n'hh:mm:ss.mmm','mV','mV'\n"
                                        + rows(
                                                60,
                                                i -> String.format("'  0:%02d.%03d',", i / 60, i % 60 * 16)
                                                        + s(w(i) / 1000) + "," + s(w(i, 1) / 1000)))
                        .rows(60)
                        .value("MLII", 0, 0.1),
                WildCase.of(
                                "gapminder-wide",
                                table(
                                        "\"geo\",\"name\"," + cells(12, ",", i -> "\"" + (1801 + i) + "\""),
                                        3,
                                        k -> "\"" + "abc".charAt(k) + "bw\",\"" + "ABC".charAt(k) + "land\","
                                                + cells(
                                                        12,
                                                        ",",
                                                        i -> "\""
                                                                + (k == 0
                                                                        ? (i + 10) + "." + i % 9 + "k"
                                                                        : (1 + i % 3) + "." + i % 9 + "M")
                                                                + "\"")))
                        .rows(12)
                        .span("1801-01-01", "1812-01-01"),
                WildCase.of(
                                "fao-prices",
                                "FAO Food Price Index\n2014-2016=100\n"
                                        + table(
                                                        "Date,Food Price Index,Meat,Dairy",
                                                        36,
                                                        i -> f(m(i), "yyyy-MM") + "," + s1(w(i)) + "," + s1(w(i, 1))
                                                                + "," + s1(w(i, 2)))
                                                .replaceFirst("\n", "\n,,,\n"))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("Food Price Index", "Meat", "Dairy"),
                WildCase.of(
                                "pink-sheet",
                                "World Bank Commodity Price Data (The Pink Sheet)\nmonthly prices in nominal US dollars\n(Updated on January 03 2024)\n\n,\"Crude oil, average\",\"Crude oil, Brent\",Coal\n,($/bbl),($/bbl),($/mt)\n"
                                        + rows(
                                                36,
                                                i -> (2020 + i / 12) + "M" + String.format("%02d", i % 12 + 1) + ","
                                                        + s(w(i)) + "," + s(w(i, 1)) + ","
                                                        + (i < 9 ? "…" : s(w(i, 2)))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01"),
                WildCase.of(
                                "fed-h15",
                                "\"Series Description\",\"Market yield 1-month\",\"Market yield 10-year\"\n\"Unit:\",\"Percent:_Per_Year\",\"Percent:_Per_Year\"\n\"Multiplier:\",\"1\",\"1\"\n\"Currency:\",\"NA\",\"NA\"\n\"Unique Identifier: \",\"H15/H15/RIFLGFCM01_N.B\",\"H15/H15/RIFLGFCY10_N.B\"\n\"Time Period\",\"RIFLGFCM01_N.B\",\"RIFLGFCY10_N.B\"\n"
                                        + rows(
                                                40,
                                                i -> b(i) + "," + (i % 10 == 4 ? "ND" : s(w(i) / 30)) + ","
                                                        + (i % 10 == 4 ? "ND" : s(w(i, 1) / 30))))
                        .rows(40)
                        .span(FROM, "2024-02-23")
                        .inputs(2)
                        .value("#0", 0, 3.33),
                WildCase.of(
                                "bis-bulk",
                                table(
                                        "FREQ:Frequency,REF_AREA:Reference area,TIME_PERIOD:Time period or range,OBS_VALUE:Observation Value,OBS_STATUS:Observation Status",
                                        32,
                                        i -> "Q: Quarterly,AT: Austria," + (2015 + i / 4) + "-Q" + (i % 4 + 1) + ","
                                                + s(w(i)) + ",A: Normal value"))
                        .rows(32)
                        .span("2015-01-01", "2022-10-01")
                        .inputs("OBS_VALUE:Observation Value"),
                WildCase.of(
                                "census-eits",
                                table(
                                        "per_name,cat_code,dt_code,et_code,geo_code,is_adj,val",
                                        36,
                                        i -> f(m(i), "MMM-yyyy") + ",44X72,SM,0,US,1," + (400000 + i * 977 % 9001)))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("val", 0, 400000));
    }
}
