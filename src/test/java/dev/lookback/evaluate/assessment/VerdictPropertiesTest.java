package dev.lookback.evaluate.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Words and colours of verdicts on any evidence. */
class VerdictPropertiesTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE);

    /** Errors of the network and p-values against persistence, with an error of 100, and against ridge. */
    @Provide
    Arbitrary<List<Comparison>> comparisons() {
        Arbitrary<Double> ratio = Arbitraries.oneOf(
                Arbitraries.doubles().between(0.2, 5),
                Arbitraries.doubles().between(0.999, 1.001).ofScale(5));
        Arbitrary<Double> p = Arbitraries.oneOf(
                Arbitraries.doubles().between(0.0005, 0.05).ofScale(5),
                Arbitraries.doubles().between(0.05, 1));
        Arbitrary<Boolean> tested = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just(true)), net.jqwik.api.Tuple.of(1, Arbitraries.just(false)));
        Arbitrary<Comparison> one = Combinators.combine(ratio, p, tested)
                .as((r, value, isTested) -> isTested
                        ? VerdictTest.compared(Baseline.RIDGE, 100 * r, 100, value)
                        : Comparison.untested(Baseline.RIDGE, 100 * r, 100));
        return one.list().ofMinSize(1).ofMaxSize(2);
    }

    private static Verdict verdict(List<Comparison> comparisons) {
        return Verdict.of(Message.of("evaluate.verdict.validation"), comparisons);
    }

    private static boolean isSignificant(Comparison compared) {
        return !compared.isNegligible()
                && compared.evidence()
                        .filter(found -> found.pValue() < Evidence.LEVEL)
                        .isPresent();
    }

    private static long count(List<Comparison> comparisons, boolean better) {
        return comparisons.stream()
                .filter(VerdictPropertiesTest::isSignificant)
                .filter(compared -> compared.skill() > 0 == better)
                .count();
    }

    @Property
    void theColourFollowsTheWorstClaim(@ForAll("comparisons") List<Comparison> comparisons) {
        Tone tone = verdict(comparisons).tone();
        if (count(comparisons, false) > 0) {
            assertThat(tone).isEqualTo(Tone.WORSE);
        } else if (count(comparisons, true) == comparisons.size()) {
            assertThat(tone).isEqualTo(Tone.BETTER);
        } else {
            assertThat(tone).isEqualTo(Tone.NEITHER);
        }
    }

    @Property
    void eachClaimHasTheColourOfItsOwnEvidence(@ForAll("comparisons") List<Comparison> comparisons) {
        List<Tone> expected = comparisons.stream()
                .map(compared ->
                        isSignificant(compared) ? compared.skill() > 0 ? Tone.BETTER : Tone.WORSE : Tone.NEITHER)
                .toList();
        assertThat(verdict(comparisons).claims())
                .extracting(Verdict.Claim::tone)
                .isEqualTo(expected);
    }

    @Property
    void betterAndWorseAreSaidOfWhatIsSignificantAlone(@ForAll("comparisons") List<Comparison> comparisons) {
        Verdict verdict = verdict(comparisons);
        boolean mixed =
                verdict.claims().stream().map(Verdict.Claim::tone).distinct().count() == 2;
        for (Message words : List.of(verdict.sentence(), verdict.brief())) {
            String english = ENGLISH.get(words);
            assertThat(matches("\\bbetter\\b", english)).isEqualTo(count(comparisons, true));
            assertThat(matches("\\bworse\\b", english)).isEqualTo(count(comparisons, false));
            assertThat(english.contains(", but ")).isEqualTo(mixed);

            String chinese = CHINESE.get(words);
            assertThat(matches("好", chinese)).isEqualTo(count(comparisons, true));
            assertThat(matches("差(?!异)", chinese.replace("误差", ""))).isEqualTo(count(comparisons, false));
            assertThat(chinese.contains("，但")).isEqualTo(mixed);
        }
    }

    /** The coloured parts are found again in the sentence, in both languages. */
    @Property
    void theSentenceHoldsItsClaimsInOrder(@ForAll("comparisons") List<Comparison> comparisons) {
        Verdict verdict = verdict(comparisons);
        for (Texts texts : List.of(ENGLISH, CHINESE)) {
            List<String> claims = new ArrayList<>();
            List<String> brief = new ArrayList<>();
            for (Verdict.Claim claim : verdict.claims()) {
                claims.add(texts.get(claim.words()));
                brief.add(texts.get(claim.brief()));
            }
            assertThat(texts.get(verdict.sentence())).containsSubsequence(claims);
            assertThat(texts.get(verdict.brief())).containsSubsequence(brief);
        }
    }

    private static long matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
