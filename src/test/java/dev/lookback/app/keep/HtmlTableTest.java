package dev.lookback.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTableTest {

    @Test
    void cellsBecomeTextWithTabs() {
        String html = """
                <html><head><style>td { color: red }</style></head><body><h1>Rain</h1>
                <table><thead><tr><th>Day</th><th>Rain<br>mm</th></tr></thead>
                <tbody><tr><td>2024-01-01</td><td>1&nbsp;200,<b>5</b></td></tr>
                <tr><td>2024-01-02<td><p>a "b"</p><p>c</p></table>
                """;
        assertThat(HtmlTable.text(html)).contains("Day\tRain mm\n2024-01-01\t1 200,5\n2024-01-02\t\"a \"\"b\"\" c\"\n");
    }

    @Test
    void cellsOverSeveralRowsStandInEachAndThoseOverColumnsInTheFirst() {
        String html = "<table><tr><th colspan=2>When<th>v</tr><tr><td rowspan=2>2024<td>Jan<td>1</tr>"
                + "<tr><td>Feb<td>2</tr><tr><td>2025<td>Jan<td>3</tr></table>";
        assertThat(HtmlTable.text(html)).contains("When\t\tv\n2024\tJan\t1\n2024\tFeb\t2\n2025\tJan\t3\n");
    }

    @Test
    void theTableWithTheMostCellsIsTakenAndPagesWithoutOneHaveNone() {
        String html = "<table><tr><td>menu<td>"
                + "<table><tr><td>t<td>v</tr><tr><td>1<td>2</tr><tr><td>3<td>4</tr></table></tr><tr><td>x</tr></table>";
        assertThat(HtmlTable.text(html)).contains("t\tv\n1\t2\n3\t4\n");
        assertThat(HtmlTable.text("<p>1</p><p>2</p>")).isEmpty();
        assertThat(HtmlTable.text("<table><tr><td rowspan=x colspan=-3>1</table>"))
                .isEmpty();
    }
}
