package dev.lookback.app.keep;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lookback.app.workbench.LiveRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.Assessment;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.illusion.Illusions;
import dev.lookback.export.AssessmentReport;
import dev.lookback.export.Findings;
import dev.lookback.export.FindingsReport;
import dev.lookback.export.ForecastCsv;
import dev.lookback.export.ForecastReport;
import dev.lookback.export.IllusionsReport;
import dev.lookback.export.ModelFile;
import dev.lookback.export.PlainNetwork;
import dev.lookback.export.Report;
import dev.lookback.runs.TestLooks;
import dev.lookback.training.RunResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Saves what the run on the screen has come to. */
public final class RunFiles {

    private final Workbench workbench;
    private final FileDialogs dialogs;
    private final DiskWork disk;
    private final Supplier<String> name;
    private TrainedModel savedModel;

    /** @param name that files are called by at first */
    RunFiles(Workbench workbench, FileDialogs dialogs, DiskWork disk, Supplier<String> name) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        this.disk = disk;
        this.name = name;
    }

    public void saveModel() {
        saveModel(() -> {});
    }

    /** Calls {@code saved} once the model is in its file; not where that failed or no file was chosen. */
    void saveModel(Runnable saved) {
        result().ifPresent(result -> dialogs.toSave("model", ".zip", name.get())
                .ifPresent(file -> disk.save(file, () -> ModelFile.write(result.model(), file), () -> {
                    savedModel = result.model();
                    saved.run();
                })));
    }

    /** For programs that have DL4J and not this one. */
    public void exportPlain() {
        result().ifPresent(result -> dialogs.toSave("plain", ".zip", name.get() + "-dl4j")
                .ifPresent(file -> disk.save(file, () -> PlainNetwork.write(result.model(), file), () -> {})));
    }

    public void saveForecasts() {
        LiveRun run = workbench.runProperty().get();
        result().ifPresent(result -> dialogs.toSave("csv", ".csv", name.get() + "-forecasts")
                .ifPresent(file -> disk.save(file, () -> ForecastCsv.write(result, run.series(), file), () -> {})));
    }

    public void saveReport() {
        LiveRun run = workbench.runProperty().get();
        result().ifPresent(result -> dialogs.toSave("json", ".json", name.get() + "-report")
                .ifPresent(file -> withKnown(run, known -> saveReport(result, run, known, file))));
    }

    /** What the store knows of a run beside its outcome. */
    private record Known(Findings findings, OptionalInt judgedAlike) {}

    private void withKnown(LiveRun run, Consumer<Known> then) {
        Long id = run.idProperty().get();
        if (id == null) {
            then.accept(new Known(Findings.none(), OptionalInt.empty()));
        } else {
            workbench
                    .library()
                    .ask(
                            store -> new Known(
                                    Findings.of(store, id),
                                    OptionalInt.of(store.runs().judgedAlike(run.recipe()))),
                            then);
        }
    }

    private void saveReport(RunResult result, LiveRun run, Known known, Path file) {
        Optional<TestLooks> looks = workbench.testSeal().viewProperty().get().looks();
        Optional<Assessment> assessment =
                Optional.ofNullable(workbench.assessments().assessmentProperty().get());
        EvaluationSettings settings = workbench.evaluationProperty().get();
        disk.save(
                file,
                () -> {
                    Map<String, JsonNode> more = new LinkedHashMap<>(ForecastReport.of(result, run.series(), settings));
                    more.putAll(FindingsReport.of(known.findings()));
                    assessment.ifPresent(assessed -> more.putAll(AssessmentReport.of(result, assessed)));
                    more.put(
                            "findings",
                            IllusionsReport.of(Illusions.of(
                                    result.recipe(), run.series(), result.forecasts(), known.judgedAlike())));
                    Report.write(result, looks, more, file);
                },
                () -> {});
    }

    /** The outcome of the run on the screen, once there is one. */
    public Optional<RunResult> result() {
        return Optional.ofNullable(workbench.runProperty().get())
                .map(run -> run.resultProperty().get());
    }

    /** Whether a model was trained that is kept nowhere: neither among the runs nor in a file. */
    public boolean hasUnsavedModel() {
        return result().filter(
                        result -> workbench.runProperty().get().idProperty().get() == null)
                .filter(result -> result.model() != savedModel)
                .filter(result -> !result.history().isEmpty())
                .isPresent();
    }
}
