package dev.lookback.series.guess.column;

import dev.lookback.series.moment.words.PlainLetters;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of columns that hold one field of a time each, such as the year or the hour, in many languages. */
public final class TimeFieldNames {

    /** Letters of a name that may be written without its accents. */
    private static final int LEAST_PLAIN = 4;

    private static final Map<TimeField, String> LISTS = new EnumMap<>(TimeField.class);
    private static final Map<String, Set<TimeField>> FIELDS = new HashMap<>();

    static {
        LISTS.put(
                TimeField.YEAR,
                "year yr yyyy yyy yy y years fy fiscalyear financialyear finyear geschäftsjahr geschaeftsjahr wirtschaftsjahr gjahr exercice ejercicio esercizio jahr año ano année annee anno jaar rok roku год рік година godina leto év "
                        + "anul an any vuosi aasta år ár gads metai yıl yil sene έτος שנה سنة السنة 年 年份 年度 연도 년 년도 ปี năm tahun isoyear epiyear mmwryear");
        LISTS.put(
                TimeField.QUARTER,
                "quarter qtr q qt quartal trimestre trim kvartal kwartał kwartal kwartaal kvartál čtvrtletí štvrťrok "
                        + "ketvirtis ceturksnis negyedév çeyrek ceyrek квартал τρίμηνο 季度 季 四半期 분기 quý triwulan");
        LISTS.put(
                TimeField.MONTH,
                "month mon mo mm mnth seas mth m monat mes mois mese maand miesiąc miesiac měsíc mesic mesiac mesec mjesec "
                        + "luna lună mês måned månad kuukausi kk kuu mėnuo mėnesis hónap ho ay месяц місяць месец μήνας חודש "
                        + "شهر الشهر 月 月份 월 เดือน tháng bulan");
        LISTS.put(
                TimeField.WEEK,
                "week wk w weekno weeknumber weeknum weekofyear isoweek epiweek epiwk mmwrweek epidemiologicalweek weeknr woche kw kalenderwoche semana "
                        + "semaine settimana vecka uke uge viikko týden tyden tydzień tydzien tjedan teden hét săptămâna неделя "
                        + "тиждень седмица hafta 周 周次 週 주 주차 tuần minggu");
        LISTS.put(
                TimeField.WEEKDAY,
                "weekday dayofweek dow wday wochentag isoweekday jourdelasemaine díadelasemana 星期 曜日 요일");
        LISTS.put(
                TimeField.DAY_OF_YEAR,
                "day jour tag día dia giorno dag den dzień день doy dayofyear yday yearday julian julianday julday jday jd ddd ordinalday dayoftheyear tagdesjahres "
                        + "díadelaño jourdelannée деньгода 年积日 积日 年通日");
        LISTS.put(
                TimeField.DAY,
                "day dy dd da d dayofmonth mday dom tag día dia jour giorno dag den deň dzień dzien dan день ден zi ziua "
                        + "päivä paiva pv päev diena nap gün gun ημέρα יום يوم اليوم 日 日子 日期 号 일 วัน ngày hari");
        LISTS.put(
                TimeField.HOUR,
                "hour hr hh hours h hourending hourend hourbeginning he hb hourofday hod hourno hournumber std stunde "
                        + "stunden hora heure ora uur godzina hodina timme time klokkeslett ura sat óra tunti tund stunda valanda "
                        + "saat час година ώρα שעה ساعة الساعة 时 小时 時 시 시간 ชั่วโมง giờ jam");
        LISTS.put(
                TimeField.MINUTE,
                "minute min mn mi mm minofday minuteofday minutesofday minutofday minutes minuto minuut minuta minut minuutti perc dakika хвилина минута λεπτό דקה "
                        + "دقيقة 分 分钟 분 นาที phút menit");
        LISTS.put(
                TimeField.SECOND,
                "second sec ss s secofday secondofday secondsofday secsofday seconds sekunde sekunda segundo seconde secondo sekunti saniye секунда שנייה ثانية 秒 초");
        LISTS.put(
                TimeField.PERIOD,
                "period buchungsperiode postingperiod fiscalperiod accountingperiod poper settlementperiod tradingperiod halfhour quarterhour hhperiod interval intervalno intervalnumber "
                        + "dispatchinterval programtimeunit ptu mtu position pos slot timeslot qh viertelstunde "
                        + "viertelstundennummer periode periodo período période okres 时段 時段 コマ 時刻コード");
        LISTS.forEach((field, names) -> {
            for (String name : names.split(" ")) {
                add(name, field);
                if (name.length() >= LEAST_PLAIN) {
                    add(PlainLetters.of(name), field);
                }
            }
        });
    }

    /** Words that say no more about a field. */
    static final Set<String> NEUTRAL = Set.copyOf(List.of(
            ("utc gmt ut local lst lt cet cest mez mesz est edt msk jst of the in ending end beginning begin start starting delivery obs "
                            + "observation measurement no nr num number settlement trading reading iso calendar de del du della des la le "
                            + "local lokal lokale ortszeit uhr solar standard record event sample fluxo report reporting ref ts dt "
                            + "lokalzeit paikallinen hkt ist bst mmwr epi cdc surveillance "
                            + "epidemiological epidemiologic epidemiológica epidemiológico epidemiologica épidémiologique epidemiológiai")
                    .split(" ")));

    /** Endings of German compounds, and those that say something else. */
    private static final List<String> COMPOUNDS = List.of("jahr", "monat", "woche", "quartal");

    private static final Set<String> NO_COMPOUNDS = Set.of(
            "halbjahr",
            "vorjahr",
            "vormonat",
            "vorwoche",
            "vorquartal",
            "vorvorjahr",
            "baujahr",
            "geburtsjahr",
            "gründungsjahr");

    private TimeFieldNames() {}

    private static void add(String name, TimeField field) {
        FIELDS.computeIfAbsent(name, any -> EnumSet.noneOf(TimeField.class)).add(field);
    }

    /** Fields that a column of this name may hold; mm may be months or minutes. */
    public static Set<TimeField> of(String name) {
        if (ColumnNames.isMeasured(name)) {
            return Set.of();
        }
        Set<TimeField> whole = FIELDS.get(ColumnNames.normalized(name));
        if (whole != null) {
            return whole;
        }
        EnumSet<TimeField> all = EnumSet.noneOf(TimeField.class);
        boolean first = true;
        for (String word : ColumnNames.words(name)) {
            if (NEUTRAL.contains(word)) {
                continue;
            }
            Set<TimeField> fields = FIELDS.getOrDefault(lastPart(word), Set.of());
            if (first) {
                all.addAll(fields);
            } else {
                all.retainAll(fields);
            }
            first = false;
        }
        return all;
    }

    /** The part of a German compound that says which field it is: "Jahr" of "Meldejahr". */
    private static String lastPart(String word) {
        return COMPOUNDS.stream()
                .filter(part -> word.endsWith(part) && !NO_COMPOUNDS.contains(word))
                .findFirst()
                .orElse(word);
    }

    /** Whether a name says by itself that its column is one of times: a single letter does not. */
    static boolean isTelling(String name) {
        String normalized = ColumnNames.normalized(name);
        return normalized.length() > 1 || !normalized.isEmpty() && normalized.charAt(0) > 0x2E80;
    }
}
