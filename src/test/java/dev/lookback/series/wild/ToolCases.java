package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Output of statistics programs, data bases and monitoring. */
final class ToolCases {

    private static final String FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-09";
    private static final String HOURS_TO = "2024-01-03T11:00";

    private ToolCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "r-write-table",
                                table(
                                        "\"date\" \"x\" \"y\"",
                                        40,
                                        i -> "\"" + (i + 1) + "\" \"" + d(i) + "\" " + s(w(i)) + " "
                                                + (i == 3 ? "NA" : s(w(i, 1)))))
                        .named("r-write-table.txt")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("x", "y")
                        .value("y", 0, w(0, 1))
                        .missing("y", 1),
                WildCase.of(
                                "r-write-csv",
                                table("\"\",\"date\",\"x\"", 40, i -> "\"" + (i + 1) + "\"," + d(i) + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("x"),
                WildCase.of(
                                "r-csv2",
                                table("\"\";\"datum\";\"x\"", 40, i -> "\"" + (i + 1) + "\";" + d(i) + ";" + c(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("x")
                        .value("x", 1, w(1)),
                WildCase.of("r-zoo", table("\"Index\" \"x\"", 40, i -> d(i) + " " + s(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("x"),
                WildCase.of(
                                "r-print-ts",
                                "        Jan    Feb    Mar    Apr    May    Jun    Jul    Aug    Sep    Oct    Nov    Dec\n"
                                        + rows(12, y -> (2010 + y) + " " + cells(12, " ", k -> s(w(12 * y + k)))))
                        .named("r-print-ts.txt")
                        .rows(144)
                        .span("2010-01-01", "2021-12-01")
                        .value("#0", 13, w(13))
                        .inputs(1),
                WildCase.of(
                                "r-sparse-row-names",
                                table(
                                        "\"\",\"date\",\"x\"",
                                        40,
                                        i -> "\"" + (i * 3 + 17) + "\"," + d(i) + "," + s(w(i))))
                        .rows(40)
                        .inputs("x")
                        .span(FROM, DAYS_TO),
                WildCase.of("pandas-index", table(",open,close", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("open", "close")
                        .target("close"),
                WildCase.of(
                                "pandas-unnamed",
                                table(
                                        "Unnamed: 0.1,Unnamed: 0,date,value",
                                        40,
                                        i -> i + "," + i + "," + d(i) + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("value"),
                WildCase.of(
                                "pandas-multi-columns",
                                ",AAA,AAA,BBB,BBB\n,open,close,open,close\ndate,,,,\n"
                                        + rows(
                                                40,
                                                i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1)) + "," + s(w(i, 2)) + ","
                                                        + s(w(i, 3))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("AAA open", "AAA close", "BBB open", "BBB close")
                        .skipped(0),
                WildCase.of(
                                "pandas-multi-index",
                                table("symbol,date,close", 60, i -> (i < 30 ? "A," : "B,") + d(i % 30) + "," + s(w(i))))
                        .rows(30)
                        .inputs("close")
                        .span(FROM, "2024-01-30")
                        .later("series A, B"),
                WildCase.of(
                                "pandas-utc",
                                table("time,x", 60, i -> f(h(i), "yyyy-MM-dd HH:mm:ss") + "+00:00," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("x"),
                WildCase.of(
                                "pandas-mixed-fraction",
                                table(
                                        "time,x",
                                        60,
                                        i -> f(
                                                        min(0).plusNanos(500_000_000L * i),
                                                        i % 2 == 0
                                                                ? "yyyy-MM-dd HH:mm:ss"
                                                                : "yyyy-MM-dd HH:mm:ss.SSSSSS")
                                                + "," + s(w(i))))
                        .rows(60)
                        .span(FROM, "2024-01-01T00:00:29.500")
                        .skipped(0),
                WildCase.of(
                                "pandas-midnight-dates",
                                table(
                                        "time,x",
                                        60,
                                        i -> f(h(i), i % 24 == 0 ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss") + ","
                                                + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .skipped(0),
                WildCase.of(
                                "pandas-to-string",
                                "            x      y\ndate                \n"
                                        + rows(40, i -> d(i) + "  " + s(w(i)) + "  " + s(w(i, 1))))
                        .named("pandas-to-string.txt")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("x", "y"),
                WildCase.of(
                                "numpy-savetxt",
                                rows(48, i -> String.format(Locale.ROOT, "%.18e %.18e", 1704067200.0 + 3600 * i, w(i))))
                        .named("numpy-savetxt.txt")
                        .rows(48)
                        .span(FROM, "2024-01-02T23:00")
                        .inputs(1)
                        .value("#0", 1, w(1)),
                WildCase.of(
                                "sas-date9",
                                table(
                                        "date,sales",
                                        40,
                                        i -> f(d(i), "ddMMMyyyy").toUpperCase(Locale.ROOT) + ","
                                                + (i == 3 ? "." : s(w(i)))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("sales")
                        .missing("sales", 1),
                WildCase.of(
                                "sas-datetime",
                                table(
                                        "dt,sales",
                                        60,
                                        i -> f(h(i), "ddMMMyyyy:HH:mm:ss").toUpperCase(Locale.ROOT) + "," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("sales"),
                WildCase.of(
                                "sas-date7",
                                table(
                                        "date,sales",
                                        40,
                                        i -> f(d(i), "ddMMMyy").toUpperCase(Locale.ROOT) + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO),
                WildCase.of(
                                "stata-months",
                                table("month,x", 36, i -> m(i).getYear() + "m" + m(i).getMonthValue() + "," + s(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01"),
                WildCase.of(
                                "stata-quarters",
                                table("quarter,x", 36, i -> (2000 + i / 4) + "q" + (1 + i % 4) + "," + s(w(i))))
                        .rows(36)
                        .span("2000-01-01", "2008-10-01"),
                WildCase.of(
                                "spss-months",
                                table("DATE_;x", 36, i -> f(m(i), "MMM yyyy").toUpperCase(Locale.ROOT) + ";" + c(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01"),
                WildCase.of("eviews-months", table("obs\tx", 36, i -> f(m(i), "yyyy'M'MM") + "\t" + s(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01"),
                WildCase.of(
                                "psql-aligned",
                                "         ts          | value\n---------------------+--------\n"
                                        + rows(40, i -> " " + f(h(i), "yyyy-MM-dd HH:mm:ss") + " | " + s(w(i)))
                                        + "(40 rows)\n\n")
                        .named("psql-aligned.txt")
                        .rows(40)
                        .span(FROM, "2024-01-02T15:00")
                        .inputs("value")
                        .skipped(2),
                WildCase.of(
                                "mysql-box",
                                "+---------------------+--------+\n| ts                  | value  |\n+---------------------+--------+\n"
                                        + rows(40, i -> "| " + f(h(i), "yyyy-MM-dd HH:mm:ss") + " | " + s(w(i)) + " |")
                                        + "+---------------------+--------+\n40 rows in set (0.00 sec)\n")
                        .named("mysql-box.txt")
                        .rows(40)
                        .span(FROM, "2024-01-02T15:00")
                        .inputs("value"),
                WildCase.of(
                                "markdown-table",
                                "| Date | Value |\n| --- | ---: |\n"
                                        + rows(40, i -> "| " + d(i) + " | " + s(w(i)) + " |"))
                        .named("markdown-table.md")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Value"),
                WildCase.of(
                                "mysql-batch",
                                table(
                                        "ts\tvalue\tother",
                                        40,
                                        i -> f(h(i), "yyyy-MM-dd HH:mm:ss") + "\t" + (i == 2 ? "NULL" : s(w(i))) + "\t"
                                                + s(w(i, 1))))
                        .rows(40)
                        .span(FROM, "2024-01-02T15:00")
                        .missing("value", 1),
                WildCase.of(
                                "pg-copy",
                                rows(
                                        40,
                                        i -> f(h(i), "yyyy-MM-dd HH:mm:ss") + "+00\t" + (i == 2 ? "\\N" : s(w(i)))
                                                + "\t" + s(w(i, 1))))
                        .rows(40)
                        .span(FROM, "2024-01-02T15:00")
                        .inputs(2)
                        .value("#1", 0, w(0, 1)),
                WildCase.of("sqlite-bars", rows(40, i -> d(i) + "|" + s(w(i)) + "|" + (i == 4 ? "" : s(w(i, 1)))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs(2)
                        .value("#0", 0, 100),
                WildCase.of(
                                "sql-server",
                                table("ts,value", 60, i -> f(h(i), "yyyy-MM-dd HH:mm:ss") + ".0000000," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO),
                WildCase.of(
                                "oracle",
                                table(
                                        "\"TS\",\"VALUE\"",
                                        60,
                                        i -> "\""
                                                + f(h(i), "dd-MMM-yy hh.mm.ss").toUpperCase(Locale.ROOT) + ".000000 "
                                                + f(h(i), "a") + "\"," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("VALUE"),
                WildCase.of("bigquery", table("ts,value", 60, i -> f(h(i), "yyyy-MM-dd HH:mm:ss") + " UTC," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO),
                WildCase.of(
                                "grafana-series",
                                table(
                                        "\"Time\",\"temp\"",
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd HH:mm:ss") + "," + s1(w(i)) + " °C"))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("temp")
                        .value("temp", 0, 100),
                WildCase.of(
                                "grafana-long",
                                "sep=;\n"
                                        + table(
                                                "\"Series\";\"Time\";\"Value\"",
                                                60,
                                                i -> (i < 30 ? "cpu;" : "mem;")
                                                        + f(h(i % 30), "yyyy-MM-dd'T'HH:mm:ss.SSS") + "Z;" + s(w(i))))
                        .rows(30)
                        .inputs("Value")
                        .span(FROM, "2024-01-02T05:00")
                        .later("series cpu, mem"),
                WildCase.of(
                                "grafana-sizes",
                                table(
                                        "Time,Traffic",
                                        60,
                                        i -> f(min(i), "yyyy-MM-dd HH:mm:ss") + ","
                                                + (i % 2 == 0 ? s1(w(i) / 50) + " MB/s" : "9" + (10 + i) + " kB/s")))
                        .rows(60)
                        .span(FROM, "2024-01-01T00:59")
                        .value("Traffic", 0, 2e6)
                        .value("Traffic", 1, 911e3),
                WildCase.of("prometheus", table("timestamp,value", 60, i -> (1704067200 + 15 * i) + ".123," + s(w(i))))
                        .rows(60)
                        .span("2024-01-01T00:00:00.123", "2024-01-01T00:14:45.123")
                        .inputs("value"),
                WildCase.of(
                                "influx-annotated",
                                "#group,false,false,true,true,false,false,true,true\n#datatype,string,long,dateTime:RFC3339,dateTime:RFC3339,dateTime:RFC3339,double,string,string\n#default,mean,,,,,,,\n,result,table,_start,_stop,_time,_value,_field,_measurement\n"
                                        + rows(
                                                60,
                                                i -> ",,0,2024-01-01T00:00:00Z,2024-01-04T00:00:00Z," + h(i) + ":00Z,"
                                                        + s(w(i)) + ",temp,room"))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("_value")
                        .value("_value", 1, w(1)),
                WildCase.of(
                                "influx-line",
                                table(
                                        "name,time,host,value",
                                        60,
                                        i -> "cpu," + h(i).toEpochSecond(ZoneOffset.UTC) + "000000000,server01,"
                                                + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("value"),
                WildCase.of(
                                "home-assistant",
                                table(
                                        "entity_id,state,last_changed",
                                        60,
                                        i -> "sensor.temp," + (i == 4 ? "unavailable" : i == 9 ? "unknown" : s1(w(i)))
                                                + "," + h(i) + ":0" + i % 10 + ".123Z"))
                        .rows(60)
                        .span("2024-01-01T00:00:00.123", "2024-01-03T11:00:09.123")
                        .inputs("state")
                        .missing("state", 2)
                        .skipped(0),
                WildCase.of(
                                "kibana",
                                table(
                                        "\"@timestamp\",\"Average of cpu\"",
                                        60,
                                        i -> "\"" + f(h(i), "MMM d, yyyy '@' HH:mm:ss.SSS") + "\",\"" + s(w(i)) + "\""))
                        .rows(60)
                        .span(FROM, HOURS_TO),
                WildCase.of(
                                "thingspeak",
                                table(
                                        "created_at,entry_id,field1,field2",
                                        60,
                                        i -> f(min(15 * i), "yyyy-MM-dd HH:mm:ss") + " UTC," + (881 + i) + "," + s(w(i))
                                                + "," + s(w(i, 1))))
                        .rows(60)
                        .inputs("field1", "field2")
                        .span(FROM, "2024-01-01T14:45"),
                WildCase.of(
                                "jmeter",
                                table(
                                        "timeStamp,elapsed,label,responseCode,success,bytes",
                                        60,
                                        i -> (1704067200000L + 1000 * i + i * i % 17) + "," + (100 + i % 9)
                                                + ",Home,200,true," + (5000 + i)))
                        .rows(60)
                        .without("responseCode")
                        .value("elapsed", 0, 100),
                WildCase.of(
                                "javascript-date",
                                table(
                                        "time,value",
                                        60,
                                        i -> f(h(i), "EEE MMM dd yyyy HH:mm:ss") + " GMT+0100," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .value("value", 0, 100),
                WildCase.of(
                                "http-date",
                                table("time;value", 60, i -> f(h(i), "EEE, dd MMM yyyy HH:mm:ss") + " GMT;" + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO),
                WildCase.of(
                                "clf-date",
                                table("time,hits", 60, i -> "[" + f(h(i), "dd/MMM/yyyy:HH:mm:ss") + " +0000]," + i % 7))
                        .rows(60)
                        .span(FROM, HOURS_TO),
                WildCase.of(
                                "unix-date",
                                table(
                                        "time,value",
                                        60,
                                        i -> f(h(i), "EEE MMM d HH:mm:ss") + " CET " + h(i).getYear() + "," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO),
                WildCase.of(
                                "epoch-micros",
                                table("ts,v", 60, i -> h(i).toEpochSecond(ZoneOffset.UTC) + "000000," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO),
                WildCase.of("epoch-days", table("epoch_day,v", 40, i -> d(i).toEpochDay() + "," + s(w(i))))
                        .rows(40)
                        .inputs("v")
                        .later("days since 1970, if named so"),
                WildCase.of("seconds-from-start", table("t [s],voltage [V]", 60, i -> s(0.01 * i) + "," + s(w(i))))
                        .rows(60)
                        .value("voltage [V]", 0, 100)
                        .timeless(),
                WildCase.of("float-epoch-dot-zero", table("time,v", 40, i -> f(d(i), "yyyyMMdd") + ".0," + s(w(i))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("v"));
    }
}
