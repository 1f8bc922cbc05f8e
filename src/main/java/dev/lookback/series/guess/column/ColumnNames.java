package dev.lookback.series.guess.column;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that columns of times usually have, in many languages. */
public final class ColumnNames {

    private static final Set<String> TIME_WORDS = Set.of(
            ("date|time|datetime|ts|tstamp|stamp|dt|timestamp|ds|month|year|quarter|week|day|period|epoch|trade_date|tradedate|mtu|obstime|valid|utc"
                            + "|datum|zeit|zeitpunkt|zeitstempel|uhrzeit|monat|jahr|tag|woche|quartal|stichtag|von|beginn"
                            + "|fecha|hora|mes|año|ano|día|dia|semana|trimestre|periodo"
                            + "|heure|jour|mois|année|annee|semaine|horodatage|période"
                            + "|ημερομηνία|μήνας|έτος|dátum|év|hónap|hét|idő|měsíc|týden|mesec|teden|leto|mjesec|tjedan|godina|vrijeme|vreme|lună"
                            + "|рік|місяць|тиждень|месец|година|седмица|датум|kuupäev|aasta|nädal|datums|gads|mēnesis|metai|mėnuo|savaitė"
                            + "|ngày|tháng|năm|tanggal|bulan|tahun|waktu|तारीख|दिनांक|माह|वर्ष|התאריך|תאריך|חודש|שנה|شهر|سنة|سال|ماه"
                            + "|data|ora|mese|anno|giorno|settimana|dato|tid|måned|år|dag|dzień|rok|miesiąc|godzina|czas|kuukausi|vuosi|päivä|aika"
                            + "|tijd|maand|jaar|datumtijd|дата|время|месяц|год|день|tarih|saat|yıl|ay|gün|datetime_utc|from|start|begin")
                    .split("\\|"));

    private static final Set<String> ENGLISH = Set.of(
            ("date|time|datetime|ts|tstamp|stamp|dt|timestamp|ds|month|year|quarter|week|day|period|epoch|trade_date|tradedate"
                            + "|mtu|obstime|valid|utc|datetime_utc|from|start|begin|end|update|of|data")
                    .split("\\|"));

    private static final List<String> TIME_MARKS = List.of(
            "日期", "时间", "交易日", "月份", "年份", "年月", "時間", "日付", "日時", "年月日", "날짜", "일시", "일자", "시간", "วันที่", "เดือน",
            "تاریخ", "تاريخ");

    /** Characters of a name that may have a remark. */
    private static final int LONGEST_NAME = 1000;

    private static final Pattern REMARK = Pattern.compile("(?<=.)[(（\\[].*$");

    /** Unit of a rate, whose span is no time: mm/day, visits per hour, m³/d. */
    private static final Pattern RATE = Pattern.compile(
            "(?i)(?<![\\p{L}])([\\p{IsLatin}°µ%$€£#]+[²³\\d]*)(\\s*/\\s*|[ _.-]per[ _.-])\\p{L}+(?![\\p{L}/])");

    /** Unit behind a name, which then is none of a time: DIA (mmHg). */
    private static final Pattern MEASURE = Pattern.compile(
            "(?i).*[(（\\[]\\s*(mm\\s?hg|bpm|/min|[khm]?pa|m?bar|°.?|[kmg]?wh?|k?va|m?v|m?a|kg|mg|g|cm|mm|km|ft|l|ml|%|pp[mb]|€|\\$|£|¥|eur|usd|gbp|m/s|mg/dl|mmol/l)\\s*[)）\\]]\\s*");

    /** Units of the fields of a time, in the order in which a name that means several is understood. */
    private static final Map<TimeField, ChronoUnit> UNITS = units();

    private static final Pattern PATTERN = Pattern.compile("(?i)(?=.*yy)(?=.*m)[ymdhst]{4,}|yy+[-/. _]?mm.*");

    /** Endings of names of dates, joined with the word before. */
    private static final List<String> JOINED = List.of("date", "datetime", "timestamp", "datum");

    private static final Set<String> NO_DATES =
            Set.of("update", "candidate", "mandate", "validate", "outdate", "antedate");

    private static final Set<String> NO_CLOCKS = Set.of(
            "datetime",
            "bedtime",
            "lifetime",
            "downtime",
            "uptime",
            "runtime",
            "daytime",
            "overtime",
            "playtime",
            "airtime",
            "halftime");

    private static final Set<String> CLOCKS = Set.of(
            "time",
            "kellonaika",
            "aika",
            "kl",
            "klo",
            "klokke",
            "klokkeslett",
            "tid",
            "čas",
            "cas",
            "idő",
            "orario",
            "horario",
            "horário",
            "saat",
            "час",
            "시각",
            "시간",
            "clock",
            "uhrzeit",
            "zeit",
            "hora",
            "tijdstip",
            "klockslag",
            "klokkeslæt",
            "kello",
            "kellaaeg",
            "vrijeme",
            "időpont",
            "laiks",
            "laikas",
            "เวลา",
            "الوقت",
            "ساعت",
            "ώρα",
            "שעה",
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

    /** Words of the name of a time; longer ones are sentences: "Sales of shampoo over a three year period". */
    private static final int MOST_WORDS = 6;

    private ColumnNames() {}

    /** Whether a word of the name says that the column holds times, or the name is a pattern of one: YYYYMMDD. */
    public static boolean isTime(String name) {
        List<String> words = words(name);
        if (words.size() > MOST_WORDS || isMeasured(name)) {
            return false;
        }
        for (String word : NameWords.joined(withoutRates(name))) {
            if (TIME_WORDS.contains(word)) {
                return true;
            }
        }
        for (String word : words) {
            if (TIME_WORDS.contains(word) || isJoined(word)) {
                return true;
            }
        }
        return TIME_MARKS.stream().anyMatch(name::contains) || isPattern(name.strip());
    }

    private static boolean isPattern(String name) {
        boolean hasYear = name.indexOf('y') >= 0 || name.indexOf('Y') >= 0;
        return hasYear && PATTERN.matcher(name).matches();
    }

    /** Whether a name tells of times in another language than English. */
    public static boolean isForeignTime(String name) {
        List<String> words = words(name);
        return isTime(name)
                && !words.isEmpty()
                && words.stream().noneMatch(ENGLISH::contains)
                && words.stream().noneMatch(ColumnNames::isJoined)
                && words.stream().anyMatch(TIME_WORDS::contains);
    }

    /** Whether all words of the name say that the column holds times: "Trade date", but not "Day-ahead price". */
    public static boolean isTimeOnly(String name) {
        return isTime(name)
                && words(name).stream()
                        .allMatch(word -> TIME_WORDS.contains(word)
                                || isJoined(word)
                                || TimeFieldNames.NEUTRAL.contains(word)
                                || word.endsWith("time"));
    }

    /** Whether a unit of something else than time stands behind the name. */
    static boolean isMeasured(String name) {
        return hasBracket(name)
                && name.length() < LONGEST_NAME
                && MEASURE.matcher(name).matches();
    }

    /** Words joined without a mark between: fluxdate. */
    private static boolean isJoined(String word) {
        return JOINED.stream().anyMatch(word::endsWith) && !NO_DATES.contains(word);
    }

    /** Whether the name is that of a time of day: Time, Uhrzeit, fluxtime, but not "Elapsed Time". */
    public static boolean isClock(String name) {
        List<String> words = words(name).stream()
                .filter(word -> !TimeFieldNames.NEUTRAL.contains(word))
                .toList();
        return CLOCKS.contains(normalized(name))
                || !words.isEmpty() && CLOCKS.containsAll(words)
                || words.size() == 1 && words.get(0).endsWith("time") && !NO_CLOCKS.contains(words.get(0));
    }

    /** The part of a time (year, month, …) that a column of this name holds, if any. */
    public static Optional<ChronoUnit> timePart(String name) {
        Set<TimeField> fields = TimeFieldNames.isTelling(name) ? TimeFieldNames.of(name) : Set.of();
        return UNITS.entrySet().stream()
                .filter(entry -> fields.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Words of a name in lower case, also those of "closeTime" and "close_time", without a unit in brackets at the end. */
    public static List<String> words(String name) {
        return NameWords.of(withoutRemark(withoutRates(name)));
    }

    /** The name without the units of rates in it, unless what is divided is a time as well: Date/Time. */
    private static String withoutRates(String name) {
        return name.length() > LONGEST_NAME
                        || name.indexOf('/') < 0
                                && !name.toLowerCase(Locale.ROOT).contains("per")
                ? name
                : RATE.matcher(name)
                        .replaceAll(rate -> TIME_WORDS.contains(rate.group(1).toLowerCase(Locale.ROOT))
                                ? Matcher.quoteReplacement(rate.group())
                                : "");
    }

    private static Map<TimeField, ChronoUnit> units() {
        Map<TimeField, ChronoUnit> units = new LinkedHashMap<>();
        units.put(TimeField.YEAR, ChronoUnit.YEARS);
        units.put(TimeField.MONTH, ChronoUnit.MONTHS);
        units.put(TimeField.DAY, ChronoUnit.DAYS);
        units.put(TimeField.HOUR, ChronoUnit.HOURS);
        units.put(TimeField.MINUTE, ChronoUnit.MINUTES);
        units.put(TimeField.SECOND, ChronoUnit.SECONDS);
        return units;
    }

    /** Lower case, letters and digits only, without a unit in brackets at the end: "Close (USD)" is "close". */
    public static String normalized(String name) {
        String plain = withoutRemark(name).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(plain.length());
        plain.codePoints().filter(NameWords::isLetterOrNumber).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String withoutRemark(String name) {
        return hasBracket(name) && name.length() < LONGEST_NAME
                ? REMARK.matcher(name).replaceAll("")
                : name;
    }

    private static boolean hasBracket(String name) {
        return name.indexOf('(') >= 0 || name.indexOf('（') >= 0 || name.indexOf('[') >= 0;
    }
}
