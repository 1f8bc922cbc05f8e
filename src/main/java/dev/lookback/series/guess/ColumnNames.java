package dev.lookback.series.guess;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that columns of times, keys and row numbers usually have, in many languages. */
public final class ColumnNames {

    private static final Set<String> TIME_WORDS = Set.of(
            ("date|time|datetime|timestamp|ds|month|year|quarter|week|day|period|epoch|trade_date|tradedate|mtu|obstime|valid|utc"
                            + "|datum|zeit|zeitpunkt|zeitstempel|uhrzeit|monat|jahr|tag|woche|quartal|stichtag|von|beginn"
                            + "|fecha|hora|mes|año|ano|día|dia|semana|trimestre|periodo"
                            + "|heure|jour|mois|année|annee|semaine|horodatage|période"
                            + "|data|ora|mese|anno|giorno|settimana|dato|tid|måned|år|dag|dzień|rok|miesiąc|godzina|czas|kuukausi|vuosi|päivä|aika"
                            + "|tijd|maand|jaar|datumtijd|дата|время|месяц|год|день|tarih|saat|yıl|ay|gün|datetime_utc|from|start|begin")
                    .split("\\|"));

    private static final List<String> TIME_MARKS =
            List.of("日期", "时间", "交易日", "月份", "年份", "年月", "時間", "日付", "日時", "年月日", "날짜", "일시", "일자", "시간");

    private static final Map<ChronoUnit, Set<String>> PARTS = Map.of(
            ChronoUnit.YEARS,
                    Set.of(
                            "year", "yr", "yyyy", "yy", "jahr", "año", "ano", "année", "annee", "anno", "jaar", "rok",
                            "год", "年", "年份", "年度", "år"),
            ChronoUnit.MONTHS,
                    Set.of(
                            "month", "mon", "mo", "mm", "mnth", "monat", "mes", "mois", "mese", "maand", "miesiąc",
                            "месяц", "mês", "måned", "月", "月份"),
            ChronoUnit.DAYS,
                    Set.of(
                            "day",
                            "dy",
                            "dd",
                            "da",
                            "dayofmonth",
                            "mday",
                            "tag",
                            "día",
                            "dia",
                            "jour",
                            "giorno",
                            "dag",
                            "dzień",
                            "день",
                            "日",
                            "日子"),
            ChronoUnit.HOURS,
                    Set.of(
                            "hour",
                            "hr",
                            "hh",
                            "hrmn",
                            "hours",
                            "hourending",
                            "hourend",
                            "he",
                            "stunde",
                            "hora",
                            "heure",
                            "ora",
                            "uur",
                            "godzina",
                            "час",
                            "时",
                            "小时",
                            "時"),
            ChronoUnit.MINUTES, Set.of("minute", "min", "mn", "minutes", "minuto", "minuut", "минута", "分", "分钟"),
            ChronoUnit.SECONDS, Set.of("second", "sec", "ss", "seconds", "sekunde", "segundo", "seconde", "秒"));

    private static final Set<String> CLOCKS = Set.of(
            "time",
            "clock",
            "uhrzeit",
            "zeit",
            "hora",
            "heure",
            "ora",
            "tijd",
            "czas",
            "время",
            "时间",
            "时刻",
            "時刻",
            "hhmm",
            "hrmn",
            "localtime",
            "timeofday");

    private ColumnNames() {}

    /** Whether a word of the name says that the column holds times. */
    public static boolean isTime(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}_]+")) {
            if (TIME_WORDS.contains(word)) {
                return true;
            }
            for (String part : word.split("_")) {
                if (TIME_WORDS.contains(part)) {
                    return true;
                }
            }
        }
        return TIME_MARKS.stream().anyMatch(name::contains);
    }

    static boolean isClock(String name) {
        return CLOCKS.contains(normalized(name));
    }

    /** The part of a time (year, month, …) that a column of this name holds, if any. */
    public static Optional<ChronoUnit> timePart(String name) {
        String normalized = normalized(name);
        return PARTS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(normalized))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Lower case, letters and digits only, without a unit in brackets at the end: "Close (USD)" is "close". */
    public static String normalized(String name) {
        String plain = name.replaceAll("(?<=.)[(（\\[].*$", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
