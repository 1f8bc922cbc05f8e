package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.List;
import java.util.Locale;

/** Downloads from statistics offices and central banks of many countries, each with its own preamble and form of times. */
final class AgencyCases {

    private static final String[] SPANISH = {
        "Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic"
    };

    private AgencyCases() {}

    static List<WildCase> cases() {
        return List.of(
                WildCase.of(
                                "abs-time-series",
                                ",Index Numbers ;  All groups CPI ;  Sydney ;,Index Numbers ;  All groups CPI ;  Perth ;\nUnit,Index Numbers,Index Numbers\nSeries Type,Original,Original\nData Type,INDEX,INDEX\nFrequency,Quarter,Quarter\nCollection Month,3,3\nSeries Start,Sep-2010,Sep-2010\nSeries End,Jun-2020,Jun-2020\nNo. Obs.,40,40\nSeries ID,A2325806K,A2325811C\n"
                                        + rows(
                                                40,
                                                i -> f(m(3 * i - 112), "MMM-yyyy") + "," + s1(w(i)) + ","
                                                        + s1(w(i, 1))))
                        .rows(40)
                        .span("2010-09-01", "2020-06-01")
                        .inputs(2)
                        .value("#0", 0, 100),
                WildCase.of(
                                "rba",
                                "F1 INTEREST RATES AND YIELDS – MONEY MARKET\nTitle,Cash Rate Target,Interbank Overnight Cash Rate\nDescription,Cash Rate Target; daily,Interbank Overnight Cash Rate; daily\nFrequency,Daily,Daily\nType,Original,Original\nUnits,Per cent,Per cent\n\n\nSource,RBA,RBA\nPublication date,23-Feb-2024,23-Feb-2024\nSeries ID,FIRMMCRTD,FIRMMCRID\n"
                                        + rows(
                                                40,
                                                i -> f(b(i), "dd-MMM-yyyy") + "," + s(w(i) / 20) + ","
                                                        + s(w(i, 1) / 20)))
                        .rows(40)
                        .span("2024-01-01", "2024-02-23")
                        .inputs(2)
                        .value("#0", 0, 5),
                WildCase.of(
                                "stats-nz",
                                "CPI All Groups for New Zealand (Qrtly-Mar/Jun/Sep/Dec)\n ,\"All groups\"\n"
                                        + rows(
                                                40,
                                                i -> "\"" + (2010 + i / 4) + "Q" + (1 + i % 4) + "\",\"" + s1(w(i))
                                                        + "\"")
                                        + "\"Table information:\"\n\"Units:\"\n\"Index, Magnitude = Units\"\n\"Footnotes:\"\n\"The base period is June 2017.\"\n\"Table reference: CPI009AA\"\n\"Last updated:\"\n\"24 January 2024 10:45am\"\n\"Source: Statistics New Zealand\"\n")
                        .rows(40)
                        .span("2010-01-01", "2019-10-01")
                        .inputs("All groups"),
                WildCase.of(
                                "bank-of-canada",
                                "\"TERMS AND CONDITIONS\"\n\"https://www.bankofcanada.ca/terms/\"\n\n\"NAME\"\n\"Daily exchange rates\"\n\n\"SERIES\"\n\"id\",\"label\",\"description\"\n\"FXAUDCAD\",\"AUD/CAD\",\"Australian dollar to Canadian dollar\"\n\"FXUSDCAD\",\"USD/CAD\",\"US dollar to Canadian dollar\"\n\n\"OBSERVATIONS\"\n\"date\",\"FXAUDCAD\",\"FXUSDCAD\"\n"
                                        + rows(40, i -> "\"" + b(i) + "\",\"" + s(w(i)) + "\",\"" + s(w(i, 1)) + "\""))
                        .rows(40)
                        .span("2024-01-01", "2024-02-23")
                        .inputs("FXAUDCAD", "FXUSDCAD"),
                WildCase.of(
                                "statcan-months-across",
                                "Consumer Price Index, monthly, not seasonally adjusted 1 2\nMonthly\n\"Table: 18-10-0004-01 (formerly CANSIM 326-0020)\"\n\"Geography: Canada\"\n\n"
                                        + "Products and product groups 3 4,"
                                        + cells(24, ",", i -> "\"" + f(m(i), "MMMM yyyy") + "\"")
                                        + "\n,"
                                        + cells(24, ",", i -> "2002=100") + "\n"
                                        + rows(
                                                4,
                                                k -> List.of(
                                                                        "All-items",
                                                                        "Food 5",
                                                                        "Shelter 6",
                                                                        "\"Clothing, footwear\"")
                                                                .get(k)
                                                        + "," + cells(24, ",", i -> s1(w(i, k))))
                                        + "\n\"Footnotes:\"\n1,\"Prices are measured in each city.\"\n2,\"Not seasonally adjusted.\"\n")
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .inputs(4)
                        .value("#0", 1, 104.1),
                WildCase.of(
                                "e-stat-japan",
                                table(
                                        "\"tab_code\",\"表章項目\",\"cat01_code\",\"2020年基準品目\",\"area_code\",\"地域（2020年基準）\",\"time_code\",\"時間軸（年・月）\",\"unit\",\"value\",\"annotation\"",
                                        36,
                                        i -> "\"1\",\"指数\",\"0001\",\"総合\",\"00000\",\"全国\",\""
                                                + f(m(35 - i), "yyyy") + "00" + f(m(35 - i), "MM") + f(m(35 - i), "MM")
                                                + "\",\"" + f(m(35 - i), "yyyy年M月") + "\",\"\",\"" + s1(w(35 - i))
                                                + "\",\"\""))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs("value")
                        .value("value", 0, 100),
                WildCase.of(
                                "kosis-months-across",
                                "\"행정구역별(1)\",\"항목\","
                                        + cells(24, ",", i -> "\"" + f(m(i), "yyyy.MM") + " 월\"") + "\n"
                                        + rows(
                                                3,
                                                k -> "\""
                                                        + List.of("전국", "서울특별시", "부산광역시")
                                                                .get(k) + "\",\"취업자 (천명)\","
                                                        + cells(24, ",", i -> s1(w(i, k)))),
                                "x-windows-949")
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .inputs(3),
                WildCase.of(
                                "ecos-korea",
                                "통계표,계정항목,단위,변환," + cells(24, ",", i -> f(m(i), "yyyy/MM")) + "\n"
                                        + "4.2.1. 소비자물가지수,총지수,2020=100,원자료," + cells(24, ",", i -> s1(w(i)))
                                        + "\n4.2.1. 소비자물가지수,식료품,2020=100,원자료," + cells(24, ",", i -> s1(w(i, 1)))
                                        + "\n")
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .inputs(2),
                WildCase.of(
                                "singstat",
                                "Theme: Prices\nSubject: Consumer Price Index\nTopic: CPI\nTable Title: Consumer Price Index (CPI), 2019 As Base Year\n\nData last updated: 23/01/2024\nSource: SINGAPORE DEPARTMENT OF STATISTICS\n\n,"
                                        + "\nData Series,"
                                        + cells(24, ",", i -> f(m(23 - i), "yyyy MMM")) + "\n"
                                        + rows(
                                                3,
                                                k -> List.of("All Items", "  Food", "    Fish & Seafood")
                                                                .get(k) + ","
                                                        + cells(
                                                                24,
                                                                ",",
                                                                i -> k == 2 && i == 9 ? "na" : s(w(23 - i, k))))
                                        + "\n\nNotes:\nna: not available or not applicable\nGenerated by: SingStat Table Builder\nDate generated: 05/02/2024\n")
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .inputs(3)
                        .value("#0", 0, 100),
                WildCase.of(
                                "bcb-sgs",
                                table(
                                                "\"Data\";\"433 - Índice nacional de preços ao consumidor-amplo (IPCA) - Var. % mensal\"",
                                                36, i -> "\"" + f(m(i), "MM/yyyy") + "\";\"" + c(w(i) / 100) + "\"")
                                        + "\"Fonte\";\"IBGE\"\n",
                                "ISO-8859-1")
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs(1)
                        .value("#0", 0, 1)
                        .skipped(1),
                WildCase.of(
                                "ibge-sidra",
                                "Tabela 1737 - IPCA - Série histórica\n\"Variável - IPCA - Número-índice\"\n\"\";\"Mês\""
                                        + ";;".repeat(0)
                                        + "\n\"Brasil\";"
                                        + cells(
                                                24,
                                                ";",
                                                i -> "\"" + f(m(i), "MMMM yyyy", Locale.forLanguageTag("pt-BR")) + "\"")
                                        + "\n\"Brasil\";" + cells(24, ";", i -> c(w(i)))
                                        + "\n\"Fonte: IBGE - Índice Nacional de Preços ao Consumidor Amplo\"\n")
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .value("#0", 1, w(1)),
                WildCase.of(
                                "ipeadata",
                                table(
                                        "Data;Taxa de câmbio - R$ / US$ - comercial - compra - média - R$ - BACEN / Boletim;",
                                        36,
                                        i -> f(m(i), "yyyy.MM") + ";" + c(w(i) / 20) + ";"))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs(1)
                        .value("#0", 0, 5),
                WildCase.of(
                                "banxico",
                                "\"Banco de México\"\n\"\"\n\"Tipos de Cambio y Resultados\"\n\"\"\n\"Fecha de consulta\",\"05/02/2024 10:00:00\"\n\"Título\",\"Tipo de cambio peso dólar\",\"Tipo de cambio euro\"\n\"Periodo disponible\",\"12/11/1991 - 09/02/2024\",\"02/01/2002 - 09/02/2024\"\n\"Periodicidad\",\"Diaria\",\"Diaria\"\n\"Cifra\",\"Tipo de Cambio\",\"Tipo de Cambio\"\n\"Unidad\",\"Pesos por Dólar\",\"Pesos por Euro\"\n\"Base\",\"\",\"\"\n\"Aviso\",\"\",\"\"\n\"Tipo de información\",\"Niveles\",\"Niveles\"\n\n\"Fecha\",\"SF43718\",\"SF46410\"\n"
                                        + rows(
                                                40,
                                                i -> "\"" + f(d(i), "dd/MM/yyyy") + "\",\""
                                                        + (i % 7 > 4 ? "N/E" : s(w(i))) + "\",\"" + s(w(i, 1)) + "\""),
                                "ISO-8859-1")
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs("SF43718", "SF46410")
                        .missing("SF43718", 10),
                WildCase.of(
                                "inegi",
                                "\"Indicador\",\"INPC\"\n\"Periodos\",\"Índice general\"\n"
                                        + rows(
                                                36,
                                                i -> "\"" + f(m(i), "yyyy/MM") + (i > 33 ? " p/" : "") + "\",\""
                                                        + s(w(i)) + "\"")
                                        + "\"p/ Cifras preliminares\"\n\"Fuente: INEGI\"\n")
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("#0", 1, w(1)),
                WildCase.of(
                                "banco-central-chile",
                                table(
                                        "Periodo;1.Dólar observado",
                                        36,
                                        i -> SPANISH[i % 12] + "." + (2020 + i / 12) + ";" + c(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("#0", 1, w(1)),
                WildCase.of(
                                "bcrp-days",
                                table(
                                        "\"Día/Mes/Año\",\"Tipo de cambio - TC Interbancario (S/ por US$) - Compra\"",
                                        40,
                                        i -> "\"" + f(d(i), "dd") + SPANISH[d(i).getMonthValue() - 1] + f(d(i), "yy")
                                                + "\",\"" + (i % 7 > 4 ? "n.d." : s(w(i))) + "\""))
                        .fileRows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs(1),
                WildCase.of(
                                "bcrp-quarters",
                                table(
                                        "\"Trimestre/Año\",\"PBI (variación porcentual)\"",
                                        32,
                                        i -> "\"T" + (1 + i % 4) + "." + String.format("%02d", 15 + i / 4) + "\",\""
                                                + s(w(i) / 30) + "\""))
                        .rows(32)
                        .span("2015-01-01", "2022-10-01"),
                WildCase.of(
                                "bcrp-months",
                                table(
                                        "\"Mes/Año\",\"IPC\"",
                                        36,
                                        i -> "\"" + SPANISH[i % 12] + (20 + i / 12) + "\",\"" + s(w(i)) + "\""))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01"),
                WildCase.of(
                                "evds-months",
                                table("Tarih,TP FG J0", 36, i -> (2020 + i / 12) + "-" + (1 + i % 12) + "," + s(w(i))))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("TP FG J0", 9, w(9)),
                WildCase.of(
                                "nbp-archive",
                                "data;1THB;1USD;100HUF;nr tabeli;pełny numer tabeli;\n;bat (Tajlandia);dolar amerykański;forint (Węgry);;;\n"
                                        + rows(
                                                40,
                                                i -> f(b(i), "yyyyMMdd") + ";" + c(w(i) / 800) + ";" + c(w(i) / 25)
                                                        + ";" + c(w(i) / 90) + ";" + (1 + i) + ";"
                                                        + String.format("%03d/A/NBP/2024;", 1 + i))
                                        + "\nkod ISO;THB;USD;HUF;;;\nnazwa waluty;bat (Tajlandia);dolar amerykański;forint (Węgry);;;\nliczba jednostek;1;1;100;;;\n",
                                "windows-1250")
                        .rows(40)
                        .span("2024-01-01", "2024-02-23")
                        .value("#1", 0, 4),
                WildCase.of(
                                "mnb-rates",
                                "Dátum/ISO;CHF;EUR\nEgység;1;1\n"
                                        + rows(40, i -> f(b(i), "yyyy. MM. dd.") + ";" + c(w(i)) + ";" + c(w(i, 1))))
                        .rows(40)
                        .span("2024-01-01", "2024-02-23")
                        .inputs("CHF", "EUR")
                        .value("CHF", 0, 100),
                WildCase.of(
                                "statbank-denmark",
                                "\"Forbrugerprisindeks efter varegruppe, enhed og tid\"\n\"\";\"\";"
                                        + cells(24, ";", i -> "\"" + f(m(i), "yyyy'M'MM") + "\"") + "\n"
                                        + rows(
                                                3,
                                                k -> "\""
                                                        + List.of(
                                                                        "00 Forbrugerprisindekset i alt",
                                                                        "01 Fødevarer",
                                                                        "02 Drikkevarer")
                                                                .get(k)
                                                        + "\";\"Indeks\";"
                                                        + cells(
                                                                24,
                                                                ";",
                                                                i -> k == 2 && i == 9
                                                                        ? ".."
                                                                        : s1(w(i, k))
                                                                                .replace('.', ','))),
                                "ISO-8859-1")
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .inputs(3),
                WildCase.of(
                                "scb-years-in-names",
                                "\"region\",\"kön\"," + cells(20, ",", i -> "\"Folkmängd " + (2000 + i) + "\"") + "\n"
                                        + "\"0114 Upplands Väsby\",\"män\","
                                        + cells(20, ",", i -> "" + (18000 + 37 * i))
                                        + "\n\"0114 Upplands Väsby\",\"kvinnor\","
                                        + cells(20, ",", i -> "" + (18500 + 41 * i))
                                        + "\n\"0115 Vallentuna\",\"män\"," + cells(20, ",", i -> "" + (12000 + 17 * i))
                                        + "\n\"0115 Vallentuna\",\"kvinnor\","
                                        + cells(20, ",", i -> "" + (12500 + 11 * i))
                                        + "\n",
                                "ISO-8859-1")
                        .rows(20)
                        .span("2000-01-01", "2019-01-01")
                        .inputs(4)
                        .value("#0", 1, 18037),
                WildCase.of(
                                "ssb-norway",
                                "\"03013: Konsumprisindeks, etter konsumgruppe, måned og statistikkvariabel\"\n\n\"konsumgruppe\";\"måned\";\"Konsumprisindeks (2015=100)\";\"Månedsendring (prosent)\"\n"
                                        + rows(
                                                36,
                                                i -> "\"Totalindeks\";\"" + f(m(i), "yyyy'M'MM") + "\";"
                                                        + s1(w(i)).replace('.', ',') + ";"
                                                        + (i == 9 ? "." : "0," + i % 9)))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs(2),
                WildCase.of(
                                "cbs-statline",
                                "\"Consumentenprijzen; prijsindex 2015=100\"\n\"Perioden\";\"CPI (2015 = 100)\"\n\"Perioden\";\"2015 = 100\"\n"
                                        + rows(
                                                36,
                                                i -> "\"" + f(m(i), "yyyy MMMM", Locale.forLanguageTag("nl"))
                                                        + (i > 34 ? "*" : "") + "\";\"" + c(w(i)) + "\"")
                                        + "\"Bron: CBS\"\n")
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs(1)
                        .value("#0", 0, 100),
                WildCase.of(
                                "genesis-flat",
                                table(
                                        "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;2_Auspraegung_Label;PREIS1__Verbraucherpreisindex__2020=100",
                                        36,
                                        i -> "61111;Verbraucherpreisindex;JAHR;Jahr;" + m(i).getYear()
                                                + ";DINSG;Deutschland insgesamt;DG;Deutschland;MONAT;Monate;MONAT"
                                                + f(m(i), "MM") + ";" + f(m(i), "LLLL", Locale.GERMAN) + ";"
                                                + s1(w(i)).replace('.', ',')))
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .inputs(1)
                        .single(),
                WildCase.of(
                                "webstat-france",
                                "Titre :;Taux de change Euro contre Dollar;Taux de change Euro contre Yen\nCode série :;EXR.D.USD.EUR.SP00.A;EXR.D.JPY.EUR.SP00.A\nUnité :;Dollar US;Yen\nMagnitude :;Unités (0);Unités (0)\nMéthode d'observation :;Moyenne;Moyenne\nSource :;BCE;BCE\n"
                                        + backwards(
                                                40,
                                                i -> f(d(i), "dd/MM/yyyy") + ";" + (i % 7 > 4 ? "-" : c(w(i))) + ";"
                                                        + c(w(i, 1))))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs(2)
                        .value("#1", 0, w(0, 1)),
                WildCase.of(
                                "bea-quarters-across",
                                "Table 1.1.5. Gross Domestic Product\n[Billions of dollars] Seasonally adjusted at annual rates\nBureau of Economic Analysis\n\"Last Revised on: January 25, 2024\"\nLine,,"
                                        + cells(20, ",", i -> "" + (2018 + i / 4)) + "\nLine,,"
                                        + cells(20, ",", i -> "Q" + (1 + i % 4)) + "\n"
                                        + rows(
                                                4,
                                                k -> (1 + k) + ","
                                                        + List.of(
                                                                        "        Gross domestic product",
                                                                        "Personal consumption expenditures",
                                                                        "  Goods",
                                                                        "  Services")
                                                                .get(k)
                                                        + "," + cells(20, ",", i -> s1(w(i, k)))))
                        .rows(20)
                        .span("2018-01-01", "2022-10-01")
                        .inputs(4)
                        .value("#0", 1, 104.1),
                WildCase.of(
                                "x13-saved",
                                "date\tairline.d11\n------\t-----------------------\n"
                                        + rows(
                                                36,
                                                i -> f(m(i), "yyyyMM") + "\t+"
                                                        + String.format(Locale.ROOT, "%.15f", w(i) / 1000) + "E+03"))
                        .named("airline.d11")
                        .rows(36)
                        .span("2020-01-01", "2022-12-01")
                        .value("airline.d11", 1, w(1)),
                WildCase.of(
                                "un-data",
                                table(
                                                "\"Country or Area\",\"Year\",\"Value\",\"Value Footnotes\"",
                                                30,
                                                i -> "\"Ghana\",\"" + (2020 - i) + "\",\"" + s(w(i)) + "\",\""
                                                        + (i % 3 == 0 ? "1" : "") + "\"")
                                        + "\"footnoteSeqID\",\"Footnote\"\n\"1\",\"Provisional.\"\n")
                        .rows(30)
                        .span("1991-01-01", "2020-01-01")
                        .inputs("Value")
                        .target("Value"),
                WildCase.of(
                                "faostat",
                                table(
                                        "Domain Code,Domain,Area Code (M49),Area,Element Code,Element,Item Code (CPC),Item,Year Code,Year,Unit,Value,Flag,Flag Description",
                                        40,
                                        i -> "QCL,Crops and livestock products,288,Ghana,5510,Production,'0111,Wheat,"
                                                + (1980 + i) + "," + (1980 + i) + ",t," + s(big(i))
                                                + ",A,Official figure"))
                        .rows(40)
                        .span("1980-01-01", "2019-01-01")
                        .inputs("Value")
                        .single(),
                WildCase.of(
                                "ifs-months-across",
                                "Country Name,Country Code,Indicator Name,Indicator Code,Attribute,"
                                        + cells(24, ",", i -> (2020 + i / 12) + "M" + (1 + i % 12)) + ",\n"
                                        + rows(
                                                3,
                                                k -> List.of("Ghana,652", "Kenya,664", "Togo,742")
                                                                .get(k)
                                                        + ",\"Prices, Consumer Price Index, All items\",PCPI_IX,Value,"
                                                        + cells(24, ",", i -> s(w(i, k))) + ","))
                        .rows(24)
                        .span("2020-01-01", "2021-12-01")
                        .inputs("Ghana", "Kenya", "Togo"),
                WildCase.of(
                                "rki-days",
                                table(
                                        "Meldedatum,Bundesland,AnzahlFall",
                                        60,
                                        i -> f(d(i / 3), "yyyy/MM/dd") + " 00:00:00+00,"
                                                + List.of("Bayern", "Berlin", "Hessen")
                                                        .get(i % 3) + "," + (30 + i)))
                        .rows(20)
                        .span("2024-01-01", "2024-01-20")
                        .series("Bayern", "Bayern", "Berlin", "Hessen"),
                WildCase.of(
                                "ecdc",
                                table(
                                        "dateRep,day,month,year,cases,deaths,countriesAndTerritories,geoId,popData2019",
                                        40,
                                        i -> f(d(39 - i), "dd/MM/yyyy,d,M,yyyy") + "," + (100 + i) + "," + i % 7
                                                + ",Ghana,GH,30417858"))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs("cases", "deaths"),
                WildCase.of(
                                "covid-tracking",
                                table(
                                        "date,state,positive,negative,pending,hash,dateChecked",
                                        40,
                                        i -> f(d(39 - i), "yyyyMMdd") + ",AK," + (9000 - 7 * i) + "," + (80000 - 91 * i)
                                                + ",,a5b3c9d0e" + (100 + i) + "," + d(39 - i) + "T24:00:00Z"))
                        .rows(40)
                        .span("2024-01-01", "2024-02-09")
                        .inputs("positive", "negative"));
    }
}
