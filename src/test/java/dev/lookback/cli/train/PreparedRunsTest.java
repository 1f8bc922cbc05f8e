package dev.lookback.cli.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.lookback.cli.Commands;
import dev.lookback.cli.Commands.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs on resampled rows with added columns, gaps and weights, trained again from the recipe of their report. */
class PreparedRunsTest {

    private static final int HOURS = 900;

    @TempDir
    Path folder;

    private Path csv(String name, int hours) throws IOException {
        Random random = new Random(8);
        StringBuilder text = new StringBuilder("time,price,rain,weather\n");
        LocalDateTime time = LocalDateTime.of(2024, 1, 3, 5, 0);
        double price = 100;
        for (int hour = 0; hour < hours; hour++) {
            price += random.nextGaussian();
            double rain = random.nextDouble();
            String weather = List.of("sun", "rain", "").get(random.nextInt(3));
            // Half a day is missing, and now and then an hour or a value.
            if (hour < 400 || hour >= 412) {
                if (random.nextInt(60) > 0) {
                    String cell = random.nextInt(40) == 0 ? "" : String.format(Locale.ROOT, "%.4f", rain);
                    text.append("%s,%s,%s,%s%n".formatted(time, Math.round(price * 1000) / 1000.0, cell, weather));
                }
            }
            time = time.plusHours(1);
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private JsonNode train(String name, Object... options) throws IOException {
        Path report = folder.resolve(name + ".json");
        Outcome outcome = Commands.run(Stream.concat(
                        Stream.of(
                                "train",
                                "--quiet",
                                "--report",
                                report,
                                "--forecasts",
                                folder.resolve(name + ".csv"),
                                "--save",
                                folder.resolve(name + ".zip")),
                        Stream.of(options))
                .toArray());
        assertThat(outcome.exitCode()).as("%s", outcome.err()).isZero();
        return Commands.json(report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "grid", "3h,rain=maximum"})
    void areTheSameToTheByteAgain(String rhythm) throws IOException {
        Path csv = csv("hours.csv", HOURS);
        List<Object> options = new ArrayList<>(List.of(
                "--csv",
                csv,
                "--preset",
                "small",
                "--lookback",
                10,
                "--delay",
                2,
                "--epochs",
                1,
                "--calendar",
                "--one-hot",
                "weather",
                "--add",
                "change = price / lag(price, 1) - 1",
                "--add",
                "log1p(rain)",
                "--max-gap",
                3,
                "--half-life",
                200));
        if (!rhythm.isEmpty()) {
            options.addAll(List.of("--resample", rhythm));
        }
        JsonNode first = train("first", options.toArray());
        assertThat(first.at("/recipe/data/features").toString())
                .contains("hour_sin", "weather=rain", "change", "log1p(rain)");
        Path recipe = Files.writeString(
                folder.resolve("hours.lookback.json"), first.at("/recipe").toPrettyString());

        JsonNode second = train("second", "--recipe", recipe);

        assertThat(second.at("/recipe")).isEqualTo(first.at("/recipe"));
        assertThat(second.at("/history/0/loss")).isEqualTo(first.at("/history/0/loss"));
        assertThat(folder.resolve("second.csv")).hasSameBinaryContentAs(folder.resolve("first.csv"));
        Map<String, String> model = model("first.zip");
        assertThat(model).containsKeys("scales.json", "network/coefficients.bin");
        model("second.zip")
                .forEach((name, content) -> assertThat(content).as(name).isEqualTo(model.get(name)));

        Map<String, NamedCsvRecord> same = forecasts(csv);
        for (NamedCsvRecord line : read(folder.resolve("first.csv"))) {
            NamedCsvRecord opened = same.get(line.getField("time"));
            assertThat(opened.getField("actual")).isEqualTo(line.getField("actual"));
            assertThat(Double.parseDouble(opened.getField("forecast")))
                    .isCloseTo(Double.parseDouble(line.getField("forecast")), withinPercentage(1e-3));
        }
        // Rows that come later change no forecast made before.
        Map<String, NamedCsvRecord> longer = forecasts(csv("longer.csv", HOURS + 100));
        assertThat(longer.size()).isGreaterThan(same.size());
        same.forEach((time, line) -> {
            assertThat(longer).containsKey(time);
            assertThat(Double.parseDouble(longer.get(time).getField("forecast")))
                    .as(time)
                    .isCloseTo(Double.parseDouble(line.getField("forecast")), withinPercentage(1e-3));
        });
    }

    /** Of archives in archives too. Only their clock times differ, and so the digest over them. */
    private static Map<String, String> entries(InputStream model) throws IOException {
        Map<String, String> entries = new HashMap<>();
        ZipInputStream zip = new ZipInputStream(model);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] bytes = zip.readAllBytes();
            if (entry.getName().endsWith(".zip")) {
                entries(new ByteArrayInputStream(bytes))
                        .forEach((name, content) -> entries.put("network/" + name, content));
            } else if (!entry.getName().equals("digest.txt")) {
                entries.put(entry.getName(), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return entries;
    }

    private Map<String, String> model(String name) throws IOException {
        try (InputStream file = Files.newInputStream(folder.resolve(name))) {
            return entries(file);
        }
    }

    private Map<String, NamedCsvRecord> forecasts(Path csv) throws IOException {
        Path out = folder.resolve("out.csv");
        Outcome outcome = Commands.run("forecast", "--model", folder.resolve("first.zip"), "--csv", csv, "--out", out);
        assertThat(outcome.exitCode()).as("%s", outcome.err()).isZero();
        Map<String, NamedCsvRecord> byTime = new HashMap<>();
        read(out).forEach(line -> byTime.put(line.getField("time"), line));
        return byTime;
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
