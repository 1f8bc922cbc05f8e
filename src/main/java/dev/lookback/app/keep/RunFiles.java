package dev.lookback.app.keep;

import dev.lookback.app.workbench.LearnedOfRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.engine.TrainedModel;
import dev.lookback.export.Dl4jNetwork;
import dev.lookback.export.ForecastCsv;
import dev.lookback.export.model.ModelFile;
import dev.lookback.training.RunResult;
import java.util.Optional;
import java.util.function.Supplier;

/** Saves what the run on the screen has come to. */
public final class RunFiles {

    private final Workbench workbench;
    private final FileDialogs dialogs;
    private final DiskWork disk;
    private final Supplier<String> name;
    private final RunReport report;
    private TrainedModel savedModel;

    /** @param name that files are called by at first */
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

    /** The outcome of the run on the screen, once there is one. */
    public Optional<RunResult> result() {
        return Optional.ofNullable(workbench.runProperty().get())
                .map(run -> run.resultProperty().get());
    }

    /** Whether the run on the screen is among the runs that are kept, as it ended, file or no file. */
    boolean isKept() {
        return !workbench.library().unwrittenProperty().get()
                && Optional.ofNullable(workbench.runProperty().get())
                        .map(run -> run.idProperty().get())
                        .isPresent();
    }

    /** Whether a model was trained that is kept nowhere: neither among the runs nor in a file. */
    public boolean hasUnsavedModel() {
        return result().filter(result -> !isKept())
                .filter(result -> result.model() != savedModel)
                .filter(result -> !result.history().isEmpty())
                .isPresent();
    }
}
