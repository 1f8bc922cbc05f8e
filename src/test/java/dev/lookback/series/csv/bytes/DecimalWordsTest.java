package dev.lookback.series.csv.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.number.NumberNotation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DecimalWordsTest {

    private static double parse(String number, char mark) {
        byte[] text = ("9" + number + "9.-,9999").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer words = ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN);
        return DecimalWords.parse(words, 1, 1 + number.length(), Words.of(mark));
    }

    @Test
    void numbersOfUsualLengthAreParsed() {
        assertThat(parse("123.4567", '.')).isEqualTo(123.4567);
        assertThat(parse("-0,5", ',')).isEqualTo(-0.5);
        assertThat(parse("12345678.12345678", '.')).isEqualTo(12345678.12345678);
        assertThat(parse("-0", '.')).isEqualTo(-0.0);
        assertThat(parse("7.", '.')).isEqualTo(7);
        assertThat(parse(".25", '.')).isEqualTo(0.25);
    }

    @Test
    void otherTextsAreLeftToTheNotation() {
        for (String text : new String[] {
            "", "-", ".", "1.2.3", "1,5", "1e5", "123456789", "1.123456789", "1\u00e9", "12:30", "/1", "1 2"
        }) {
            assertThat(parse(text, '.')).as(text).isNaN();
        }
    }

    @Property(tries = 2000)
    void whatIsParsedIsWhatTheNotationReads(
            @ForAll @Chars({'0', '1', '5', '9', '.', ',', '-', '/', ':', ' '}) @StringLength(max = 18) String text) {
        for (char mark : new char[] {'.', ','}) {
            double value = parse(text, mark);
            if (value == value) {
                assertThat(value).isEqualTo(NumberNotation.of(mark).parse(text));
            }
        }
    }

    @Property(tries = 2000)
    void plainNumbersAreParsed(@ForAll int whole, @ForAll short fraction) {
        String text = whole % 100_000_000 + "." + Math.abs(fraction);
        assertThat(parse(text, '.')).isEqualTo(Double.parseDouble(text));
    }
}
