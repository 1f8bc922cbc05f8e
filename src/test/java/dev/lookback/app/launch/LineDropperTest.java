package dev.lookback.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineDropperTest {

    private static final String LINE = "WARNING: all is well";
    private static final String END = System.lineSeparator();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final LineDropper dropper = new LineDropper(out, LINE);

    @Test
    void theLineIsLeftOutAndNothingElse() throws IOException {
        write("first" + END + LINE + END + "second" + END);
        assertThat(written()).isEqualTo("first" + END + "second" + END);
    }

    @Test
    void onlyTheFirstTime() throws IOException {
        write(LINE + END + LINE + END);
        assertThat(written()).isEqualTo(LINE + END);
    }

    @Test
    void aLineThatOnlyBeginsOrEndsLikeItStays() throws IOException {
        String text = LINE + "!" + END + "no " + LINE + END + "WARN" + END;
        write(text);
        assertThat(written()).isEqualTo(text);
    }

    @Test
    void aBarWithoutAnEndPassesAtOnce() throws IOException {
        write(LINE + END + "\r[==  ]");
        assertThat(written()).isEqualTo("\r[==  ]");
        write("\r[=== ]");
        assertThat(written()).isEqualTo("\r[==  ]\r[=== ]");
    }

    @Test
    void whatWasHeldBackComesAtTheEnd() throws IOException {
        write("WARN");
        assertThat(written()).isEmpty();
        dropper.close();
        assertThat(written()).isEqualTo("WARN");
    }

    /** However a text is cut into pieces, it comes out the same. */
    @Property
    void piecesMakeNoDifference(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 30) int piece)
            throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (LineDropper atOnce = new LineDropper(whole, LINE)) {
            atOnce.write(text.getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        try (LineDropper dealt = new LineDropper(parts, LINE)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int from = 0; from < bytes.length; from += piece) {
                dealt.write(bytes, from, Math.min(piece, bytes.length - from));
            }
        }
        assertThat(parts.toByteArray()).isEqualTo(whole.toByteArray());
        int at = (END + text).indexOf(END + LINE + END);
        String expected = at < 0 ? text : text.substring(0, at) + text.substring(at + (LINE + END).length());
        assertThat(whole.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(LINE, "WARNING", "WARNING: ", END, "第 1 轮", "\r", " ")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private void write(String text) throws IOException {
        dropper.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
