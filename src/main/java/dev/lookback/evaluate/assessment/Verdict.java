package dev.lookback.evaluate.assessment;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.text.Message;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Verdict on a run in one sentence, made of claims that each have their own evidence and tone: "Validation: 12 % better than
 * repeating the last value (p = 0.01), but not distinguishable from ridge regression (0.4 % smaller error, p = 0.6)". Figures
 * without any claim until the run is assessed.
 *
 * @param sentence in words; contains those of the claims in their order
 */
public record Verdict(Message sentence, List<Claim> claims) {

    /** Part of the sentence with its own tone. */
    public record Claim(Message words, Tone tone) {}

    public Verdict {
        claims = List.copyOf(claims);
    }

    /** Sentence that claims nothing. */
    public static Verdict claimless(Message sentence) {
        return new Verdict(sentence, List.of());
    }

    /** The worst of all claims: better only where nothing is worse or open. */
    public Tone tone() {
        return Tone.worst(claims.stream().map(Claim::tone).toList());
    }

    /** The figures of a run that is not assessed: on validation; on train, and saying so, without validation windows. */
    public static Verdict of(Map<Split, Scores> scores) {
        if (!scores.containsKey(Split.VALIDATION) && !scores.containsKey(Split.TRAIN)) {
            return claimless(Message.of("evaluate.verdict.noWindows"));
        }
        Scores scored = scores.getOrDefault(Split.VALIDATION, scores.get(Split.TRAIN));
        double error = scored.network().maeUnits();
        Message split = split(scores);
        if (!Double.isFinite(error)) {
            return joined(split, List.of(new Claim(Message.of("evaluate.verdict.notANumber"), Tone.WORSE)));
        }
        Comparison figures = Comparison.untested(
                Baseline.PERSISTENCE, error, scored.persistence().maeUnits());
        return joined(split, List.of(new Claim(figures.words(), figures.tone())));
    }

    /** What significance tests on the validation split allow to claim against persistence and the best baseline. */
    public static Verdict of(Map<Split, Scores> scores, Assessment assessment) {
        return assessment
                .of(Split.VALIDATION)
                .filter(split -> scores.containsKey(Split.VALIDATION))
                .filter(split -> Double.isFinite(split.againstPersistence().error()))
                .map(split -> of(split(scores), split.comparisons()))
                .orElseGet(() -> of(scores));
    }

    static Verdict of(Message split, List<Comparison> comparisons) {
        Verdict verdict = joined(
                split,
                comparisons.stream()
                        .map(compared -> new Claim(compared.words(), compared.tone()))
                        .toList());
        boolean untested =
                comparisons.stream().anyMatch(compared -> compared.evidence().isEmpty() && !compared.isNegligible());
        return untested
                ? new Verdict(Message.of("evaluate.verdict.tooFew", verdict.sentence), verdict.claims)
                : verdict;
    }

    /** One claim, or two: "and" where they say the same, else "but". */
    private static Verdict joined(Message split, List<Claim> claims) {
        List<Object> arguments = new ArrayList<>(List.of(split));
        claims.forEach(claim -> arguments.add(claim.words()));
        boolean same = claims.stream().map(Claim::tone).distinct().count() == 1;
        String key = claims.size() == 1 ? "one" : same ? "and" : "but";
        return new Verdict(new Message("evaluate.verdict." + key, arguments), claims);
    }

    private static Message split(Map<Split, Scores> scores) {
        return Message.of(
                scores.containsKey(Split.VALIDATION) ? "evaluate.verdict.validation" : "evaluate.verdict.trainOnly");
    }
}
