package dev.lookback.series.moment.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Cells of any content are read or not, without an exception. */
class OddCellsProperties {

    private static final List<String> PIECES = List.of(
            "2020",
            "1",
            "01",
            "12",
            "30",
            "59",
            "001",
            "20200101",
            "000000",
            "-",
            "/",
            ".",
            ":",
            ",",
            " ",
            "  ",
            "T",
            "Z",
            "W",
            "Q",
            "H",
            "M",
            "Jan",
            "mars",
            "Do",
            "Mon",
            "am",
            "p.m.",
            "+01:00",
            "-05",
            "UTC",
            "CET",
            "(",
            ")",
            "[",
            "]",
            "'",
            "''",
            "年",
            "月",
            "日",
            "時",
            "上午",
            "오후",
            "{",
            "}",
            "#",
            "%",
            "de",
            "of",
            "st",
            "e",
            "E5",
            "é",
            "\u00a0",
            "\ud83d\ude00",
            "x",
            "*",
            "–",
            "1e9",
            "99999999999999999999");

    private static final List<String> FORMS = List.of(
            "yyyy-MM-dd HH:mm:ss",
            "d MMM yyyy h:mm a",
            "EEE, d MMM yy[ HH:mm]",
            "yyyy'年'M'月'd'日'",
            "YYYY-'W'ww-e",
            "yyyy'Q'q",
            "Hmm",
            "yyyyMMddHHmmssSSS",
            "yyyy.MM",
            "yyyy-MM-dd HH:mm-HH:mm",
            "epoch",
            "epoch seconds",
            "Excel days",
            "decimal year",
            "decimal year, monthly",
            "hour 100-2400",
            "hour 1-24");

    @Property(tries = 400)
    void formsAreFoundInAnyCells(@ForAll("columns") @Size(max = 5) List<String> cells) {
        for (TimeForms.Fit fit : TimeForms.of(cells, new Hints(true, true, false))) {
            TimeReader reader = fit.form().reader();
            long read = cells.stream()
                    .filter(cell -> reader.read(cell) != TimeReader.UNREADABLE)
                    .count();
            assertThat(read).as("%s in %s", cells, fit.form().name()).isGreaterThanOrEqualTo(fit.read());
            assertThat(fit.prior()).isBetween(0.0, 0.05);
            assertThat(TimeForm.named(fit.form().name()).unit())
                    .isEqualTo(fit.form().unit());
        }
    }

    @Property(tries = 400)
    void anyBytesAreReadOrNot(
            @ForAll("cells") String cell, @ForAll("bytes") byte[] bytes, @ForAll("forms") TimeForm form) {
        TimeReader reader = form.reader();
        reader.read(bytes, 0, bytes.length);
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        long time = reader.read(text, 0, text.length);
        for (int cut = 0; cut < text.length; cut++) {
            reader.read(text, 0, cut);
        }
        assertThat(reader.read(text, 0, text.length)).isEqualTo(time);
    }

    @Provide
    Arbitrary<List<String>> columns() {
        return cells().list();
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.of(PIECES).list().ofMaxSize(9).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(30);
    }

    @Provide
    Arbitrary<TimeForm> forms() {
        return Arbitraries.of(FORMS).map(TimeForm::named);
    }
}
