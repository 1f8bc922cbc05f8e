package dev.lookback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lookback.cli.Commands.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

    @TempDir
    Path folder;

    @Test
    void printsTheReadingAsJson() throws IOException {
        JsonNode json = inspect("日期;close;note\n2020-01-03;3,5;a\n2020-01-02;;b\nbroken\n2020-01-01;1,5;c\n\n");

        assertThat(json.at("/rows").asInt()).isEqualTo(3);
        assertThat(json.at("/delimiter").asText()).isEqualTo(";");
        assertThat(json.at("/encoding").asText()).isEqualTo("UTF-8");
        assertThat(json.at("/timeColumn").asText()).isEqualTo("日期");
        assertThat(json.at("/timeFormat").asText()).isEqualTo("yyyy-MM-dd");
        assertThat(json.at("/order").asText()).isEqualTo("descending");
        assertThat(json.at("/first").asText()).isEqualTo("2020-01-01T00:00");
        assertThat(json.at("/last").asText()).isEqualTo("2020-01-03T00:00");
        assertThat(json.at("/targetGuess").asText()).isEqualTo("close");
        assertThat(json.at("/columns")).extracting(c -> c.at("/name").asText()).containsExactly("日期", "close", "note");
        assertThat(json.at("/columns"))
                .extracting(c -> c.at("/role").asText())
                .containsExactly("time", "feature", "text");
        assertThat(json.at("/columns/1/missing").asInt()).isEqualTo(1);
        assertThat(json.at("/skipped")).hasSize(1);
        assertThat(json.at("/skipped/0/line").asInt()).isEqualTo(4);
        assertThat(json.at("/skipped/0/reason").asText()).isNotBlank();
        assertThat(json.at("/lines").asInt())
                .isEqualTo(json.at("/headerLines").asInt()
                        + json.at("/rows").asInt()
                        + json.at("/skipped").size()
                        + json.at("/blankLines").asInt());
    }

    @Test
    void missingValuesAreNull() throws IOException {
        JsonNode json = inspect("a,b\n1,2\n3,4\n5,7\n");

        for (String name : new String[] {"timeColumn", "timeFormat", "first", "last"}) {
            assertThat(json.has(name)).as(name).isTrue();
            assertThat(json.get(name).isNull()).as(name).isTrue();
        }
    }

    @Test
    void printsEachOfSeveralFilesOnALine() throws IOException {
        Files.writeString(folder.resolve("b.csv"), "date,b\n2020-01-01,1\n2020-01-02,2\n");
        Files.writeString(folder.resolve("a.csv"), "date,a\n2020-01-01,1\n2020-01-02,2\n");
        Files.writeString(folder.resolve("c.json"), "{\"a\": [1, 2]}");
        Outcome outcome = Commands.run("inspect", "--csv", folder);

        assertThat(outcome.exitCode()).isEqualTo(1);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : outcome.out().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines)
                .extracting(line -> Path.of(line.at("/file").asText()).getFileName() + " "
                        + line.at("/targetGuess").asText())
                .containsExactly("a.csv a", "b.csv b", "c.json ");
        assertThat(lines.get(2).at("/error").asText()).contains("JSON");
        assertThat(Commands.run("inspect", "--csv", folder.resolve("a.csv"), folder.resolve("b.csv"))
                        .out()
                        .lines())
                .hasSize(2);
    }

    @Test
    void namesWhatProbablyIsMissing() throws IOException {
        StringBuilder csv = new StringBuilder("date,close,,\n");
        for (int day = 1; day <= 28; day++) {
            csv.append("2020-02-%02d,%s\n".formatted(day, day % 9 == 0 ? "-999" : "1%d.5".formatted(day % 7)));
        }
        JsonNode json = inspect(csv.toString());

        assertThat(json.at("/suspectedMissing/0/column").asText()).isEqualTo("close");
        assertThat(json.at("/suspectedMissing/0/value").asDouble()).isEqualTo(-999);
        assertThat(json.at("/suspectedMissing/0/count").asInt()).isEqualTo(3);
        assertThat(json.at("/suspectedMissing/0/firstLine").asInt()).isEqualTo(10);
        assertThat(json.at("/usedRowsReason").asText()).isEqualTo("28 of 28 rows");
    }

    @Test
    void readsAsTheOptionsSay() throws IOException {
        Path file =
                Files.writeString(folder.resolve("file.csv"), "by,x\na,b\n01.02.2020,-9\n02.02.2020,2\n03.02.2020,3\n");
        Outcome outcome = Commands.run(
                "inspect",
                "--csv",
                file,
                "--skip",
                1,
                "--header",
                1,
                "--no-day-first",
                "--missing-value",
                "b=-9",
                "--time",
                "a",
                "--decimal",
                ".");
        JsonNode json = new ObjectMapper().readTree(outcome.out());
        assertThat(json.at("/first").asText()).isEqualTo("2020-01-02T00:00");
        assertThat(json.at("/columns/1/name").asText()).isEqualTo("b");
        assertThat(json.at("/columns/1/missing").asInt()).isEqualTo(1);

        assertThat(Commands.run("inspect", "--csv", file, "--decimal", ";", "--delimiter", "ab")
                        .err())
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("--delimiter", "--decimal");
    }

    @Test
    void theRhythmIsNamedAndWhatIsMissingCounted() throws IOException {
        StringBuilder csv = new StringBuilder("time,close\n");
        for (int hour = 0; hour < 24 * 20; hour++) {
            if (hour < 100 || hour >= 112 && hour < 200 || hour >= 206) {
                csv.append("2020-01-%02d %02d:00,%d\n".formatted(1 + hour / 24, hour % 24, hour % 7));
            }
            if (hour == 300) {
                csv.append("2020-01-13 12:20,3\n");
            }
        }
        JsonNode json = inspect(csv.toString());
        assertThat(json.get("rhythm").asText()).isEqualTo("hourly");
        assertThat(json.get("rhythmName").asText()).isEqualTo("1h");
        assertThat(json.get("missingStamps").asInt()).isEqualTo(18);
        assertThat(json.get("surplusStamps").asInt()).isEqualTo(1);
        assertThat(json.get("rhythmSummary").asText()).isEqualTo("hourly; 18 stamps missing in 2 gaps, 1 surplus");
        assertThat(json.get("rhythmExceptions"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "row 100, line 102: 12 hours missing, 2020-01-05 04:00 – 2020-01-05 15:00",
                        "row 188, line 190: 6 hours missing, 2020-01-09 08:00 – 2020-01-09 13:00",
                        "row 283, line 285: surplus: 2020-01-13 12:20");
    }

    private JsonNode inspect(String content) throws IOException {
        Outcome outcome = Commands.run("inspect", "--csv", Files.writeString(folder.resolve("file.csv"), content));
        assertThat(outcome.exitCode()).as("%s", outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        return new ObjectMapper().readTree(outcome.out());
    }
}
