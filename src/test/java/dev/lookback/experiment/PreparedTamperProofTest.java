package dev.lookback.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.experiment.TamperProofResult.Cut;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.MissingPolicy;
import dev.lookback.series.Preparation;
import dev.lookback.series.Preparation.Resampling;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Series;
import dev.lookback.series.TextFile;
import dev.lookback.series.column.AddedColumn;
import dev.lookback.window.Context;
import dev.lookback.window.split.SplitSpec;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Coarser rows, added columns, calendar and filled gaps under the proof against look-ahead. */
class PreparedTamperProofTest {

    private static final List<String> FORMULAS = List.of(
            "r = pct(close)",
            "m = close / ma(close, 5) - 1",
            "z = zscore(close, 8)",
            "e = ewm(r, 4)",
            "k = rank(vol, 6)",
            "l = log(vol)",
            "h = highest(close, 3) - lag(lowest(close, 4), 2)",
            "c = if(close > ma(close, 3), std(close, 4), hour_sin)");

    @TempDir
    private Path folder;

    private Series series(MissingPolicy missing) {
        Random random = new Random(17);
        StringBuilder text = new StringBuilder("time,close,vol,weather\n");
        double close = 1000;
        LocalDateTime time = LocalDateTime.of(2023, 1, 1, 0, 0);
        for (int row = 0; row < 1400; row++) {
            close += random.nextGaussian();
            time = time.plusHours(random.nextInt(40) == 0 ? 3 : 1);
            String weather = List.of("sun", "rain", "").get(random.nextInt(3));
            String vol = random.nextInt(20) == 0 ? "" : String.valueOf(random.nextInt(900));
            text.append("%s,%.3f,%s,%s%n".formatted(time, close, vol, weather));
        }
        return TextFile.read(folder, text.toString(), ReadOptions.detect().withMissing(missing))
                .series();
    }

    private static Recipe recipe(Series series, Optional<String> rhythm) {
        Preparation preparation = new Preparation(
                rhythm.map(name -> new Resampling(name, List.of())),
                true,
                List.of("weather"),
                FORMULAS.stream().map(AddedColumn::of).toList());
        Series prepared = series.prepared(preparation, List.of("close"));
        assertThat(prepared.preparationProblems()).isEmpty();
        List<String> inputs = new ArrayList<>(List.of("close", "vol"));
        prepared.columns().stream()
                .filter(column -> column.role() == ColumnRole.ADDED)
                .map(ColumnInfo::name)
                .forEach(inputs::add);
        Recipe small = Preset.SMALL.on(prepared);
        return small.withData(small.data().withFeatures(inputs))
                .withContext(Context.PRECEDING)
                .withWindows(small.windows().withLookback(12).withDelay(3))
                .withSplits(new SplitSpec.ByRows(120, 60, OptionalInt.empty()));
    }

    static Stream<Optional<String>> rhythms() {
        return Stream.of(Optional.empty(), Optional.of("3h"), Optional.of(Resampling.GRID));
    }

    @ParameterizedTest
    @MethodSource("rhythms")
    void noValueAfterTheNewestInputChangesAnything(Optional<String> rhythm) {
        for (MissingPolicy missing : List.of(MissingPolicy.CARRY_FORWARD, MissingPolicy.DROP_ROWS)) {
            Series file = series(missing);
            Recipe recipe = recipe(file, rhythm);
            Series series = recipe.on(file);
            assertThat(RecipeCheck.of(recipe, series).plan()).isPresent();

            TamperProofResult result = TamperProof.of(recipe, series, Optional.empty());

            assertThat(result.cuts()).hasSize(4).allMatch(cut -> cut.windows() > 0);
            assertThat(result.cuts())
                    .extracting(Cut::leak)
                    .as(rhythm + " " + missing)
                    .containsOnly(Optional.empty());
        }
    }

    @Test
    void holidaysAreLearnedFromEarlierRows() {
        StringBuilder text = new StringBuilder("date,close\n");
        LocalDate.of(2012, 1, 2)
                .datesUntil(LocalDate.of(2020, 7, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .filter(day -> day.getDayOfMonth() != 25 || day.getMonth() != Month.DECEMBER)
                .filter(day -> day.getDayOfMonth() != 1 || day.getMonth() != Month.MAY || day.getYear() < 2016)
                .forEach(day -> text.append(day + "," + day.toEpochDay() * 37 % 101 + "\n"));
        Series file = TextFile.read(folder, text.toString()).series();
        Preparation preparation = Preparation.NONE.withCalendar(true);
        List<String> inputs = List.of("close", "before_holiday", "after_holiday", "weekday_sin");
        Recipe small = Preset.SMALL.on(file);
        Recipe recipe = small.withData(small.data().withPreparation(preparation).withFeatures(inputs))
                .withContext(Context.PRECEDING)
                .withWindows(small.windows().withLookback(12).withDelay(3))
                .withSplits(new SplitSpec.ByRows(1200, 500, OptionalInt.empty()));
        Series series = recipe.on(file);

        TamperProofResult result = TamperProof.of(recipe, series, Optional.empty());

        assertThat(series.values("before_holiday")).contains(1);
        assertThat(result.cuts()).hasSize(4).allMatch(cut -> cut.leak().isEmpty());
    }

    @Test
    void interpolatedGapIsFound() {
        Series file = series(MissingPolicy.INTERPOLATE);
        Recipe recipe = recipe(file, Optional.of(Resampling.GRID));
        Series series = recipe.on(file);
        int cut = 0;
        while (!isFilled(series, cut)) {
            cut++;
        }
        Series tampered = TamperedRows.after(series, cut, 1);

        assertThat(tampered.values("close")[cut]).isNotEqualTo(series.values("close")[cut]);
        assertThat(tampered.rows()).isEqualTo(series.rows());
    }

    /** A row of the grid between two of the file: its value has more digits. */
    private static boolean isFilled(Series series, int row) {
        double thousandths = series.values("close")[row] * 1000;
        return Math.abs(thousandths - Math.rint(thousandths)) > 0.01;
    }
}
