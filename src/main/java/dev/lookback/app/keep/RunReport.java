package dev.lookback.app.keep;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.LearnedOfRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.illusion.Illusions;
import dev.lookback.explain.ExplainedModel;
import dev.lookback.explain.Explanation;
import dev.lookback.explain.LearnedFilters;
import dev.lookback.export.AssessmentReport;
import dev.lookback.export.ExperimentReport;
import dev.lookback.export.ExperimentResults;
import dev.lookback.export.ExplanationReport;
import dev.lookback.export.ForecastReport;
import dev.lookback.export.IllusionsReport;
import dev.lookback.export.Report;
import dev.lookback.runs.TestPeeks;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Report on the run on show, with its assessment and findings. */
final class RunReport {

    /** Slow: not for the JavaFX thread. */
    interface Writing {
        void to(Path file) throws IOException;
    }

    /** Data of a run in the store beside its outcome. */
    private record Known(ExperimentResults findings, OptionalInt judgedAlike) {}

    private final Workbench workbench;
    private final LearnedOfRun learned;

    RunReport(Workbench workbench, LearnedOfRun learned) {
        this.workbench = workbench;
        this.learned = learned;
    }

    /** Collects the report's data; {@code then} receives the function that writes it. */
    void of(LiveRun run, RunResult result, Consumer<Writing> then) {
        Optional<TestPeeks> looks = workbench.testSeal().viewProperty().get().peeks();
        Optional<Assessment> assessment =
                Optional.ofNullable(workbench.assessments().assessmentProperty().get());
        Optional<LearnedFilters> measured =
                Optional.ofNullable(learned.learnedProperty().get());
        EvaluationSettings settings = workbench.evaluationProperty().get();
        withKnown(
                run,
                known -> then.accept(file -> {
                    Series series = run.series();
                    Map<String, JsonNode> more = new LinkedHashMap<>(ForecastReport.of(result, series, settings));
                    more.putAll(ExperimentReport.of(known.findings()));
                    assessment.ifPresent(
                            assessed -> more.putAll(AssessmentReport.of(result, assessed, known.judgedAlike())));
                    more.put(
                            "findings",
                            IllusionsReport.of(
                                    Illusions.of(result.recipe(), series, result.forecasts(), known.judgedAlike())));
                    more.put("explanation", explanation(result, series, measured.or(known.findings()::learned)));
                    Report.write(result, looks, known.judgedAlike(), more, file);
                }));
    }

    private void withKnown(LiveRun run, Consumer<Known> then) {
        Long id = run.idProperty().get();
        if (id == null) {
            then.accept(new Known(ExperimentResults.none(), OptionalInt.empty()));
        } else {
            workbench
                    .library()
                    .ask(
                            store -> new Known(
                                    ExperimentResults.of(store, id),
                                    OptionalInt.of(store.alike().judgedAlike(run.recipe(), run.series()))),
                            then);
        }
    }

    /** Computes missing parts now, except slow ones. */
    private JsonNode explanation(RunResult result, Series series, Optional<LearnedFilters> measured) {
        ExplainedModel subject = ExplainedModel.of(result.model(), series);
        LearnedFilters known = measured.orElseGet(() -> {
            Platform.runLater(() -> workbench.tell(Notice.information(Message.of("app.shell.report.explaining"))));
            return LearnedFilters.withoutImportance(subject, share -> true).orElseThrow();
        });
        return ExplanationReport.of(Explanation.of(subject, series.rows(), known), result.recipe(), series);
    }
}
