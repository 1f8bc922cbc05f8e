package dev.lookback.app.workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.background.Notice;
import dev.lookback.app.series.notes.FileChangeNote;
import dev.lookback.app.widget.FormScene;
import dev.lookback.app.workbench.FakeRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.app.workbench.watch.SeriesWatch.FileState;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.runs.MadeForecast;
import dev.lookback.runs.MadeForecasts;
import dev.lookback.runs.PastForecast;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.series.axis.NewRows;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.training.FutureForecast;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.SplitSpec.ByFraction;
import dev.lookback.window.split.Splits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WithJavaFx
class SeriesWatchTest {

    @TempDir
    Path folder;

    private FormScene form;
    private Workbench workbench;

    @Start
    void start(Stage stage) {
        form = new FormScene(stage, (bench, texts) -> new FileChangeNote(bench, texts, () -> {}));
        workbench = form.workbench();
    }

    @Test
    void newRowsAreNamedAndColumnsTargetAndBordersStay(FxRobot robot) throws IOException {
        open(robot, 300);
        robot.interact(() -> workbench.edit(
                "",
                r -> r.withData(r.data().withFeatures(List.of("close")).withTarget("high"))
                        .withSplits(new ByFraction(0.7, 0.2, 0.1))));
        Recipe before = form.recipe();
        Borders borders = borders();

        write(312);
        look();
        assertThat(workbench.watch().stateProperty().get()).isEqualTo(FileState.CHANGED);
        assertThat(words()).isEqualTo("series.csv has changed on disk.");
        assertThat(notice().action()).isPresent();
        assertThat(workbench.series().orElseThrow().rows()).as("not yet").isEqualTo(300);

        robot.interact(form.find(Hyperlink.class, "disk.reload")::fire);
        assertThat(workbench.series().orElseThrow().rows()).isEqualTo(312);
        assertThat(words()).isEqualTo("12 new rows since 2005-10-30");
        assertThat(notice().text().key()).isEqualTo("app.series.watch.rows");
        assertThat(form.recipe().data().features()).containsExactly("close");
        assertThat(form.recipe().data().target()).isEqualTo("high");
        assertThat(borders())
                .isEqualTo(new Borders(borders.trainEnd(), borders.validationEnd(), 312))
                .isNotEqualTo(Splits.resolve(before.splits(), workbench.series().orElseThrow())
                        .borders()
                        .orElseThrow());
        assertThat(form.recipe().data().digest())
                .isEqualTo(workbench.series().orElseThrow().digest());

        robot.interact(workbench::undo);
        assertThat(form.recipe().splits()).isEqualTo(before.splits());
        assertThat(workbench.series().orElseThrow().rows()).isEqualTo(312);
    }

    @Test
    void theRunOnShowStaysWhereTheFileHasOnlyMoreRows(FxRobot robot) throws IOException {
        open(robot, 300);
        robot.interact(() -> FakeRun.on(workbench));
        LiveRun run = workbench.runProperty().get();
        write(312);
        robot.interact(workbench.watch()::reload);
        assertThat(workbench.runProperty().get()).isSameAs(run);
        assertThat(run.series().rows()).as("it was trained on").isEqualTo(300);
        assertThat(run.newestProperty().get().rows()).isEqualTo(312);
        assertThat(run.isOf(workbench.series().orElseThrow())).isTrue();

        write(320);
        robot.interact(workbench.watch()::reload);
        assertThat(workbench.runProperty().get()).as("again").isSameAs(run);
        assertThat(run.newestProperty().get().rows()).isEqualTo(320);
        robot.interact(() -> workbench.edit("", r -> r.withSeed(r.seed() + 1)));
        assertThat(workbench.runProperty().get()).as("after an edit").isSameAs(run);
    }

    @Test
    void theRunOnShowGoesWhereEarlierRowsHaveOtherValues(FxRobot robot) throws IOException {
        open(robot, 300);
        robot.interact(() -> FakeRun.on(workbench));
        Files.writeString(file(), FormScene.csv(312, ',').replaceFirst("\\n2005-01-04,[0-9.]+", "\n2005-01-04,55"));
        touch();
        robot.interact(workbench.watch()::reload);
        assertThat(workbench.series().orElseThrow().rows()).isEqualTo(312);
        assertThat(workbench.runProperty().get()).isNull();
    }

    @Test
    void forecastsOfStoredRunsAreJudgedOnRowsThatHaveComeSince() throws IOException {
        Series before = read("t,v\n2024-05-01,1.5\n2024-05-02,2.5\n2024-05-03,3.5\n");
        Recipe recipe = Preset.LINEAR.on(before);
        MadeForecast made =
                new MadeForecast("v", 3, true, before.stampAt(2), 3.5, List.of(new MadeForecast.Point(1, 1, 4, 3.5)));
        PastForecast past = new PastForecast(7, "", recipe.data(), MadeForecasts.NONE.with(made));

        Series now = read("t,v\n2024-05-02,2.5\n2024-05-03,3.5\n2024-05-06,4.5\n");
        assertThat(PastOutcomes.judged(List.of(past), now))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.outcome().points()).containsExactly(new FutureOutcome.Point(2, 1, 4, 4.5, 3.5)));
        assertThat(PastOutcomes.judged(List.of(past), before))
                .as("none has come")
                .isEmpty();
        assertThat(PastOutcomes.judged(List.of(past), read("t,v\n2024-05-02,2.5\n2024-05-03,9.5\n2024-05-06,4.5\n")))
                .as("another series of the same times")
                .isEmpty();
        assertThat(PastOutcomes.judged(List.of(past), read("t,w\n2024-05-03,3.5\n2024-05-06,4.5\n")))
                .as("no such column")
                .isEmpty();
    }

    @Test
    void aFileThatIsGoneLeavesWhatIsOpen(FxRobot robot) throws IOException {
        open(robot, 300);
        Files.delete(file());
        look();
        assertThat(workbench.watch().stateProperty().get()).isEqualTo(FileState.GONE);
        assertThat(words()).startsWith("series.csv is gone, or cannot be read any more.");
        assertThat(notice().text().key()).isEqualTo("app.series.watch.gone");
        assertThat(workbench.series().orElseThrow().rows()).isEqualTo(300);

        write(300);
        look();
        assertThat(workbench.watch().stateProperty().get())
                .as("the same bytes are back")
                .isEqualTo(FileState.SAME);
        assertThat(notice()).isNull();
    }

    @Test
    void aFileThatCannotBeReadAgainIsToldAndNothingIsLost(FxRobot robot) throws IOException {
        open(robot, 300);
        Files.writeString(file(), "nothing here");
        touch();
        look();
        robot.interact(workbench.watch()::reload);
        assertThat(notice().kind()).isEqualTo(Notice.Kind.ERROR);
        assertThat(workbench.series().orElseThrow().rows()).isEqualTo(300);
        assertThat(workbench.watch().stateProperty().get()).isEqualTo(FileState.CHANGED);
    }

    @Test
    void theForecastOnShowIsJudgedWhenNewRowsAreRead(FxRobot robot) throws IOException {
        open(robot, 300);
        Reading before = workbench.readingProperty().get();
        Recipe recipe = form.recipe();
        write(312);
        Reading now = new SeriesReader().read(file(), ReadOptions.detect(), fraction -> true);
        ObjectProperty<Reading> reading = new SimpleObjectProperty<>(before);
        List<Notice> told = new ArrayList<>();
        SeriesWatch.Reload reload = (read, over) -> {
            read.accept(now.series());
            reading.set(now);
            over.run();
        };
        ObjectProperty<LiveRun> run = new SimpleObjectProperty<>(new LiveRun(recipe, before.series()));
        double last = before.series().values("close")[299];
        ObjectProperty<FutureForecast> future = new SimpleObjectProperty<>(
                new FutureForecast(1, List.of(new FutureForecast.Point(300, 299, 0, last + 1)), 0));
        try (SeriesWatch watch = new SeriesWatch(reading, run, future, reload, told::add, words -> {})) {
            watch.reload();
            SeriesUpdate update = watch.updateProperty().get();
            assertThat(update.rows()).contains(new NewRows(0, 12));
            double came = now.series().values("close")[300];
            assertThat(update.outcome().orElseThrow().points())
                    .containsExactly(new FutureOutcome.Point(300, 1, last + 1, came, last));
            assertThat(told).hasSize(1);
            reading.set(before);
            assertThat(watch.updateProperty().get())
                    .as("something else is open")
                    .isNull();
        }
    }

    @Test
    void aForecastIsJudgedOnTheRowsThatHaveCome() throws IOException {
        Series before = read("t,v\n2024-05-01,1.5\n2024-05-02,2.5\n2024-05-03,3.5\n");
        Series now = read("t,v\n2024-05-02,2.5\n2024-05-03,3.5\n2024-05-06,4.5\n2024-05-07,6.5\n");
        NewRows rows = NewRows.between(before, now).orElseThrow();
        assertThat(rows).isEqualTo(new NewRows(-1, 2));

        FutureForecast made = new FutureForecast(
                3,
                List.of(
                        new FutureForecast.Point(3, 2, 0, 4),
                        new FutureForecast.Point(4, 2, 1, 5),
                        new FutureForecast.Point(5, 2, 2, 9)),
                0);
        FutureOutcome outcome =
                FutureOutcome.of(MadeForecast.of(made, "v", before), now).orElseThrow();
        assertThat(outcome.points())
                .containsExactly(
                        new FutureOutcome.Point(2, 1, 4, 4.5, 3.5), new FutureOutcome.Point(3, 2, 5, 6.5, 3.5));
        assertThat(outcome.meanError()).isEqualTo(1);
        assertThat(outcome.meanPersistenceError()).isEqualTo(2);
        assertThat(FutureOutcome.of(MadeForecast.of(made, "v", before), before))
                .as("none has come")
                .isEmpty();
        assertThat(NewRows.between(before, read("t,v\n2025-01-01,1.5\n2025-01-02,2.5\n")))
                .as("another file")
                .isEmpty();
    }

    private void open(FxRobot robot, int rows) {
        form.open(robot, folder, FormScene.csv(rows, ','), Preset.SMALL);
    }

    private Path file() {
        return folder.resolve("series.csv");
    }

    private void write(int rows) throws IOException {
        Files.writeString(file(), FormScene.csv(rows, ','));
        touch();
    }

    private void touch() throws IOException {
        Files.setLastModifiedTime(file(), FileTime.from(Instant.now().plusSeconds(60)));
    }

    /** Twice, as a change is told only at rest. */
    private void look() {
        workbench.watch().look();
        workbench.watch().look();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Series read(String text) throws IOException {
        Path small = Files.writeString(folder.resolve("small.csv"), text);
        return new SeriesReader()
                .read(small, ReadOptions.detect(), fraction -> true)
                .series();
    }

    private Borders borders() {
        return Splits.resolve(form.recipe().splits(), workbench.series().orElseThrow())
                .borders()
                .orElseThrow();
    }

    private Notice notice() {
        return workbench.noticeProperty().get();
    }

    private String words() {
        return form.find(Label.class, "disk.words").getText();
    }
}
