package dev.lookback.evaluate.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.significance.DieboldMariano;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.evaluate.significance.SkillBootstrap;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE);

    /** One window, actual value 0: forecast and last seen value are the errors themselves. */
    private static Scores scores(double network, double persistence) {
        SplitForecast forecast = new SplitForecast(
                Split.VALIDATION, 0, new double[] {0}, new double[] {network}, new double[] {persistence});
        return Scores.of(forecast, 1, 1);
    }

    private static Verdict untested(double network, double persistence) {
        return Verdict.of(Map.of(Split.VALIDATION, scores(network, persistence)));
    }

    static Comparison compared(Baseline baseline, double error, double baselineError, double p) {
        double skill = 1 - error / baselineError;
        SkillBootstrap interval = new SkillBootstrap(skill - 0.1, skill + 0.1, p, 5);
        return new Comparison(
                baseline,
                error,
                baselineError,
                Optional.of(new Evidence(skill, new DieboldMariano(-skill, p), interval)));
    }

    private static Verdict verdict(Comparison... comparisons) {
        return Verdict.of(Message.of("evaluate.verdict.validation"), List.of(comparisons));
    }

    private static List<Tone> tones(Verdict verdict) {
        return verdict.claims().stream().map(Verdict.Claim::tone).toList();
    }

    @Test
    void whereThereIsNoRoomForAllClaimsTheWorstIsSaid() {
        Verdict mixed =
                verdict(compared(Baseline.PERSISTENCE, 800, 1000, 0.01), compared(Baseline.RIDGE, 1019, 1000, 0.01));
        assertThat(ENGLISH.get(mixed.worstClaim().brief())).isEqualTo("Validation: 1.9 % worse than ridge regression");
        assertThat(mixed.worstClaim().tone()).isEqualTo(mixed.tone());

        Verdict one = verdict(compared(Baseline.PERSISTENCE, 800, 1000, 0.01));
        assertThat(one.worstClaim()).isEqualTo(one);
    }

    /** Before anything is tested: figures without claims, in no colour. */
    @ParameterizedTest
    @CsvSource({
        "1009, 1000, Validation: error 0.9 % above that of repeating the last value",
        "1123, 1000, Validation: error 12 % above that of repeating the last value",
        "2000, 1000, Validation: error 100 % above that of repeating the last value",
        "4100, 1000, Validation: error 4.1 times that of repeating the last value",
        "12600, 1000, Validation: error 13 times that of repeating the last value",
        "877, 1000, Validation: error 12 % below that of repeating the last value",
        "950, 1000, Validation: error 5 % below that of repeating the last value",
        "0, 1000, Validation: error 100 % below that of repeating the last value",
        "1000.4, 1000, Validation: same error as repeating the last value",
        "999.6, 1000, Validation: same error as repeating the last value",
        "1000.6, 1000, Validation: error 0.1 % above that of repeating the last value",
        "0, 0, Validation: same error as repeating the last value",
        "2, 0, 'Validation: some error, where repeating the last value makes none'",
    })
    void figuresAlone(double network, double persistence, String words) {
        Verdict verdict = untested(network, persistence);
        assertThat(ENGLISH.get(verdict.sentence())).isEqualTo(words);
        assertThat(verdict.tone()).isEqualTo(Tone.NEITHER);
    }

    @Test
    void forecastsThatAreNotNumbersNeedNoTest() {
        assertThat(ENGLISH.get(untested(Double.NaN, 1).sentence()))
                .isEqualTo("Validation: the forecasts are not numbers");
        assertThat(untested(Double.NaN, 1).tone()).isEqualTo(Tone.WORSE);
    }

    @Test
    void inChinese() {
        assertThat(CHINESE.get(untested(1009, 1000).sentence())).isEqualTo("验证集：误差比重复最后值大 0.9%");
        assertThat(CHINESE.get(verdict(
                                compared(Baseline.PERSISTENCE, 101, 100, 0.01),
                                compared(Baseline.RIDGE, 101, 120, 0.001))
                        .sentence()))
                .isEqualTo("验证集：比重复最后值差 1%（p = 0.01），但比岭回归好 16%（p = 0.001）");
    }

    @Test
    void theVerdictIsOnValidationIfThereIsOne() {
        Map<Split, Scores> all =
                Map.of(Split.TRAIN, scores(1, 2), Split.VALIDATION, scores(3, 2), Split.TEST, scores(1, 2));
        assertThat(ENGLISH.get(Verdict.of(all).sentence()))
                .isEqualTo("Validation: error 50 % above that of repeating the last value");
    }

    @Test
    void withoutValidationTheVerdictSaysThatItIsOnTrain() {
        assertThat(ENGLISH.get(Verdict.of(Map.of(Split.TRAIN, scores(1, 2))).sentence()))
                .isEqualTo("Training (validation has no windows): error 50 % below that of repeating the last value");
        assertThat(ENGLISH.get(Verdict.of(Map.of()).sentence())).isEqualTo("No windows to evaluate on");
        assertThat(Verdict.of(Map.of()).tone()).isEqualTo(Tone.NEITHER);
    }

    /** A loss is never green: margin_trading_zh_missing.csv with the preset "small". */
    @Test
    void worseThanOneAndBetterThanAnotherIsALoss() {
        Verdict verdict =
                verdict(compared(Baseline.PERSISTENCE, 101, 100, 0.01), compared(Baseline.RIDGE, 101, 124.7, 0.0001));
        assertThat(ENGLISH.get(verdict.sentence()))
                .isEqualTo("Validation: 1 % worse than repeating the last value (p = 0.01), "
                        + "but 19 % better than ridge regression (p < 0.001)");
        assertThat(tones(verdict)).containsExactly(Tone.WORSE, Tone.BETTER);
        assertThat(verdict.tone()).isEqualTo(Tone.WORSE);
    }

    /** Each claim has its own evidence: ETTh1 with an LSTM. */
    @Test
    void whatMayBeChanceIsNotCalledWorse() {
        Verdict verdict =
                verdict(compared(Baseline.PERSISTENCE, 104.6, 100, 0.17), compared(Baseline.RIDGE, 106.1, 100, 0.012));
        assertThat(ENGLISH.get(verdict.sentence()))
                .isEqualTo(
                        "Validation: not distinguishable from repeating the last value (4.6 % larger error, p = 0.17), "
                                + "but 6.1 % worse than ridge regression (p = 0.012)");
        assertThat(tones(verdict)).containsExactly(Tone.NEITHER, Tone.WORSE);
        assertThat(verdict.tone()).isEqualTo(Tone.WORSE);
    }

    @Test
    void twiceTheSameIsJoinedByAnd() {
        assertThat(ENGLISH.get(
                        verdict(compared(Baseline.PERSISTENCE, 3.1, 1, 0.01), compared(Baseline.RIDGE, 3.1, 0.5, 0.01))
                                .sentence()))
                .isEqualTo("Validation: worse than repeating the last value (3.1 times its error, p = 0.01), "
                        + "and worse than ridge regression (6.2 times its error, p = 0.01)");
    }

    @Test
    void noGainOverTheBestBaselineIsNotGreen() {
        Verdict verdict =
                verdict(compared(Baseline.PERSISTENCE, 88, 100, 0.001), compared(Baseline.RIDGE, 88, 90, 0.4));
        assertThat(ENGLISH.get(verdict.sentence()))
                .endsWith(", but not distinguishable from ridge regression (2.2 % smaller error, p = 0.4)");
        assertThat(tones(verdict)).containsExactly(Tone.BETTER, Tone.NEITHER);
        assertThat(verdict.tone()).isEqualTo(Tone.NEITHER);
    }

    @Test
    void neitherOfTwoIsSaidOnce() {
        Verdict verdict =
                verdict(compared(Baseline.PERSISTENCE, 101, 100, 0.51), compared(Baseline.RIDGE, 101, 95, 0.2));
        assertThat(ENGLISH.get(verdict.sentence()))
                .isEqualTo(
                        "Validation: not distinguishable from repeating the last value (1 % larger error, p = 0.51), "
                                + "nor from ridge regression (6.3 % larger error, p = 0.2)");
        assertThat(ENGLISH.get(verdict.brief()))
                .isEqualTo("Validation: not distinguishable from repeating the last value, nor from ridge regression");
        assertThat(CHINESE.get(verdict.brief())).isEqualTo("验证集：与重复最后值无显著差异，与岭回归也无显著差异");
    }

    @Test
    void fewWindowsAreSaidToBeTooFew() {
        assertThat(ENGLISH.get(
                        verdict(Comparison.untested(Baseline.PERSISTENCE, 2, 1)).sentence()))
                .isEqualTo("Validation: error 100 % above that of repeating the last value; "
                        + "too few windows for a significance test");
    }

    @Test
    void losingToPersistence() {
        assertThat(scores(3, 2).losesToPersistence()).isTrue();
        assertThat(scores(2, 2).losesToPersistence()).isFalse();
        assertThat(scores(1, 2).losesToPersistence()).isFalse();
        assertThat(scores(Double.NaN, 2).losesToPersistence()).isTrue();
        assertThat(scores(3, 2).skill()).isEqualTo(-0.5);
        assertThat(scores(3, 0).skill()).isNaN();
    }

    @Test
    void residualsAreActualMinusForecast() {
        SplitForecast forecast =
                new SplitForecast(Split.TEST, 0, new double[] {5, 5}, new double[] {3, 8}, new double[] {5, 5});
        assertThat(forecast.residuals()).containsExactly(2, -3);
    }

    @Test
    void theBestOfManyRunsIsNotGreenWhereLuckMayMakeItAsGood() {
        Comparison persistence = compared(Baseline.PERSISTENCE, 92, 100, 0.01);
        SplitAssessment split = new SplitAssessment(Map.of(), List.of(persistence), 0.5);
        Assessment assessment = new Assessment(null, Map.of(Split.VALIDATION, split));
        Verdict alone = Verdict.of(Map.of(Split.VALIDATION, scores(92, 100)), assessment);

        assertThat(alone.among(OptionalInt.of(3), assessment)).isEqualTo(alone);
        Verdict oneOfMany = alone.among(OptionalInt.of(41), assessment);

        assertThat(alone.tone()).isEqualTo(Tone.BETTER);
        assertThat(oneOfMany.tone()).isEqualTo(Tone.NEITHER);
        assertThat(tones(oneOfMany)).doesNotContain(Tone.BETTER);
        assertThat(ENGLISH.get(oneOfMany.sentence()))
                .isEqualTo(ENGLISH.get(alone.sentence()) + ", but the best of 41 runs may be as good by luck");
        oneOfMany
                .claims()
                .forEach(claim -> assertThat(CHINESE.get(oneOfMany.sentence())).contains(CHINESE.get(claim.words())));
    }

    @Test
    void aLossIsALossAmongManyRuns() {
        Comparison persistence = compared(Baseline.PERSISTENCE, 108, 100, 0.01);
        SplitAssessment split = new SplitAssessment(Map.of(), List.of(persistence), 0.5);
        Assessment assessment = new Assessment(null, Map.of(Split.VALIDATION, split));
        Verdict alone = Verdict.of(Map.of(Split.VALIDATION, scores(108, 100)), assessment);

        assertThat(alone.among(OptionalInt.of(41), assessment)).isEqualTo(alone);
    }
}
