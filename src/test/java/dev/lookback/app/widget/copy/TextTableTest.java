package dev.lookback.app.widget.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void cellsAreSeparatedByTabsAndStayInTheirLine() {
        TextTable table = new TextTable(List.of(List.of("name", "skill"), List.of("two\nlines\there", "1.5%")));
        assertThat(table.text()).isEqualTo("name\tskill\ntwo lines here\t1.5%");
    }

    @Test
    void htmlIsEscaped() {
        assertThat(TextTable.of("a < b & \"c\"").html())
                .isEqualTo("<table><tr><td>a &lt; b &amp; &quot;c&quot;</td></tr></table>");
    }

    @Test
    void figuresHaveAllTheirDigitsAndAPoint() {
        assertThat(ExactText.number(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(ExactText.number(1234567.25)).isEqualTo("1234567.25");
        assertThat(ExactText.number(Double.NaN)).isEmpty();
        assertThat(ExactText.share(0.0123456789)).isEqualTo("1.23456789%");
        assertThat(ExactText.share(-1)).isEqualTo("-100%");
    }
}
