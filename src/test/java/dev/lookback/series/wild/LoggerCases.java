package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;

/** Files of rivers, air and weather by service, and of loggers, servers and instruments. */
final class LoggerCases {

    private static final String FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-09";
    private static final String HOURS_TO = "2024-01-03T11:00";
    private static final String MINUTES_TO = "2024-01-01T00:59";

    private LoggerCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "zrxp",
                                "#TSPATH/1/2/Q/15m.Cmd|*|\n#REXCHANGE00123|*|CNRQ|*|CUNITm³/s|*|RINVAL-777|*|TZUTC+1|*|\n#LAYOUT(timestamp,value)|*|\n"
                                        + rows(60, i -> f(h(i), "yyyyMMddHHmmss") + " " + (i == 7 ? "-777" : s(w(i)))))
                        .named("pegel.zrx")
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs(1)
                        .value("#0", 0, 100),
                WildCase.of(
                                "camels-forcing",
                                "44.95\n573.6\n25261\n"
                                        + table(
                                                "Year Mnth Day Hr\tdayl(s)\tprcp(mm/day)\tsrad(W/m2)",
                                                60,
                                                i -> f(d(i), "yyyy MM dd") + " 12\t" + s(w(i, 2) * 300) + "\t" + s(w(i))
                                                        + "\t" + s(w(i, 1))))
                        .named("01013500_lump_cida_forcing_leap.txt")
                        .rows(60)
                        .span("2024-01-01T12:00", "2024-02-29T12:00")
                        .value("prcp(mm/day)", 0, 100),
                WildCase.of("camels-flow", rows(60, i -> "01013500 " + f(d(i), "yyyy MM dd") + "   " + s(w(i)) + " A"))
                        .named("01013500_streamflow_qc.txt")
                        .rows(60)
                        .span(FROM, "2024-02-29")
                        .inputs(1)
                        .value("#0", 0, 100),
                WildCase.of(
                                "madrid-hours",
                                table(
                                        "PROVINCIA;MUNICIPIO;ESTACION;MAGNITUD;PUNTO_MUESTREO;ANO;MES;DIA;"
                                                + cells(24, ";", k -> String.format("H%02d;V%02d", k + 1, k + 1)),
                                        31,
                                        i -> "28;79;4;1;28079004_1_38;" + f(d(i), "yyyy;MM;dd") + ";"
                                                + cells(24, ";", k -> s1(w(24 * i + k)) + ";V")))
                        .rows(744)
                        .at(1, "2024-01-01T01:00")
                        .value("#0", 0, 100),
                WildCase.of(
                                "madrid-days",
                                table(
                                        "PROVINCIA;MUNICIPIO;ESTACION;MAGNITUD;PUNTO_MUESTREO;ANO;MES;"
                                                + cells(31, ";", k -> String.format("D%02d;V%02d", k + 1, k + 1)),
                                        12,
                                        i -> "28;79;4;1;28079004_1_38;2023;" + String.format("%02d;", i + 1)
                                                + cells(
                                                        31,
                                                        ";",
                                                        k -> k
                                                                        < java.time.YearMonth.of(2023, i + 1)
                                                                                .lengthOfMonth()
                                                                ? s1(w(31 * i + k)) + ";V"
                                                                : "0;N")))
                        .rows(365)
                        .span("2023-01-01", "2023-12-31")
                        .value("#0", 31, Math.round(w(31) * 10) / 10.0),
                WildCase.of(
                                "met-eireann",
                                "Station Name: MULLINGAR\nStation Height: 101 M \nLatitude:53.537  ,Longitude: -7.362\n\n\ndate:   -  Date and Time (utc)\nrain:   -  Precipitation Amount (mm)\t  \ntemp:   -  Air Temperature (C)\t\nind:    -  Indicator\n\n"
                                        + table(
                                                "date,ind,rain,ind,temp",
                                                60,
                                                i -> f(h(i), "dd-MMM-yyyy HH:mm")
                                                                .toLowerCase(java.util.Locale.ROOT) + ",0,"
                                                        + s1(w(i) / 20) + ",0," + s1(w(i, 1) / 10)))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("rain", "temp"),
                WildCase.of(
                                "ecad",
                                "EUROPEAN CLIMATE ASSESSMENT & DATASET (ECA&D), file created on: 22-04-2021\nTHESE DATA CAN BE USED FREELY PROVIDED THAT THE FOLLOWING SOURCE IS ACKNOWLEDGED:\n\nKlein Tank, A.M.G. and Coauthors, 2002. Daily dataset of 20th-century surface\nair temperature and precipitation series. Int. J. of Climatol., 22, 1441-1453.\n\nFILE FORMAT (MISSING VALUE CODE = -9999):\n\n01-06 SOUID: Source identifier\n08-15 DATE : Date YYYYMMDD\n17-21 TG   : mean temperature in 0.1 &#176;C\n23-27 Q_TG : Quality code for TG (0='valid'; 1='suspect'; 9='missing')\n\nThis is the blended series of station BERLIN, GERMANY (STAID: 41).\n\n"
                                        + " SOUID,    DATE,   TG, Q_TG\n"
                                        + rows(
                                                60,
                                                i -> "127488," + f(d(i), "yyyyMMdd") + ","
                                                        + String.format(
                                                                "%5d,    0", i == 9 ? -9999 : (int) (w(i) * 10) - 900)))
                        .named("TG_SOUID127488.txt")
                        .rows(60)
                        .span(FROM, "2024-02-29")
                        .inputs("TG")
                        .value("TG", 0, 100),
                WildCase.of(
                                "met-norway",
                                table(
                                                "Navn;Stasjon;Tid(norsk normaltid);Middeltemperatur (døgn);Nedbør (døgn)",
                                                40,
                                                i -> "Oslo - Blindern;SN18700;" + f(d(i), "dd.MM.yyyy") + ";"
                                                        + c(w(i) / 10) + ";" + (i % 9 == 3 ? "-" : c(w(i, 1) / 20)))
                                        + "Data er gyldig per 01.03.2024 (CC BY 4.0), Meteorologisk institutt (MET)\n")
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Middeltemperatur (døgn)", "Nedbør (døgn)")
                        .value("#0", 0, 10),
                WildCase.of(
                                "daymet",
                                "Latitude: 35.9621  Longitude: -84.2916\nX & Y on Lambert Conformal Conic: 1347057.43 -651107.35\nTile: 11207\nElevation: 272 meters\nAll years; all variables; Daymet Software Version 4.0; Daymet Data Version 4.0.\nHow to cite: Thornton; M.M. 2020. Daymet: Daily Surface Weather Data. https://doi.org/10.3334/ORNLDAAC/1840\n"
                                        + table(
                                                "year,yday,prcp (mm/day),tmax (deg c),tmin (deg c)",
                                                60,
                                                i -> "2023," + (i + 1) + "," + s(w(i) / 20) + "," + s(w(i, 1) / 10)
                                                        + "," + s(w(i, 2) / 12)))
                        .rows(60)
                        .span("2023-01-01", "2023-03-01")
                        .inputs("prcp (mm/day)", "tmax (deg c)", "tmin (deg c)"),
                WildCase.of(
                                "prism",
                                "PRISM Time Series Data\nLocation:  Lat: 40.0000   Lon: -105.0000   Elev: 5141ft\nClimate variable: ppt,tmean\nSpatial resolution: 4km\nPeriod: 2020-01 - 2022-12\nDataset: AN81m\nPRISM day definition: 24 hours ending at 1200 UTC on the day shown\nGrid Cell Interpolation: Off\nTime series generated: 2024-Jan-05\nDetails: http://www.prism.oregonstate.edu/documents/PRISM_datasets.pdf\n"
                                        + table(
                                                "Date,ppt (inches),tmean (degrees F)",
                                                36,
                                                i -> f(m(i), "yyyy-MM") + "," + s(w(i) / 20) + "," + s1(w(i, 1))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs(2),
                WildCase.of(
                                "snotel",
                                "#------------------------------------------------- WARNING --------------------------------------------\n"
                                        + rows(
                                                25,
                                                i ->
                                                        "# The data you have obtained from this automated NRCS database are subject to revision, line "
                                                                + i + ".")
                                        + "#\n# Reporting Frequency: Daily; Date Range: 2024-01-01 to 2024-02-09\n#\n"
                                        + table(
                                                "Date,Snow Water Equivalent (in) Start of Day Values,Precipitation Accumulation (in) Start of Day Values",
                                                40,
                                                i -> d(i) + "," + s1(w(i) / 20) + ","
                                                        + (i % 11 == 5 ? "" : s1(w(i, 1) / 10))))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs(2),
                WildCase.of(
                                "wateroffice",
                                "\uFEFFDisclaimer: https://wateroffice.ec.gc.ca/disclaimer_info_e.html\n"
                                        + table(
                                                " ID,PARAM,Date,Value/Valeur,SYM",
                                                40,
                                                i -> "08MF005,1," + f(d(i), "yyyy/MM/dd") + "," + s(w(i)) + ","
                                                        + (i % 9 == 2 ? "B" : "")))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Value/Valeur")
                        .value("Value/Valeur", 0, 100),
                WildCase.of(
                                "ea-hydrology",
                                table(
                                        "measure,dateTime,date,value,completeness,quality,qcode",
                                        96,
                                        i ->
                                                "http://environment.data.gov.uk/hydrology/id/measures/abc-flow-i-900-m3s-qualified,"
                                                        + f(min(15 * i), "yyyy-MM-dd'T'HH:mm:ss,yyyy-MM-dd") + ","
                                                        + s(w(i)) + ",,Good,"))
                        .rows(96)
                        .span(FROM, "2024-01-01T23:45")
                        .inputs("value"),
                WildCase.of(
                                "us-embassy-air",
                                "\"This is not fully verified or validated. © U.S. Department of State\"\n\n\n"
                                        + table(
                                                "Site,Parameter,Date (LST),Year,Month,Day,Hour,Value,Unit,Duration,QC Name",
                                                60,
                                                i -> "Beijing,PM2.5," + f(h(i), "M/d/yyyy H:mm,yyyy,M,d,H") + ","
                                                        + (i == 5 ? "-999" : "" + (30 + i)) + ",\u00B5g/m\u00B3,1 Hr,"
                                                        + (i == 5 ? "Missing" : "Valid")))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Value"),
                WildCase.of(
                                "aqicn",
                                "date, pm25, pm10, o3\n"
                                        + rows(
                                                60,
                                                i -> f(d(i < 30 ? i + 30 : i - 30), "yyyy/M/d") + ", "
                                                        + (i < 30 ? i + 30 : i - 30) + ", "
                                                        + (i % 7 == 0 ? "" : 20 + i % 30) + ", "))
                        .rows(60)
                        .span(FROM, "2024-02-29")
                        .value("pm25", 3, 3),
                WildCase.of(
                                "cpcb-india",
                                "\"CENTRAL POLLUTION CONTROL BOARD\",,,\n\"CONTINUOUS AMBIENT AIR QUALITY\",,,\n,,,\nDate,05-02-2024,Time,10:27:13\nState,Delhi,City,Delhi\nStation,\"Anand Vihar, Delhi - DPCC\",,\nParameter,\"PM2.5,PM10\",,\nAvgPeriod,60 Min,,\nFrom,01-01-2024 T00:00:00Z 00:00,To,03-01-2024\n,,,\n"
                                        + table(
                                                "From Date,To Date,PM2.5,PM10",
                                                60,
                                                i -> f(h(i), "dd-MM-yyyy HH:mm") + "," + f(h(i + 1), "dd-MM-yyyy HH:mm")
                                                        + "," + (i == 4 ? "None" : s(w(i))) + "," + s(w(i, 1))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("PM2.5", "PM10"),
                WildCase.of(
                                "dstat",
                                "\"Dstat 0.7.3 CSV output\"\n\"Author:\",\"Dag Wieers\",,,,\"URL:\",\"http://dag.wieers.com/home-made/dstat/\"\n\"Host:\",\"web1\",,,,\"User:\",\"root\"\n\"Cmdline:\",\"dstat -tcd\",,,,\"Date:\",\"01 Jan 2024 00:00:00 CET\"\n\n\"system\",\"total cpu usage\",,,\"dsk/total\",\n\"time\",\"usr\",\"sys\",\"idl\",\"read\",\"writ\"\n"
                                        + rows(
                                                60,
                                                i -> f(min(i), "dd-MM HH:mm:ss") + "," + s1(w(i) / 3) + ","
                                                        + s1(w(i, 1) / 9) + "," + s1(50 - i / 9.0) + ","
                                                        + (4096 * i % 70000) + ".0," + (512 * i % 9000) + ".0"))
                        .rows(60)
                        .inputs(5)
                        .value("#0", 3, 36.8),
                WildCase.of(
                                "nmon-cpu",
                                "CPU_ALL,CPU Total web1,User%,Sys%,Wait%,Idle%\n"
                                        + rows(
                                                60,
                                                i -> String.format("CPU_ALL,T%04d,", i + 1) + s1(w(i) / 3) + ","
                                                        + s1(w(i, 1) / 9) + ",0.1," + s1(50 - i / 9.0)))
                        .rows(60)
                        .value("User%", 0, 33.3),
                WildCase.of(
                                "rrd-fetch",
                                "                            speed                load\n\n"
                                        + rows(
                                                60,
                                                i -> (1704067200L + 300L * i) + ": "
                                                        + String.format(java.util.Locale.ROOT, "%.10e", w(i)) + " "
                                                        + (i == 9
                                                                ? "-nan"
                                                                : String.format(
                                                                        java.util.Locale.ROOT, "%.10e", w(i, 1)))))
                        .named("fetch.txt")
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs("speed", "load")
                        .value("speed", 0, 100),
                WildCase.of(
                                "prtg",
                                table(
                                        "\"Date Time\",\"Date Time(RAW)\",\"Traffic Total (Speed)\",\"Traffic Total (Speed)(RAW)\",\"Downtime\",\"Downtime(RAW)\",\"Coverage\",\"Coverage(RAW)\"",
                                        60,
                                        i -> "\"" + f(min(5 * i), "dd.MM.yyyy HH:mm:ss") + " - "
                                                + f(min(5 * i + 5), "HH:mm:ss") + "\","
                                                + String.format(java.util.Locale.ROOT, "%.10f", 45292 + 5 * i / 1440.0)
                                                + ",\"" + c(w(i)) + " kbit/s\"," + s(125 * w(i))
                                                + ",\"0 %\",0.0000,\"100 %\",10000.0000"))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .value("Traffic Total (Speed)", 0, 100),
                WildCase.of(
                                "splunk",
                                table(
                                        "\"_time\",count,\"_span\"",
                                        60,
                                        i -> "\"" + f(h(i), "yyyy-MM-dd'T'HH:mm:ss.SSS") + "+0100\"," + (100 + i % 13)
                                                + ",3600"))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("count"),
                WildCase.of(
                                "cloudwatch",
                                "Label,CPUUtilization\nNamespace,AWS/EC2\nStatistic,Average\nPeriod,300\n"
                                        + rows(60, i -> f(min(5 * i), "yyyy/MM/dd HH:mm:ss") + "," + s(w(i) / 3)))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs(1)
                        .value("#0", 0, 33.33),
                WildCase.of(
                                "factory-talk",
                                table(
                                        "\"Date\",\"Time\",\"Millitm\",\"TagIndex\",\"Value\",\"Status\",\"Marker\"",
                                        60,
                                        i -> "\"" + f(min(i), "MM/dd/yyyy\",\"HH:mm:ss") + "\"," + (i * 37 % 1000)
                                                + ",0," + s(w(i)) + ",\" \",\" \""))
                        .rows(60)
                        .value("Value", 0, 100)
                        .without("TagIndex", "Millitm"),
                WildCase.of(
                                "picolog",
                                table(
                                        ",Channel 1 Ave. (°C),Channel 2 Ave. (°C)",
                                        60,
                                        i -> i + ".0," + s(w(i)) + "," + s(w(i, 1))))
                        .rows(60)
                        .inputs("Channel 1 Ave. (°C)", "Channel 2 Ave. (°C)")
                        .timeless(),
                WildCase.of(
                                "phyphox",
                                table(
                                        "\"Time (s)\",\"Acceleration x (m/s^2)\",\"Acceleration y (m/s^2)\"",
                                        60,
                                        i -> String.format(java.util.Locale.ROOT, "%.9E", 0.01 * i) + ","
                                                + String.format(java.util.Locale.ROOT, "%.9E", w(i)) + ","
                                                + String.format(java.util.Locale.ROOT, "%.9E", w(i, 1))))
                        .rows(60)
                        .inputs("Acceleration x (m/s^2)", "Acceleration y (m/s^2)")
                        .timeless(),
                WildCase.of(
                                "sensor-logger",
                                table(
                                        "time,seconds_elapsed,z,y,x",
                                        60,
                                        i -> (1704067200000000000L + 10_000_000L * i) + ","
                                                + String.format(java.util.Locale.ROOT, "%.2f,", i / 100.0) + s(w(i))
                                                + "," + s(w(i, 1)) + "," + s(w(i, 2))))
                        .rows(60)
                        .at(0, FROM)
                        .inputs("z", "y", "x"),
                WildCase.of(
                                "torque",
                                table(
                                        "GPS Time, Device Time, Longitude, Latitude,GPS Speed (Meters/second), Engine RPM(rpm), Trip Time(s)",
                                        60,
                                        i -> "Mon Jan 01 " + f(min(0).plusSeconds(i), "HH:mm:ss") + " GMT+01:00 2024,"
                                                + f(min(0).plusSeconds(i), "dd-MMM-yyyy HH:mm:ss") + ".123,"
                                                + (13.4 + i / 1e4) + "," + (52.5 + i / 1e4) + "," + s(w(i) / 9) + ","
                                                + (i % 9 == 4 ? "-" : s(w(i, 1) * 20)) + "," + i))
                        .rows(60)
                        .at(1, "2024-01-01T00:00:01")
                        .value("Engine RPM(rpm)", 0, s2(w(0, 1) * 20)),
                WildCase.of(
                                "open-hardware-monitor",
                                ",/intelcpu/0/load/1,/intelcpu/0/temperature/0\nTime,\"CPU Core #1\",\"CPU Package\"\n"
                                        + rows(
                                                60,
                                                i -> f(min(i), "MM/dd/yyyy HH:mm:ss") + "," + s(w(i) / 3) + ","
                                                        + s(w(i, 1) / 2)))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .inputs(2),
                WildCase.of(
                                "afterburner",
                                "00, 01-01-2024 00:00:00, Hardware monitoring log v1.6 \n01, 01-01-2024 00:00:00, GeForce RTX 3070\n02, 01-01-2024 00:00:00, GPU temperature     ,GPU usage           ,Memory usage        \n03, 01-01-2024 00:00:00, 0                   ,\u00B0C                  ,0.000\n"
                                        + rows(
                                                60,
                                                i -> "80, " + f(min(i), "dd-MM-yyyy HH:mm:ss") + ", " + s(w(i) / 2)
                                                        + "              ," + s(w(i, 1) / 3) + "              ,"
                                                        + s(w(i, 2) * 10) + "           "))
                        .named("HardwareMonitoring.hml")
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .inputs(3),
                WildCase.of(
                                "yokogawa",
                                "//YREC\nModel,GX20\nSerial No.,S5N123456\nStart Time,2024/01/01 00:00:00\nTrigger Time,,\nSampling Interval,60 s\nTag Comment,,,Oven 1,Oven 2\nTag,,,CH0001,CH0002\nUnit,,,C,C\nDate,Time,ms,,\n"
                                        + rows(
                                                60,
                                                i -> f(min(i), "yyyy/MM/dd,HH:mm:ss") + ",000," + s1(w(i)) + ","
                                                        + s1(w(i, 1))))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .inputs(2)
                        .value("#0", 0, 100),
                WildCase.of(
                                "graphtec",
                                "Vendor,GRAPHTEC Corporation\nModel,GL240\nVersion,Ver1.20\nSampling interval,1min\nTotal data points,60\nStart time,2024/01/01,00:00:00\nAMP settings\nCH,Signal name,Input,Range,Filter,Span\nCH1,CH 1,TEMP,TC_K,Off,2000,-200,degC\nLogic/Pulse,Off\nData\nNumber,Date&Time,ms,CH1,CH2,Alarm1-10\nNO.,Time,ms,degC,degC,A12345678910\n"
                                        + rows(
                                                60,
                                                i -> (i + 1) + "," + f(min(i), "yyyy/MM/dd HH:mm:ss") + ",000,+ "
                                                        + s1(w(i)) + ",+ " + s1(w(i, 1)) + ",LLLLLLLLLL"))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .inputs(2)
                        .value("#0", 0, 100),
                WildCase.of(
                                "ping",
                                rows(
                                        60,
                                        i -> "64 bytes from 1.1.1.1: icmp_seq=" + (i + 1) + " ttl=57 time=" + s1(w(i))
                                                + " ms"))
                        .named("ping.txt")
                        .rows(60)
                        .timeless(),
                WildCase.of("uk-dale", rows(60, i -> (1352500095 + 6 * i) + " " + (100 + i * 7 % 60)))
                        .named("channel_5.dat")
                        .rows(60)
                        .at(0, "2012-11-09T22:28:15")
                        .inputs(1),
                WildCase.of(
                                "seoul-bike",
                                table(
                                        "Date,Rented Bike Count,Hour,Temperature(°C),Humidity(%),Seasons,Holiday,Functioning Day",
                                        240,
                                        i -> f(h(i), "dd/MM/yyyy") + "," + (200 + i) + "," + i % 24 + ","
                                                + s1(w(i) / 20) + "," + (30 + i % 40) + ",Winter,No Holiday,Yes"),
                                "windows-1252")
                        .rows(240)
                        .span(FROM, "2024-01-10T23:00")
                        .inputs("Rented Bike Count", "Temperature(°C)", "Humidity(%)"),
                WildCase.of(
                                "batadal",
                                table(
                                        "DATETIME, L_T1, F_PU1, S_PU1, ATT_FLAG",
                                        60,
                                        i -> f(h(i), "dd/MM/yy HH") + ", " + s(w(i)) + ", " + s(w(i, 1)) + ", "
                                                + i / 5 % 2 + ", -999"))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .value("L_T1", 0, 100),
                WildCase.of(
                                "aiops-kpi",
                                table(
                                        "timestamp,value,label,KPI ID",
                                        120,
                                        i -> (1704067200 + 60 * (i % 60)) + "," + s(w(i)) + "," + (i % 30 == 4 ? 1 : 0)
                                                + "," + (i < 60 ? "02e99bd4f6cfb33f" : "046ec29ddf80d62e")))
                        .rows(60)
                        .span(FROM, MINUTES_TO)
                        .value("value", 0, 100));
    }

    private static double s2(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
