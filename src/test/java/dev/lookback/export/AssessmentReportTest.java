package dev.lookback.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.Comparison;
import dev.lookback.evaluate.assessment.SplitAssessment;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.significance.DieboldMariano;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.evaluate.significance.SkillBootstrap;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.training.Job;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.training.Waves;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Verdict of a report on one of many runs, the same as in the window. */
class AssessmentReportTest {

    private static RunResult result;
    private static Assessment assessment;

    /** A run that is 8 % better than persistence, with a standard error of 5 %. */
    @BeforeAll
    static void train() {
        Recipe recipe = Waves.recipe();
        try (Trainer trainer = new Trainer()) {
            result = trainer.start(Job.of(recipe, Waves.series()).sealed(), event -> {})
                    .result()
                    .toCompletableFuture()
                    .join();
        }
        Assessment real = RecipeCheck.of(recipe, Waves.series())
                .plan()
                .map(plan -> recipe.source(Waves.series(), plan))
                .flatMap(source -> Assessment.of(source, result.forecasts(), EvaluationSettings.defaults()))
                .orElseThrow();
        SplitAssessment validation = real.of(Split.VALIDATION).orElseThrow();
        Evidence better = new Evidence(0.08, new DieboldMariano(-2, 0.02), new SkillBootstrap(-0.018, 0.178, 0.02, 5));
        Comparison compared = new Comparison(Baseline.PERSISTENCE, 92, 100, Optional.of(better));
        assessment = new Assessment(
                real.baselines(),
                Map.of(
                        Split.VALIDATION,
                        new SplitAssessment(validation.baselines(), List.of(compared), validation.alwaysUp())));
    }

    private static Map<String, JsonNode> report(OptionalInt tries) {
        return AssessmentReport.of(result, assessment, tries);
    }

    @Test
    void theVerdictAllowsForTheRunsThatWereTried() {
        assertThat(report(OptionalInt.of(41)).get("verdict").asText())
                .contains("8 % better than repeating the last value")
                .endsWith(", but the best of 41 runs may be as good by luck");
        JsonNode many = report(OptionalInt.of(41)).get("bestOfMany");
        assertThat(many.get("runs").asInt()).isEqualTo(41);
        assertThat(many.get("skill").asDouble()).isEqualTo(0.08);
        assertThat(many.get("luck").asDouble()).isBetween(0.1, 0.12);
        assertThat(many.get("isExplanation").asBoolean()).isTrue();
    }

    @Test
    void nothingIsSaidOfFewRunsNorWhereNobodyCounts() {
        for (OptionalInt tries : new OptionalInt[] {OptionalInt.empty(), OptionalInt.of(1)}) {
            assertThat(report(tries).get("verdict").asText()).contains("better").doesNotContain("luck");
            assertThat(report(tries).get("bestOfMany").isNull()).isTrue();
        }
    }

    @Test
    void theReportHasTheNumberOfRunsOrNull() throws Exception {
        assertThat(Report.of(result, Optional.empty(), OptionalInt.of(41))
                        .get("runsOnSameValidation")
                        .asInt())
                .isEqualTo(41);
        assertThat(Report.of(result, Optional.empty(), OptionalInt.empty())
                        .get("runsOnSameValidation")
                        .isNull())
                .isTrue();
    }
}
