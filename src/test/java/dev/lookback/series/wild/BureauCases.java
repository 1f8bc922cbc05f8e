package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;

/** Files of statistics offices, central banks and operators of grids, country by country. */
final class BureauCases {

    private static final String FROM = "2024-01-01";
    private static final String DAYS_TO = "2024-02-09";
    private static final String HOURS_TO = "2024-01-03T11:00";

    private BureauCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "cso-ireland",
                                table(
                                        "\uFEFF\"STATISTIC\",\"Statistic Label\",\"TLIST(M1)\",\"Month\",\"C01779V03424\",\"Commodity\",\"UNIT\",\"VALUE\"",
                                        36,
                                        i -> "\"CPM01C01\",\"Consumer Price Index\",\"" + f(m(i), "yyyyMM") + "\",\""
                                                + f(m(i), "yyyy MMMM")
                                                + "\",\"-\",\"All items\",\"Base Dec 2016=100\",\"" + s1(w(i)) + "\""))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("VALUE"),
                WildCase.of(
                                "statistik-austria",
                                table(
                                        "C-VPIZR-0;C-VPI5-0;F-VPIMZBM",
                                        36,
                                        i -> "VPIZR-" + f(m(i), "yyyyMM") + ";VPI-0;" + c(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("F-VPIMZBM")
                        .value("F-VPIMZBM", 0, 100),
                WildCase.of(
                                "istat",
                                table(
                                        "\"ITTER107\",\"Territorio\",\"TIPO_DATO\",\"Tipo dato\",\"TIME\",\"Seleziona periodo\",\"Value\",\"Flag Codes\",\"Flags\"",
                                        36,
                                        i -> "\"IT\",\"Italia\",\"39\",\"indice\",\"" + f(m(i), "yyyy-MM") + "\",\""
                                                + f(m(i), "MMM-yyyy", java.util.Locale.ITALIAN) + "\"," + s1(w(i))
                                                + ",,"))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("Value"),
                WildCase.of(
                                "czso",
                                table(
                                        "\"idhod\",\"hodnota\",\"stapro_kod\",\"rok\",\"ctvrtleti\",\"odvetvi_txt\"",
                                        32,
                                        i -> "\"74565" + (1000 + 37 * i) + "\",\"" + (20000 + 100 * i)
                                                + "\",\"5958\",\"" + (2015 + i / 4) + "\",\"" + (1 + i % 4)
                                                + "\",\"celkem\""))
                        .rows(32)
                        .span("2015-01-01", "2022-10-01")
                        .value("hodnota", 1, 20100)
                        .without("rok", "ctvrtleti"),
                WildCase.of(
                                "bdl-poland",
                                "Kod;Nazwa;" + cells(14, ";", i -> "\"wynagrodzenia;ogółem;" + (2010 + i) + ";[zł]\"")
                                        + ";\n" + "0000000;POLSKA;" + cells(14, ";", i -> c(w(i)))
                                        + ";\n1200000;MAŁOPOLSKIE;" + cells(14, ";", i -> c(w(i, 1))) + ";\n")
                        .rows(14)
                        .span("2010-01-01", "2023-01-01")
                        .value("POLSKA", 1, w(1)),
                WildCase.of(
                                "who-gho",
                                table(
                                        "IndicatorCode,Indicator,ValueType,SpatialDimType,SpatialDimValueCode,Location,Period type,Period,IsLatestYear,FactValueNumeric,FactValueNumericLow,FactValueNumericHigh,Value",
                                        22,
                                        i -> "WHOSIS_000001,Life expectancy,text,Country,NOR,Norway,Year," + (2000 + i)
                                                + "," + (i == 21) + "," + s1(w(i)) + "," + s1(w(i) - 1) + ","
                                                + s1(w(i) + 1) + "," + s1(w(i)) + " [" + s1(w(i) - 1) + "-"
                                                + s1(w(i) + 1) + "]"))
                        .rows(22)
                        .span("2000-01-01", "2021-01-01")
                        .value("FactValueNumeric", 0, 100),
                WildCase.of(
                                "comtrade",
                                table(
                                        "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,flowCode,partnerCode,cmdCode,primaryValue",
                                        36,
                                        i -> "C,M," + f(m(i), "yyyyMMdd") + "," + f(m(i), "yyyy,M,yyyyMM")
                                                + ",276,DEU,X,0,TOTAL," + s(1e9 + 1e6 * i)))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("primaryValue"),
                WildCase.of(
                                "ecb-warehouse",
                                "Data Source in SDW: null\n,EXR.D.USD.EUR.SP00.A,EXR.D.JPY.EUR.SP00.A\n,\"US dollar/Euro\",\"Japanese yen/Euro\"\nCollection:,Average,Average\nPeriod\\Unit:,[US dollar],[Japanese yen]\n"
                                        + backwards(40, i -> b(i) + "," + s(w(i) / 100) + "," + s(w(i, 1))))
                        .rows(40)
                        .span(FROM, "2024-02-23")
                        .inputs(2)
                        .value("#0", 0, 1),
                WildCase.of(
                                "cnb",
                                table(
                                        "Datum|1 AUD|100 HUF|1 USD",
                                        40,
                                        i -> f(b(i), "dd.MM.yyyy") + "|" + c(w(i) / 5) + "|" + c(w(i) / 10) + "|"
                                                + c(w(i) / 4)))
                        .named("rok.txt")
                        .rows(40)
                        .span(FROM, "2024-02-23")
                        .inputs("1 AUD", "100 HUF", "1 USD")
                        .value("1 USD", 0, 25),
                WildCase.of(
                                "cbr",
                                table(
                                        "nominal;data;curs;cdx",
                                        40,
                                        i -> "1;" + f(d(39 - i), "dd.MM.yyyy") + ";" + c(w(39 - i)) + ";US Dollar"))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs("curs")
                        .value("curs", 0, 100),
                WildCase.of(
                                "norges-bank",
                                table(
                                        "FREQ;Frequency;BASE_CUR;Base Currency;QUOTE_CUR;Quote Currency;TENOR;Tenor;DECIMALS;CALCULATED;UNIT_MULT;Unit Multiplier;COLLECTION;Collection Indicator;TIME_PERIOD;OBS_VALUE",
                                        40,
                                        i ->
                                                "B;Business;USD;US dollar;NOK;Norwegian krone;SP;Spot;4;false;0;Units;C;ECB concertation time 14:15 CET;"
                                                        + b(i) + ";" + c(w(i) / 10)))
                        .rows(40)
                        .span(FROM, "2024-02-23")
                        .inputs("OBS_VALUE")
                        .value("OBS_VALUE", 0, 10),
                WildCase.of(
                                "boe-iadb",
                                table(
                                        "DATE,XUDLUSS,XUDLERS",
                                        40,
                                        i -> f(b(39 - i), "dd MMM yyyy") + "," + s(w(39 - i) / 80) + ","
                                                + s(w(39 - i, 1) / 90)))
                        .rows(40)
                        .span(FROM, "2024-02-23")
                        .inputs("XUDLUSS", "XUDLERS"),
                WildCase.of(
                                "riksbank",
                                table(
                                        "Period;Grupp;Serie;Värde",
                                        40,
                                        i -> b(i) + ";Valutor mot svenska kronor;1 EUR;" + c(w(i) / 10)))
                        .rows(40)
                        .span(FROM, "2024-02-23")
                        .inputs("Värde")
                        .value("Värde", 1, Math.round(w(1) * 10) / 100.0),
                WildCase.of(
                                "apg-autumn",
                                table("Time from [CET/CEST];Time to [CET/CEST];Wind [MW];Solar [MW]", 49, i -> {
                                    int hour = i <= 26 ? i : i - 1;
                                    int k = hour % 24;
                                    String day = hour < 24 ? "26.10.2024" : "27.10.2024";
                                    String clock = i == 26
                                            ? "2A:00:00"
                                            : i == 27 ? "2B:00:00" : String.format("%02d:00:00", k);
                                    return day + " " + clock + ";" + day + " " + clock.replace(":00:00", ":59:59") + ";"
                                            + c(w(i)) + ";" + c(w(i, 1));
                                }))
                        .rows(49)
                        .span("2024-10-26", "2024-10-27T23:00")
                        .inputs("Wind [MW]", "Solar [MW]"),
                WildCase.of(
                                "mavir",
                                table(
                                        "\"Időpont\";\"Nettó rendszerterhelés (MW)\";\"Bruttó (MW)\"",
                                        96,
                                        i -> "\"" + f(min(15 * i), "yyyy.MM.dd HH:mm:ss") + " +0100\";" + c(w(i)) + ";"
                                                + c(w(i, 1))))
                        .rows(96)
                        .span(FROM, "2024-01-01T23:45")
                        .inputs(2),
                WildCase.of(
                                "ceps",
                                "Verze dat;Od;Do;Agregační funkce;Agregace;\nreálná data;01.01.2024 00:00:00;03.01.2024 11:00:00;agregace průměr;hodina;\nDatum;Zatížení [MW];Zatížení včetně čerpání [MW];\n"
                                        + rows(
                                                60,
                                                i -> f(h(i), "dd.MM.yyyy HH:mm:ss") + ";" + s(w(i)) + ";" + s(w(i, 1))
                                                        + ";"))
                        .named("data.txt")
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Zatížení [MW]", "Zatížení včetně čerpání [MW]"),
                WildCase.of(
                                "transelectrica",
                                table(
                                        "Data,Consum[MW],Productie[MW],Carbune[MW],Sold[MW]",
                                        96,
                                        i -> f(min(15 * (95 - i)), "dd-MM-yyyy HH:mm:ss") + "," + (6000 + i) + ","
                                                + (6100 + 2 * i % 90) + "," + (900 + i % 7) + "," + (i % 5 - 2)))
                        .rows(96)
                        .span(FROM, "2024-01-01T23:45")
                        .inputs(4),
                WildCase.of(
                                "epias",
                                table(
                                        "Tarih;Saat;PTF (TL/MWh);PTF (USD/MWh)",
                                        60,
                                        i -> f(h(i), "dd.MM.yyyy;HH:mm") + ";" + de(big(i)) + ";" + c(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("PTF (TL/MWh)", "PTF (USD/MWh)")
                        .value("PTF (TL/MWh)", 0, 10000),
                WildCase.of(
                                "tepco",
                                "2024/1/3 23:55 UPDATE\nDATE,TIME,実績(万kW)\n"
                                        + rows(60, i -> f(h(i), "yyyy/M/d,H:mm") + "," + (2900 + 7 * i)),
                                "Shift_JIS")
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("実績(万kW)"),
                WildCase.of(
                                "caiso-day-across",
                                "Demand 01/01/2024," + cells(288, ",", i -> f(min(5 * i), "HH:mm"))
                                        + "\nDay-ahead forecast," + cells(288, ",", i -> "" + (20000 + i / 12))
                                        + "\nDemand," + cells(288, ",", i -> "" + (20100 + i)) + "\n")
                        .rows(288)
                        .value("Demand", 1, 20101),
                WildCase.of(
                                "aeso-he",
                                table(
                                        "Date (HE),Price ($),30Ravg ($),AIL Demand (MW)",
                                        60,
                                        i -> String.format("\"%s %02d\"", f(h(i), "MM/dd/yyyy"), i % 24 + 1) + ",\""
                                                + s(w(i)) + "\",\"" + s(w(i, 1)) + "\",\"" + us(big(i)) + "\""))
                        .rows(60)
                        .at(1, "2024-01-01T02:00")
                        .inputs("Price ($)", "30Ravg ($)", "AIL Demand (MW)"),
                WildCase.of(
                                "emi-trading-periods",
                                table(
                                        "Site_Code,POC_Code,Nwk_Code,Gen_Code,Fuel_Code,Tech_Code,Trading_date,"
                                                + cells(50, ",", k -> "TP" + (k + 1)),
                                        10,
                                        i -> "ARA,ARA2201,MRPL,aratiatia,Hydro,Hydro," + d(i) + ","
                                                + cells(50, ",", k -> k < 48 ? s(w(48 * i + k)) : "")))
                        .rows(480)
                        .span(FROM, "2024-01-10T23:30")
                        .value("#0", 49, w(49)),
                WildCase.of(
                                "eskom",
                                table(
                                        "Date Time Hour Beginning,Residual Demand,RSA Contracted Demand",
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd hh:mm:ss a") + "," + s(w(i)) + "," + s(w(i, 1))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs(2),
                WildCase.of(
                                "cenace",
                                "\n\"Centro Nacional de Control de Energia\"\n\"Reporte de Demanda\"\n\"Fecha: 03/ene/2024\"\n\n"
                                        + table(
                                                "\"Sistema\",\"Area\",\"Fecha\",\"Hora\",\"Demanda (MWh)\"",
                                                72,
                                                i -> "\"SIN\",\"CEN\",\"" + f(h(i), "dd/MM/yyyy") + "\",\""
                                                        + (i % 24 + 1) + "\",\"" + s(w(i)) + "\""))
                        .rows(72)
                        .at(1, "2024-01-01T01:00")
                        .inputs("Demanda (MWh)"),
                WildCase.of(
                                "ons-brazil",
                                table(
                                        "id_subsistema;nom_subsistema;din_instante;val_cargaenergiahomwmed",
                                        120,
                                        i -> (i % 2 == 0 ? "N;NORTE;" : "S;SUL;") + f(h(i / 2), "yyyy-MM-dd HH:mm:ss")
                                                + ";" + s(w(i / 2, i % 2))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .value("val_cargaenergiahomwmed", 0, 100),
                WildCase.of(
                                "agsi",
                                table(
                                        "\"Name\";\"Code\";\"Gas Day Start\";\"Gas in storage (TWh)\";\"Full (%)\";\"Trend (%)\";\"Status\"",
                                        40,
                                        i -> "\"Germany\";\"DE\";\"" + d(39 - i) + "\";" + s(w(39 - i)) + ";"
                                                + s(w(39 - i) / 2) + ";-0.1" + i % 9 + ";\"C\""))
                        .rows(40)
                        .span(FROM, DAYS_TO)
                        .inputs(3)
                        .value("#0", 0, 100),
                WildCase.of(
                                "xm-colombia",
                                table(
                                        "Fecha;" + cells(24, ";", k -> "" + k) + ";Version",
                                        20,
                                        i -> d(i) + ";" + cells(24, ";", k -> c(w(24 * i + k))) + ";TX2"))
                        .rows(480)
                        .span(FROM, "2024-01-20T23:00")
                        .value("#0", 25, w(25)),
                WildCase.of(
                                "ksh-hungary",
                                "2.1.1.1. A bruttó hazai termék\nIdőszak;\"Összesen, milliárd Ft\";\"Egy főre jutó, Ft\"\n"
                                        + rows(
                                                28,
                                                i -> (1995 + i) + ";" + grouped(big(i), " ") + ";"
                                                        + grouped(big(i + 3), " ")))
                        .rows(28)
                        .span("1995-01-01", "2022-01-01")
                        .inputs(2)
                        .value("#0", 0, 10000),
                WildCase.of(
                                "statice",
                                "\"Mánuður\";\"Vísitala\";\"Breyting, %\"\n"
                                        + rows(
                                                36,
                                                i -> "\"" + (2020 + i / 12) + "M" + String.format("%02d", i % 12 + 1)
                                                        + "\";" + c(w(i)) + ";" + (i == 7 ? "." : c(w(i, 1)))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("Vísitala", "Breyting, %"));
    }
}
