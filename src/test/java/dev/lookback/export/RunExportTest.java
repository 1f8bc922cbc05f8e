package dev.lookback.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lookback.runs.Labels;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.queue.KeptRuns;
import dev.lookback.runs.store.RunStore;
import dev.lookback.training.EpochResult;
import dev.lookback.training.Waves;
import dev.lookback.window.split.Split;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.shade.protobuf.CodedInputStream;
import org.tensorflow.framework.Summary;

/**
 * Files for other programs, read here by code of our own. Beside that, event files were read by TensorFlow itself, whose record
 * reader and whose {@code Event} are those of TensorBoard: Maven's {@code org.tensorflow:tensorflow-core-api} and {@code
 * tensorflow-core-native} 1.1.0, a {@code TfRecordReader} over the file and {@code Event.parseFrom} of each record give every
 * scalar with its step, and refuse a file in which one byte was changed. No program that reads MLflow's file store was at hand:
 * its fields were compared with MLflow's source, and with nothing else.
 */
class RunExportTest {

    @TempDir
    Path folder;

    private StoredRun run;
    private StoredRun queued;

    @BeforeEach
    void train() {
        try (RunStore store = RunStore.open(folder.resolve("runs.db"), "1")) {
            long id = KeptRuns.train(store, Waves.recipe()).id();
            store.runs()
                    .label(
                            id,
                            Labels.none()
                                    .withName("a/b: first?")
                                    .withNotes("two\nlines")
                                    .withTags(Set.of("best")));
            run = store.runs().find(id).orElseThrow();
            queued = store.runs()
                    .find(store.runs().add(NewRun.of(run.recipe(), "waves.csv")))
                    .orElseThrow();
        }
    }

    @Test
    void mlflowFilesHaveTheFieldsOfItsFileStore() throws IOException {
        Path root = folder.resolve("mlruns");
        MlflowExport.write(List.of(run, queued), root);
        MlflowExport.write(List.of(run, queued), root); // again: nothing is there twice

        List<Path> experiments = list(root);
        assertThat(experiments).hasSize(1);
        Path experiment = experiments.get(0);
        JsonNode meta = json(experiment.resolve("meta.yaml"));
        assertThat(meta.path("experiment_id").asText())
                .isEqualTo(experiment.getFileName().toString())
                .matches("\\d+");
        assertThat(meta.path("name").asText()).isEqualTo("waves.csv");
        assertThat(meta.path("lifecycle_stage").asText()).isEqualTo("active");
        assertThat(list(experiment)).hasSize(3);

        Path own = experiment.resolve(run.uuid().replace("-", ""));
        JsonNode info = json(own.resolve("meta.yaml"));
        assertThat(info.path("run_id").asText())
                .isEqualTo(own.getFileName().toString())
                .matches("[0-9a-f]{32}");
        assertThat(info.path("experiment_id").asText())
                .isEqualTo(experiment.getFileName().toString());
        assertThat(info.path("status").asInt()).isEqualTo(3);
        assertThat(info.path("run_name").asText()).isEqualTo("a/b: first?");
        assertThat(info.path("end_time").asLong())
                .isGreaterThanOrEqualTo(info.path("start_time").asLong());
        assertThat(own.resolve("params/windows.lookback"))
                .hasContent(String.valueOf(run.recipe().windows().lookback()));
        assertThat(own.resolve("params/network.layers.0.type")).exists();
        assertThat(own.resolve("tags/mlflow.note.content")).hasContent("two\nlines");
        assertThat(own.resolve("tags/tag.best")).hasContent("true");
        assertThat(list(own.resolve("params")))
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches("[\\w.\\- ]+"));

        List<String> losses = Files.readAllLines(own.resolve("metrics/loss/validation"));
        assertThat(losses).hasSameSizeAs(run.history());
        for (int i = 0; i < losses.size(); i++) {
            String[] parts = losses.get(i).split(" ");
            assertThat(parts).hasSize(3);
            assertThat(Long.parseLong(parts[0])).isGreaterThan(0);
            assertThat(Double.parseDouble(parts[1]))
                    .isEqualTo(run.history().get(i).valLoss());
            assertThat(Integer.parseInt(parts[2])).isEqualTo(i + 1);
        }
        assertThat(own.resolve("metrics/validation/persistence_mae")).exists();

        Path waiting = experiment.resolve(queued.uuid().replace("-", ""));
        assertThat(json(waiting.resolve("meta.yaml")).path("status").asInt()).isEqualTo(2);
        assertThat(waiting.resolve("metrics")).doesNotExist();
    }

    @Test
    void anEventFileHoldsEveryScalarWithValidChecksums() throws IOException {
        TensorBoardExport.write(List.of(run), folder.resolve("logs"));
        Path own = list(folder.resolve("logs")).get(0);
        assertThat(own.getFileName().toString()).isEqualTo("run-1 a_b_ first_");
        Path file = list(own).get(0);
        assertThat(file.getFileName().toString()).startsWith("events.out.tfevents.");

        Map<String, List<Float>> read = new HashMap<>();
        List<byte[]> events = records(Files.readAllBytes(file));
        for (byte[] event : events.subList(1, events.size())) {
            read(event, read);
        }
        assertThat(new String(events.get(0), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("brain.Event:2");
        assertThat(read.get("loss/train"))
                .containsExactlyElementsOf(run.history().stream()
                        .map(EpochResult::loss)
                        .map(Double::floatValue)
                        .toList());
        assertThat(read.get("validation/skill"))
                .containsExactly((float) run.scores().get(Split.VALIDATION).skill());
    }

    /** As in TensorFlow's record_reader: a record whose checksum is wrong ends the file. */
    private static List<byte[]> records(byte[] file) {
        List<byte[]> records = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            byte[] length = new byte[8];
            bytes.get(length);
            assertThat(bytes.getInt()).isEqualTo(masked(length));
            byte[] record = new byte
                    [(int) ByteBuffer.wrap(length)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getLong()];
            bytes.get(record);
            assertThat(bytes.getInt()).isEqualTo(masked(record));
            records.add(record);
        }
        return records;
    }

    private static int masked(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        long value = crc.getValue();
        return (int) ((((value >>> 15) | (value << 17)) + 0xa282ead8L) & 0xffffffffL);
    }

    private static void read(byte[] event, Map<String, List<Float>> to) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(event);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag >>> 3 == 5) {
                Summary summary = Summary.parseFrom(in.readByteArray());
                to.computeIfAbsent(summary.getValue(0).getTag(), name -> new ArrayList<>())
                        .add(summary.getValue(0).getSimpleValue());
            } else {
                in.skipField(tag);
            }
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
