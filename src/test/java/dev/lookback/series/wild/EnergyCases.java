package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.IntFunction;

/** Files of grid operators, power exchanges and meters. */
final class EnergyCases {

    private static final String FROM = "2024-01-01";
    private static final String HOURS_TO = "2024-01-03T11:00";

    private EnergyCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "entsoe-load",
                                table(
                                        "\"Time (UTC)\",\"Day-ahead Total Load Forecast [MW] - BZN|DE-LU\",\"Actual Total Load [MW] - BZN|DE-LU\"",
                                        60,
                                        i -> "\"" + range(min(15 * i), min(15 * i + 15), "dd.MM.yyyy HH:mm") + "\",\""
                                                + s(w(i)) + "\",\"" + (i > 57 ? "-" : s(w(i, 1))) + "\""))
                        .rows(60)
                        .span(FROM, "2024-01-01T14:45")
                        .inputs(2)
                        .value("#1", 3, w(3, 1)),
                WildCase.of(
                                "entsoe-prices-seconds",
                                table(
                                        "MTU (UTC),Area,Sequence,Day-ahead Price (EUR/MWh)",
                                        60,
                                        i -> "\"" + range(h(i), h(i + 1), "dd/MM/yyyy HH:mm:ss")
                                                + "\",\"BZN|FR\",\"Without Sequence\"," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Day-ahead Price (EUR/MWh)"),
                WildCase.of(
                                "entsoe-not-expected",
                                table(
                                        "\"MTU (CET/CEST)\",\"Day-ahead Price [EUR/MWh]\",\"Currency\",\"BZN|DE-LU\"",
                                        60,
                                        i -> "\"" + range(h(i), h(i + 1), "dd.MM.yyyy HH:mm") + "\",\""
                                                + (i == 5 ? "n/e" : s(w(i))) + "\",\"EUR\",\"\""))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Day-ahead Price [EUR/MWh]")
                        .missing("Day-ahead Price [EUR/MWh]", 1),
                WildCase.of(
                                "nordpool-hour-range",
                                "Elspot Prices in EUR/MWh\nData was last updated 05-01-2024\n;Hours;SYS;SE1;FI\n"
                                        + rows(
                                                60,
                                                i -> f(h(i), "dd-MM-yyyy;HH") + "\u00A0-\u00A0" + f(h(i + 1), "HH")
                                                        + ";" + c(w(i)) + ";" + c(w(i, 1)) + ";" + c(w(i, 2))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("SYS", "SE1", "FI")
                        .value("SE1", 3, w(3, 1))
                        .skipped(2),
                WildCase.of(
                                "smard",
                                "\uFEFF"
                                        + table(
                                                "Datum von;Datum bis;Deutschland/Luxemburg [€/MWh] Originalauflösungen;Netzlast [MWh] Originalauflösungen",
                                                60,
                                                i -> f(h(i), "dd.MM.yyyy HH:mm") + ";" + f(h(i + 1), "dd.MM.yyyy HH:mm")
                                                        + ";" + c(w(i)) + ";" + (i > 57 ? "-" : de(big(i)))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs(2)
                        .value("#1", 0, big(0))
                        .value("#0", 1, w(1)),
                WildCase.of(
                                "smard-old",
                                table(
                                        "Datum;Anfang;Ende;Biomasse[MWh];Kernenergie[MWh]",
                                        60,
                                        i -> f(h(i), "dd.MM.yyyy;HH:mm;") + f(h(i + 1), "HH:mm") + ";"
                                                + (i % 2 == 0 ? "1.0" + (10 + i % 80) : "9" + (10 + i % 80)) + ";0"))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("Biomasse[MWh]")
                        .value("Biomasse[MWh]", 0, 1010)
                        .value("Biomasse[MWh]", 1, 911),
                WildCase.of(
                                "eco2mix",
                                table(
                                                "Périmètre\tNature\tDate\tHeures\tConsommation\tEolien\tEch. physiques",
                                                48,
                                                i -> "France\tDonnées définitives\t"
                                                        + f(min(30 * i), "yyyy-MM-dd\tHH:mm") + "\t" + (50000 + i)
                                                        + "\t" + (i == 9 ? "ND" : String.valueOf(4000 + i)) + "\t-"
                                                        + (3000 + i))
                                        + "RTE ne pourra être tenu responsable de l'usage qui pourrait être fait des données mises à disposition\n",
                                "ISO-8859-1")
                        .rows(48)
                        .span(FROM, "2024-01-01T23:30")
                        .inputs("Consommation", "Eolien", "Ech. physiques")
                        .skipped(1),
                WildCase.of(
                                "pjm-two-clocks",
                                table(
                                        "datetime_beginning_utc,datetime_beginning_ept,nerc_region,zone,load_area,mw,is_verified",
                                        60,
                                        i -> f(h(i), "M/d/yyyy h:mm:ss a") + ","
                                                + f(h(i).minusHours(5), "M/d/yyyy h:mm:ss a") + ",RFC,AE,AECO,"
                                                + s(w(i)) + ",True"))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("mw")
                        .later("datetime_beginning_ept is a time too"),
                WildCase.of(
                                "ercot-hour-ending",
                                table(
                                        "Hour Ending,COAST,EAST,ERCOT",
                                        60,
                                        i -> (h(i + 1).getHour() == 0
                                                        ? f(h(i), "MM/dd/yyyy") + " 24:00"
                                                        : f(h(i + 1), "MM/dd/yyyy HH:mm"))
                                                + ",\"" + us(big(i)) + "\",\"" + us(big(i) + 1) + "\",\""
                                                + us(big(i) + 2) + "\""))
                        .rows(60)
                        .span("2024-01-01T01:00", "2024-01-03T12:00")
                        .inputs("COAST", "EAST", "ERCOT")
                        .value("EAST", 0, big(0) + 1),
                WildCase.of(
                                "eia-daily",
                                "Henry Hub Natural Gas Spot Price\nhttps://www.eia.gov/dnav/ng/hist/rngwhhdD.htm\n10:00:00 GMT-0500 (Eastern Standard Time)\nSource: U.S. Energy Information Administration\n\nDay,Henry Hub Natural Gas Spot Price Dollars per Million Btu\n"
                                        + backwards(40, i -> f(b(i), "MM/dd/yyyy") + "," + s(w(i))))
                        .rows(40)
                        .span(FROM, "2024-02-23")
                        .inputs(1)
                        .value("#0", 0, 100)
                        .skipped(4),
                WildCase.of(
                                "eia-monthly",
                                "U.S. Crude Oil\nSource: EIA\n\nMonth,U.S. Crude Oil Thousand Barrels\n"
                                        + backwards(36, i -> f(m(i), "MMM yyyy") + "," + (1000 + i)))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs(1)
                        .value("#0", 0, 1000),
                WildCase.of(
                                "eia-mer-month-13",
                                table(
                                        "MSN,YYYYMM,Value,Column_Order,Description,Unit",
                                        52,
                                        i -> "CLPRBUS," + (2020 + i / 13) + String.format("%02d", 1 + i % 13) + ","
                                                + (i % 13 == 12 ? "1200.5" : s(w(i - i / 13)))
                                                + ",1,Coal Production,Quadrillion Btu"))
                        .rows(48)
                        .span("2020-01-01", "2023-12-01")
                        .inputs("Value")
                        .skipped(4)
                        .value("Value", 12, w(12)),
                WildCase.of(
                                "eia-930",
                                table(
                                        "Balancing Authority,Data Date,Hour Number,Local Time at End of Hour,UTC Time at End of Hour,Demand Forecast (MW),Demand (MW)",
                                        48,
                                        i -> "CISO," + f(h(i), "MM/dd/yyyy") + "," + (1 + i % 24) + ","
                                                + f(h(i + 1), "MM/dd/yyyy h:mm:ss a") + ","
                                                + f(h(i + 9), "MM/dd/yyyy h:mm:ss a") + ",\"" + (20 + i % 5) + ","
                                                + (100 + i) + "\",\"" + (20 + i % 5) + "," + (200 + i) + "\""))
                        .rows(48)
                        .inputs("Demand Forecast (MW)", "Demand (MW)")
                        .value("Demand (MW)", 1, 21201)
                        .later("which of the times is asked"),
                WildCase.of(
                                "caiso-oasis",
                                table(
                                        "INTERVALSTARTTIME_GMT,INTERVALENDTIME_GMT,OPR_DT,OPR_HR,NODE,MW",
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd'T'HH:mm:ss") + "-00:00,"
                                                + f(h(i + 1), "yyyy-MM-dd'T'HH:mm:ss") + "-00:00,"
                                                + f(h(i), "yyyy-MM-dd") + "," + (1 + i % 24) + ",TH_NP15," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("MW"),
                WildCase.of(
                                "aemo",
                                table(
                                        "REGION,SETTLEMENTDATE,TOTALDEMAND,RRP,PERIODTYPE",
                                        60,
                                        i -> "NSW1," + f(min(5 * i + 5), "yyyy/MM/dd HH:mm:ss") + "," + s(big(i)) + ","
                                                + s(w(i)) + ",TRADE"))
                        .rows(60)
                        .span("2024-01-01T00:05", "2024-01-01T05:00")
                        .inputs("TOTALDEMAND", "RRP"),
                WildCase.of(
                                "elexon-half-hours",
                                table(
                                        "SettlementDate,SettlementPeriod,Demand",
                                        96,
                                        i -> f(min(30 * i), "yyyy-MM-dd") + "," + (1 + i % 48) + "," + (30000 + i)))
                        .rows(96)
                        .span(FROM, "2024-01-02T23:30")
                        .inputs("Demand"),
                WildCase.of(
                                "neso-half-hours",
                                table(
                                        "SETTLEMENT_DATE,SETTLEMENT_PERIOD,ND,TSD",
                                        96,
                                        i -> f(min(30 * i), "dd-MMM-yyyy").toUpperCase(java.util.Locale.ROOT) + ","
                                                + (1 + i % 48) + "," + (30000 + i) + "," + (31000 + i)))
                        .rows(96)
                        .span(FROM, "2024-01-02T23:30")
                        .inputs("ND", "TSD"),
                WildCase.of(
                                "omie",
                                "MARGINALPDBC;\n"
                                        + rows(
                                                48,
                                                i -> f(h(i), "yyyy;MM;dd;") + (1 + i % 24) + ";" + s(w(i)) + ";"
                                                        + s(w(i)) + ";")
                                        + "*\n")
                        .rows(48)
                        .span(FROM, "2024-01-02T23:00")
                        .inputs(2)
                        .skipped(2),
                WildCase.of(
                                "energy-charts",
                                "Datum (GMT+1),Day Ahead Auktion (DE-LU)\n,\"Preis (EUR/MWh, EUR/tCO2)\"\n"
                                        + rows(60, i -> h(i) + "+01:00," + s(w(i))))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs(1)
                        .value("#0", 0, 100)
                        .skipped(0),
                WildCase.of(
                                "solar-units-row",
                                "Datum und Uhrzeit,PV Produktion,Eigenverbrauch\n[dd.MM.yyyy HH:mm],[Wh],[Wh]\n"
                                        + rows(
                                                60,
                                                i -> f(min(5 * i), "dd.MM.yyyy HH:mm") + "," + (i * 3) + "," + (i * 2)))
                        .rows(60)
                        .span(FROM, "2024-01-01T04:55")
                        .inputs(2)
                        .value("#0", 3, 9),
                WildCase.of(
                                "enedis",
                                "Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;Grandeur metier;Etape metier;Unite\n12345678901234;Courbe de charge;01/01/2024;03/01/2024;Energie active;Consommation;Comptage Brut;W\nHorodate;Valeur\n"
                                        + rows(60, i -> min(30 * i + 30) + ":00+01:00;" + (500 + i)))
                        .rows(60)
                        .span("2024-01-01T00:30", "2024-01-02T06:00")
                        .inputs("Valeur")
                        .skipped(2),
                WildCase.of(
                                "london-meter",
                                table(
                                        "LCLid,stdorToU,DateTime,KWH/hh (per half hour) ",
                                        60,
                                        i -> "MAC000002,Std," + f(min(30 * i), "yyyy-MM-dd HH:mm:ss") + ".0000000, "
                                                + (i == 4 ? "Null" : s(w(i) / 100)) + " "))
                        .rows(60)
                        .span(FROM, "2024-01-02T05:30")
                        .inputs(1)
                        .value("#0", 0, 1),
                WildCase.of(
                                "green-button",
                                "Name,A. Person\nAddress,1 Street\nAccount Number,1234567890\nService,Service 1\n\nTYPE,DATE,START TIME,END TIME,USAGE,UNITS,COST,NOTES\n"
                                        + rows(
                                                60,
                                                i -> "Electric usage," + f(min(60 * i), "yyyy-MM-dd,HH:mm,")
                                                        + f(min(60 * i + 59), "HH:mm") + "," + s(w(i) / 100)
                                                        + ",kWh,$0." + (10 + i % 80) + ","))
                        .rows(60)
                        .span(FROM, HOURS_TO)
                        .inputs("USAGE", "COST")
                        .value("COST", 0, 0.1),
                WildCase.of(
                                "spring-gap",
                                table(
                                        "MTU,price",
                                        47,
                                        i -> f(
                                                        LocalDateTime.parse("2024-03-30T00:00")
                                                                .plusHours(i < 26 ? i : i + 1),
                                                        "dd.MM.yyyy HH:mm")
                                                + "," + s(w(i))))
                        .rows(47)
                        .span("2024-03-30T00:00", "2024-03-31T23:00")
                        .later("clock change, no stamp missing"),
                WildCase.of(
                                "autumn-offsets",
                                table(
                                        "time,load",
                                        72,
                                        i -> f(
                                                        java.time.ZonedDateTime.of(
                                                                        LocalDateTime.parse("2024-10-26T00:00"),
                                                                        java.time.ZoneId.of("Europe/Berlin"))
                                                                .plusHours(i),
                                                        "yyyy-MM-dd'T'HH:mm:ssxxx")
                                                + "," + s(w(i))))
                        .rows(72)
                        .value("load", 71, w(71))
                        .later("hourly, none missing"));
    }

    private static String range(LocalDateTime from, LocalDateTime to, String pattern) {
        IntFunction<String> end = k -> f(k == 0 ? from : to, pattern);
        return end.apply(0) + " - " + end.apply(1);
    }
}
