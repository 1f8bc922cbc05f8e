package dev.lookback.runs.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.recipe.Recipe;
import dev.lookback.training.Waves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SweepTest {

    private static final int EPOCHS = 27;
    private static final Recipe BASE =
            Waves.recipe().withTraining(Waves.recipe().training().withEpochs(EPOCHS));

    private static SweepSettings settings(SearchKind kind, boolean halving, int runs, String... vary) {
        return new SweepSettings(
                List.of(vary),
                kind,
                Objective.VALIDATION_LOSS,
                halving,
                runs == 0 ? OptionalInt.empty() : OptionalInt.of(runs),
                OptionalDouble.empty(),
                2,
                5);
    }

    private static Sweep sweep(SweepSettings settings) {
        return new Sweep(SearchSpace.parse(BASE, settings.vary()), settings, SweepTest::isTrainable);
    }

    /** Stands for the check of a recipe. */
    private static boolean isTrainable(Recipe recipe) {
        return recipe.windows().lookback() != 20;
    }

    /** A sweep that trains nothing: each trial's costs are made up. */
    static final class Pretended {

        private final int epochs;
        final List<Trial> trials = new ArrayList<>();
        final List<Integer> until = new ArrayList<>();
        int excluded;
        SweepStep.Done done;

        Pretended() {
            this(EPOCHS);
        }

        /** @param epochs of a whole trial */
        Pretended(int epochs) {
            this.epochs = epochs;
        }

        /** Takes steps until it is done, or so many have been taken. */
        Pretended run(Sweep sweep, int parallel, int most, ToDoubleBiFunction<Point, Integer> cost, Random random) {
            for (int steps = 0; done == null && steps < most; steps++) {
                SweepStep step = running() >= parallel ? new SweepStep.Wait() : sweep.next(trials, 0);
                if (step instanceof SweepStep.Begin begin) {
                    assertThat(begin.trial()).isEqualTo(trials.size() + 1);
                    trials.add(new Trial(begin.trial(), begin.point(), Trial.State.RUNNING, List.of()));
                    until.add(begin.until());
                    excluded += begin.excluded();
                } else if (step instanceof SweepStep.GoOn on) {
                    state(on.trial() - 1, Trial.State.RUNNING);
                    until.set(on.trial() - 1, on.until());
                } else if (step instanceof SweepStep.Wait) {
                    assertThat(running()).isPositive();
                    finishOne(cost, random);
                } else if (step instanceof SweepStep.Done end) {
                    excluded += end.excluded();
                    done = end;
                }
            }
            return this;
        }

        private long running() {
            return trials.stream().filter(t -> t.state() == Trial.State.RUNNING).count();
        }

        private void finishOne(ToDoubleBiFunction<Point, Integer> cost, Random random) {
            List<Integer> running = new ArrayList<>();
            for (int i = 0; i < trials.size(); i++) {
                if (trials.get(i).state() == Trial.State.RUNNING) {
                    running.add(i);
                }
            }
            int i = running.get(random.nextInt(running.size()));
            Trial trial = trials.get(i);
            List<Double> costs = new ArrayList<>(trial.costs());
            while (costs.size() < until.get(i)) {
                costs.add(cost.applyAsDouble(trial.point(), costs.size() + 1));
            }
            boolean over = costs.size() == epochs;
            trials.set(
                    i,
                    new Trial(trial.number(), trial.point(), over ? Trial.State.FINISHED : Trial.State.WAITING, costs));
        }

        void state(int i, Trial.State state) {
            Trial trial = trials.get(i);
            trials.set(i, new Trial(trial.number(), trial.point(), state, trial.costs()));
        }
    }

    private static double cost(Point point, int epoch) {
        double lookback = Double.parseDouble(point.values().get(0));
        return Math.abs(lookback - 65) + 10.0 / epoch;
    }

    @Test
    void aGridIsTriedWholeAndInOrder() {
        Pretended all = new Pretended()
                .run(
                        sweep(settings(SearchKind.GRID, false, 0, "lookback=10..50:10", "batchSize=16,32")),
                        2,
                        1000,
                        SweepTest::cost,
                        new Random(1));

        assertThat(all.trials)
                .extracting(trial -> String.join(" ", trial.point().values()))
                .containsExactly("10 16", "10 32", "30 16", "30 32", "40 16", "40 32", "50 16", "50 32");
        assertThat(all.excluded).isEqualTo(2);
        assertThat(all.done.reason().key()).isEqualTo("runs.sweep.all");
    }

    @ParameterizedTest
    @EnumSource(SearchKind.class)
    void nothingIsTriedTwiceAndTheBudgetIsKept(SearchKind kind) {
        Pretended some = new Pretended()
                .run(
                        sweep(settings(kind, false, 25, "lookback=10..100:10", "batchSize=8,16,32,64")),
                        3,
                        1000,
                        SweepTest::cost,
                        new Random(2));

        assertThat(some.trials).hasSize(25).extracting(Trial::point).doesNotHaveDuplicates();
        assertThat(some.trials).allSatisfy(t -> assertThat(t.state()).isEqualTo(Trial.State.FINISHED));
        assertThat(some.done.reason().key()).isEqualTo("runs.sweep.enough");
    }

    @ParameterizedTest
    @EnumSource(SearchKind.class)
    void aSmallSpaceIsUsedUp(SearchKind kind) {
        Pretended all = new Pretended()
                .run(sweep(settings(kind, false, 0, "lookback=10..100:10")), 2, 1000, SweepTest::cost, new Random(2));

        assertThat(all.trials).hasSize(9).extracting(Trial::point).doesNotHaveDuplicates();
        assertThat(all.done).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(SearchKind.class)
    void aSpaceWithoutAnythingToTrainEnds(SearchKind kind) {
        Pretended none = new Pretended()
                .run(sweep(settings(kind, false, 5, "lookback=20,20")), 2, 100, SweepTest::cost, new Random(2));

        assertThat(none.trials).isEmpty();
        assertThat(none.excluded).isEqualTo(1);
        assertThat(none.done).isNotNull();
    }

    @Test
    void anEndlessRangeIsNoGrid() {
        SpaceException e = catchThrowableOfType(
                SpaceException.class, () -> sweep(settings(SearchKind.GRID, false, 0, "l2=0..0.1")));

        assertThat(e.reason().key()).isEqualTo("runs.space.noGrid");
    }

    @Test
    void timeEndsASweep() {
        SweepSettings settings =
                settings(SearchKind.RANDOM, true, 0, "l2=0..0.1").withMinutes(OptionalDouble.of(3));
        Sweep sweep = sweep(settings);

        assertThat(sweep.next(List.of(), 2.9)).isInstanceOf(SweepStep.Begin.class);
        assertThat(sweep.next(List.of(), 3)).isInstanceOf(SweepStep.Done.class);
    }

    /** Whatever has happened until a program ends: the next one does the same as if it had gone on. */
    @Property(tries = 60)
    void aSweepIsAFunctionOfItsTrials(
            @ForAll SearchKind kind, @ForAll boolean halving, @ForAll @IntRange(min = 1, max = 60) int steps) {
        SweepSettings settings = settings(kind, halving, 30, "lookback=10..100:10", "batchSize=8,16,32,64");
        Pretended some = new Pretended().run(sweep(settings), 1, steps, SweepTest::cost, new Random(3));

        assertThat(sweep(settings).next(some.trials, 0))
                .isEqualTo(sweep(settings).next(some.trials, 0));

        // A kill turns what runs into what is gone on with, first of all.
        for (int i = 0; i < some.trials.size(); i++) {
            if (some.trials.get(i).state() == Trial.State.RUNNING) {
                some.state(i, Trial.State.INTERRUPTED);
                assertThat(sweep(settings).next(some.trials, 0))
                        .isEqualTo(new SweepStep.GoOn(i + 1, some.until.get(i)));
                some.state(i, Trial.State.RUNNING);
            }
        }
        some.run(sweep(settings), 1, 1000, SweepTest::cost, new Random(3));
        assertThat(new HashSet<>(some.trials.stream().map(Trial::point).toList()))
                .hasSize(some.trials.size());
    }

    @Property(tries = 40)
    void halvingLetsFewGoOnAndTheBestComesToTheEnd(
            @ForAll @IntRange(min = 1, max = 4) int parallel, @ForAll Random random) {
        Pretended all = new Pretended()
                .run(
                        sweep(settings(SearchKind.RANDOM, true, 40, "lookback=10..400", "l2=0..0.1")),
                        parallel,
                        2000,
                        SweepTest::cost,
                        random);

        long[] reached = {3, 9, 27};
        for (int i = 0; i < reached.length; i++) {
            long rung = reached[i];
            reached[i] = all.trials.stream().filter(t -> t.epochs() >= rung).count();
        }
        assertThat(reached[0]).isEqualTo(40);
        for (int i = 1; i < reached.length; i++) {
            // One more where only the end of the sweep has it finished.
            assertThat(reached[i]).isLessThanOrEqualTo(1 + 2 * reached[i - 1] / 3);
        }
        assertThat(reached[2]).isPositive();
        assertThat(all.trials).allSatisfy(t -> assertThat(List.of(3, 9, 27)).contains(t.epochs()));
    }

    @Test
    void learningFindsBetterPointsThanChance() {
        double learned = 0;
        double drawn = 0;
        for (int seed = 0; seed < 20; seed++) {
            learned += best(SearchKind.TPE, seed);
            drawn += best(SearchKind.RANDOM, seed);
        }

        assertThat(learned).isLessThan(0.75 * drawn);
    }

    private static double best(SearchKind kind, int seed) {
        SweepSettings settings = settings(
                        kind,
                        false,
                        60,
                        "lookback=10..400",
                        "l2=1e-6..1:log",
                        "learningRate=1e-5..1:log",
                        "scaler=standard,robust,none")
                .withSeed(seed);
        Pretended all = new Pretended().run(sweep(settings), 1, 2000, SweepTest::bowl, new Random(seed));
        return Collections.min(all.trials.stream().map(Trial::cost).toList());
    }

    /** Smallest at lookback 150, l2 0.001, learning rate 0.01, robust. */
    private static double bowl(Point point, int epoch) {
        double a = (Double.parseDouble(point.values().get(0)) - 150) / 100;
        double b = Math.log10(Double.parseDouble(point.values().get(1))) + 3;
        double c = Math.log10(Double.parseDouble(point.values().get(2))) + 2;
        double d = point.values().get(3).equals("robust") ? 0 : 1;
        return a * a + b * b + c * c + d + 1.0 / epoch;
    }

    @Test
    void whatMattersIsToldFromWhatDoesNot() {
        SweepSettings settings =
                settings(SearchKind.RANDOM, false, 120, "lookback=10..400", "l2=0..1", "scaler=standard,robust,none");
        Sweep sweep = sweep(settings);
        Pretended all = new Pretended()
                .run(
                        sweep,
                        1,
                        2000,
                        (point, epoch) -> Double.parseDouble(point.values().get(0))
                                + (point.values().get(2).equals("none") ? 150 : 0),
                        new Random(3));

        double[] shares = Importance.of(sweep.space(), all.trials);

        assertThat(shares[0]).isGreaterThan(0.4);
        assertThat(shares[1]).isLessThan(0.1);
        assertThat(shares[2]).isBetween(0.1, 0.6);
        assertThat(Importance.of(sweep.space(), all.trials.subList(0, 4))).containsOnly(Double.NaN);
    }

    @Test
    void theParetoFrontIsWhatNothingBeats() {
        double[] prices = {1, 2, 3, 4, 4, Double.NaN};
        double[] errors = {9, 5, 6, 5, 1, 0};

        assertThat(ParetoFront.of(prices, errors)).containsExactly(0, 1, 4);
    }
}
