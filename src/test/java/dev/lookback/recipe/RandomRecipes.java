package dev.lookback.recipe;

import dev.lookback.network.Network;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.network.layer.ZeroPadding1D;
import dev.lookback.series.MissingPolicy;
import dev.lookback.series.Preparation;
import dev.lookback.series.Preparation.Aggregation;
import dev.lookback.series.Preparation.ColumnAggregation;
import dev.lookback.series.Preparation.Resampling;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.MissingValue;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.series.RowOrder;
import dev.lookback.series.column.AddedColumn;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.SplitSpec;
import dev.lookback.window.weight.RowWeights;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Random recipes with arbitrary values in all fields, which need not be valid. */
public final class RandomRecipes {

    private final Random random;

    public RandomRecipes(long seed) {
        random = new Random(seed);
    }

    public Recipe recipe() {
        return new Recipe(
                data(),
                new WindowSpec(number(), number(), number(), number(), pick(Alignment.values()), maybeNumber()),
                splits(),
                pick(Context.values()),
                pick(ScalerKind.values()),
                pick(TargetForm.values()),
                network(),
                training(),
                random.nextLong());
    }

    public Network network() {
        return new Network(
                IntStream.range(0, random.nextInt(8)).mapToObj(i -> layer()).toList());
    }

    public Layer layer() {
        return this.<Supplier<Layer>>pick(
                        () -> new Conv1D(
                                size(), size(), size(), size(), pick(Padding.values()), pick(Activation.values())),
                        () -> new MaxPool1D(size(), size(), pick(Padding.values())),
                        () -> new AveragePool1D(size(), size(), pick(Padding.values())),
                        GlobalMaxPool1D::new,
                        GlobalAveragePool1D::new,
                        Flatten::new,
                        () -> new Dense(size(), pick(Activation.values())),
                        () -> new Dropout(random.nextDouble()),
                        () -> new SpatialDropout(random.nextDouble()),
                        () -> new BatchNormalization(random.nextDouble(), random.nextDouble()),
                        () -> new LayerNormalization(random.nextDouble()),
                        () -> new ZeroPadding1D(size(), size()),
                        () -> new LSTM(size(), random.nextBoolean()),
                        () -> new Residual(size(), size(), size(), pick(Activation.values())))
                .get();
    }

    private DataReference data() {
        return new DataReference(
                "folder with blanks/文件 " + number() + ".csv",
                Integer.toHexString(number()),
                new ReadOptions(
                        maybe("GB18030"),
                        maybe('\t'),
                        maybe(','),
                        maybeNumber(),
                        maybeNumber(),
                        maybe(pick("日期", "day + hour", ReadOptions.NO_TIME)),
                        maybe("dd/MM/yyyy"),
                        maybe(random.nextBoolean()),
                        maybe(pick(Orientation.values())),
                        maybe("0700.HK"),
                        maybe(pick(RowOrder.values())),
                        maybe("Sheet 1"),
                        random.nextBoolean() ? List.of() : List.of(new MissingValue(maybe("close"), "-999")),
                        pick(MissingPolicy.values())),
                preparation(),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> "column \"" + i + "\"")
                        .toList(),
                pick("close", "收盘"));
    }

    private Preparation preparation() {
        return new Preparation(
                maybe(new Resampling(
                        pick("1d", Resampling.GRID),
                        List.of(new ColumnAggregation("close", pick(Aggregation.values()))))),
                random.nextBoolean(),
                random.nextBoolean() ? List.of() : List.of("weather"),
                random.nextBoolean() ? List.of() : List.of(new AddedColumn("range", "high - low")));
    }

    private OptionalInt maybeNumber() {
        return random.nextBoolean() ? OptionalInt.of(number()) : OptionalInt.empty();
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
                real(),
                random.nextBoolean()
                        ? RowWeights.EVEN
                        : new RowWeights(
                                random.nextBoolean() ? OptionalDouble.of(real()) : OptionalDouble.empty(),
                                List.of(
                                        new RowWeights.ByRows(number(), number(), real()),
                                        new RowWeights.ByTime(time(), time(), real()))));
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
