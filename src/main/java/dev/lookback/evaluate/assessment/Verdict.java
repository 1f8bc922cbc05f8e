package dev.lookback.evaluate.assessment;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.text.Message;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Verdict on a run in one sentence, made of claims that each have their own evidence and tone: "Validation: 12 % better than
 * repeating the last value (p = 0.01), but not distinguishable from ridge regression (0.4 % smaller error, p = 0.6)". Figures
 * without any claim until the run is assessed.
 *
 * @param sentence in words; contains those of the claims in their order
 * @param brief the same without p-values, for a single line; contains the brief words of the claims
 */
public record Verdict(Message sentence, Message brief, List<Claim> claims) {

    /** Part of the sentence with its own tone. */
    public record Claim(Message words, Message brief, Tone tone) {

        private Claim(Comparison compared) {
            this(compared.words(), compared.brief(), compared.tone());
        }

        /** Claim without briefer words. */
        public Claim(Message words, Tone tone) {
            this(words, words, tone);
        }
    }

    public Verdict {
        claims = List.copyOf(claims);
    }

    /** Sentence that claims nothing. */
    public static Verdict claimless(Message sentence) {
        return new Verdict(sentence, sentence, List.of());
    }

    /** Sentence that is one claim. */
    public static Verdict claim(Message sentence, Tone tone) {
        return new Verdict(sentence, sentence, List.of(new Claim(sentence, tone)));
    }

    /** The worst of all claims: better only where nothing is worse or open. */
    public Tone tone() {
        return Tone.worst(claims.stream().map(Claim::tone).toList());
    }

    /** The same with the worst of its claims only, the first of equals, for where there is no room for all of them. */
    public Verdict worstClaim() {
        if (claims.size() < 2) {
            return this;
        }
        Claim worst = claims.stream()
                .filter(claim -> claim.tone() == tone())
                .findFirst()
                .orElseThrow();
        return joined("evaluate.verdict.one", (Message) brief.arguments().get(0), List.of(worst));
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
            Message words = Message.of("evaluate.verdict.notANumber");
            return joined("evaluate.verdict.one", split, List.of(new Claim(words, Tone.WORSE)));
        }
        Comparison figures = Comparison.untested(
                Baseline.PERSISTENCE, error, scored.persistence().maeUnits());
        return joined("evaluate.verdict.one", split, List.of(new Claim(figures)));
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

    /**
     * The same verdict on one of many runs that were evaluated on these validation windows: where the best of so many may be as good by
     * luck, that is said, and nothing is better.
     *
     * @param tries number of those runs; empty where they are not counted
     */
    public Verdict among(OptionalInt tries, Assessment assessment) {
        boolean better = claims.stream().anyMatch(claim -> claim.tone() == Tone.BETTER);
        return assessment
                .of(Split.VALIDATION)
                .filter(split -> better && tries.isPresent())
                .flatMap(split -> BestOfMany.of(tries.getAsInt(), split.againstPersistence()))
                .filter(BestOfMany::isExplanation)
                .map(this::orLuck)
                .orElse(this);
    }

    private Verdict orLuck(BestOfMany many) {
        Message luck = Message.of("evaluate.claim.luck", many.tries());
        List<Claim> open = new ArrayList<>();
        claims.forEach(claim ->
                open.add(new Claim(claim.words, claim.brief, claim.tone == Tone.BETTER ? Tone.NEITHER : claim.tone)));
        open.add(new Claim(luck, Tone.NEITHER));
        return new Verdict(
                Message.of("evaluate.verdict.luck", sentence, luck),
                Message.of("evaluate.verdict.luck", brief, luck),
                open);
    }

    /** What significance tests on the test split allow to claim. */
    public static Verdict onTest(SplitAssessment test) {
        return of(Message.of("evaluate.verdict.test"), test.comparisons());
    }

    /** @param comparisons one or two */
    static Verdict of(Message split, List<Comparison> comparisons) {
        List<Claim> claims =
                new ArrayList<>(comparisons.stream().map(Claim::new).toList());
        boolean nor = claims.size() == 2 && comparisons.stream().allMatch(Comparison::isOpen);
        if (nor) {
            Comparison second = comparisons.get(1);
            claims.set(1, new Claim(second.detailed(second.briefToo()), second.briefToo(), Tone.NEITHER));
        }
        boolean same = claims.stream().map(Claim::tone).distinct().count() == 1;
        String key = claims.size() == 1
                ? "evaluate.verdict.one"
                : nor ? "evaluate.verdict.nor" : same ? "evaluate.verdict.and" : "evaluate.verdict.but";
        Verdict verdict = joined(key, split, claims);
        boolean untested =
                comparisons.stream().anyMatch(compared -> compared.evidence().isEmpty() && !compared.isNegligible());
        return untested
                ? new Verdict(Message.of("evaluate.verdict.tooFew", verdict.sentence), verdict.brief, claims)
                : verdict;
    }

    private static Verdict joined(String key, Message split, List<Claim> claims) {
        return new Verdict(joined(key, split, claims, Claim::words), joined(key, split, claims, Claim::brief), claims);
    }

    private static Message joined(String key, Message split, List<Claim> claims, Function<Claim, Message> words) {
        List<Object> arguments = new ArrayList<>(List.of(split));
        claims.forEach(claim -> arguments.add(words.apply(claim)));
        return new Message(key, arguments);
    }

    private static Message split(Map<Split, Scores> scores) {
        return Message.of(
                scores.containsKey(Split.VALIDATION) ? "evaluate.verdict.validation" : "evaluate.verdict.trainOnly");
    }
}
