package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;
import java.util.Locale;

/** Files of grid operators, power exchanges, meters, inverters and loggers. */
final class MeterCases {

    private static final String FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-09";
    private static final String HOURS_TO = "2024-01-03T11:00";

    private MeterCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "entsoe-areas",
                                table(
                                        "\"MTU (CET/CEST)\",\"Area\",\"Actual Total Load (MW)\",\"Day-ahead Total Load Forecast (MW)\"",
                                        60,
                                        i -> "\"" + f(min(15 * i), "dd/MM/yyyy HH:mm") + " - "
                                                + f(min(15 * i + 15), "dd/MM/yyyy HH:mm") + "\",\"BZN|DE-LU\",\""
                                                + s(w(i) * 500) + "\",\"" + s(w(i, 1) * 500) + "\""))
                        .rows(60)
                        .span(FROM, "2024-01-01T14:45")
                        .inputs(2),
                WildCase.of(
                                "spp",
                                table(
                                        "Interval,GMTIntervalEnd,Settlement Location,Pnode,LMP,MLC",
                                        60,
                                        i -> f(min(5 * i), "MM/dd/yyyy HH:mm:ss") + ","
                                                + f(min(5 * i + 360), "MM/dd/yyyy HH:mm:ss") + ",SPPNORTH_HUB,SPPNORTH,"
                                                + s(w(i) / 4) + ",0.0" + i % 9))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs("LMP", "MLC"),
                WildCase.of(
                                "gme-italy",
                                table(
                                        "Data/Date (YYYYMMDD);Ora /Hour;PUN;NAT;CNOR",
                                        60,
                                        i -> f(h(i), "yyyyMMdd") + ";" + (1 + i % 24) + ";" + c(w(i)) + ";" + c(w(i, 1))
                                                + ";" + c(w(i, 2))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("PUN", "NAT", "CNOR"),
                WildCase.of(
                                "pse-autumn-hour",
                                "Data;Godzina;RCE\n"
                                        + rows(
                                                49,
                                                i -> (i < 25 ? "20231029" : "20231030") + ";"
                                                        + (i == 3
                                                                ? "2A"
                                                                : i < 3
                                                                        ? "" + (1 + i)
                                                                        : i < 25 ? "" + i : "" + (i - 24))
                                                        + ";" + c(w(i))))
                        .rows(49)
                        .span("2023-10-29", "2023-10-30T23:00"),
                WildCase.of(
                                "pse-quarters",
                                table(
                                        "Doba;OREB [Jednostka czasu od-do];Cena [zł/MWh]",
                                        96,
                                        i -> f(min(15 * i), "yyyy-MM-dd") + ";" + f(min(15 * i), "HH:mm") + " - "
                                                + (i % 96 == 95 ? "24:00" : f(min(15 * i + 15), "HH:mm")) + ";"
                                                + c(w(i))))
                        .rows(96)
                        .span(FROM, "2024-01-01T23:45")
                        .inputs(1),
                WildCase.of(
                                "terna",
                                table(
                                        "Date;Total Load [MW];Forecast Total Load [MW];Bidding zone",
                                        60,
                                        i -> f(min(15 * i), "dd/MM/yyyy HH:mm:ss") + ";" + c(w(i) * 300) + ";"
                                                + c(w(i, 1) * 300) + ";Italy"))
                        .rows(60)
                        .span(FROM, "2024-01-01T14:45")
                        .inputs(2),
                WildCase.of(
                                "tennet",
                                table(
                                        "\"date\",\"PTE\",\"period_from\",\"period_until\",\"upward_incident_reserve\",\"To regulate up\",\"Purchase price\"",
                                        120,
                                        i -> "\"" + f(min(15 * i), "MM/dd/yyyy") + "\",\"" + (1 + i % 96) + "\",\""
                                                + f(min(15 * i), "HH:mm") + "\",\"" + f(min(15 * i + 15), "HH:mm")
                                                + "\",\"\",\""
                                                + s(w(i)) + "\",\"" + s(w(i, 1)) + "\""))
                        .rows(120)
                        .span(FROM, "2024-01-02T05:45")
                        .inputs("To regulate up", "Purchase price"),
                WildCase.of(
                                "elia",
                                table(
                                        "Datetime;Resolution code;Grid connection;Total Load;Quality status",
                                        60,
                                        i -> f(min(15 * (59 - i)), "yyyy-MM-dd'T'HH:mm:ss") + "+01:00;PT15M;All;"
                                                + s(w(59 - i) * 90) + ";Validated"))
                        .rows(60)
                        .inputs("Total Load"),
                WildCase.of(
                                "fingrid",
                                table(
                                        "\"Start time UTC\",\"End time UTC\",\"Start time UTC+02:00\",\"End time UTC+02:00\",\"Electricity consumption in Finland\"",
                                        60,
                                        i -> "\"" + f(h(i - 2), "yyyy-MM-dd HH:mm:ss") + "\",\""
                                                + f(h(i - 1), "yyyy-MM-dd HH:mm:ss") + "\",\""
                                                + f(h(i), "yyyy-MM-dd HH:mm:ss")
                                                + "\",\"" + f(h(i + 1), "yyyy-MM-dd HH:mm:ss") + "\",\"" + s1(w(i) * 90)
                                                + "\""))
                        .rows(60)
                        .inputs("Electricity consumption in Finland"),
                WildCase.of(
                                "esb-networks",
                                table(
                                        "MPRN,Meter Serial Number,Read Value,Read Type,Read Date and End Time",
                                        60,
                                        i -> "10012345678,000000000023456789,0." + (100 + i)
                                                + ",Active Import Interval (kW),"
                                                + f(min(30 * (59 - i)), "dd-MM-yyyy HH:mm")))
                        .rows(60)
                        .span(FROM, "2024-01-02T05:30")
                        .inputs("Read Value")
                        .value("Read Value", 0, 0.159),
                WildCase.of(
                                "octopus",
                                table(
                                        "Consumption (kwh), Estimated Cost Inc. Tax (p), Standing Charge Inc. Tax (p), Start, End",
                                        60,
                                        i -> "0." + (100 + i) + ", " + s(w(i) / 20) + ", 46.36, "
                                                + f(min(30 * i), "yyyy-MM-dd'T'HH:mm:ss") + "Z, "
                                                + f(min(30 * i + 30), "yyyy-MM-dd'T'HH:mm:ss") + "Z"))
                        .rows(60)
                        .span(FROM, "2024-01-02T05:30")
                        .target("Consumption (kwh)"),
                WildCase.of(
                                "sma-logger",
                                "sep=;\nVersion CSV1|Tool SBEAM|Linebreaks CR/LF|Delimiter semicolon|Decimalpoint comma|Precision 3\n\n;SN: 2110212345;SN: 2110212345\n;STP 8000TL-20;STP 8000TL-20\n;2110212345;2110212345\n;Total yield;Power\n;Counter;Analog\ndd.MM.yyyy HH:mm;kWh;kW\n"
                                        + rows(
                                                60,
                                                i -> f(min(5 * i), "dd.MM.yyyy HH:mm") + ";1234," + (100 + i) + ";"
                                                        + c(w(i) / 30) + "0"))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs(2)
                        .value("#0", 0, 1234.1),
                WildCase.of(
                                "fronius",
                                "Datum und Uhrzeit;Energie | Symo 8.2-3-M;Verbrauch\n[dd.MM.yyyy HH:mm];[Wh];[Wh]\n"
                                        + rows(
                                                60,
                                                i -> f(min(5 * i), "dd.MM.yyyy HH:mm") + ";" + c(w(i)) + ";"
                                                        + c(w(i, 1))))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs(2)
                        .value("#0", 1, w(1)),
                WildCase.of(
                                "pge-meter",
                                "Name,JANE DOE\nAddress,\"1 MAIN ST, OAKLAND CA 94612\"\nAccount Number,1234567890\nService,Service 1\n\nTYPE,DATE,START TIME,END TIME,USAGE (kWh),COST,NOTES\n"
                                        + rows(
                                                60,
                                                i -> "Electric usage," + f(min(15 * i), "yyyy-MM-dd,HH:mm") + ","
                                                        + f(min(15 * i + 14), "HH:mm") + ",0." + (10 + i) + ",$0.0"
                                                        + i % 9 + ","))
                        .rows(60)
                        .span(FROM, "2024-01-01T14:45")
                        .inputs("USAGE (kWh)", "COST"),
                WildCase.of(
                                "hydro-quebec",
                                "\uFEFFContrat;Date et heure;kWh;Code de consommation;Température moyenne (°C);Code de température\n"
                                        + backwards(
                                                60,
                                                i -> "300012345;" + f(h(i), "yyyy-MM-dd HH:mm:ss") + ";" + c(w(i) / 40)
                                                        + ";R;" + (i % 12 - 8) + ";R"))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("kWh", "Température moyenne (°C)"),
                WildCase.of(
                                "smart-meter-texas",
                                table(
                                        "ESIID,USAGE_DATE,REVISION_DATE,USAGE_START_TIME,USAGE_END_TIME,USAGE_KWH,ESTIMATED_ACTUAL,CONSUMPTION_SURPLUSGENERATION",
                                        120,
                                        i -> "'10443720001234567," + f(min(15 * i), "MM/dd/yyyy")
                                                + ",01/04/2024 05:12:33, "
                                                + f(min(15 * i), "HH:mm") + ", " + f(min(15 * i + 15), "HH:mm") + ",."
                                                + (100 + i)
                                                + ",A,Consumption"))
                        .rows(120)
                        .span(FROM, "2024-01-02T05:45")
                        .inputs("USAGE_KWH"),
                WildCase.of(
                                "nem-meter-half-hours",
                                "100,NEM12,202402010000,MDA1,Retailer1\n200,NMI1234567,E1,1,E1,N1,METSER123,kWh,30,20240301\n"
                                        + rows(
                                                20,
                                                i -> "300," + f(d(i), "yyyyMMdd") + ","
                                                        + cells(48, ",", k -> s(w(48 * i + k) / 100)) + ",A,,,"
                                                        + f(d(i + 1), "yyyyMMdd") + "120000,")
                                        + "900\n")
                        .fileRows(20)
                        .at(1, "2024-01-01T00:30"),
                WildCase.of(
                                "my-energy-data-end-stamps",
                                table(
                                        "DateTime,Quantity kWh,Quality",
                                        60,
                                        i -> f(min(30 * i), "d/MM/yyyy h:mm:ss a") + "," + s(w(i) / 99) + ",A"))
                        .rows(60)
                        .span(FROM, "2024-01-02T05:30")
                        .inputs("Quantity kWh"),
                WildCase.of(
                                "testo",
                                ";[°C] Temp innen;[%rF] Feuchte\n"
                                        + rows(
                                                60,
                                                i -> (1 + i) + ";" + f(min(15 * i), "dd.MM.yyyy HH:mm:ss") + ";"
                                                        + s1(w(i) / 5).replace('.', ',') + ";"
                                                        + s1(w(i, 1) / 2).replace('.', ',')))
                        .rows(60)
                        .span(FROM, "2024-01-01T14:45")
                        .inputs(2)
                        .value("#0", 0, 20),
                WildCase.of(
                                "easylog",
                                "Greenhouse,Time,Celsius(°C),High Alarm,Low Alarm,Humidity(%rh),dew point(°C),Serial Number\n"
                                        + rows(
                                                60,
                                                i -> (1 + i) + "," + f(min(5 * i), "dd/MM/yyyy HH:mm:ss") + ","
                                                        + s1(w(i) / 5)
                                                        + ",30.0,10.0," + s1(w(i, 1) / 2) + "," + s1(w(i) / 9)
                                                        + (i == 0 ? ",000003211" : ",")))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs("Celsius(°C)", "Humidity(%rh)", "dew point(°C)"),
                WildCase.of(
                                "ibutton",
                                "1-Wire/iButton Part Number: DS1922L-F5\n1-Wire/iButton Registration Number: 7E00000012345641\nIs Mission Active?  false\nMission Start:  Mon Jan 01 00:00:00 GMT 2024\nSample Rate:  Every 5 minute(s)\nNumber of Mission Samples:  60\nTotal Samples:  60\nRoll Over Enabled?  true\nRoll Over Occurred?  Roll over has NOT occurred\nActive Alarms:  none\nNext Clock Alarm At:  Clock Alarm Disabled\nHigh Temperature Alarm:  85 C\nLow Temperature Alarm:  -40 C\n\n\nDate/Time,Unit,Value\n"
                                        + rows(60, i -> f(min(5 * i), "M/d/yy h:mm:ss a") + ",C," + s1(w(i) / 5)))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs("Value"),
                WildCase.of(
                                "labview-measurement",
                                "LabVIEW Measurement\t\nWriter_Version\t2\nReader_Version\t2\nSeparator\tTab\nDecimal_Separator\t.\nMulti_Headings\tNo\nX_Columns\tOne\nTime_Pref\tRelative\nOperator\tuser\nDate\t2024/01/05\nTime\t10:30:15.123\n***End_of_Header***\t\n\t\nChannels\t2\t\nSamples\t60\t60\t\nDate\t2024/01/05\t2024/01/05\t\nTime\t10:30:15.123\t10:30:15.123\t\nX_Dimension\tTime\tTime\t\nX0\t0.0E+0\t0.0E+0\t\nDelta_X\t0.001000\t0.001000\t\n***End_of_Header***\t\t\t\nX_Value\tVoltage\tCurrent\tComment\n"
                                        + rows(
                                                60,
                                                i -> String.format(Locale.ROOT, "%.6f", i / 1000.0) + "\t" + s(w(i))
                                                        + "\t" + s(w(i, 1)) + "\t"))
                        .named("run.lvm")
                        .rows(60)
                        .value("Voltage", 1, w(1))
                        .value("Current", 1, w(1, 1)),
                WildCase.of(
                                "oscilloscope",
                                "Source,CH1,CH2\nSecond,Volt,Volt\n"
                                        + rows(
                                                60,
                                                i -> String.format(Locale.ROOT, "%.8E", -0.0003 + i / 100000.0) + ","
                                                        + s(w(i) / 50) + "," + s(w(i, 1) / 50)))
                        .rows(60)
                        .value("#1", 0, 2),
                WildCase.of(
                                "arduino-arrow",
                                rows(
                                        60,
                                        i -> f(min(0).plusSeconds(i), "HH:mm:ss") + ".123 -> " + s(w(i)) + ","
                                                + (500 + i)))
                        .named("serial.log")
                        .rows(60)
                        .inputs(2)
                        .value("#0", 1, w(1)),
                WildCase.of(
                                "fhem-log",
                                rows(
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd_HH:mm:ss") + " Wohnzimmer temperature: "
                                                + s1(w(i) / 5)))
                        .named("fhem.log")
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs(1)
                        .value("#0", 0, 20),
                WildCase.of(
                                "sar-text",
                                "Linux 5.4.0-150-generic (host) \t01/01/2024 \t_x86_64_\t(4 CPU)\n\n00:00:01        CPU     %user     %nice   %system     %idle\n"
                                        + rows(
                                                60,
                                                i -> f(min(10 * i + 10), "HH:mm:ss") + "        all      " + s(w(i) / 9)
                                                        + "      0.00      " + s(w(i) / 20) + "     " + s(w(i, 1) / 2))
                                        + "Average:        all     12.00      0.00     3.00     60.00\n")
                        .named("sar.txt")
                        .rows(60)
                        .value("%user", 0, 11.11),
                WildCase.of(
                                "polar-hrm",
                                "Name,Sport,Date,Start time,Duration,Total distance (km),Average heart rate (bpm)\nJane,RUNNING,01-01-2024,10:00:00,00:01:00,0.2,140\nSample rate,Time,HR (bpm),Speed (km/h),Pace (min/km),Cadence,Altitude (m)\n"
                                        + rows(
                                                60,
                                                i -> (i == 0 ? "1," : ",") + f(min(0).plusSeconds(i), "HH:mm:ss") + ","
                                                        + (120 + i % 30) + "," + s1(w(i) / 9) + ",06:00," + (80 + i % 5)
                                                        + "," + (200 + i)))
                        .rows(60)
                        .value("HR (bpm)", 1, 121),
                WildCase.of(
                                "dexcom",
                                "Index,Timestamp (YYYY-MM-DDThh:mm:ss),Event Type,Event Subtype,Patient Info,Device Info,Source Device ID,Glucose Value (mg/dL),Insulin Value (u)\n1,,FirstName,,Jane,,,,\n2,,LastName,,Doe,,,,\n3,,DateOfBirth,,1980-01-01,,,,\n4,,Device,,,Dexcom G6 Mobile App,iPhone G6,,\n5,,Alert,Fall,,,iPhone G6,,\n"
                                        + rows(
                                                60,
                                                i -> (6 + i) + "," + f(min(5 * i), "yyyy-MM-dd'T'HH:mm:ss")
                                                        + ",EGV,,,,iPhone G6," + (i == 9 ? "Low" : "" + (100 + i))
                                                        + ","))
                        .fileRows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs("Glucose Value (mg/dL)")
                        .value("Glucose Value (mg/dL)", 0, 100),
                WildCase.of(
                                "omron",
                                table(
                                        "Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Irregular heartbeat detected,Device",
                                        40,
                                        i -> "\"" + f(d(39 - i), "MMM d, yyyy") + "\",08:" + (10 + i % 40) + ","
                                                + (110 + i % 20) + "," + (70 + i % 11) + "," + (60 + i % 7)
                                                + ",No,HEM-7600T"))
                        .rows(40)
                        .span("2024-01-01T08:49", "2024-02-09T08:10")
                        .inputs("Systolic (mmHg)", "Diastolic (mmHg)", "Pulse (bpm)"),
                WildCase.of(
                                "bast-traffic",
                                table(
                                        "Zst;Land;KFZ_R1;K_KFZ_R1;KFZ_R2;K_KFZ_R2;Wotag;Fahrtzw;Datum;Stunde",
                                        240,
                                        i -> "3821;3;" + (400 + i) + ";-;" + (380 + i) + ";-;" + (1 + i / 24 % 7)
                                                + ";w;" + f(h(i), "yyMMdd") + ";" + String.format("%02d", 1 + i % 24)))
                        .rows(240)
                        .span(FROM, "2024-01-10T23:00")
                        .inputs("KFZ_R1", "KFZ_R2"),
                WildCase.of(
                                "pems-raw",
                                rows(
                                        60,
                                        i -> f(min(5 * i), "MM/dd/yyyy HH:mm:ss") + ",715898,7,5,N,ML,.209,50,100,"
                                                + (200 + i) + ",.0" + (300 + i) + "," + s1(w(i) / 2)))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55"),
                WildCase.of(
                                "pems-export",
                                table(
                                        "5 Minutes\tFlow (Veh/5 Minutes)\t# Lane Points\t% Observed",
                                        60, i -> f(min(5 * i), "MM/dd/yyyy HH:mm") + "\t" + (200 + i) + "\t5\t100"))
                        .named("pems.txt")
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs("Flow (Veh/5 Minutes)"),
                WildCase.of(
                                "cycle-hires-side-by-side",
                                "Day,Number of Bicycle Hires,,Month,Average Hire Time (mins)\n"
                                        + rows(
                                                60,
                                                i -> f(d(i), "dd/MM/yyyy") + "," + (6000 + 31 * i) + ",,"
                                                        + (i < 2 ? f(m(48 + i), "MMM-yy") + "," + (17 + i) : ",")))
                        .fileRows(60)
                        .span(FROM, "2024-02-29")
                        .target("Number of Bicycle Hires"),
                WildCase.of(
                                "bike-counter",
                                table(
                                        "Date,Fremont Bridge Sidewalks Total,Fremont Bridge East Sidewalk,Fremont Bridge West Sidewalk",
                                        60,
                                        i -> f(h(i), "MM/dd/yyyy hh:mm:ss a") + "," + (60 + 2 * i) + "," + (30 + i)
                                                + "," + (30 + i)))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs(3)
                        .target("Fremont Bridge Sidewalks Total"),
                WildCase.of(
                                "sensor-numbers-as-names",
                                ",773869,767541,767542,717447\n"
                                        + rows(
                                                60,
                                                i -> f(min(5 * i), "yyyy-MM-dd HH:mm:ss") + "," + s(w(i)) + ","
                                                        + s(w(i, 1)) + "," + s(w(i, 2)) + "," + s(w(i, 3))))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs("773869", "767541", "767542", "717447"),
                WildCase.of(
                                "swat",
                                table(
                                        " Timestamp, FIT101, LIT101, MV101,Normal/Attack",
                                        60,
                                        i -> " " + f(h(0).plusSeconds(i), "d/M/yyyy h:mm:ss a") + ", " + s(w(i)) + ", "
                                                + s(w(i, 1)) + ", " + (i % 3) + ",Normal"))
                        .rows(60)
                        .span(FROM, "2024-01-01T00:00:59"),
                WildCase.of(
                                "energidataservice-comma",
                                table(
                                        "HourUTC;HourDK;PriceArea;SpotPriceDKK;SpotPriceEUR",
                                        60,
                                        i -> f(h(59 - i - 1), "yyyy-MM-dd HH:mm") + ";"
                                                + f(h(59 - i), "yyyy-MM-dd HH:mm") + ";DK1;"
                                                + String.format(Locale.GERMAN, "%.6f", w(59 - i) * 7) + ";"
                                                + String.format(Locale.GERMAN, "%.6f", w(59 - i))))
                        .rows(60)
                        .inputs("SpotPriceDKK", "SpotPriceEUR")
                        .value("SpotPriceEUR", 0, 100));
    }
}
