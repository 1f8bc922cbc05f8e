package dev.lookback.runs.search;

import dev.lookback.recipe.Recipe;
import dev.lookback.text.Message;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Hyperparameter search whose next step is a function of its trials so far: one that was interrupted resumes, and repeats nothing. For one thread
 * at a time.
 */
public final class Sweep {

    /** So many draws in a row that cannot be trained, or were tried, and a space is taken to be used up. */
    private static final int MOST_DRAWS = 10_000;

    /** Points of a grid in a row that cannot be trained, after which no others are looked for. */
    private static final int MOST_EXCLUDED = 100_000;

    /** Runs of a grid where neither their number nor the time is said. */
    private static final int MOST_OF_GRID = 10_000;

    private final SearchSpace space;
    private final SweepSettings settings;
    private final Predicate<Recipe> trainable;
    private final int epochs;
    private final SuccessiveHalving halving;
    private final RandomPoints draws;
    private final Map<Point, Boolean> valid = new HashMap<>();

    /**
     * @param trainable whether a recipe passes its check: asked before a point costs anything
     * @throws SpaceException if the space cannot be searched that way
     */
    public Sweep(SearchSpace space, SweepSettings settings, Predicate<Recipe> trainable) {
        this.space = space;
        this.settings = settings;
        this.trainable = trainable;
        epochs = space.base().training().epochs();
        halving = new SuccessiveHalving(epochs);
        draws = new RandomPoints(space, settings.seed());
        if (settings.search() == SearchKind.GRID && space.size().isEmpty()) {
            Dimension endless = space.dimensions().stream()
                    .filter(dimension -> dimension.all().isEmpty())
                    .findFirst()
                    .orElseThrow();
            throw new SpaceException(Message.of("runs.space.noGrid", endless.toString()));
        }
    }

    public SearchSpace space() {
        return space;
    }

    /** Trials that there will be at most; empty where only time ends them. */
    public OptionalLong most() {
        return most(space.size(), settings);
    }

    /** That of a grid, which goes through its points in order, a part only will be tried; empty where all of them are. */
    public static Optional<Message> part(SearchSpace space, SweepSettings settings) {
        OptionalLong most = most(space.size(), settings);
        return settings.search() == SearchKind.GRID && most.isPresent()
                ? space.points()
                        .filter(points -> points.compareTo(BigInteger.valueOf(most.getAsLong())) > 0)
                        .map(points -> Message.of("runs.sweep.part", points, most.getAsLong()))
                : Optional.empty();
    }

    /** @param size points of the space; empty where there is no end of them */
    static OptionalLong most(OptionalLong size, SweepSettings settings) {
        OptionalInt runs = limit(settings);
        if (runs.isEmpty()) {
            return size;
        }
        return OptionalLong.of(size.isPresent() ? Math.min(runs.getAsInt(), size.getAsLong()) : runs.getAsInt());
    }

    /** Nobody waits for a grid of millions; who does not say how many is given some. */
    private static OptionalInt limit(SweepSettings settings) {
        boolean open = settings.runs().isEmpty() && settings.minutes().isEmpty();
        return open && settings.search() == SearchKind.GRID ? OptionalInt.of(MOST_OF_GRID) : settings.runs();
    }

    /**
     * @param trials all so far
     * @param minutes since the sweep began
     */
    public SweepStep next(List<Trial> trials, double minutes) {
        Optional<SweepStep> unfinished = interrupted(trials);
        if (unfinished.isPresent()) {
            return unfinished.get();
        }
        boolean timeIsUp =
                settings.minutes().isPresent() && minutes >= settings.minutes().getAsDouble();
        if (settings.halving() && !timeIsUp) {
            Optional<SweepStep.Resume> promotion = halving.promotion(trials);
            if (promotion.isPresent()) {
                return promotion.get();
            }
        }
        OptionalInt limit = limit(settings);
        boolean enough = limit.isPresent() && trials.size() >= limit.getAsInt();
        SweepStep begin = enough
                ? new SweepStep.Done(Message.of("runs.sweep.enough", trials.size()), 0)
                : begin(trials, timeIsUp);
        return begin instanceof SweepStep.Done done ? end(trials, done) : begin;
    }

    private Optional<SweepStep> interrupted(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.state() == Trial.State.INTERRUPTED)
                .findFirst()
                .map(trial -> new SweepStep.Resume(trial.number(), nextRung(trial)));
    }

    private int nextRung(Trial trial) {
        return settings.halving()
                ? halving.rungs().stream()
                        .filter(rung -> rung > trial.epochs())
                        .findFirst()
                        .orElse(epochs)
                : epochs;
    }

    private SweepStep end(List<Trial> trials, SweepStep.Done done) {
        if (trials.stream().anyMatch(trial -> trial.state() == Trial.State.RUNNING)) {
            return new SweepStep.Wait();
        }
        return settings.halving()
                ? halving.last(trials).map(SweepStep.class::cast).orElse(done)
                : done;
    }

    private SweepStep begin(List<Trial> trials, boolean timeIsUp) {
        if (timeIsUp) {
            return new SweepStep.Done(Message.of("runs.sweep.timeIsUp", trials.size()), 0);
        }
        Set<Point> tried = new HashSet<>(trials.stream().map(Trial::point).toList());
        int until = settings.halving() ? halving.rungs().get(0) : epochs;
        int number = trials.size() + 1;
        if (settings.search() == SearchKind.TPE) {
            Optional<Point> learned = learned(trials, tried);
            if (learned.isPresent()) {
                return new SweepStep.Begin(number, learned.get(), until, 0);
            }
        }
        return settings.search() == SearchKind.GRID ? grid(tried, number, until) : random(tried, number, until);
    }

    private SweepStep grid(Set<Point> tried, int number, int until) {
        long size = space.size().orElseThrow();
        int excluded = 0;
        for (long i = 0; i < size; i++) {
            if (excluded == MOST_EXCLUDED) {
                return new SweepStep.Done(Message.of("runs.sweep.barren", number - 1, MOST_EXCLUDED), excluded);
            }
            Point point = space.grid(i);
            if (tried.contains(point)) {
                excluded = 0; // those before it were counted when it was begun
            } else if (isValid(point)) {
                return new SweepStep.Begin(number, point, until, excluded);
            } else {
                excluded++;
            }
        }
        return new SweepStep.Done(Message.of("runs.sweep.all", number - 1), excluded);
    }

    private SweepStep random(Set<Point> tried, int number, int until) {
        OptionalLong size = space.size();
        Set<Point> invalid = new HashSet<>();
        int excluded = 0;
        int found = 0;
        for (long i = 0; i < MOST_DRAWS + (long) tried.size(); i++) {
            Point point = draws.draw(i);
            if (tried.contains(point)) {
                found++;
                excluded = 0;
            } else if (invalid.add(point)) {
                if (isValid(point)) {
                    return new SweepStep.Begin(number, point, until, excluded);
                }
                excluded++;
            }
            if (size.isPresent() && invalid.size() + tried.size() >= size.getAsLong() && found > 0) {
                break;
            }
        }
        return new SweepStep.Done(Message.of("runs.sweep.all", number - 1), excluded);
    }

    /** With halving, trials that ended early are taken as worse than those that went on: they were when they were compared. */
    private Optional<Point> learned(List<Trial> trials, Set<Point> tried) {
        List<Trial> ranked = settings.halving() ? halving.ranked(trials) : finished(trials);
        if (ranked.size() < Tpe.STARTUP) {
            return Optional.empty();
        }
        return new Tpe(space).next(ranked, tried, point -> isValid(point), draws.random(-1L - trials.size()));
    }

    /** Asked of the same points again and again, whenever a trial is to begin. */
    private boolean isValid(Point point) {
        return valid.computeIfAbsent(point, unknown -> space.isValid(unknown, trainable));
    }

    /** The best first. */
    private static List<Trial> finished(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.state() == Trial.State.FINISHED)
                .sorted(Comparator.comparingDouble((Trial trial) -> trial.cost())
                        .thenComparing(Trial::number))
                .toList();
    }
}
