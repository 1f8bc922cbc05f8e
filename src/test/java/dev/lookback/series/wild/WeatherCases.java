package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.time.LocalDate;
import java.util.List;

/** Files of weather services, observatories and loggers. */
final class WeatherCases {

    private WeatherCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "ghcn-cdo",
                                table(
                                        "\"STATION\",\"NAME\",\"DATE\",\"PRCP\",\"TMAX\",\"TMIN\"",
                                        40,
                                        i -> "\"USW00094728\",\"NEW YORK, NY US\",\"" + d(i) + "\",\"" + (i % 3)
                                                + ".0\",\"" + s1(w(i)) + "\",\"" + s1(w(i) - 9) + "\""))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs("PRCP", "TMAX", "TMIN"),
                WildCase.of(
                                "ghcn-number-station",
                                table(
                                        "STATION,DATE,LATITUDE,LONGITUDE,ELEVATION,TMAX,TMIN",
                                        40,
                                        i -> "72505394728," + d(i) + ",40.77,-73.96,42.7," + s1(w(i)) + ","
                                                + s1(w(i) - 9)))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs("TMAX", "TMIN")
                        .target("TMAX"),
                WildCase.of(
                                "isd-lite",
                                rows(
                                        48,
                                        i -> f(h(i), "yyyy MM dd HH")
                                                + String.format(
                                                        "%6d%6d%6d%6d",
                                                        i % 9 == 4 ? -9999 : 10 + i, -10 + i % 5, 10132 + i % 20, 270)))
                        .rows(48)
                        .span("2024-01-01", "2024-01-02T23:00")
                        .value("#2", 3, 10135)
                        .later("suspectedMissing -9999: 5"),
                WildCase.of(
                                "mauna-loa-monthly",
                                rows(
                                                40,
                                                i -> "# "
                                                        + (i == 39
                                                                ? "            decimal       monthly    de-season  #days  st.dev  unc. of"
                                                                : "Data from a trusted source, line " + i
                                                                        + ", see https://gml.noaa.gov/"))
                                        + rows(60, i -> {
                                            LocalDate t =
                                                    LocalDate.of(1958, 3, 1).plusMonths(i);
                                            return t.getYear()
                                                    + String.format(
                                                            " %3d    %d.%04d      ",
                                                            t.getMonthValue(),
                                                            t.getYear(),
                                                            Math.round((t.getMonthValue() - 0.5) / 12 * 10000))
                                                    + s(300 + w(i)) + "      " + s(300 + w(i) / 2)
                                                    + "     -1    -9.99    -0.99";
                                        }))
                        .rows(60)
                        .span("1958-03-01", "1963-02-01")
                        .value("column 4", 0, 300 + w(0))
                        .without("column 1", "column 2", "column 3")
                        .later("suspectedMissing -9.99, -0.99, -1"),
                WildCase.of(
                                "mauna-loa-csv",
                                rows(40, i -> "# comment " + i + ", with a comma")
                                        + table("year,month,decimal date,average,interpolated,trend,ndays", 60, i -> {
                                            LocalDate t =
                                                    LocalDate.of(1958, 3, 1).plusMonths(i);
                                            return t.getYear() + "," + t.getMonthValue() + ","
                                                    + s(t.getYear() + (t.getMonthValue() - 0.5) / 12) + ","
                                                    + (i == 3 ? "-99.99" : s(300 + w(i))) + "," + s(300 + w(i)) + ","
                                                    + s(300 + w(i) / 2) + ",-1";
                                        }))
                        .rows(60)
                        .span("1958-03-01", "1963-02-01")
                        .target("average")
                        .inputs("average", "interpolated", "trend")
                        .later("suspectedMissing average -99.99: 1"),
                WildCase.of(
                                "mauna-loa-daily",
                                rows(30, i -> "# comment " + i)
                                        + rows(
                                                40,
                                                i -> "   " + f(d(i), "yyyy   M   d") + "    2024."
                                                        + String.format("%04d", Math.round((i + 0.5) / 366 * 10000))
                                                        + "     " + s(300 + w(i))))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs(1)
                        .value("#0", 0, 300 + w(0)),
                WildCase.of(
                                "scripps-co2",
                                rows(25, i -> "\" Atmospheric CO2 concentrations (ppm), note " + i + "              \"")
                                        + "  Yr, Mn,    Date,      Date,     CO2, seasonally,        fit\n    ,   ,        ,          ,        ,   adjusted,           \n    ,   ,   Excel,          ,   [ppm],      [ppm],      [ppm]\n"
                                        + rows(
                                                48,
                                                i -> String.format(
                                                        "%d, %02d,  %d, %s,  %s,     %s,     %s",
                                                        m(i).getYear(),
                                                        m(i).getMonthValue(),
                                                        43831 + m(i).toEpochDay() - m(0).toEpochDay() + 14,
                                                        s(m(i).getYear() + (m(i).getMonthValue() - 0.5) / 12),
                                                        i < 2 ? "-99.99" : s(w(i)),
                                                        i < 2 ? "-99.99" : s(w(i, 1)),
                                                        s(w(i, 2)))))
                        .rows(48)
                        .span("2020-01-01", "2023-12-01")
                        .inputs(3)
                        .value("#2", 0, w(0, 2))
                        .later("suspectedMissing -99.99"),
                WildCase.of(
                                "giss",
                                "Land-Ocean: Global Means\nYear,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,J-D,D-N,DJF,MAM,JJA,SON\n"
                                        + rows(
                                                15,
                                                y -> (2010 + y) + ","
                                                        + cells(
                                                                12,
                                                                ",",
                                                                k -> y == 14 && k > 9 ? "***" : s(w(12 * y + k) / 100))
                                                        + ","
                                                        + cells(
                                                                6,
                                                                ",",
                                                                k -> y == 0 && k == 1 || y == 14
                                                                        ? "***"
                                                                        : s(w(y) / 100))))
                        .rows(178)
                        .span("2010-01-01", "2024-10-01")
                        .inputs(1)
                        .value("#0", 0, 1.0)
                        .later("J-D to SON are no months"),
                WildCase.of(
                                "hadcrut",
                                table(
                                        "Time,Anomaly (deg C),Lower confidence limit (2.5%),Upper confidence limit (97.5%)",
                                        48,
                                        i -> f(m(i), "yyyy-MM") + "," + s(w(i)) + "," + s(w(i) - 1) + ","
                                                + s(w(i) + 1)))
                        .rows(48)
                        .span("2020-01-01", "2023-12-01")
                        .inputs(3),
                WildCase.of(
                                "met-office-station",
                                "Oxford\nLocation: 450900E 207200N, Lat 51.761 Lon -1.262, 63 metres amsl\nEstimated data is marked with a * after the value.\nMissing data (more than 2 days missing in month) is marked by  ---.\nSunshine data taken from an automatic Kipp & Zonen sensor marked with a #\n"
                                        + "   yyyy  mm   tmax    tmin      af    rain     sun\n              degC    degC    days      mm   hours\n"
                                        + rows(
                                                48,
                                                i -> "   " + m(i).getYear()
                                                        + String.format("  %2d   ", m(i).getMonthValue()) + s1(w(i))
                                                        + (i == 9 ? "*" : "") + "   " + s1(w(i) - 9) + "     " + (i % 5)
                                                        + "   " + s1(w(i, 1)) + "   "
                                                        + (i < 3 ? "---" : s1(w(i, 2)) + (i > 40 ? "#" : ""))
                                                        + (i > 44 ? "  Provisional" : "")))
                        .rows(48)
                        .span("2020-01-01", "2023-12-01")
                        .inputs("tmax", "tmin", "af", "rain", "sun")
                        .value("tmax", 9, Math.round(10 * w(9)) / 10.0)
                        .later("usedRows with sun 45"),
                WildCase.of(
                                "hadcet",
                                "Monthly_HadCET_mean.txt\nMean Central England temperature\nYear  Jan   Feb   Mar   Apr   May   Jun   Jul   Aug   Sep   Oct   Nov   Dec   Annual\n"
                                        + rows(
                                                15,
                                                y -> (2010 + y) + "   "
                                                        + cells(
                                                                12,
                                                                "   ",
                                                                k -> y == 14 && k > 9
                                                                        ? "-99.9"
                                                                        : s1(w(12 * y + k) - 90))
                                                        + "   9.87"))
                        .rows(180)
                        .span("2010-01-01", "2024-12-01")
                        .inputs(1)
                        .later("suspectedMissing -99.9: 2"),
                WildCase.of(
                                "dwd-hourly",
                                table(
                                        "STATIONS_ID;MESS_DATUM;QN_9;TT_TU;RF_TU;eor",
                                        60,
                                        i -> "         44;" + f(h(i), "yyyyMMddHH") + ";    3;   "
                                                + (i == 9 ? "-999" : s1(w(i))) + ";  95." + i % 10 + ";eor"))
                        .rows(60)
                        .span("2024-01-01", "2024-01-03T11:00")
                        .inputs("TT_TU", "RF_TU")
                        .target("TT_TU")
                        .later("suspectedMissing TT_TU -999: 1"),
                WildCase.of(
                                "dwd-daily",
                                table(
                                        "STATIONS_ID;MESS_DATUM;QN_3;  FX;  FM;QN_4; RSK; TMK;eor",
                                        60,
                                        i -> "          1;" + f(d(i), "yyyyMMdd") + "; -999;-999;-999;    5;   "
                                                + (i % 4) + ".0;  " + s1(w(i)) + ";eor"))
                        .rows(60)
                        .span("2024-01-01", "2024-02-29")
                        .inputs("RSK", "TMK")
                        .later("suspectedMissing FX, FM -999: 60"),
                WildCase.of(
                                "dwd-10min",
                                table(
                                        "STATIONS_ID;MESS_DATUM;  QN;PP_10;TT_10;eor",
                                        60,
                                        i -> "         44;" + f(min(10 * i), "yyyyMMddHHmm") + ";    2;   -999;  "
                                                + s1(w(i)) + ";eor"))
                        .rows(60)
                        .span("2024-01-01", "2024-01-01T09:50")
                        .value("TT_10", 5, Math.round(10 * w(5)) / 10.0)
                        .without("STATIONS_ID", "QN"),
                WildCase.of(
                                "dwd-monthly-span",
                                table(
                                        "STATIONS_ID;MESS_DATUM_BEGINN;MESS_DATUM_ENDE;QN_4;MO_TT;eor",
                                        48,
                                        i -> "44;" + f(m(i), "yyyyMMdd") + ";" + f(m(i + 1).minusDays(1), "yyyyMMdd")
                                                + ";3;" + s1(w(i)) + ";eor"))
                        .rows(48)
                        .span("2020-01-01", "2023-12-01")
                        .inputs("MO_TT"),
                WildCase.of(
                                "dwd-regional",
                                "Zeitreihen fuer Gebietsmittel fuer Bundeslaender und Deutschland\nJahr;Monat;Brandenburg/Berlin;Hessen;Deutschland;\n"
                                        + rows(
                                                48,
                                                y -> (1976 + y) + ";01;  " + s1(w(y)) + ";  " + s1(w(y, 1)) + ";  "
                                                        + s1(w(y, 2)) + ";"))
                        .rows(48)
                        .span("1976-01-01", "2023-01-01")
                        .inputs("Brandenburg/Berlin", "Hessen", "Deutschland")
                        .skipped(1),
                WildCase.of(
                                "meteo-france",
                                table(
                                        "NUM_POSTE;NOM_USUEL;LAT;LON;ALTI;AAAAMMJJHH;RR1;QRR1;T;QT",
                                        60,
                                        i -> "01014002;ARBENT;46.278333;5.669000;534;" + f(h(i), "yyyyMMddHH") + ";0."
                                                + i % 10 + ";1;" + s1(w(i)) + ";1"))
                        .rows(60)
                        .span("2024-01-01", "2024-01-03T11:00")
                        .inputs("RR1", "T"),
                WildCase.of(
                                "meteostat",
                                rows(
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd") + "," + h(i).getHour() + "," + s1(w(i)) + ",,90,,,,"
                                                + i % 360 + ",,1013.1,,"))
                        .rows(60)
                        .span("2024-01-01", "2024-01-03T11:00")
                        .value("#0", 5, Math.round(10 * w(5)) / 10.0)
                        .without("column 2"),
                WildCase.of(
                                "open-meteo",
                                "latitude,longitude,elevation,utc_offset_seconds,timezone,timezone_abbreviation\n52.52,13.419998,38.0,0,GMT,GMT\n\n"
                                        + table(
                                                "time,temperature_2m (°C),rain (mm)",
                                                60,
                                                i -> h(i) + "," + s1(w(i)) + "," + (i % 4) + ".00"))
                        .rows(60)
                        .span("2024-01-01", "2024-01-03T11:00")
                        .inputs("temperature_2m (°C)", "rain (mm)")
                        .skipped(2),
                WildCase.of(
                                "era5-point",
                                table(
                                        "valid_time,u10,v10,t2m,latitude,longitude",
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd HH:mm:ss") + "," + s(w(i)) + "," + s(w(i, 1)) + ","
                                                + s(w(i, 2)) + ",52.5,13.25"))
                        .rows(60)
                        .inputs("u10", "v10", "t2m")
                        .span("2024-01-01", "2024-01-03T11:00"),
                WildCase.of(
                                "nasa-power",
                                "-BEGIN HEADER-\nNASA/POWER CERES/MERRA2 Native Resolution Daily Data \nDates (month/day/year): 01/01/2024 through 02/09/2024 in LST\nLocation: latitude  50.0   longitude 8.0 \nThe value for missing source data that cannot be computed is: -999 \nParameter(s): \nT2M             MERRA-2 Temperature at 2 Meters (C) \n-END HEADER-\n"
                                        + table(
                                                "YEAR,MO,DY,T2M,PRECTOTCORR",
                                                40,
                                                i -> f(d(i), "yyyy,M,d") + "," + s(w(i)) + ","
                                                        + (i > 38 ? "-999" : "0." + i)))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs("T2M", "PRECTOTCORR")
                        .later("suspectedMissing -999: 1"),
                WildCase.of(
                                "nasa-power-doy",
                                "-BEGIN HEADER-\nNASA/POWER\nLocation: latitude  50.0\n-END HEADER-\n"
                                        + table("YEAR,DOY,T2M", 40, i -> "2024," + (1 + i) + "," + s(w(i))))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs("T2M"),
                WildCase.of(
                                "usgs-rdb",
                                rows(28, i -> "# ---- WARNING ---- line " + i)
                                        + "agency_cd\tsite_no\tdatetime\ttz_cd\t69928_00060\t69928_00060_cd\n5s\t15s\t20d\t6s\t14n\t10s\n"
                                        + rows(
                                                60,
                                                i -> "USGS\t01646500\t" + f(min(15 * i), "yyyy-MM-dd HH:mm") + "\tEST\t"
                                                        + (i == 7 ? "Ice" : String.valueOf(1000 + i)) + "\tP"))
                        .rows(60)
                        .span("2024-01-01", "2024-01-01T14:45")
                        .inputs("69928_00060")
                        .missing("69928_00060", 1),
                WildCase.of(
                                "ndbc-buoy",
                                "#YY  MM DD hh mm WDIR WSPD GST  WVHT   DPD\n#yr  mo dy hr mn degT m/s  m/s     m   sec\n"
                                        + backwards(
                                                60,
                                                i -> f(h(i), "yyyy MM dd HH mm") + " 270  " + s1(w(i) / 10) + "  "
                                                        + s1(w(i) / 9) + "   " + (i % 6 == 0 ? "2.1" : "MM") + "    "
                                                        + (i % 6 == 0 ? "8" : "MM")))
                        .rows(60)
                        .span("2024-01-01", "2024-01-03T11:00")
                        .value("WSPD", 0, 10)
                        .missing("WVHT", 50),
                WildCase.of(
                                "jma",
                                "ダウンロードした時刻：2024/03/01 10:00:00\n\n,東京,東京,東京,東京,東京,東京\n年月日,平均気温(℃),平均気温(℃),平均気温(℃),降水量の合計(mm),降水量の合計(mm),降水量の合計(mm)\n,,,,,,\n,,品質情報,均質番号,,品質情報,均質番号\n"
                                        + rows(
                                                40,
                                                i -> f(d(i), "yyyy/M/d") + "," + s1(w(i)) + ",8,1," + (i % 4)
                                                        + ".5,8,1"),
                                "Shift_JIS")
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs(2)
                        .value("#0", 0, 100),
                WildCase.of(
                                "kma",
                                table(
                                        "지점,지점명,일시,평균기온(°C),일강수량(mm)",
                                        40,
                                        i -> "108,서울," + d(i) + "," + s1(w(i)) + "," + (i % 4 == 0 ? i + ".5" : "")),
                                "EUC-KR")
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs("평균기온(°C)", "일강수량(mm)")
                        .target("평균기온(°C)"),
                WildCase.of(
                                "bom-rain",
                                table(
                                        "Product code,Bureau of Meteorology station number,Year,Month,Day,Rainfall amount (millimetres),Period over which rainfall was measured (days),Quality",
                                        60,
                                        i -> "IDCJAC0009,066062," + f(d(i), "yyyy,MM,dd") + "," + i % 5 + ".2,1,"
                                                + (i < 50 ? "Y" : "N")))
                        .rows(60)
                        .span("2024-01-01", "2024-02-29")
                        .inputs("Rainfall amount (millimetres)"),
                WildCase.of(
                                "environment-canada",
                                table(
                                        "\"Longitude (x)\",\"Latitude (y)\",\"Station Name\",\"Climate ID\",\"Date/Time\",\"Year\",\"Month\",\"Day\",\"Data Quality\",\"Max Temp (°C)\",\"Max Temp Flag\",\"Min Temp (°C)\",\"Min Temp Flag\"",
                                        40,
                                        i -> "\"-79.40\",\"43.67\",\"TORONTO CITY\",\"6158355\",\"" + d(i) + "\",\""
                                                + f(d(i), "yyyy\",\"MM\",\"dd").replace("'", "") + "\",\"\",\""
                                                + (i == 4 ? "" : s1(w(i))) + "\",\"" + (i == 4 ? "M" : "") + "\",\""
                                                + s1(w(i) - 9) + "\",\"\""))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs("Max Temp (°C)", "Min Temp (°C)")
                        .missing("Max Temp (°C)", 1),
                WildCase.of(
                                "davis",
                                "\t\tTemp\tHi\tOut\n  Date\t Time\tOut\tTemp\tHum\n"
                                        + rows(
                                                60,
                                                i -> f(min(30 * i), "d/MM/yy\th:mm")
                                                                .concat(
                                                                        min(30 * i)
                                                                                                .getHour()
                                                                                        < 12
                                                                                ? "a"
                                                                                : "p")
                                                        + "\t" + s1(w(i)) + "\t" + s1(w(i) + 1) + "\t" + (50 + i % 9)))
                        .rows(60)
                        .span("2024-01-01", "2024-01-02T05:30")
                        .inputs(3)
                        .value("#0", 0, 100),
                WildCase.of(
                                "hobo",
                                "\"Plot Title: Pond\"\n\"#\",\"Date Time, GMT-05:00\",\"Temp, °C (LGR S/N: 20123)\",\"Coupler Attached (LGR S/N: 20123)\"\n"
                                        + rows(
                                                60,
                                                i -> (1 + i) + "," + f(min(15 * i), "MM/dd/yy hh:mm:ss a") + ","
                                                        + s(w(i)) + "," + (i == 0 ? "Logged" : "")))
                        .rows(60)
                        .span("2024-01-01", "2024-01-01T14:45")
                        .inputs("Temp, °C (LGR S/N: 20123)")
                        .skipped(1),
                WildCase.of(
                                "campbell-toa5",
                                "\"TOA5\",\"CR1000\",\"CR1000\",\"1234\",\"CR1000.Std.32\",\"CPU:prog.CR1\",\"5678\",\"Table1\"\n\"TIMESTAMP\",\"RECORD\",\"AirTC_Avg\",\"RH\"\n\"TS\",\"RN\",\"Deg C\",\"%\"\n\"\",\"\",\"Avg\",\"Smp\"\n"
                                        + rows(
                                                60,
                                                i -> "\"" + f(min(30 * i), "yyyy-MM-dd HH:mm:ss") + "\"," + (700 + i)
                                                        + "," + (i == 6 ? "\"NAN\"" : s(w(i))) + "," + s(w(i, 1))))
                        .rows(60)
                        .span("2024-01-01", "2024-01-02T05:30")
                        .inputs(2)
                        .value("#0", 5, w(5))
                        .without("RECORD"),
                WildCase.of(
                                "silso",
                                rows(
                                        60,
                                        i -> String.format(
                                                "%d;%02d;%s;  %s; -1.0;   -1;1",
                                                m(i).getYear(),
                                                m(i).getMonthValue(),
                                                s(m(i).getYear() + (m(i).getMonthValue() - 0.5) / 12),
                                                s1(w(i)))))
                        .rows(60)
                        .span("2020-01-01", "2024-12-01")
                        .value("column 4", 0, 100)
                        .without("column 1", "column 2", "column 3"),
                WildCase.of(
                                "enso-oni",
                                "YR MON TOTAL ANOM\n"
                                        + rows(
                                                60,
                                                i -> m(i).getYear() + String.format("  %2d  ", m(i).getMonthValue())
                                                        + s(w(i)) + "  " + s(w(i) - 100)))
                        .rows(60)
                        .span("2020-01-01", "2024-12-01")
                        .inputs("TOTAL", "ANOM"),
                WildCase.of(
                                "psl-index",
                                " 2010 2024\n"
                                        + rows(
                                                15,
                                                y -> " " + (2010 + y) + "  "
                                                        + cells(
                                                                12,
                                                                "  ",
                                                                k -> y == 14 && k > 9 ? "-99.99" : s(w(12 * y + k))))
                                        + "  -99.99\n  NINO34 index from NOAA\n  https://psl.noaa.gov/\n")
                        .rows(180)
                        .span("2010-01-01", "2024-12-01")
                        .inputs(1)
                        .value("#0", 13, w(13))
                        .later("suspectedMissing -99.99: 2"),
                WildCase.of(
                                "psmsl-decimal-year",
                                rows(
                                        60,
                                        i -> String.format(
                                                " %s;  %d; 0;000",
                                                String.format("%.4f", 2000 + (i + 0.5) / 12),
                                                i == 8 ? -99999 : 6900 + i)))
                        .rows(60)
                        .inputs("column 2")
                        .value("column 2", 0, 6900)
                        .later("suspectedMissing -99999: 1; decimal year in column 1"),
                WildCase.of(
                                "uhslc-hourly",
                                rows(60, i -> f(h(i), "yyyy, M, d, H") + ", " + (i == 7 ? -32767 : 1200 + i)))
                        .rows(60)
                        .span("2024-01-01", "2024-01-03T11:00")
                        .inputs(1)
                        .value("#0", 0, 1200)
                        .later("suspectedMissing -32767: 1"),
                WildCase.of("nan-code-1e31", table("date,temp", 40, i -> d(i) + "," + (i == 4 ? "1e31" : s(w(i)))))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .later("suspectedMissing 1e31: 1"),
                WildCase.of(
                                "netatmo",
                                "Timestamp;\"Timezone : Europe/Berlin\";Temperature;Humidity;CO2\n"
                                        + rows(
                                                60,
                                                i -> (1704063600 + 300 * i) + ";\""
                                                        + f(min(5 * i), "yyyy/MM/dd HH:mm:ss") + "\";" + s1(w(i)) + ";"
                                                        + (40 + i % 5) + ";" + (500 + i)))
                        .rows(60)
                        .inputs("Temperature", "Humidity", "CO2"));
    }
}
