package dev.lookback.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lookback.file.AtomicFile;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.runs.StoredRun;
import dev.lookback.training.RunState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * MLflow export: runs as a folder that MLflow's user interface opens ({@code mlflow ui --backend-store-uri folder}), in its
 * file store format, version 2, with one experiment per series. The meta.yaml files are written as JSON, which is valid YAML.
 */
public final class MlflowExport {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** MLflow's limit for a parameter value, in characters. */
    private static final int MAX_VALUE_LENGTH = 6000;

    /** MLflow's run status codes. */
    private enum Status {
        RUNNING(1),
        SCHEDULED(2),
        FINISHED(3),
        FAILED(4),
        KILLED(5);

        private final int number;

        Status(int number) {
            this.number = number;
        }

        static Status of(RunState state) {
            return switch (state) {
                case QUEUED -> SCHEDULED;
                case TRAINING, PAUSED, WAITING -> RUNNING;
                case FINISHED -> FINISHED;
                case FAILED -> FAILED;
                case STOPPED, INTERRUPTED -> KILLED;
            };
        }
    }

    private MlflowExport() {}

    /**
     * Writes runs into a folder; runs already there from an earlier export are overwritten.
     *
     * @param folder the root of the file store, {@code mlruns}
     */
    public static void write(List<StoredRun> runs, Path folder) throws IOException {
        for (StoredRun run : runs) {
            String experiment = experiment(run);
            Path home = Files.createDirectories(folder.resolve(experiment));
            experimentMeta(home, experiment, run);
            Path own = Files.createDirectories(home.resolve(id(run)));
            run(own, experiment, run);
        }
    }

    /** Experiment ID in the style of MLflow, always the same for a series. */
    private static String experiment(StoredRun run) {
        String digest = run.recipe().data().digest();
        long number = digest.isEmpty() ? run.origin().series().hashCode() : Long.parseLong(digest.substring(0, 14), 16);
        return String.valueOf(100_000_000_000_000_000L + Math.abs(number));
    }

    private static String id(StoredRun run) {
        return run.uuid().replace("-", "");
    }

    private static void experimentMeta(Path home, String experiment, StoredRun run) throws IOException {
        if (Files.exists(home.resolve("meta.yaml"))) {
            return;
        }
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("artifact_location", home.toUri().toString());
        meta.put("creation_time", run.created().toEpochMilli());
        meta.put("experiment_id", experiment);
        meta.put("last_update_time", run.created().toEpochMilli());
        meta.put("lifecycle_stage", "active");
        meta.put("name", run.origin().series());
        json(home.resolve("meta.yaml"), meta);
    }

    private static void run(Path own, String experiment, StoredRun run) throws IOException {
        Path artifacts = Files.createDirectories(own.resolve("artifacts"));
        text(artifacts.resolve("recipe.lookback.json"), RecipeFile.toJson(run.recipe()));
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("artifact_uri", artifacts.toUri().toString());
        meta.put("end_time", run.ended().map(time -> time.toEpochMilli()).orElse(null));
        meta.put("entry_point_name", "");
        meta.put("experiment_id", experiment);
        meta.put("lifecycle_stage", "active");
        meta.put("run_id", id(run));
        meta.put("run_name", name(run));
        meta.put("run_uuid", id(run));
        meta.put("source_name", "");
        meta.put("source_type", 4);
        meta.put("source_version", "");
        meta.put("start_time", run.started().orElse(run.created()).toEpochMilli());
        meta.put("status", Status.of(run.state()).number);
        meta.put("tags", List.of());
        meta.put("user_id", "");
        json(own.resolve("meta.yaml"), meta);
        for (Map.Entry<String, String> parameter : parameters(run).entrySet()) {
            text(file(own, "params", parameter.getKey()), parameter.getValue());
        }
        for (Map.Entry<String, List<Scalars.Scalar>> metric : Scalars.of(run).entrySet()) {
            text(file(own, "metrics", metric.getKey()), lines(metric.getValue()));
        }
        for (Map.Entry<String, String> tag : tags(run).entrySet()) {
            text(file(own, "tags", tag.getKey()), tag.getValue());
        }
    }

    private static String name(StoredRun run) {
        return run.labels().name().isBlank() ? "run " + run.id() : run.labels().name();
    }

    private static Path file(Path own, String kind, String name) throws IOException {
        Path file = own.resolve(kind).resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    private static String lines(List<Scalars.Scalar> scalars) {
        StringBuilder lines = new StringBuilder();
        for (Scalars.Scalar scalar : scalars) {
            lines.append(scalar.time().toEpochMilli())
                    .append(' ')
                    .append(scalar.value())
                    .append(' ')
                    .append(scalar.epoch())
                    .append('\n');
        }
        return lines.toString();
    }

    private static Map<String, String> tags(StoredRun run) {
        Map<String, String> tags = new TreeMap<>();
        tags.put("mlflow.runName", name(run));
        tags.put("mlflow.source.name", "Lookback " + run.version());
        if (!run.labels().notes().isBlank()) {
            tags.put("mlflow.note.content", run.labels().notes());
        }
        run.labels().tags().forEach(tag -> tags.put("tag." + allowed(tag), "true"));
        tags.put("engine", run.engine());
        run.origin().branch().ifPresent(branch -> tags.put("branched_from", "run " + branch.parent()));
        run.origin().trial().ifPresent(trial -> tags.put("sweep", String.valueOf(trial.sweep())));
        run.failure().ifPresent(failure -> tags.put("failure", failure.reason().key()));
        return tags;
    }

    /** All values of the recipe by path; names may not contain brackets, so layers[0] becomes layers.0. */
    static Map<String, String> parameters(StoredRun run) {
        Map<String, String> parameters = new TreeMap<>();
        try {
            collect("", JSON.readTree(RecipeFile.toJson(run.recipe())), parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // written by ourselves
        }
        run.threads().ifPresent(threads -> parameters.put("threads", String.valueOf(threads)));
        return parameters;
    }

    private static void collect(String path, JsonNode node, Map<String, String> to) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), to));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "." + i, node.get(i), to);
            }
        } else if (!node.isNull()) {
            String value = node.asText();
            to.put(allowed(path), value.substring(0, Math.min(MAX_VALUE_LENGTH, value.length())));
        }
    }

    private static String allowed(String name) {
        return name.replaceAll("[^\\p{IsAlphabetic}\\d_.\\- ]", "_");
    }

    private static void json(Path file, Map<String, Object> content) throws IOException {
        text(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
    }

    private static void text(Path file, String content) throws IOException {
        AtomicFile.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }
}
