package dev.lookback.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lookback.cli.Commands;
import dev.lookback.cli.Commands.Outcome;
import dev.lookback.cli.option.EnumNames;
import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchCommandTest {

    @ParameterizedTest
    @EnumSource(BenchNetwork.class)
    void everyNetworkIsTimedInOneLine(BenchNetwork network) throws IOException {
        Outcome outcome =
                bench("--network", EnumNames.name(network), "--time-steps", 64, "--features", 3, "--batch", 5);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).hasLineCount(1);
        JsonNode json = new ObjectMapper().readTree(outcome.out());
        assertThat(json.at("/network").asText()).isEqualTo(EnumNames.name(network));
        assertThat(json.at("/time_steps").asInt()).isEqualTo(64);
        assertThat(json.at("/features").asInt()).isEqualTo(3);
        assertThat(json.at("/batch").asInt()).isEqualTo(5);
        assertThat(json.at("/parameters").asLong())
                .isEqualTo(ShapeTrace.of(network.network(), 64, 3, 1).parameters());
        double millis = json.at("/train_ms_per_step").asDouble();
        assertThat(millis).isPositive();
        assertThat(json.at("/train_windows_per_s").asDouble() * millis / 1000)
                .as("windows of a step")
                .isBetween(4.9, 5.1);
        assertThat(json.at("/infer_windows_per_s").asDouble()).isPositive();
    }

    @Test
    void pathAndThreadsAreChosen() throws IOException {
        JsonNode slow =
                new ObjectMapper().readTree(bench("--fallback", "--threads", 1).out());

        assertThat(slow.at("/threads").asInt()).isEqualTo(1);
        assertThat(slow.at("/engine").asText()).isEqualTo("plain loops (by request), 1 thread");
        assertThat(bench("--threads", 0).err()).containsExactly("--threads: must be at least 1");
    }

    @Test
    void theNotebooksNetworkHasItsParameters() {
        assertThat(ShapeTrace.of(BenchNetwork.SEED.network(), 120, 6, 1).parameters())
                .isEqualTo(41_441);
    }

    @Test
    void theOtherNetworksAreThoseOfThePresets() throws IOException {
        Series series = new SeriesReader()
                .read(Path.of("data/index-synthetic.csv"), ReadOptions.detect(), done -> true)
                .series();

        assertThat(BenchNetwork.TCN.network()).isEqualTo(Preset.TCN.on(series).network());
        assertThat(BenchNetwork.LSTM.network()).isEqualTo(Preset.LSTM.on(series).network());
    }

    @Test
    void impossibleSizesAreReported() {
        assertThat(bench("--batch", 0, "--features", -1).err())
                .containsExactly("--batch: must be at least 1", "--features: must be at least 1");
        assertThat(bench("--time-steps", 12).err()).containsExactly("--time-steps: needs 7 time steps, gets 6");
        assertThat(bench("--batch", 60_000, "--features", 1_000_000).err())
                .singleElement()
                .asString()
                .contains("smaller");
        assertThat(bench("--network", "big").err())
                .singleElement()
                .asString()
                .startsWith("--network: big is not one of");
        assertThat(bench("--time-steps", 12).exitCode()).isEqualTo(2);
    }

    private static Outcome bench(Object... options) {
        List<Object> words = new ArrayList<>(List.of("bench", "--inference-batch", 7, "--warm-up", 0));
        words.addAll(List.of(options));
        return Commands.run(words.toArray());
    }
}
