package dev.lookback.series.moment.find;

import dev.lookback.series.moment.words.CalendarNames;
import dev.lookback.series.moment.words.HalfDays;
import dev.lookback.series.moment.words.Ordinals;
import dev.lookback.series.moment.words.PlainLetters;
import dev.lookback.series.moment.words.Zones;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that stand next to the fields of a time: Q in 2020Q1, KW in KW 1 2020, 年 in 2020年1月, h in 18h30, "of" in 1st of March. */
final class FieldMarks {

    /** Fields that a word may mark, by the word without case and accents. */
    private static final Map<String, String> MARKS = new HashMap<>();

    /** Fields that are not what they are without a mark: week, quarter, half of a year. */
    static final String MARKED_FIELDS = "wqf";

    static {
        mark(
                "q",
                "q k kv kw kvartal t trim trimestre trimester quartal quarter qtr кв квартал ceyrek kwartal ctvrtleti stvrtrok negyedev ketvirtis ceturksnis c ไตรมาส ไตรมาสที่ 季度 季 四半期 분기");
        mark("w", "w kw cw s wk week woche sem semaine semana settimana sett uge vecka v uke u tyden viikko vk 周 週 주");
        mark("f", "h hy s half halbjahr hj semestre semester semestr 半年 반기");
        mark("M", "m mm month monat mois mes mese thg thang 月 월");
        mark("D", "d doy");
        mark("y", "y x fy cy yr year jahr an annee ano anno 年 年度 度 년 г года god rok r gada m");
        mark("d", "日 号 號 일 d");
        mark("H", "t h hs hr hrs hour he uhr uur kl klo godz hod at um a as le 時 时 点 點 시 ч");
        mark("m", "m min 分 분");
        mark("s", "s sec 秒 초");
        mark(" ", "民國 民国 中華民國 de del of the den d di do el le พ.ศ 第 og i");
    }

    private FieldMarks() {}

    /** Letters of the fields that the word may mark, a blank for a word that only connects; empty for other words. */
    static String of(String word) {
        return MARKS.getOrDefault(PlainLetters.of(word), "");
    }

    /** The field that must stand before this word, as all in Chinese, Japanese and Korean; else 0. */
    static char before(String word) {
        String fields = of(word);
        boolean syllable = !fields.isEmpty() && word.charAt(0) >= 0x2E80 && !word.equals("第");
        return syllable ? fields.charAt(0) : 0;
    }

    /**
     * Whether a word before or behind the digits says that they are this field.
     *
     * @param i index of the digits
     * @param literal text before them
     */
    static boolean isMarked(char field, List<Token> tokens, int i, String literal) {
        if (Separators.lastWordMarks(literal, field)) {
            return true;
        }
        for (int k = i + 1; k < Math.min(tokens.size(), i + 3); k++) {
            Token next = tokens.get(k);
            if (next.isWord() && k == i + 1 && Ordinals.isEnding(next.text())) {
                return field == 'q'
                        && i + 3 < tokens.size()
                        && of(tokens.get(i + 3).text()).indexOf(field) >= 0;
            }
            if (next.isWord()) {
                return of(next.text()).indexOf(field) >= 0;
            }
            if (next.isDigits()) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word has no meaning of its own in a time. */
    static boolean isUnknown(String word) {
        byte[] text = PlainLetters.bytes(word);
        return CalendarNames.MONTHS.number(word) == 0
                && CalendarNames.WEEKDAYS.number(word) == 0
                && HalfDays.read(text, 0, text.length) < 0
                && !Zones.isZone(word)
                && of(word).isEmpty();
    }

    private static void mark(String field, String words) {
        for (String word : words.split(" ")) {
            MARKS.merge(PlainLetters.of(word), field, String::concat);
        }
    }
}
