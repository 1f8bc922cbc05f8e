package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.time.LocalDate;
import java.util.List;

/** Files of services that measure weather, rivers, oceans and the air. */
final class StationCases {

    private static final String FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-09";
    private static final String HOURS_TO = "2024-01-03T11:00";

    private StationCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "cpc-nino",
                                " YR   MON  NINO1+2  ANOM   NINO3    ANOM   NINO4    ANOM NINO3.4    ANOM\n"
                                        + rows(
                                                36,
                                                i -> (2020 + i / 12) + String.format("%4d   ", 1 + i % 12) + s(w(i) / 4)
                                                        + "   -0.1" + i % 9 + "   " + s(w(i, 1) / 4) + "    0.2" + i % 9
                                                        + "   " + s(w(i, 2) / 4) + "   -0.3" + i % 9 + "   "
                                                        + s(w(i, 3) / 4) + "   0.0" + i % 9))
                        .named("sstoi.indices")
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs(8)
                        .value("NINO3", 0, s2(w(0, 1) / 4)),
                WildCase.of(
                                "cpc-ao-daily",
                                rows(
                                        60,
                                        i -> f(d(i), "yyyy") + String.format("%3d", d(i).getMonthValue())
                                                + String.format("%3d ", d(i).getDayOfMonth()) + (i % 2 == 0 ? "-" : " ")
                                                + s(w(i) / 12) + "1E-02"))
                        .named("ao.daily.txt")
                        .rows(60)
                        .span(FROM, "2024-02-29")
                        .inputs(1),
                WildCase.of(
                                "mjo",
                                " RMM values up to \"real time\". For the data before 2014, see Wheeler.\n year, month, day, RMM1, RMM2, phase, amplitude.  Missing Value= 1.E36 or 999\n"
                                        + rows(
                                                60,
                                                i -> "        " + f(d(i), "yyyy")
                                                        + String.format(
                                                                "%12d%12d", d(i).getMonthValue(), d(i).getDayOfMonth())
                                                        + "   " + s(w(i) / 80) + "       -" + s(w(i) / 90)
                                                        + "           "
                                                        + (1 + i % 8) + "   " + s(w(i) / 70)
                                                        + "     Final_value:__OLR_&_NCEP_winds"))
                        .named("rmm.74toRealtime.txt")
                        .rows(60)
                        .span(FROM, "2024-02-29")
                        .value("#0", 0, 1.25),
                WildCase.of(
                                "hadcet-daily",
                                rows(
                                        124,
                                        i -> String.format("%5d%5d", 2020 + i / 31, 1 + i % 31)
                                                + cells(
                                                        12,
                                                        "",
                                                        k -> String.format(
                                                                "%5d",
                                                                1 + i % 31
                                                                                > LocalDate.of(2020 + i / 31, k + 1, 1)
                                                                                        .lengthOfMonth()
                                                                        ? -999
                                                                        : 10 * k + i % 31))))
                        .named("cetdl.txt")
                        .rows(1461)
                        .span("2020-01-01", "2023-12-31")
                        .value("#0", 31, 10),
                WildCase.of(
                                "grdc",
                                "# Title:                 GRDC STATION DATA FILE\n#                        --------------\n# Format:                DOS-ASCII\n# Field delimiter:       ;\n# missing values are indicated by -999.000\n#\n# GRDC-No.:              6435060\n# River:                 RHINE RIVER\n# Catchment area (km?):      160800.0\n# Data lines: 60\n# DATA\nYYYY-MM-DD;hh:mm; Value\n"
                                        + rows(60, i -> d(i) + ";--:--;   " + String.format("%9.3f", w(i))))
                        .named("6435060_Q_Day.Cmd.txt")
                        .rows(60)
                        .span(FROM, "2024-02-29")
                        .inputs("Value"),
                WildCase.of(
                                "nrfa",
                                "file,timestamp,2024-03-01T10:00:00\ndatabase,id,nrfa-public-30\nstation,id,39001\nstation,name,Thames at Kingston\nstation,gridReference,TQ1776969831\ndataType,id,gdf\ndataType,name,Gauged Daily Flow\ndataType,units,m3/s\ndataType,period,day (P1D)\ndata,first,2024-01-01\ndata,last,2024-02-29\n"
                                        + rows(60, i -> d(i) + "," + s(w(i)) + "0"))
                        .rows(60)
                        .span(FROM, "2024-02-29")
                        .inputs(1)
                        .value("#0", 0, 100),
                WildCase.of(
                                "nrfa-flags",
                                "station,id,39001\ndataType,id,cdr\ndata,last,2024-02-29\n"
                                        + rows(60, i -> d(i) + "," + s1(w(i)) + (i % 9 == 4 ? ",2000" : ",1000")))
                        .rows(60)
                        .span(FROM, "2024-02-29")
                        .value("#0", 0, 100),
                WildCase.of(
                                "bom-water",
                                "#Key,Value\n#Station,410730\n#Parameter,Water Course Discharge\n#Timezone,UTC+10:00\n#Timestamp,Value,Quality Code\n"
                                        + rows(
                                                60,
                                                i -> d(i) + "T09:00:00.000+10:00," + s(w(i)) + ","
                                                        + (i % 5 == 0 ? 90 : 10)))
                        .rows(60)
                        .span("2024-01-01T09:00", "2024-02-29T09:00")
                        .value("Value", 1, w(1)),
                WildCase.of(
                                "bodc-tides",
                                "Port:              P024\nSite:              Lowestoft\nLatitude:          52.47300\nStart Date:        01JAN2024-00.00.00\nEnd Date:          01JAN2024-15.00.00\nContributor:       National Oceanography Centre\nDatum information: The data refer to Admiralty Chart Datum (ACD)\nParameter code:    ASLVZZ01 = Surface elevation\n  Cycle    Date      Time    ASLVZZ01   Residual\n Number yyyy mm dd hh mi ssf         f          f\n"
                                        + rows(
                                                60,
                                                i -> String.format("%6d) ", 1 + i)
                                                        + f(min(15 * i), "yyyy/MM/dd HH:mm:ss")
                                                        + "     " + s(w(i) / 40) + "0" + (i % 9 == 4 ? "M" : " ")
                                                        + "    0.1" + i % 9 + "0"))
                        .named("2024LOW.txt")
                        .rows(60)
                        .span(FROM, "2024-01-01T14:45"),
                WildCase.of(
                                "aeronet",
                                "AERONET Version 3;\nCuiaba\nVersion 3: AOD Level 2.0\nThe following data are automatically cloud cleared and quality assured.\nContact: PI=Somebody; PI Email=pi@example.org\nDaily Averages,UNITS can be found at,,, https://example.org/units.html\nDate(dd:mm:yyyy),Time(hh:mm:ss),Day_of_Year,AOD_1640nm,AOD_1020nm\n"
                                        + rows(
                                                40,
                                                i -> f(d(i), "dd:MM:yyyy") + ",12:00:00," + (1 + i) + "," + s(w(i) / 90)
                                                        + ",-999."))
                        .named("aeronet.lev20")
                        .rows(40)
                        .span("2024-01-01T12:00", "2024-02-09T12:00")
                        .value("AOD_1640nm", 1, s2(w(1) / 90)),
                WildCase.of(
                                "epa-hourly",
                                table(
                                        "\"State Code\",\"County Code\",\"Site Num\",\"Parameter Code\",\"POC\",\"Latitude\",\"Longitude\",\"Datum\",\"Parameter Name\",\"Date Local\",\"Time Local\",\"Date GMT\",\"Time GMT\",\"Sample Measurement\",\"Units of Measure\",\"MDL\",\"Uncertainty\",\"State Name\",\"Date of Last Change\"",
                                        60,
                                        i ->
                                                "\"01\",\"003\",\"0010\",\"44201\",1,30.497478,-87.880258,\"NAD83\",\"Ozone\",\""
                                                        + f(h(i), "yyyy-MM-dd\",\"HH:mm") + "\",\""
                                                        + f(h(i + 6), "yyyy-MM-dd\",\"HH:mm") + "\",0.0" + (30 + i % 20)
                                                        + ",\"Parts per million\",0.005,\"\",\"Alabama\",\"2024-02-14\""))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Sample Measurement")
                        .target("Sample Measurement"),
                WildCase.of(
                                "epa-daily",
                                table(
                                        "Date,Source,Site ID,POC,Daily Mean PM2.5 Concentration,Units,Daily AQI Value,Site Name,Daily Obs Count,Percent Complete",
                                        40,
                                        i -> f(d(i), "MM/dd/yyyy") + ",AQS,60010007,3," + s1(w(i) / 9) + ",ug/m3 LC,"
                                                + (40 + i % 17) + ",Livermore,1,100"))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("Daily Mean PM2.5 Concentration", "Daily AQI Value")
                        .target("Daily Mean PM2.5 Concentration"),
                WildCase.of(
                                "eea-air",
                                table(
                                        "Countrycode,Namespace,AirQualityNetwork,AirPollutant,Concentration,UnitOfMeasurement,DatetimeBegin,DatetimeEnd,Validity,Verification",
                                        60,
                                        i -> "DE,DE.UBA.AQD,NET.DE_BB,NO2," + s(w(i) / 8) + ",µg/m3,"
                                                + f(h(i), "yyyy-MM-dd HH:mm:ss") + " +01:00,"
                                                + f(h(i + 1), "yyyy-MM-dd HH:mm:ss") + " +01:00,1,3"))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Concentration"),
                WildCase.of(
                                "uba-air",
                                table(
                                        "Stationscode;Datum;Uhrzeit;\"Feinstaub (PM₁₀) stündlich gleitendes Tagesmittel in µg/m³\";\"Ozon (O₃) Ein-Stunden-Mittelwert in µg/m³\"",
                                        60,
                                        i -> "DEBB064;" + f(h(i), "dd.MM.yyyy") + ";'"
                                                + String.format("%02d:00", h(i).getHour() + 1) + "';"
                                                + (i % 9 == 3 ? "-" : "" + (10 + i % 20)) + ";" + (40 + i % 30)))
                        .rows(60)
                        .span("2024-01-01T01:00", "2024-01-03T12:00")
                        .inputs(2),
                WildCase.of(
                                "uk-air",
                                "\"Data Download from UK-AIR: hourly networks\"\n\"London Marylebone Road\"\n\"Data supplied by AURN on 5/2/2024\"\n\"All Data GMT hour ending\"\n,,\"Nitrogen dioxide\",,\"Ozone\",\nDate,time,Nitrogen dioxide,status,unit,Ozone,status,unit\n"
                                        + rows(
                                                60,
                                                i -> f(h(i), "dd-MM-yyyy") + ","
                                                        + String.format("%02d:00:00", h(i).getHour() + 1) + ","
                                                        + s1(w(i))
                                                        + ",V,ugm-3," + (i % 9 == 4 ? ",," : s1(w(i, 1)) + ",V,ugm-3"))
                                        + "End\n")
                        .rows(60)
                        .span("2024-01-01T01:00", "2024-01-03T12:00")
                        .inputs("Nitrogen dioxide", "Ozone"),
                WildCase.of(
                                "pvgis",
                                "Latitude (decimal degrees):\t45.000\nLongitude (decimal degrees):\t8.000\nElevation (m):\t250\nRadiation database:\tPVGIS-SARAH2\n\n\nSlope: 35 deg. (optimum) \nAzimuth: 0 deg. \n\ntime,P,G(i),H_sun,T2m,WS10m,Int\n"
                                        + rows(
                                                60,
                                                i -> f(h(i), "yyyyMMdd':'HH'10'") + "," + s(w(i)) + "," + s(w(i, 1))
                                                        + "," + s(w(i, 2) / 9) + "," + s(w(i) / 9) + "," + s(w(i) / 50)
                                                        + ",0.0")
                                        + "\nP: PV system power (W)\nG(i): Global irradiance on the inclined plane (W/m2)\nH_sun: Sun height (degree)\n\nPVGIS (c) European Union, 2001-2024\n")
                        .rows(60)
                        .span("2024-01-01T00:10", "2024-01-03T11:10")
                        .value("P", 1, w(1))
                        .without("Int"),
                WildCase.of(
                                "nsrdb",
                                "Source,Location ID,City,State,Country,Latitude,Longitude,Time Zone,Elevation,Local Time Zone\nNSRDB,145809,-,-,-,40.13,-105.26,-7,1630,-7\nYear,Month,Day,Hour,Minute,GHI,DNI,Temperature\n"
                                        + rows(
                                                60,
                                                i -> f(min(30 * i), "yyyy,M,d,H,m") + "," + (400 + i) + ","
                                                        + (700 + i % 9) + "," + s1(w(i) / 9)))
                        .rows(60)
                        .span(FROM, "2024-01-02T05:30")
                        .inputs("GHI", "DNI", "Temperature"),
                WildCase.of(
                                "energy-plus-weather",
                                "LOCATION,Denver,CO,USA,TMY3,724666,39.74,-105.18,-7.0,1829.0\nDESIGN CONDITIONS,1,Climate Design Data 2009 ASHRAE Handbook,,Heating,12,-18.8,-15.1\nTYPICAL/EXTREME PERIODS,2,Summer - Week Nearest Max Temperature For Period,Extreme,7/ 6,7/12\nGROUND TEMPERATURES,1,.5,,,,1.89,-0.36,-0.10,2.55\nHOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,Custom/User Format\nCOMMENTS 2, -- Ground temps produced\nDATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31\n"
                                        + rows(
                                                72,
                                                i -> f(h(i), "yyyy,M,d,") + (1 + i % 24) + ",0,?9?9?9?9E0?9?9*9*9,"
                                                        + s1(w(i) / 9) + ",-" + s1(w(i) / 20) + "," + (40 + i % 31)
                                                        + ","
                                                        + (81000 + i % 50) + "," + (i % 5) + ",9999"))
                        .named("denver.epw")
                        .rows(72)
                        .span(FROM, "2024-01-03T23:00")
                        .value("#0", 0, 11.1),
                WildCase.of(
                                "ecowitt",
                                ",Outdoor,Outdoor,Indoor\nTime,Temperature(℃),Humidity(%),Temperature(℃)\n"
                                        + rows(
                                                60,
                                                i -> f(min(5 * i), "yyyy-MM-dd HH:mm") + "," + s1(w(i) / 9) + ","
                                                        + (i % 9 == 4 ? "--" : "" + (50 + i % 30)) + ","
                                                        + s1(w(i, 1) / 5)))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs(3),
                WildCase.of(
                                "ambient-weather",
                                table(
                                        "\"Date\",\"Simple Date\",\"Outdoor Temperature (°F)\",\"Humidity (%)\"",
                                        60,
                                        i -> "\"" + f(min(5 * (59 - i)), "yyyy-MM-dd'T'HH:mm:ss") + "-05:00\",\""
                                                + f(min(5 * (59 - i)), "yyyy-MM-dd HH:mm:ss") + "\",\"" + s1(w(59 - i))
                                                + "\",\"" + (50 + i % 30) + "\""))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs(2),
                WildCase.of(
                                "meteoblue",
                                "location,Basel,Basel\nlat,47.56667,47.56667\nlon,7.6,7.6\nasl,279,279\nvariable,Temperature,Wind Speed\nunit,°C,km/h\nlevel,2 m elevation corrected,10 m\nresolution,hourly,hourly\naggregation,None,None\ntimestamp,Basel Temperature [2 m elevation corrected],Basel Wind Speed [10 m]\n"
                                        + rows(
                                                60,
                                                i -> f(h(i), "yyyyMMdd'T'HHmm") + "," + s1(w(i) / 9) + ","
                                                        + s1(w(i, 1) / 9)))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Basel Temperature [2 m elevation corrected]", "Basel Wind Speed [10 m]"),
                WildCase.of(
                                "open-weather-map",
                                table(
                                        "dt,dt_iso,timezone,city_name,lat,lon,temp,visibility,pressure,rain_1h,weather_id,weather_main",
                                        60,
                                        i -> (1704067200 + 3600 * i) + "," + f(h(i), "yyyy-MM-dd HH:mm:ss")
                                                + " +0000 UTC,3600,Basel,47.56,7.59," + s(w(i) / 9) + ",,"
                                                + (1010 + i % 20)
                                                + ",," + (i % 4 == 0 ? 800 : 803) + ","
                                                + (i % 4 == 0 ? "Clear" : "Clouds")))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .without("dt", "timezone", "lat", "lon")
                        .target("temp"),
                WildCase.of(
                                "imgw-poland",
                                rows(
                                        60,
                                        i -> "\"249180010\",\"PSZCZYNA\",\"" + f(d(i), "yyyy\",\"MM\",\"dd") + "\","
                                                + s1(w(i) / 9) + ",\"\"," + (i % 2 == 0 ? "-" : "") + s1(w(i) / 20)
                                                + ",\"\"," + s1(w(i) / 10) + ",\"\",,\"8\""),
                                "windows-1250")
                        .rows(60)
                        .span(FROM, "2024-02-29")
                        .value("#0", 0, 11.1),
                WildCase.of(
                                "noaa-tide-predictions",
                                "NOAA/NOS/CO-OPS\nDisclaimer: These data are based upon the latest information available as of the date of your request.\nAnnual Tide Predictions\n\nStationName: The Battery\nState: NY\nStationid: 8518750\nPrediction Type: Harmonic\nFrom: 20240101 00:00 - 20240131 23:59\nUnits: Feet and Centimeters\nTime Zone: LST_LDT\nDatum: MLLW\nInterval Type: High/Low\n\nDate \tDay\tTime\tPred(Ft)\tPred(cm)\tHigh/Low\n"
                                        + rows(
                                                56,
                                                i -> f(min(373 * i), "yyyy/MM/dd\tEEE\thh:mm a") + "\t"
                                                        + (i % 2 == 0 ? "5." : "0.") + i % 9 + "\t"
                                                        + (i % 2 == 0 ? 150 + i % 9 : i % 9) + "\t"
                                                        + (i % 2 == 0 ? "H" : "L")))
                        .named("tides.txt")
                        .rows(56)
                        .span(FROM, f(min(373 * 55), "yyyy-MM-dd'T'HH:mm"))
                        .value("#1", 0, 150),
                WildCase.of(
                                "sensor-community",
                                table(
                                        "sensor_id;sensor_type;location;lat;lon;timestamp;P1;durP1;ratioP1;P2;durP2;ratioP2",
                                        60,
                                        i -> "140;SDS011;64;48.740;9.312;"
                                                + f(min(2 * i).plusSeconds(i % 7), "yyyy-MM-dd'T'HH:mm:ss") + ";"
                                                + s(w(i) / 9) + ";;;" + s(w(i, 1) / 20) + ";;"))
                        .rows(60)
                        .span(FROM, "2024-01-01T01:58:03")
                        .inputs("P1", "P2"),
                WildCase.of(
                                "open-air-quality",
                                table(
                                        "location_id,sensors_id,location,datetime,lat,lon,parameter,units,value",
                                        60,
                                        i -> "2178,3917,\"Del Norte-2178\"," + f(h(i), "yyyy-MM-dd'T'HH:mm:ss")
                                                + "-07:00,35.1353,-106.584702,pm10,µg/m³," + s(w(i) / 3)))
                        .rows(60)
                        .inputs("value")
                        .target("value"),
                WildCase.of(
                                "wunderground",
                                table(
                                        "Time,TemperatureF,DewpointF,PressureIn,WindDirection,WindSpeedMPH,HourlyPrecipIn,Conditions,Clouds,SoftwareType,DateUTC",
                                        60,
                                        i -> f(min(5 * i), "yyyy-MM-dd HH:mm:ss") + "," + s1(w(i) / 2) + ","
                                                + s1(w(i) / 3)
                                                + ",29.9" + i % 9 + ",North," + s1(i % 9) + ",0.00,,,vws versionxx,"
                                                + f(min(5 * i + 300), "yyyy-MM-dd HH:mm:ss") + ","))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs("TemperatureF", "DewpointF", "PressureIn", "WindSpeedMPH"),
                WildCase.of(
                                "cdip-waves",
                                "YEAR MO DY HR MN   Hs    Tp    Dp     Ta     SST\n                    m     sec   deg    sec   Deg C\n----------------------------------------------------\n"
                                        + rows(
                                                60,
                                                i -> f(min(30 * i), "yyyy MM dd HH mm") + "  " + s(w(i) / 50) + "  "
                                                        + s(w(i) / 9) + "  " + (250 + i % 40) + "   " + s(w(i) / 14)
                                                        + "   "
                                                        + s(w(i) / 6)))
                        .named("cdip.txt")
                        .rows(60)
                        .span(FROM, "2024-01-02T05:30")
                        .inputs("Hs", "Tp", "Dp", "Ta", "SST"),
                WildCase.of(
                                "ocean-data-view",
                                "//<Encoding>UTF-8</Encoding>\n//<Version>ODV Spreadsheet V4.6</Version>\nCruise\tStation\tType\tyyyy-mm-ddThh:mm:ss.sss\tLongitude [degrees_east]\tLatitude [degrees_north]\tBot. Depth [m]\tTemperature [degC]\tQF\n"
                                        + rows(
                                                40,
                                                i -> "HOT\tALOHA\tB\t" + f(d(i), "yyyy-MM-dd")
                                                        + "T10:00:00.000\t-158\t22.75\t4800\t" + s(w(i) / 5) + "\t0"))
                        .named("odv.txt")
                        .rows(40)
                        .span("2024-01-01T10:00", "2024-02-09T10:00")
                        .inputs("Temperature [degC]"),
                WildCase.of(
                                "aws-monthly-day-rows",
                                "Station,Delhi\nYear,Month," + cells(31, ",", k -> "" + (1 + k)) + "\n"
                                        + rows(
                                                12,
                                                i -> "2023," + (1 + i) + ","
                                                        + cells(
                                                                31,
                                                                ",",
                                                                k -> k
                                                                                < m(i + 36)
                                                                                        .lengthOfMonth()
                                                                        ? s1(w(31 * i + k))
                                                                        : "")))
                        .rows(365)
                        .span("2023-01-01", "2023-12-31"),
                WildCase.of(
                                "taiwan-epa-hours",
                                "日期,測站,測項," + cells(24, ",", k -> String.format("%02d", k)) + "\n"
                                        + rows(
                                                20,
                                                i -> f(d(i), "yyyy/MM/dd") + ",三重,PM2.5,"
                                                        + cells(
                                                                24,
                                                                ",",
                                                                k -> k == 5 && i == 3
                                                                        ? "#"
                                                                        : "" + (20 + (k + i) % 17))))
                        .rows(480)
                        .span(FROM, "2024-01-20T23:00"),
                WildCase.of(
                                "isd-full",
                                table(
                                        "\"STATION\",\"DATE\",\"SOURCE\",\"REPORT_TYPE\",\"WND\",\"TMP\",\"SLP\"",
                                        60,
                                        i -> "\"72509014739\",\"" + h(i)
                                                + ":00\",\"7\",\"FM-15\",\"240,5,N,0051,5\",\"+00" + (10 + i)
                                                + ",5\",\"10132,5\""))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .without("STATION"));
    }

    private static double s2(double value) {
        return Double.parseDouble(s(value));
    }
}
