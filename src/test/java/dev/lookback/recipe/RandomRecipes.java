package dev.lookback.recipe;

import dev.lookback.network.Activation;
import dev.lookback.network.Layer;
import dev.lookback.network.Network;
import dev.lookback.network.Padding;
import dev.lookback.series.MissingPolicy;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.RowOrder;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.ScalerKind;
import dev.lookback.window.SplitSpec;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowSpec;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Recipes with anything in any field: they need not make sense. */
final class RandomRecipes {

    private final Random random;

    RandomRecipes(long seed) {
        random = new Random(seed);
    }

    Recipe recipe() {
        return new Recipe(
                data(),
                new WindowSpec(number(), number(), number(), number(), pick(Alignment.values())),
                splits(),
                pick(Context.values()),
                pick(ScalerKind.values()),
                pick(TargetForm.values()),
                network(),
                training(),
                random.nextLong());
    }

    Network network() {
        return new Network(
                IntStream.range(0, random.nextInt(8)).mapToObj(i -> layer()).toList());
    }

    Layer layer() {
        return this.<Supplier<Layer>>pick(
                        () -> new Layer.Conv1D(
                                size(), size(), size(), size(), pick(Padding.values()), pick(Activation.values())),
                        () -> new Layer.MaxPool1D(size(), size(), pick(Padding.values())),
                        () -> new Layer.AveragePool1D(size(), size(), pick(Padding.values())),
                        Layer.GlobalMaxPool1D::new,
                        Layer.GlobalAveragePool1D::new,
                        Layer.Flatten::new,
                        () -> new Layer.Dense(size(), pick(Activation.values())),
                        () -> new Layer.Dropout(random.nextDouble()),
                        () -> new Layer.SpatialDropout(random.nextDouble()),
                        () -> new Layer.BatchNormalization(random.nextDouble(), random.nextDouble()))
                .get();
    }

    private DataReference data() {
        return new DataReference(
                "folder with blanks/文件 " + number() + ".csv",
                Integer.toHexString(number()),
                new ReadOptions(
                        maybe("GB18030"),
                        maybe('\t'),
                        maybe(pick("日期", ReadOptions.NO_TIME)),
                        maybe(pick(RowOrder.values())),
                        pick(MissingPolicy.values())),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> "column \"" + i + "\"")
                        .toList(),
                pick("close", "收盘"));
    }

    private SplitSpec splits() {
        return pick(
                new SplitSpec.ByRows(
                        number(), number(), random.nextBoolean() ? OptionalInt.of(number()) : OptionalInt.empty()),
                new SplitSpec.ByFraction(random.nextDouble(), random.nextDouble(), random.nextDouble()),
                new SplitSpec.ByDate(time(), time()));
    }

    private Training training() {
        return new Training(
                pick(
                        new Optimizer.RmsProp(real(), real()),
                        new Optimizer.Adam(real(), real(), real()),
                        new Optimizer.AdamW(real(), real(), real(), real()),
                        new Optimizer.Nadam(real(), real(), real()),
                        new Optimizer.Sgd(real(), random.nextBoolean())),
                real(),
                pick(
                        new Schedule.Constant(),
                        new Schedule.Step(number(), real()),
                        new Schedule.Exponential(real()),
                        new Schedule.Cosine(real()),
                        new Schedule.OnPlateau(number(), real(), real())),
                pick(new Loss.Mae(), new Loss.Mse(), new Loss.Huber(real()), new Loss.Quantile(real())),
                number(),
                number(),
                random.nextBoolean(),
                maybe(new EarlyStopping(number(), real())),
                random.nextBoolean(),
                random.nextBoolean() ? OptionalDouble.of(real()) : OptionalDouble.empty(),
                real());
    }

    private LocalDateTime time() {
        return LocalDateTime.of(1990, 1, 1, 0, 0).plusSeconds(random.nextInt());
    }

    private int size() {
        return 1 + random.nextInt(6);
    }

    private int number() {
        return random.nextInt(10_000) - 100;
    }

    private double real() {
        return random.nextGaussian() * Math.pow(10, random.nextInt(12) - 8);
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
