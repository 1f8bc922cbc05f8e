package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Files of known collections for teaching and research, in their forms. */
final class DatasetCases {

    private static final String FROM = "2024-01-01";

    private DatasetCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "uci-air-quality",
                                "Date;Time;CO(GT);PT08.S1(CO);C6H6(GT);T;RH;;\n"
                                        + rows(
                                                60,
                                                i -> f(
                                                                LocalDateTime.parse("2004-03-10T18:00")
                                                                        .plusHours(i),
                                                                "dd/MM/yyyy;HH.mm.ss")
                                                        + ";" + (i == 4 ? "-200" : c(w(i) / 40)) + ";" + (1360 + i)
                                                        + ";" + c(w(i) / 9) + ";" + c(w(i) / 8) + ";" + c(w(i) / 2)
                                                        + ";;")
                                        + rows(5, i -> ";;;;;;;;"))
                        .rows(60)
                        .span("2004-03-10T18:00", "2004-03-13T05:00")
                        .inputs("CO(GT)", "PT08.S1(CO)", "C6H6(GT)", "T", "RH")
                        .value("RH", 0, 50)
                        .later("suspectedMissing CO(GT) -200: 1"),
                WildCase.of(
                                "uci-household",
                                "Date;Time;Global_active_power;Global_reactive_power;Voltage\n"
                                        + rows(
                                                60,
                                                i -> f(
                                                                LocalDateTime.parse("2006-12-16T17:24")
                                                                        .plusMinutes(i),
                                                                "d/M/yyyy;HH:mm:ss")
                                                        + (i == 7
                                                                ? ";?;?;"
                                                                : ";" + s(w(i)) + ";" + s(w(i, 1)) + ";" + s(w(i, 2)))))
                        .named("uci-household.txt")
                        .rows(60)
                        .span("2006-12-16T17:24", "2006-12-16T18:23")
                        .inputs(3)
                        .missing("Voltage", 1),
                WildCase.of(
                                "uci-bike-day",
                                table(
                                        "instant,dteday,season,yr,mnth,holiday,weekday,workingday,weathersit,temp,casual,registered,cnt",
                                        60,
                                        i -> (i + 1) + "," + d(i) + ",1,0," + d(i).getMonthValue() + ","
                                                + (i == 15 ? 1 : 0) + ","
                                                + d(i).getDayOfWeek().getValue() % 7 + "," + (i % 7 < 5 ? 1 : 0) + ","
                                                + (1 + i % 2) + "," + s(w(i) / 200) + "," + i + "," + (900 + i) + ","
                                                + (900 + 2 * i)))
                        .rows(60)
                        .span(FROM, "2024-02-29")
                        .without("instant", "season", "yr", "mnth", "weekday")
                        .target("cnt"),
                WildCase.of(
                                "uci-bike-hour",
                                table(
                                        "instant,dteday,season,yr,mnth,hr,holiday,weekday,workingday,weathersit,temp,cnt",
                                        60,
                                        i -> (i + 1) + "," + f(h(i), "yyyy-MM-dd") + ",1,0,1," + h(i).getHour() + ",0,"
                                                + h(i).getDayOfWeek().getValue() % 7 + ",1," + (1 + i % 2) + ","
                                                + s(w(i) / 200) + "," + (20 + i)))
                        .rows(60)
                        .span(FROM, "2024-01-03T11:00")
                        .without("instant", "season", "yr", "mnth", "weekday", "hr")
                        .target("cnt"),
                WildCase.of(
                                "uci-beijing-pm25",
                                table(
                                        "No,year,month,day,hour,pm2.5,DEWP,TEMP,PRES,cbwd,Iws,Is,Ir",
                                        60,
                                        i -> (i + 1) + "," + f(h(i), "yyyy,M,d,H") + ","
                                                + (i < 3 ? "NA" : String.valueOf(120 + i)) + ",-21," + s1(w(i) / 9)
                                                + "," + (1020 + i % 5) + ",NW," + s(w(i) / 20) + ",0," + i % 3))
                        .fileRows(60)
                        .target("pm2.5")
                        .without("No"),
                WildCase.of(
                                "uci-occupancy",
                                table(
                                        "\"date\",\"Temperature\",\"Humidity\",\"Light\",\"CO2\",\"HumidityRatio\",\"Occupancy\"",
                                        60,
                                        i -> "\"" + (i + 140) + "\",\""
                                                + f(
                                                        LocalDateTime.parse("2015-02-04T17:51:00")
                                                                .plusSeconds(60L * i - i % 2),
                                                        "yyyy-MM-dd HH:mm:ss")
                                                + "\"," + s(w(i) / 5) + "," + s(w(i) / 4) + "," + (400 + i) + ","
                                                + (700 + i) + ",0.00479" + i % 9 + "," + i / 30))
                        .named("uci-occupancy.txt")
                        .rows(60)
                        .span("2015-02-04T17:51", "2015-02-04T18:49:59")
                        .inputs("Temperature", "Humidity", "Light", "CO2", "HumidityRatio", "Occupancy"),
                WildCase.of(
                                "uci-metro-traffic",
                                table(
                                        "holiday,temp,rain_1h,snow_1h,clouds_all,weather_main,weather_description,date_time,traffic_volume",
                                        60,
                                        i -> (i % 24 == 0 ? "New Years Day" : "None") + "," + s(w(i) + 188) + ",0."
                                                + i % 3 + ",0.0," + i % 90 + ",Clouds,scattered clouds,"
                                                + f(h(i), "yyyy-MM-dd HH:mm:ss") + "," + (5545 + i)))
                        .rows(60)
                        .span(FROM, "2024-01-03T11:00")
                        .without("snow_1h")
                        .target("traffic_volume"),
                WildCase.of(
                                "uci-appliances",
                                table(
                                        "\"date\",\"Appliances\",\"lights\",\"T1\",\"RH_1\"",
                                        60,
                                        i -> "\"" + f(min(10 * i), "yyyy-MM-dd HH:mm:ss") + "\",\"" + (60 + i) + "\",\""
                                                + (30 + i % 4) + "\",\"" + s(w(i) / 5) + "\",\"" + s(w(i) / 2) + "\""))
                        .rows(60)
                        .span(FROM, "2024-01-01T09:50")
                        .target("Appliances"),
                WildCase.of(
                                "uci-electricity",
                                "\"\";\"MT_001\";\"MT_002\";\"MT_003\"\n"
                                        + rows(
                                                        60,
                                                        i -> "\"" + f(min(15 * i + 15), "yyyy-MM-dd HH:mm:ss") + "\";"
                                                                + c(w(i)) + ";" + c(w(i, 1)) + ";"
                                                                + (i % 9 == 0 ? "0" : c(w(i, 2))))
                                                .replace("\n", "\r\n"))
                        .named("uci-electricity.txt")
                        .rows(60)
                        .span("2024-01-01T00:15", "2024-01-01T15:00")
                        .inputs("MT_001", "MT_002", "MT_003")
                        .value("MT_002", 1, w(1, 1)),
                WildCase.of(
                                "ett",
                                table(
                                        "date,HUFL,HULL,MUFL,OT",
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd HH:mm:ss") + "," + s(w(i)) + "," + s(w(i, 1)) + ","
                                                + s(w(i, 2)) + "," + s(w(i, 3))))
                        .rows(60)
                        .target("OT")
                        .inputs("HUFL", "HULL", "MUFL", "OT")
                        .span(FROM, "2024-01-03T11:00"),
                WildCase.of(
                                "ltsf-weather",
                                table(
                                        "date,p (mbar),T (degC),SWDR (W/m�),OT",
                                        60,
                                        i -> f(min(10 * i + 10), "yyyy-MM-dd HH:mm:ss") + "," + s(w(i)) + ","
                                                + s(w(i, 1)) + ",0.0" + (i % 3) + "," + s(w(i, 2))))
                        .rows(60)
                        .target("OT"),
                WildCase.of(
                                "ltsf-traffic",
                                table(
                                        "date," + cells(120, ",", String::valueOf) + ",OT",
                                        48,
                                        i -> f(h(i), "yyyy-MM-dd HH:mm:ss") + ","
                                                + cells(121, ",", k -> s(w(i, k) / 1000))))
                        .rows(48)
                        .inputs(121)
                        .target("OT")
                        .span(FROM, "2024-01-02T23:00"),
                WildCase.of(
                                "ltsf-illness",
                                table(
                                        "date,% WEIGHTED ILI,%UNWEIGHTED ILI,AGE 0-4,OT",
                                        52,
                                        i -> d(7 * i) + " 00:00:00," + s(w(i) / 50) + "," + s(w(i) / 60) + ","
                                                + (700 + i) + "," + (9000 + i)))
                        .rows(52)
                        .span(FROM, "2024-12-23")
                        .target("OT"),
                WildCase.of(
                                "jena",
                                table(
                                        "Date Time,p (mbar),T (degC)",
                                        60,
                                        i -> f(min(10 * i + 10), "dd.MM.yyyy HH:mm:ss") + "," + s(w(i)) + ","
                                                + s(w(i, 1))))
                        .rows(60)
                        .span("2024-01-01T00:10", "2024-01-01T10:00")
                        .inputs(2),
                WildCase.of(
                                "m4-wide",
                                "\"V1\"," + cells(40, ",", i -> "\"V" + (i + 2) + "\"") + "\n"
                                        + rows(
                                                12,
                                                k -> "\"Y" + (k + 1) + "\","
                                                        + cells(40, ",", i -> i < 20 + 2 * k ? s(w(i, k)) : "")))
                        .rows(40)
                        .timeless()
                        .inputs(12)
                        .value("#1", 3, w(3, 1))
                        .later("transposed; series end at different rows"),
                WildCase.of(
                                "m5-wide",
                                "id,item_id,dept_id,cat_id,store_id,state_id," + cells(60, ",", i -> "d_" + (i + 1))
                                        + "\n"
                                        + rows(
                                                12,
                                                k -> "HOBBIES_1_00" + k + "_CA_1_validation,HOBBIES_1_00" + k
                                                        + ",HOBBIES_1,HOBBIES,CA_1,CA,"
                                                        + cells(60, ",", i -> String.valueOf((i + k) % 7))))
                        .rows(60)
                        .timeless()
                        .inputs(12)
                        .value("#1", 3, 4)
                        .later("transposed"),
                WildCase.of(
                                "kaggle-store-items",
                                table(
                                        "date,store,item,sales",
                                        60,
                                        i -> d(i % 30) + "," + (1 + i / 30) + ",1," + (10 + i)))
                        .rows(30)
                        .span(FROM, "2024-01-30")
                        .inputs("sales")
                        .target("sales")
                        .later("series store 1, 2"),
                WildCase.of("kaggle-one-store", table("date,store,item,sales", 40, i -> d(i) + ",1,1," + (10 + i % 7)))
                        .rows(40)
                        .inputs("sales")
                        .target("sales"),
                WildCase.of(
                                "rossmann",
                                "\"Store\",\"DayOfWeek\",\"Date\",\"Sales\",\"Customers\",\"Open\",\"Promo\",\"StateHoliday\",\"SchoolHoliday\"\n"
                                        + backwards(
                                                60,
                                                i -> (1 + i % 2) + ","
                                                        + d(i / 2).getDayOfWeek()
                                                                .getValue() + "," + d(i / 2) + "," + (5000 + i) + ","
                                                        + (500 + i) + "," + (i % 14 < 12 ? 1 : 0) + "," + i / 10 % 2
                                                        + ",\"0\",\"" + (i < 20 ? 1 : 0) + "\""))
                        .rows(30)
                        .span(FROM, "2024-01-30")
                        .target("Sales")
                        .without("Store", "DayOfWeek")
                        .later("series 1, 2"),
                WildCase.of(
                                "walmart",
                                table(
                                        "Store,Date,Weekly_Sales,Holiday_Flag,Temperature,Fuel_Price,CPI,Unemployment",
                                        60,
                                        i -> (1 + i / 30) + ","
                                                + f(LocalDate.of(2010, 2, 5).plusWeeks(i % 30), "dd-MM-yyyy") + ","
                                                + s(big(i) * 100) + "," + (i % 9 == 1 ? 1 : 0) + "," + s(w(i)) + ",2.5"
                                                + i % 9 + ",211.0" + (10 + i) + ",8.1" + i % 9))
                        .rows(30)
                        .span("2010-02-05", "2010-08-27")
                        .target("Weekly_Sales")
                        .without("Store")
                        .later("series 1, 2"),
                WildCase.of(
                                "airline",
                                table(
                                        "Month,#Passengers",
                                        48,
                                        i -> f(LocalDate.of(1949, 1, 1).plusMonths(i), "yyyy-MM") + "," + (112 + i)))
                        .rows(48)
                        .span("1949-01-01", "1952-12-01")
                        .inputs("#Passengers"),
                WildCase.of(
                                "champagne-footer",
                                table(
                                                "\"Month\",\"Perrin Freres monthly champagne sales millions ?64-?72\"",
                                                48,
                                                i -> "\""
                                                        + f(
                                                                LocalDate.of(1964, 1, 1)
                                                                        .plusMonths(i),
                                                                "yyyy-MM") + "\"," + (2815 + i))
                                        + "\n\"Perrin Freres monthly champagne sales millions ?64-?72\"\n")
                        .rows(48)
                        .span("1964-01-01", "1967-12-01")
                        .skipped(1),
                WildCase.of(
                                "shampoo",
                                table(
                                                "\"Month\",\"Sales of shampoo over a three year period\"",
                                                36,
                                                i -> "\"" + (1 + i / 12) + "-" + String.format("%02d", 1 + i % 12)
                                                        + "\"," + s1(w(i)))
                                        + "\nSales of shampoo over a three year period\n")
                        .rows(36)
                        .inputs(1)
                        .value("#0", 0, 100)
                        .skipped(1),
                WildCase.of(
                                "electric-production",
                                table(
                                        "DATE,Value",
                                        48,
                                        i -> f(LocalDate.of(1985, 1, 1).plusMonths(i), "M-d-yyyy") + "," + s(w(i))))
                        .rows(48)
                        .span("1985-01-01", "1988-12-01")
                        .later("runner-up: 48 days, day first"),
                WildCase.of("prophet", table("ds,y", 40, i -> d(i) + "," + s(w(i))))
                        .rows(40)
                        .target("y")
                        .span(FROM, "2024-02-09"),
                WildCase.of(
                                "gluonts-long",
                                table(
                                        "item_id,timestamp,target,dynamic_feat",
                                        60,
                                        i -> (i < 30 ? "T1," : "T2,") + d(i % 30) + "," + s(w(i)) + "," + i % 5))
                        .rows(30)
                        .target("target")
                        .inputs("target", "dynamic_feat")
                        .later("series T1, T2"),
                WildCase.of(
                                "nab",
                                table("timestamp,value", 60, i -> f(min(5 * i), "yyyy-MM-dd HH:mm:ss") + "," + s(w(i))))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs("value"),
                WildCase.of(
                                "yahoo-s5",
                                table(
                                        "timestamp,value,is_anomaly",
                                        60,
                                        i -> (i + 1) + "," + s(w(i)) + "," + (i == 30 ? 1 : 0)))
                        .rows(60)
                        .timeless()
                        .value("value", 0, 100)
                        .target("value")
                        .without("timestamp"),
                WildCase.of(
                                "opsd",
                                table(
                                        "utc_timestamp,cet_cest_timestamp,DE_load_actual_entsoe_transparency,DE_solar",
                                        60,
                                        i -> h(i) + ":00Z," + h(i + 1) + ":00+0100," + s(w(i)) + "," + s(w(i, 1))))
                        .rows(60)
                        .span(FROM, "2024-01-03T11:00")
                        .inputs(2),
                WildCase.of(
                                "quakes-usgs",
                                "time,latitude,longitude,depth,mag,magType,nst,id,updated,place\n"
                                        + backwards(
                                                40,
                                                i -> h(i) + ":0" + i % 9 + ".120Z,38." + (10 + i) + ",-122." + (10 + i)
                                                        + "," + s(w(i) / 20) + ",1." + i % 9 + ",md," + (5 + i % 9)
                                                        + ",nc7" + i + "," + d(3)
                                                        + "T10:00:00.000Z,\"5 km NW of Town, CA\""))
                        .rows(40)
                        .span("2024-01-01T00:00:00.120", "2024-01-02T15:00:03.120")
                        .value("mag", 0, 1.0));
    }
}
