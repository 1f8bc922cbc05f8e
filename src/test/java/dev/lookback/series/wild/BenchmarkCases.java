package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;

/** Data sets that forecasting methods are tried on, as they are handed round. */
final class BenchmarkCases {

    private static final String FROM = "2024-01-01";
    private static final String HOURS_TO = "2024-01-03T11:00";

    private BenchmarkCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of("ltsf-no-times", rows(60, i -> cells(8, ",", k -> s(w(i, k)))))
                        .named("exchange_rate.txt")
                        .rows(60)
                        .timeless()
                        .inputs(8),
                WildCase.of(
                                "m3-steps-across",
                                "Series,N,NF,Type,Starting Year,Starting Month," + cells(30, ",", k -> "" + (1 + k))
                                        + "\n"
                                        + rows(
                                                4,
                                                s -> "N " + (1402 + s) + ",30,18,MICRO,1990,1,"
                                                        + cells(30, ",", k -> s(w(k, s)))))
                        .rows(30)
                        .inputs(4)
                        .value("#0", 1, w(1)),
                WildCase.of(
                                "nn5",
                                ",NN5-001,NN5-002,NN5-003\n"
                                        + rows(
                                                60,
                                                i -> f(d(i).minusYears(28), "dd-MMM-yy") + "," + s(w(i)) + ","
                                                        + (i % 11 == 3 ? "" : s(w(i, 1))) + "," + s(w(i, 2))))
                        .rows(60)
                        .span("1996-01-01", "1996-02-29")
                        .inputs(3),
                WildCase.of(
                                "kdd-air",
                                table(
                                        "station_id,utc_time,PM25_Concentration,PM10_Concentration",
                                        60,
                                        i -> List.of("CD1", "BL0").get(i / 30) + "," + f(h(i % 30), "yyyy/M/d H:mm")
                                                + "," + s1(w(i)) + "," + s1(w(i, 1))))
                        .rows(30)
                        .span(FROM, "2024-01-02T05:00")
                        .series("CD1", "CD1", "BL0"),
                WildCase.of(
                                "gefcom-load",
                                table(
                                        "ZONEID,TIMESTAMP,LOAD,w1,w2",
                                        60,
                                        i -> "1," + f(h(i + 1), "Mddyyyy") + " " + h(i + 1).getHour() + ":00,"
                                                + s1(w(i)) + "," + (40 + i % 9) + "," + (41 + i % 7)))
                        .rows(60)
                        .span("2024-01-01T01:00", "2024-01-03T12:00")
                        .inputs("LOAD", "w1", "w2"),
                WildCase.of(
                                "gefcom-hours-across",
                                "zone_id,year,month,day," + cells(24, ",", k -> "h" + (1 + k)) + "\n"
                                        + rows(
                                                40,
                                                i -> (1 + i / 20) + "," + f(d(i % 20), "yyyy,M,d") + ","
                                                        + cells(24, ",", k -> "\"" + us(big(24 * i + k)) + "\"")))
                        .rows(480)
                        .span(FROM, "2024-01-20T23:00")
                        .series("1", "1", "2"),
                WildCase.of(
                                "istanbul-stocks",
                                ",TL BASED,USD BASED,imkb_x\ndate,ISE,ISE,SP\n"
                                        + rows(
                                                40,
                                                i -> f(b(i), "d-MMM-yy") + ",0.03" + (10 + i) + ",0.01" + (20 + i)
                                                        + ",-0.00" + (30 + i)))
                        .rows(40)
                        .span(FROM, "2024-02-23")
                        .inputs(3),
                WildCase.of(
                                "ozone-no-header",
                                rows(
                                        60,
                                        i -> f(d(i).minusYears(26), "M/d/yyyy") + ","
                                                + (i % 7 == 3 ? "?" : s1(w(i) / 20)) + "," + s1(w(i, 1) / 10) + ","
                                                + (i % 9 == 4 ? "?" : s1(w(i, 2))) + ",0.0"))
                        .fileRows(60)
                        .at(0, "1998-01-01"),
                WildCase.of(
                                "sml-numbered-names",
                                "# 1:Date 2:Time 3:Temperature_Comedor_Sensor 4:CO2_Comedor_Sensor 5:Day_Of_Week\n"
                                        + rows(
                                                60,
                                                i -> f(min(15 * i), "dd/MM/yyyy HH:mm") + " " + s(w(i) / 5) + "00 "
                                                        + s(w(i, 1) * 2) + " " + (1 + i / 96) + ".0000 "))
                        .named("NEW-DATA-1.T15.txt")
                        .rows(60)
                        .span(FROM, "2024-01-01T14:45")
                        .value("#0", 0, 20),
                WildCase.of(
                                "tetuan",
                                table(
                                        "DateTime,Temperature,Humidity,Zone 1 Power Consumption,Zone 2  Power Consumption",
                                        60,
                                        i -> f(min(10 * i), "M/d/yyyy H:mm") + "," + s(w(i) / 9) + "," + s(w(i, 1) / 2)
                                                + "," + s(w(i, 2) * 90) + "," + s(w(i, 3) * 70)))
                        .rows(60)
                        .span(FROM, "2024-01-01T09:50")
                        .inputs(4),
                WildCase.of(
                                "dow-jones-weeks",
                                table(
                                        "quarter,stock,date,open,high,low,close,volume,percent_change_price",
                                        50,
                                        i -> (1 + i % 25 / 13) + ","
                                                + List.of("AA", "AXP").get(i / 25) + ","
                                                + f(d(7 * (i % 25) + 4), "M/d/yyyy") + ",$" + s(w(i) - 1) + ",$"
                                                + s(w(i) + 2) + ",$"
                                                + s(w(i) - 2) + ",$" + s(w(i)) + "," + (239655616 + i) + ",3.7"
                                                + (100 + i)))
                        .rows(25)
                        .span("2024-01-05", "2024-06-21")
                        .series("AA", "AA", "AXP")
                        .target("close"),
                WildCase.of(
                                "weekly-steps-across",
                                "Product_Code," + cells(52, ",", k -> "W" + k) + ",MIN,MAX\n"
                                        + rows(
                                                4,
                                                p -> "P" + (1 + p) + ","
                                                        + cells(52, ",", k -> "" + (10 + (k * 7 + p * 3) % 23))
                                                        + ",10,32"))
                        .rows(52)
                        .inputs(4)
                        .value("P1", 1, 17),
                WildCase.of(
                                "turbofan",
                                rows(
                                        60,
                                        i -> (1 + i / 30) + " " + (1 + i % 30) + " -0.000" + i % 9 + " 0.000" + i % 5
                                                + " 100.0 518.67 " + s(w(i) * 6) + " " + s(w(i, 1) * 15) + "  "))
                        .named("train_FD001.txt")
                        .rows(30)
                        .timeless()
                        .series("1", "1", "2"),
                WildCase.of(
                                "skab",
                                table(
                                        "datetime;Accelerometer1RMS;Current;Pressure;anomaly;changepoint",
                                        60,
                                        i -> f(h(0).plusSeconds(i), "yyyy-MM-dd HH:mm:ss") + ";0.0" + (2700 + i) + ";"
                                                + s(w(i) / 90) + ";0." + (10 + i % 30) + ";0.0;0.0"))
                        .rows(60)
                        .span(FROM, "2024-01-01T00:00:59"),
                WildCase.of(
                                "pjm-mixed-order",
                                table(
                                        "Datetime,AEP_MW",
                                        96,
                                        i -> f(h(24 * (3 - i / 24) + i % 24), "yyyy-MM-dd HH:mm:ss") + ","
                                                + s1(w(24 * (3 - i / 24) + i % 24))))
                        .rows(96)
                        .span(FROM, "2024-01-04T23:00")
                        .value("AEP_MW", 0, 100),
                WildCase.of(
                                "pm-five-cities",
                                table(
                                        "No,year,month,day,hour,season,PM_Dongsi,PM_US Post,DEWP,cbwd",
                                        60,
                                        i -> (1 + i) + "," + f(h(i), "yyyy,M,d,H") + ",4,NA," + s(w(i)) + ",-"
                                                + (10 + i % 9) + ",NW"))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .without("No", "season")
                        .inputs("PM_US Post", "DEWP"),
                WildCase.of(
                                "steel-energy",
                                table(
                                        "date,Usage_kWh,Lagging_Current_Reactive.Power_kVarh,CO2(tCO2),NSM,WeekStatus,Day_of_week,Load_Type",
                                        120,
                                        i -> f(min(15 * i + 15), "dd/MM/yyyy HH:mm") + "," + s(w(i)) + "," + s(w(i, 1))
                                                + ",0," + (900 * ((i + 1) % 96)) + ",Weekday,Monday,Light_Load"))
                        .rows(120)
                        .span("2024-01-01T00:15", "2024-01-02T06:00")
                        .target("Usage_kWh")
                        .without("NSM"),
                WildCase.of(
                                "ashrae-meters",
                                table(
                                        "building_id,meter,timestamp,meter_reading",
                                        60,
                                        i -> (i % 3) + ",0," + f(h(i / 3), "yyyy-MM-dd HH:mm:ss") + "," + s(w(i))))
                        .rows(20)
                        .span(FROM, "2024-01-01T19:00")
                        .inputs("meter_reading")
                        .series("0", "0", "1", "2"),
                WildCase.of(
                                "australian-rain",
                                table(
                                        "Date,Location,MinTemp,MaxTemp,Rainfall,WindGustDir,Humidity9am,RainToday",
                                        60,
                                        i -> d(i % 30) + ","
                                                + List.of("Albury", "Cobar").get(i / 30) + "," + s1(w(i) / 9) + ","
                                                + s1(w(i, 1) / 5) + "," + (i % 4 == 1 ? "NA" : "0.6") + ",WNW,"
                                                + (60 + i % 20) + ",No"))
                        .rows(30)
                        .series("Albury", "Albury", "Cobar"),
                WildCase.of(
                                "avocado",
                                table(
                                        ",Date,AveragePrice,Total Volume,type,year,region",
                                        60,
                                        i -> (i % 15) + "," + d(7 * (14 - i % 15)) + ",1." + (10 + i) + "," + s(big(i))
                                                + ","
                                                + List.of("conventional", "organic")
                                                        .get(i / 30) + ",2024,"
                                                + List.of("Albany", "Boston").get(i / 15 % 2)))
                        .rows(15)
                        .span(FROM, "2024-04-08")
                        .target("AveragePrice")
                        .inputs("AveragePrice", "Total Volume"),
                WildCase.of(
                                "r-monthly-time-column",
                                table(
                                        "\"rownames\",\"time\",\"value\"",
                                        48,
                                        i -> "\"" + (1 + i) + "\","
                                                + (i % 12 == 0 ? "" + (1949 + i / 12) : r(1949 + i / 12.0)) + ","
                                                + s(w(i))))
                        .rows(48)
                        .span("1949-01-01", "1952-12-01")
                        .inputs("value"),
                WildCase.of(
                                "r-quarterly-time-column",
                                table(
                                        "\"\",\"time\",\"value\"",
                                        40,
                                        i -> "\"" + (1 + i) + "\"," + (1956 + i / 4)
                                                + List.of("", ".25", ".5", ".75")
                                                        .get(i % 4) + "," + s(w(i))))
                        .rows(40)
                        .span("1956-01-01", "1965-10-01")
                        .inputs("value"),
                WildCase.of(
                                "month-of-numbered-years",
                                table(
                                        "\"Month\",\"Sales\"",
                                        36,
                                        i -> "\"" + (1 + i / 12) + "-" + String.format("%02d", 1 + i % 12) + "\","
                                                + s1(w(i))))
                        .rows(36)
                        .inputs("Sales")
                        .value("Sales", 1, 104.1),
                WildCase.of(
                                "years-of-el-nino",
                                "YEAR,JAN,FEB,MAR,APR,MAY,JUN,JUL,AUG,SEP,OCT,NOV,DEC\n"
                                        + rows(20, y -> (1950 + y) + "," + cells(12, ",", k -> s(w(12 * y + k) / 4))))
                        .rows(240)
                        .span("1950-01-01", "1969-12-01"),
                WildCase.of(
                                "consumption-by-hour-and-day-names",
                                "hour,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n"
                                        + rows(24, i -> i + "," + cells(7, ",", k -> s(w(i, k)))))
                        .rows(24)
                        .inputs(7),
                WildCase.of(
                                "stock-prices-wide-tickers",
                                table(
                                        "date,AAPL,ABBV,BRK.B,T",
                                        40,
                                        i -> b(i) + " 00:00:00+00:00," + s(w(i)) + "," + s(w(i, 1)) + "," + s(w(i, 2))
                                                + "," + s(w(i, 3))))
                        .rows(40)
                        .span(FROM, "2024-02-23")
                        .inputs("AAPL", "ABBV", "BRK.B", "T"),
                WildCase.of(
                                "bike-share-months",
                                table(
                                        "year,month,passengers",
                                        48,
                                        i -> (1949 + i / 12) + "," + f(m(i), "MMMM") + "," + (112 + i)))
                        .rows(48)
                        .span("1949-01-01", "1952-12-01")
                        .inputs("passengers"),
                WildCase.of(
                                "five-year-steps-stacked",
                                table(
                                        "country,continent,year,lifeExp,pop,gdpPercap",
                                        36,
                                        i -> List.of("Ghana,Africa", "Kenya,Africa", "Togo,Africa")
                                                        .get(i / 12) + "," + (1952 + 5 * (i % 12)) + "," + s(w(i) / 2)
                                                + "," + (8425333 + 1111 * i) + "," + s(w(i, 1) * 7)))
                        .rows(12)
                        .span("1952-01-01", "2007-01-01")
                        .inputs("lifeExp", "pop", "gdpPercap"),
                WildCase.of(
                                "iso-offset-spring",
                                table(
                                        "ts,kw",
                                        60,
                                        i -> f(h(i + 24 * 89), "yyyy-MM-dd'T'HH:mm:ss")
                                                        .replace("T02:00", "T02:00")
                                                + (i < 26 ? "+01:00," : "+02:00,")
                                                + s(w(i))))
                        .rows(60)
                        .inputs("kw"),
                WildCase.of(
                                "quarter-starts-by-name",
                                table(
                                        "Period;Wert",
                                        32,
                                        i -> List.of("Jan-Mär", "Apr-Jun", "Jul-Sep", "Okt-Dez")
                                                        .get(i % 4) + " " + (2016 + i / 4) + ";" + c(w(i))))
                        .rows(32)
                        .span("2016-01-01", "2023-10-01"),
                WildCase.of(
                                "rolling-quarters",
                                table(
                                        "Period,Unemployment rate",
                                        36,
                                        i -> f(m(i), "MMM") + "-" + f(m(i + 2), "MMM yyyy") + "," + s(w(i) / 20)))
                        .rows(36)
                        .value("#0", 0, 5)
                        .later("time 2020-01 to 2022-12"),
                WildCase.of(
                                "seasons",
                                table(
                                        "Season,Temperature",
                                        40,
                                        i -> List.of("Winter", "Spring", "Summer", "Autumn")
                                                        .get(i % 4) + " " + (2000 + i / 4) + "," + s(w(i) / 9)))
                        .rows(40)
                        .inputs("Temperature"),
                WildCase.of(
                                "school-years",
                                table(
                                        "Season,Goals",
                                        30,
                                        i -> (1990 + i) + "/" + String.format("%02d", (91 + i) % 100) + ","
                                                + (900 + i * 7 % 90)))
                        .rows(30)
                        .span("1990-01-01", "2019-01-01"));
    }

    private static String r(double value) {
        String text = String.valueOf(value);
        return text.length() > 16 ? text.substring(0, 16) : text;
    }
}
