package dev.lookback.series.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "NA",
                "N/A",
                "n/a",
                "n.a.",
                "#N/A",
                "NaN",
                "-nan",
                "<NA>",
                "NaT",
                "null",
                "NULL",
                "(null)",
                "\\N",
                "None",
                "nil",
                "?",
                "-",
                "--",
                "---",
                "–",
                "—",
                ".",
                "..",
                "...",
                "…",
                ":",
                "*",
                "***",
                "n/e",
                "NA()",
                "#DIV/0!",
                "#VALUE!",
                "#REF!",
                "#NUM!",
                "#NAME?",
                "#NULL!",
                "#N/D",
                "#NV",
                "#WERT!",
                "#¡DIV/0!",
                "#¿NOMBRE?",
                "#ДЕЛ/0!",
                "#####",
                "#N/A N/A",
                "#N/A Requesting Data...",
                "1.#QNAN",
                "-1.#IND",
                "No Data",
                "Not Available",
                "not reported",
                "k.A.",
                "inf",
                "-Infinity",
                "∞",
                "$ -",
                "- €",
                "///",
                "_",
                "×",
                "无数据",
                "暂无",
                "欠測"
            })
    void knowsThemAnywhere(String text) {
        assertThat(MissingMarks.isMissing(text)).isTrue();
        assertThat(MissingMarks.isMissingNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unavailable",
                "missing",
                "void",
                "M",
                "ND",
                "n.d.",
                "N.D.",
                "s/d",
                "nd",
                "entfällt",
                "fehlt",
                "manquant",
                "нет",
                "无",
                "缺",
                "停牌",
                "休市",
                "なし",
                "closed",
                "Error",
                ": c",
                ":c",
                ".a",
                "x",
                "Unknown",
                "brak",
                "[missing]",
                "\"missing\""
            })
    void knowsThemAmongNumbers(String text) {
        assertThat(MissingMarks.isMissing(text)).isFalse();
        assertThat(MissingMarks.isMissingNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "-1", "1.5", "<1", "abc", "+", "#", "#1", "A", "Date", "date", "Monday", "T", "(5)", "1*",
                "Nanjing", "North", "$"
            })
    void knowsWhatIsNone(String text) {
        assertThat(MissingMarks.isMissing(text)).isFalse();
        assertThat(MissingMarks.isMissingNumber(text)).isFalse();
    }
}
