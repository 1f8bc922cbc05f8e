package dev.lookback.series.number;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Markers of missing values: empty cells, "NA", "null", "?", "-", "...", errors of spreadsheets, words of many languages. Infinity counts
 * as missing: nothing can be fitted to it. In a column of numbers any other text that is no number means a missing value, too, but
 * one that should be named.
 */
public final class MissingMarks {

    private static final int LONGEST = 40;

    /** Those that mean nothing else, also among texts and in a header. */
    private static final Set<String> ANYWHERE = words("""
            na|n/a|n.a|n/e|n.e|n\\a|na()|nan|-nan|+nan|nat|pd.na|null|nil|none|\\n|inf|-inf|+inf|infinity|-infinity|+infinity|∞|-∞|1.#inf|-1.#inf|1.#qnan
            -1.#ind|1.#ind|1.#nan|nan(ind)|-nan(ind)|1.#inf00|-1.#ind00|1.#qnan0|no data|nodata|no value|not available|not reported|not applicable
            k.a|k. a|keine angabe|keine angaben|keine daten|nicht verfügbar|sin datos|sin dato|no disponible|non disponible|pas de données|non disponibile
            sem dados|não disponível|geen gegevens|niet beschikbaar|brak danych|нет данных|uppgift saknas|ei tietoa|veri yok
            无数据|暂无数据|暂无|缺失|空值|不适用|無資料|欠測|欠損|該当なし|データなし|결측|자료없음""");

    /** Those that may be a word or a name elsewhere. */
    private static final Set<String> AMONG_NUMBERS = words("""
            nd|n/d|n.d|nr|n/r|n.r|n/s|n.s|n/m|nm|nc|n.c|n/c|n.v|nv|n. v|n.b|nb|nvt|n.v.t|s/d|s.d|s/i|s.o|b.d|bd|undefined|undef|unknown|unk|missing|miss|void
            invalid|error|err|failed|fail|bad|blank|empty|unavailable|not recorded|not measured|not observed|not determined|not collected
            no observation|no reading|no report|no sample|tbd|tba|pending|withheld|suppressed|confidential|redacted|masked|closed|holiday
            market closed|suspended|halted|no trade|no trades|no trading|offline|off|down|out of order|maintenance|missing data|data missing|data not available
            data unavailable|insufficient data|sysmis|nul|m|mm|c|x|s|z|entfällt|entf|fehlt|fehlend|unbekannt|ungültig|kein wert|geschlossen|feiertag|ka
            faltante|no aplica|desconocido|cerrado|nulo|feriado|festivo|manquant|manquante|donnée manquante|absent|absente|indisponible
            non communiqué|néant|sans objet|inconnu|fermé|vide|férié|mancante|dato mancante|assente|nullo|sconosciuto|chiuso|indisponível|ausente
            onbekend|ontbreekt|gesloten|brak|nieznany|chybí|není|není k dispozici|saknas|mangler|ikke tilgjengelig|puuttuu|yok|hiányzik
            нет|н/д|н.д|нд|неизвестно|отсутствует|немає
            无|缺|空|停牌|未知|没有|休市|停市|缺测|缺值|无效|未公布|尚未公布|無|なし|欠|休場|休み|不明|未定|없음|미상|휴장""");

    private MissingMarks() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split("[|\n]")));
    }

    /** Whether a cell of any kind is missing. */
    public static boolean isMissing(String cell) {
        if (cell.length() > 1 && isDigit(cell.charAt(0)) && isDigit(cell.charAt(1))) {
            return false; // as most cells of numbers and times
        }
        String mark = mark(cell);
        return mark.length() <= LONGEST && (isPunctuation(mark) || isError(mark) || ANYWHERE.contains(word(mark)));
    }

    /**
     * Whether a cell of any kind is missing.
     *
     * @param text the cell in UTF-8, within a larger text
     */
    public static boolean isMissing(byte[] text, int from, int to) {
        boolean digits = to - from > 1 && isDigit(text[from]) && isDigit(text[from + 1]);
        return !digits && isMissing(new String(text, from, to - from, StandardCharsets.UTF_8));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a cell of a column of numbers is missing and needs no mention. */
    public static boolean isMissingNumber(String cell) {
        String mark = mark(cell);
        return mark.length() <= LONGEST
                && (isPunctuation(mark)
                        || isError(mark)
                        || ANYWHERE.contains(word(mark))
                        || AMONG_NUMBERS.contains(word(mark))
                        || isCoded(mark));
    }

    private static String mark(String cell) {
        String text = NumberSigns.normal(cell);
        boolean bracketed = text.length() > 2
                && "<([{\"'".indexOf(text.charAt(0)) >= 0
                && ">)]}\"'".indexOf(text.charAt(text.length() - 1)) == "<([{\"'".indexOf(text.charAt(0));
        return bracketed ? NumberSigns.normal(text.substring(1, text.length() - 1)) : text;
    }

    private static String word(String mark) {
        int end = mark.length() > 1 && mark.charAt(mark.length() - 1) == '.' ? mark.length() - 1 : mark.length();
        return mark.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Dashes, points, asterisks and question marks only, also with a currency before, as spreadsheets write nothing. */
    private static boolean isPunctuation(String mark) {
        for (int i = 0; i < mark.length(); i++) {
            char c = mark.charAt(i);
            boolean currency = mark.length() > 1
                    && Currencies.isSign(c)
                    && (i == 0 || (i == mark.length() - 1 && !Currencies.isSign(mark.charAt(0))));
            if (".?*:_/=~×…·•—―ー※#".indexOf(c) < 0 && !NumberSigns.isMinus(c) && !NumberSigns.isSpace(c) && !currency) {
                return false;
            }
        }
        return !mark.equals("#") || mark.isEmpty();
    }

    /** Errors of spreadsheets in all their languages: #N/A, #DIV/0!, #WERT!, #¿NOMBRE?, "#N/A Requesting Data…". */
    private static boolean isError(String mark) {
        if (mark.length() < 3 || mark.charAt(0) != '#') {
            return false;
        }
        char last = mark.charAt(mark.length() - 1);
        String word = mark.toUpperCase(Locale.ROOT);
        return last == '!'
                || last == '?'
                || word.startsWith("#N/")
                || word.equals("#NV")
                || word.startsWith("#Н/")
                || word.startsWith("#GETTING_DATA");
    }

    /** A missing value with a flag (": c" of Eurostat), or one of Stata's and SAS's kinds of missing values (".a"). */
    private static boolean isCoded(String mark) {
        char first = mark.charAt(0);
        boolean letters = mark.chars().skip(1).allMatch(c -> Character.isLetter(c) || c == ' ');
        return letters && ((first == ':' && mark.length() <= 5) || (first == '.' && mark.length() == 2));
    }
}
