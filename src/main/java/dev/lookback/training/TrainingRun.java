package dev.lookback.training;

import dev.lookback.engine.TrainableNetwork;
import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Training;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Training loop of one run, from the first weights to the last epoch, on the thread that calls {@link #run}. */
final class TrainingRun {

    /** More windows take long to forecast: not while somebody watches training go on, or waits for it to stop. */
    static final int MANY_WINDOWS = 10_000;

    private final Job job;
    private final Recipe recipe;
    private final RunControl control;
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(TrainingRun::daemon);
    private final Throughput pace = new Throughput();
    private final List<EpochResult> history = new ArrayList<>();
    private WindowSource source;
    private WindowPlan plan;
    private SplitEvaluator evaluator;
    private TrainableNetwork network;
    private BatchFeed feed;
    private RunFacts facts;
    private float[] bestWeights;
    private Map<Split, SplitForecast> bestForecasts = Map.of();
    private int bestEpoch;
    private double firstBatchLoss = Double.NaN;
    private double trainSeconds;
    private double evaluationSeconds;
    private long trainedWindows;

    TrainingRun(Job job, RunControl control) {
        this.job = job;
        this.recipe = job.recipe();
        this.control = control;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "batches");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * @throws RunFailedException when the loss explodes
     * @throws IllegalArgumentException for a recipe that its check refuses
     */
    RunResult run() throws InterruptedException {
        try {
            return trained();
        } finally {
            ahead.shutdown();
        }
    }

    private RunResult trained() throws InterruptedException {
        prepare();
        control.state(RunState.TRAINING);
        control.tell(new RunEvent.Started(facts, List.copyOf(history)));
        int last = Math.min(job.until(), recipe.training().epochs());
        boolean going = control.proceed();
        while (going && history.size() < last && !patienceLost()) {
            going = epoch(history.size() + 1);
        }
        return result(going ? outcome() : RunState.STOPPED);
    }

    private RunState outcome() {
        boolean more = history.size() < recipe.training().epochs() && !patienceLost();
        return more ? RunState.WAITING : RunState.FINISHED;
    }

    private void prepare() {
        Series series = job.series();
        RecipeCheck check = RecipeCheck.of(recipe, series);
        check.errors().stream()
                .filter(error -> error.message().key().equals("recipe.problem.noWeight"))
                .findFirst()
                .ifPresent(error -> fail(new RunEvent.Failed(
                        error.message(), Message.of("training.failed.noWeight.advice")))); // in a fold of a backtest
        if (!check.trainable()) {
            throw new IllegalArgumentException("recipe cannot be trained: " + check.problems());
        }
        plan = check.plan().orElseThrow().purged(job.purge());
        source = recipe.source(series, plan);
        evaluator = new SplitEvaluator(source);
        network = TrainableNetwork.of(recipe, source.features(), plan.spec().timeSteps(), job.engine());
        facts = evaluator.facts(recipe, series.rows(), network.parameters(), network.engine());
        bestWeights = network.weights();
        feed = new BatchFeed(
                source,
                plan.anchors(Split.TRAIN),
                recipe.weights(series, plan),
                Math.min(recipe.training().batchSize(), plan.count(Split.TRAIN)),
                ahead);
        job.from().ifPresent(this::resume);
    }

    private void resume(Checkpoint checkpoint) {
        history.addAll(checkpoint.history());
        bestEpoch = checkpoint.bestEpoch();
        bestWeights = checkpoint.bestWeights();
        firstBatchLoss = checkpoint.firstBatchLoss();
        trainSeconds = checkpoint.trainSeconds();
        trainedWindows = checkpoint.trainedWindows();
        network.weights(checkpoint.weights());
        network.optimizer(checkpoint.optimizer());
    }

    private Checkpoint checkpoint() {
        return new Checkpoint(
                history,
                bestEpoch,
                bestWeights,
                network.weights(),
                network.optimizer(),
                firstBatchLoss,
                trainSeconds,
                trainedWindows);
    }

    private List<Double> monitored() {
        return history.stream().map(EpochResult::monitoredLoss).toList();
    }

    /** One pass over all training windows. Returns whether to go on. */
    private boolean epoch(int epoch) throws InterruptedException {
        Training training = recipe.training();
        double rate = LearningRate.of(training, epoch, monitored());
        network.learningRate(rate);
        double began = trainSeconds;
        int[] order = EpochOrder.of(plan.count(Split.TRAIN), training.shuffle(), recipe.seed(), epoch);
        int batches = plan.batches(Split.TRAIN, training.batchSize());
        feed.begin(order);
        double sum = 0;
        for (int batch = 0; batch < batches; batch++) {
            long batchBegan = System.nanoTime();
            BatchFeed.Batch windows = feed.next();
            int count = windows.count();
            double weighted = network.trainStep(windows.inputs(), windows.targets(), windows.weights(), count);
            sum += weighted * count;
            double seconds = secondsSince(batchBegan);
            trainSeconds += seconds;
            trainedWindows += count;
            pace.add(count, seconds);
            if (windows.weight() > 0) { // windows that do not count have no loss to tell
                double loss = weighted / windows.weight();
                guard(loss, epoch);
                tellBatch(epoch, batch + 1, batches, loss);
            }
            if (!control.proceed()) {
                return false;
            }
        }
        return close(epoch, sum / order.length, rate, trainSeconds - began) && control.proceed();
    }

    private void guard(double loss, int epoch) {
        if (Double.isNaN(firstBatchLoss)) {
            firstBatchLoss = loss;
        }
        double persistence = facts.persistenceLoss().getOrDefault(Split.TRAIN, 0.0);
        Divergence.of(loss, firstBatchLoss, persistence, recipe, epoch).ifPresent(TrainingRun::fail);
    }

    private static void fail(RunEvent.Failed failure) {
        throw new RunFailedException(failure, null);
    }

    private void tellBatch(int epoch, int batch, int batches, double loss) {
        int epochsLeft = recipe.training().epochs() - epoch;
        long batchesLeft = (long) epochsLeft * batches + batches - batch;
        double evaluating = evaluationSeconds * (epochsLeft + 1);
        double secondsLeft = pace.secondsFor(batchesLeft * recipe.training().batchSize()) + evaluating;
        control.tell(new RunEvent.BatchDone(epoch, batch, batches, loss, pace.windowsPerSecond(), secondsLeft));
    }

    /** Evaluates the weights after an epoch and keeps them if they are the best. False if stopped meanwhile. */
    private boolean close(int epoch, double loss, double rate, double seconds) {
        long began = System.nanoTime();
        Map<Split, SplitForecast> forecasts = new EnumMap<>(Split.class);
        double valLoss = Double.NaN;
        if (plan.count(Split.VALIDATION) > 0) {
            Optional<float[]> outputs = evaluator.outputs(network, Split.VALIDATION, this::continues);
            if (outputs.isEmpty()) {
                return false;
            }
            valLoss = evaluator.loss(recipe.training().loss(), Split.VALIDATION, outputs.get());
            Divergence.ofValidation(valLoss, recipe, epoch).ifPresent(TrainingRun::fail);
            forecasts.put(Split.VALIDATION, evaluator.inUnits(Split.VALIDATION, outputs.get()));
        }
        EpochResult done = new EpochResult(epoch, loss, valLoss, seconds + secondsSince(began), rate);
        if (job.isWatched(Split.TRAIN) && !hasMany(Split.TRAIN)) {
            put(forecasts, Split.TRAIN, this::continues);
        }
        if (job.isWatched(Split.TEST)) {
            put(forecasts, Split.TEST, this::continues);
        }
        if (monitored().stream().allMatch(before -> done.monitoredLoss() < before)) {
            bestEpoch = epoch;
            bestWeights = network.weights();
            bestForecasts = forecasts;
        }
        history.add(done);
        evaluationSeconds = secondsSince(began);
        control.tell(new RunEvent.EpochDone(done, bestEpoch, forecasts, evaluator.scores(forecasts)));
        control.tell(new RunEvent.Reached(checkpoint()));
        return true;
    }

    private boolean continues() {
        return !control.stopRequested();
    }

    private boolean hasMany(Split split) {
        return plan.count(split) > MANY_WINDOWS;
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    private void put(Map<Split, SplitForecast> forecasts, Split split, BooleanSupplier continues) {
        if (plan.count(split) > 0) {
            evaluator
                    .outputs(network, split, continues)
                    .ifPresent(outputs -> forecasts.put(split, evaluator.inUnits(split, outputs)));
        }
    }

    private boolean patienceLost() {
        return recipe.training()
                .earlyStopping()
                .filter(stopping -> EarlyStoppingMonitor.isLost(stopping, monitored()))
                .isPresent();
    }

    private RunResult result(RunState state) {
        boolean best = recipe.training().keepBest();
        float[] kept = best ? bestWeights : network.weights();
        network.weights(kept);
        Map<Split, SplitForecast> forecasts = new EnumMap<>(Split.class);
        forecasts.putAll(best ? bestForecasts : Map.of());
        for (Split split : Split.values()) {
            boolean mayTakeLong = state != RunState.STOPPED;
            if (job.isEvaluated(split) && !forecasts.containsKey(split) && (mayTakeLong || !hasMany(split))) {
                put(forecasts, split, () -> true);
            }
        }
        return new RunResult(
                recipe,
                facts,
                state,
                List.copyOf(history),
                bestEpoch,
                forecasts,
                evaluator.scores(forecasts),
                trainSeconds == 0 ? 0 : trainedWindows / trainSeconds,
                TrainedModel.of(recipe, source.scales(), kept));
    }
}
