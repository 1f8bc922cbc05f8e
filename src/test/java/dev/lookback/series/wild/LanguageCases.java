package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.util.ArrayList;
import java.util.List;

/** Tables whose columns have names in other languages: parts of a time, prices, months across, words of totals. */
final class LanguageCases {

    private LanguageCases() {}

    static List<WildCase> cases() {
        List<WildCase> cases = new ArrayList<>(List.of(
                parts("fr", "Année;Mois;Jour;Heure;Valeur"),
                parts("es", "Año;Mes;Día;Hora;Valor"),
                parts("pt", "Ano;Mês;Dia;Hora;Valor"),
                parts("it", "Anno;Mese;Giorno;Ora;Valore"),
                parts("nl", "Jaar;Maand;Dag;Uur;Waarde"),
                parts("pl", "Rok;Miesiąc;Dzień;Godzina;Wartość"),
                parts("cs", "Rok;Měsíc;Den;Hodina;Hodnota"),
                parts("sv", "År;Månad;Dag;Timme;Värde"),
                parts("tr", "Yıl;Ay;Gün;Saat;Değer"),
                parts("ru", "Год;Месяц;День;Час;Значение"),
                parts("zh", "年;月;日;时;数值"),
                parts("ja", "年;月;日;時;値"),
                parts("ko", "연도;월;일;시;값"),
                close("es", "Fecha;Apertura;Máximo;Mínimo;Cierre;Volumen"),
                close("fr", "Date;Ouverture;Plus haut;Plus bas;Clôture;Volume"),
                close("it", "Data;Apertura;Massimo;Minimo;Chiusura;Volume"),
                close("pt", "Data;Abertura;Máxima;Mínima;Fechamento;Volume"),
                close("ru", "Дата;Открытие;Максимум;Минимум;Закрытие;Объём"),
                close("tr", "Tarih;Açılış;Yüksek;Düşük;Kapanış;Hacim"),
                close("sv", "Datum;Öppningskurs;Högsta;Lägsta;Stängningskurs;Volym"),
                close("nl", "Datum;Open;Hoog;Laag;Slot;Volume"),
                yearByMonth("de", "Jahr;Jan;Feb;Mrz;Apr;Mai;Jun;Jul;Aug;Sep;Okt;Nov;Dez"),
                yearByMonth("es", "Año;Ene;Feb;Mar;Abr;May;Jun;Jul;Ago;Sep;Oct;Nov;Dic"),
                yearByMonth("zh", "年份;1月;2月;3月;4月;5月;6月;7月;8月;9月;10月;11月;12月"),
                yearByMonth("numbers", "Year;1;2;3;4;5;6;7;8;9;10;11;12"),
                total("Gesamt"),
                total("Итого"),
                total("合计"),
                total("Grand Total"),
                WildCase.of(
                                "quarter-hour-periods",
                                table("Date,Period,load", 192, i -> d(i / 96) + "," + (1 + i % 96) + "," + s(w(i))))
                        .rows(192)
                        .span("2024-01-01", "2024-01-02T23:45")
                        .inputs("load"),
                WildCase.of(
                                "week-and-weekday",
                                table(
                                        "Year,Week,Weekday,v",
                                        60,
                                        i -> "2024," + (1 + i / 7) + "," + (1 + i % 7) + "," + s(w(i))))
                        .rows(60)
                        .span("2024-01-01", "2024-02-29")
                        .inputs("v"),
                WildCase.of(
                                "year-and-day-no-header",
                                rows(60, i -> "2024 " + String.format("%3d", 1 + i) + " " + s(w(i))))
                        .rows(60)
                        .span("2024-01-01", "2024-02-29")
                        .inputs(1)
                        .value("#0", 0, 100),
                WildCase.of("day-and-unnamed-hour", table("Date,,load", 60, i -> f(h(i), "yyyy-MM-dd,H,") + s(w(i))))
                        .rows(60)
                        .span("2024-01-01", "2024-01-03T11:00")
                        .inputs("load"),
                WildCase.of(
                                "hour-words",
                                table(
                                        "Date,Interval,load",
                                        60,
                                        i -> f(h(i), "yyyy-MM-dd,'Hour' ") + (h(i).getHour() + 1) + "," + s(w(i))))
                        .rows(60)
                        .span("2024-01-01", "2024-01-03T11:00")
                        .inputs("load"),
                WildCase.of(
                                "days-irregular-with-clock",
                                table(
                                        "Date,Time,amount",
                                        40,
                                        i -> d(2 * i + i % 3) + "," + String.format("%02d:%02d", 10 - i % 3, i) + ","
                                                + s(w(i))))
                        .rows(40)
                        .value("amount", 0, 100)
                        .span("2024-01-01T10:00", "2024-03-19T10:39"),
                WildCase.of(
                                "clock-said-by-utc-word",
                                table("Datum;Stunde UTC;Wert", 60, i -> f(h(i), "dd.MM.yyyy;HHmm") + " UTC;" + c(w(i))))
                        .rows(60)
                        .span("2024-01-01", "2024-01-03T11:00")
                        .inputs("Wert"),
                WildCase.of(
                                "units-in-every-column",
                                table(
                                        "Zeit;Temp;Druck;Wind",
                                        60,
                                        i -> f(h(i), "dd.MM.yyyy HH:mm") + ";" + c(w(i)) + " °C;" + c(w(i, 1)) + " hPa;"
                                                + c(w(i, 2)) + " m/s"))
                        .rows(60)
                        .inputs("Temp", "Druck", "Wind")
                        .value("Wind", 1, w(1, 2)),
                WildCase.of(
                                "thousands-dot-with-money-column",
                                table(
                                        "Datum;Menge;Betrag",
                                        40,
                                        i -> f(d(i), "dd.MM.yyyy") + ";" + "1." + (200 + i) + ";" + de(big(i)) + " €"))
                        .rows(40)
                        .value("Menge", 0, 1200)
                        .value("Betrag", 0, big(0)),
                WildCase.of(
                                "integers-dot-groups-in-one-column",
                                table("Datum;Zugriffe", 40, i -> f(d(i), "dd.MM.yyyy") + ";1.2" + (10 + i) + ".345"))
                        .rows(40)
                        .value("Zugriffe", 0, 1210345),
                WildCase.of(
                                "dot-decimals-in-german-file",
                                table("Datum;Kurs", 40, i -> f(d(i), "dd.MM.yyyy") + ";" + s(w(i))))
                        .rows(40)
                        .value("Kurs", 1, w(1))));
        return List.copyOf(cases);
    }

    private static WildCase parts(String language, String header) {
        String[] names = header.split(";");
        return WildCase.of("parts-" + language, table(header, 60, i -> f(h(i), "yyyy;M;d;H;") + s(w(i))))
                .rows(60)
                .span("2024-01-01", "2024-01-03T11:00")
                .inputs(names[4]);
    }

    private static WildCase close(String language, String header) {
        return WildCase.of(
                        "close-" + language,
                        table(header, 40, i -> f(b(i), "yyyy-MM-dd") + ";" + ohlc(i, ";") + ";" + (100 + i)))
                .rows(40)
                .inputs(5)
                .target(header.split(";")[4]);
    }

    private static WildCase yearByMonth(String language, String header) {
        return WildCase.of(
                        "year-by-month-" + language,
                        table(header, 15, y -> (2000 + y) + ";" + cells(12, ";", k -> s(w(12 * y + k)))))
                .rows(180)
                .span("2000-01-01", "2014-12-01")
                .inputs(1)
                .value("#0", 13, w(13));
    }

    private static WildCase total(String word) {
        return WildCase.of(
                        "total-" + word.replace(' ', '-'),
                        table("date,sales,cost", 40, i -> d(i) + "," + s(w(i)) + "," + s(w(i, 1))) + word
                                + ",4000.00,4400.00\n")
                .rows(40)
                .span("2024-01-01", "2024-02-09")
                .skipped(1);
    }
}
