package dev.lookback.runs.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.runs.query.FilterCursor.Completion;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterCursorTest {

    private static final List<String> FIELDS =
            List.of("Skill", "Kernel size", "Layer 1 kernel size", "Layer 2 kernel size", "Batch size", "Name", "Star");
    private static final List<String> VALUES = List.of("5", "7", "two words", "it's");

    private static final ScreenNames NAMES = new ScreenNames(
            List.of(
                    new ScreenNames.Entry("Skill", "skill"),
                    new ScreenNames.Entry("Kernel size", "layers[*].kernelSize"),
                    new ScreenNames.Entry("Layer {0} kernel size", "layers[*].kernelSize"),
                    new ScreenNames.Entry("Batch size", "training.batchSize"),
                    new ScreenNames.Entry("Name", "name"),
                    new ScreenNames.Entry("Star", "starred")),
            List.of());

    private static List<Completion> at(String text) {
        return FilterCursor.at(text, text.length(), NAMES).completions(FIELDS, VALUES);
    }

    private static List<String> shown(String text) {
        return at(text).stream().map(Completion::shown).toList();
    }

    private static String first(String text) {
        Completion first = at(text).get(0);
        return text.substring(0, first.from()) + first.insert();
    }

    @Test
    void anEmptyFilterCanBeginWithAnyField() {
        assertThat(shown("")).isEqualTo(FIELDS);
        assertThat(shown("skill > 5 and ")).isEqualTo(FIELDS);
        assertThat(shown("skill > 5 and (")).isEqualTo(FIELDS);
    }

    @Test
    void whatBeginsSoComesFirst() {
        assertThat(shown("k")).containsExactly("Kernel size", "Skill", "Layer 1 kernel size", "Layer 2 kernel size");
        assertThat(shown("layer 2")).containsExactly("Layer 2 kernel size");
        assertThat(shown("SIZE"))
                .containsExactly("Batch size", "Kernel size", "Layer 1 kernel size", "Layer 2 kernel size");
        assertThat(shown("xyz")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "ker | Kernel size ",
                "cnn ker | cnn Kernel size ",
                "not (layer 1 k | not (Layer 1 kernel size ",
                "skill > 5 and ba | skill > 5 and Batch size ",
                "Kernel size = | Kernel size =5 ",
                "Name = tw | Name = \"two words\" ",
                "Name = 'tw | Name = \"two words\" ",
                "Name = it | Name = \"it's\" ",
            })
    void aCompletionStandsWhereItWasTyped(String text, String completed) {
        assertThat(first(text)).isEqualTo(completed.stripTrailing() + " ");
    }

    @Test
    void signsFollowAField() {
        assertThat(shown("Layer 2 kernel size ")).containsExactly("=", "!=", "<", "<=", ">", ">=");
        assertThat(shown("layers[1].kernelSize ")).containsExactly("=", "!=", "<", "<=", ">", ">=");
        assertThat(shown("Name ")).containsExactly("=", "!=", "~");
        assertThat(shown("Star ")).containsExactly("=");
    }

    @Test
    void valuesFollowASign() {
        FilterCursor cursor = FilterCursor.at("skill > 0 layer 2 kernel size = ", 32, NAMES);

        assertThat(cursor.wanted()).isEqualTo(FilterCursor.Wanted.VALUE);
        assertThat(cursor.field()).map(RunField::word).contains("layers[1].kernelSize");
        assertThat(shown("kernel size = ")).isEqualTo(VALUES);
        assertThat(shown("kernel size = 7 ")).containsExactly("and", "or");
    }

    @Test
    void inTheMiddleOnlyWhatStandsBeforeTheCaretCounts() {
        FilterCursor cursor = FilterCursor.at("ker = 5", 3, NAMES);

        assertThat(cursor.completions(FIELDS, VALUES))
                .first()
                .isEqualTo(new Completion("Kernel size", "Kernel size ", 0));
        assertThat(cursor.to()).isEqualTo(3);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "skill", "layer", " ", "2", "=", "'", "\"", "(", ")", "and", "or", "not", "5", ">", "%", "[1]",
                        "名", "\u0007")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 500)
    void anythingCanBeTyped(@ForAll("pieces") String text) {
        for (int caret = 0; caret <= text.length(); caret++) {
            FilterCursor cursor = FilterCursor.at(text, caret, NAMES);
            int end = caret;
            assertThat(cursor.completions(FIELDS, VALUES))
                    .allSatisfy(one -> assertThat(one.from()).isBetween(0, end));
        }
        NAMES.rewritten(text);
    }

    private static boolean isRefused(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    @Property(tries = 200)
    void aCompletedValueIsReadAsItWas(@ForAll String value) {
        Assume.that(!value.isBlank() && value.codePoints().noneMatch(FilterCursorTest::isRefused));
        Assume.that(!value.contains("'") || !value.contains("\""));
        Completion completion = FilterCursor.at("Name = ", 7, NAMES)
                .completions(FIELDS, List.of(value))
                .get(0);

        assertThat(Filter.parse("Name = " + completion.insert(), NAMES))
                .isEqualTo(new Filter.Compare(RunField.Own.NAME, Filter.Comparison.EQUAL, value));
    }
}
