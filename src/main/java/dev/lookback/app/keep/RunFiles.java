package dev.lookback.app.keep;

import dev.lookback.app.workbench.LearnedOfRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.engine.TrainedModel;
import dev.lookback.export.ForecastCsv;
import dev.lookback.export.dl4j.Dl4jNetwork;
import dev.lookback.export.model.ModelFile;
import dev.lookback.training.RunResult;
import java.util.Optional;
import java.util.function.Supplier;

/** Saving of the run on show: model, forecasts, report. */
public final class RunFiles {

    private final Workbench workbench;
    private final FileDialogs dialogs;
    private final DiskWork disk;
    private final Supplier<String> name;
    private final RunReport report;
    private TrainedModel savedModel;

    /** @param name default name of files */
    RunFiles(Workbench workbench, FileDialogs dialogs, DiskWork disk, Supplier<String> name, LearnedOfRun learned) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        this.disk = disk;
        this.name = name;
        report = new RunReport(workbench, learned);
    }

    public void saveModel() {
        saveModel(() -> {});
    }

    /** Saves the model; calls {@code saved} once it is in its file, not on failure or if no file was chosen. */
    void saveModel(Runnable saved) {
        result().ifPresent(result -> dialogs.toSave("model", ".zip", name.get())
                .ifPresent(file -> disk.save(file, () -> ModelFile.write(result.model(), file), () -> {
                    savedModel = result.model();
                    saved.run();
                })));
    }

    /** Saves the network for programs that have DL4J only. */
    public void exportPlain() {
        result().ifPresent(result -> dialogs.toSave("plain", ".zip", name.get() + "-dl4j")
                .ifPresent(file -> disk.save(file, () -> Dl4jNetwork.write(result.model(), file), () -> {})));
    }

    public void saveForecasts() {
        LiveRun run = workbench.runProperty().get();
        result().ifPresent(result -> dialogs.toSave("csv", ".csv", name.get() + "-forecasts")
                .ifPresent(file -> disk.save(file, () -> ForecastCsv.write(result, run.series(), file), () -> {})));
    }

    public void saveReport() {
        LiveRun run = workbench.runProperty().get();
        result().ifPresent(result -> dialogs.toSave("json", ".json", name.get() + "-report")
                .ifPresent(file ->
                        report.of(run, result, writing -> disk.save(file, () -> writing.to(file), () -> {}))));
    }

    /** Result of the run on show, once it has ended. */
    public Optional<RunResult> result() {
        return Optional.ofNullable(workbench.runProperty().get())
                .map(run -> run.resultProperty().get());
    }

    /** Whether the run on show is in the store as it ended. */
    boolean isKept() {
        return !workbench.library().unwrittenProperty().get()
                && Optional.ofNullable(workbench.runProperty().get())
                        .map(run -> run.idProperty().get())
                        .isPresent();
    }

    /** Whether a trained model is neither in the store nor in a file. */
    public boolean hasUnsavedModel() {
        return result().filter(result -> !isKept())
                .filter(result -> result.model() != savedModel)
                .filter(result -> !result.history().isEmpty())
                .isPresent();
    }
}
