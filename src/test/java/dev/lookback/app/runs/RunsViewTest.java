package dev.lookback.app.runs;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.chart.Plot;
import dev.lookback.runs.RelatedRun;
import dev.lookback.runs.StoredRun;
import dev.lookback.training.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class RunsViewTest {

    @TempDir
    Path folder;

    private WindowUnderTest window;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private RunsTable table() {
        return window.node(RunsTable.class, "runs-table");
    }

    /** Numbers of the runs in the table, top to bottom. */
    private List<Long> rows() {
        RunsTable table = table();
        return fx(() -> IntStream.range(0, table.getExpandedItemCount())
                .mapToObj(table::getTreeItem)
                .map(TreeItem::getValue)
                .filter(RunLine.OfRun.class::isInstance)
                .map(line -> ((RunLine.OfRun) line).id())
                .toList());
    }

    private void select(Long... runs) {
        RunsTable table = table();
        run(() -> {
            table.getSelectionModel().clearSelection();
            table.select(Set.of(runs));
        });
    }

    private void tab(String name) {
        TabPane tabs = window.node(TabPane.class, "compare-tabs");
        run(() -> tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("tab-" + name))
                .forEach(tabs.getSelectionModel()::select));
    }

    /** Two runs with different batch sizes. */
    private void twoRuns() throws Exception {
        window.openSeries(3);
        window.train();
        window.edit(r -> r.withTraining(r.training().withBatchSize(256)));
        window.train();
        window.press("view-runs");
        until(() -> rows().size() == 2);
    }

    @Test
    void everyRunIsKeptAndSortedFilteredAndGrouped() throws Exception {
        twoRuns();
        assertThat(rows()).containsExactly(2L, 1L);

        window.type("runs.filter", "batchSize = 512");
        until(() -> rows().equals(List.of(1L)));
        window.type("runs.filter", "batchSize = ");
        until(() -> window.node(Label.class, "runs.complaint").isVisible());
        assertThat(window.node(Label.class, "runs.complaint").getText()).contains("Batch size");
        assertThat(rows()).as("a filter that is wrong changes nothing").containsExactly(1L);
        window.type("runs.filter", "");
        until(() -> rows().size() == 2);

        RunsTable table = table();
        run(() -> table.getSortOrder().setAll(List.of(table.getColumns().get(0))));
        until(() -> rows().size() == 2);
        run(() -> table.setGroup(java.util.Optional.of(dev.lookback.runs.query.RunField.Own.SERIES)));
        until(() -> fx(() -> table.getExpandedItemCount()) == 3);
        assertThat(fx(() -> table.getTreeItem(0).getValue())).isInstanceOfSatisfying(RunLine.OfGroup.class, group -> {
            assertThat(group.title()).isEqualTo("pattern-synthetic.csv");
            assertThat(group.runs()).hasSize(2);
        });
    }

    @Test
    void whatIsDeletedComesBack() throws Exception {
        twoRuns();
        select(1L);
        window.press("runs.delete");
        until(() -> rows().equals(List.of(2L)));
        window.press("notice.action");
        until(() -> rows().equals(List.of(2L, 1L)));
    }

    @Test
    void selectedRunsAreLaidSideBySide() throws Exception {
        twoRuns();
        select(1L, 2L);
        until(() -> window.has("compared.1.MAE"));
        tab("recipe");
        until(() -> window.has("difference.training.batchSize.1"));
        assertThat(List.of(
                        window.node(Label.class, "difference.training.batchSize.0")
                                .getText(),
                        window.node(Label.class, "difference.training.batchSize.1")
                                .getText()))
                .containsExactlyInAnyOrder("512", "256");
        assertThat(window.has("difference.seed.0")).isFalse();
    }

    /** Styles of the values of a run's column in the scores. */
    private List<String> styles(String cell) {
        return fx(() -> List.copyOf(window.node(Label.class, cell).getStyleClass()));
    }

    @Test
    void theAxisGrowsWithTheSelectionAndNoScoreIsBestAcrossSeries() throws Exception {
        window.openSeries(2);
        window.train();
        window.edit(r -> r.withTraining(r.training().withEpochs(6)));
        window.train();
        Path other = folder.resolve("other.csv");
        List<String> lines = Files.readAllLines(Path.of("data/pattern-synthetic.csv"));
        Files.write(other, lines.subList(0, lines.size() - 1));
        window.openSeries(other, 2);
        window.train();
        window.press("view-runs");
        until(() -> rows().size() == 3);
        Plot plot = window.node(Plot.class, "overlay-loss-plot");

        select(1L);
        until(() -> window.has("compared.0.MAE") && fx(plot::view).contains(2));
        assertThat(fx(plot::view).contains(6)).isFalse();
        select(1L, 2L);
        until(() -> window.has("compared.1.MAE"));
        assertThat(fx(plot::view)).isEqualTo(fx(() -> plot.homeProperty().get()));
        assertThat(fx(plot::view).contains(6)).isTrue();
        assertThat(Stream.of("compared.0.MAE", "compared.1.MAE").flatMap(cell -> styles(cell).stream()))
                .contains("scores-best");

        select(1L, 3L);
        until(() -> !styles("compared.0.MAE").contains("scores-best")
                && !styles("compared.1.MAE").contains("scores-best"));
        assertThat(fx(() -> window.node(Label.class, "compared.note").getText()))
                .contains("several series");
    }

    @Test
    void noErrorIsBestAcrossTasksButTheSkillIs() throws Exception {
        window.openSeries(2);
        window.train();
        window.edit(r -> r.withWindows(r.windows().withDelay(r.windows().delay() + 3)));
        window.train();
        window.press("view-runs");
        until(() -> rows().size() == 2);

        select(1L, 2L);
        until(() -> window.has("compared.1.MAE"));
        until(() ->
                fx(() -> window.node(Label.class, "compared.note").getText()).contains("what each gains"));
        for (String metric : List.of("MAE", "RMSE", "R2")) {
            assertThat(styles("compared.0." + metric)).doesNotContain("scores-best");
            assertThat(styles("compared.1." + metric)).doesNotContain("scores-best");
        }
        assertThat(Stream.of("compared.0.skill", "compared.1.skill").flatMap(cell -> styles(cell).stream()))
                .contains("scores-best");
    }

    @Test
    void aRunIsRepeatedWithOtherSeedsAndBecomesAMean() throws Exception {
        twoRuns();
        select(1L);
        until(() -> window.has("compared.0.MAE"));
        StoredRun first = window.ask(store -> store.runs().find(1).orElseThrow());
        run(() -> window.workbench().pastRuns().repeat(first, 2));
        window.untilStored(store -> store.runs().in(RunState.FINISHED).size() == 4);
        until(() -> window.node(Label.class, "compared.0.MAE").getText().contains("±"));
        List<StoredRun> seeds = window.ask(store -> store.alike().repeats(List.of(1L)).stream()
                .map(id -> store.runs().find(id).orElseThrow())
                .toList());
        assertThat(seeds).hasSize(3).extracting(run -> run.recipe().seed()).doesNotHaveDuplicates();
        assertThat(seeds).extracting(StoredRun::setup).containsOnly(first.setup());
        assertThat(seeds.stream().map(run -> run.scores()).distinct()).hasSize(3);
    }

    private String name(long run) {
        return window.ask(store -> store.runs().find(run).orElseThrow().labels().name());
    }

    @Test
    void notesAreKept() throws Exception {
        twoRuns();
        select(1L);
        tab("labels");
        TextField name = window.node(TextField.class, "runs.name");
        until(() -> name.getPromptText().equals("Run 1"));
        run(() -> {
            name.setText("the first");
            name.getOnAction().handle(null);
        });
        window.press("runs.colour.3");
        window.untilStored(
                store -> store.runs().find(1).orElseThrow().labels().colour().equals(OptionalInt.of(3)));
        assertThat(name(1)).isEqualTo("the first");
        window.restart();
        assertThat(name(1)).isEqualTo("the first");
    }

    @Test
    void trainingGoesOnFromAnEpochAndTheTreeShowsIt() throws Exception {
        window.openSeries(3);
        window.train();
        window.press("view-runs");
        until(() -> rows().size() == 1);
        select(1L);
        tab("rewind");
        Slider slider = window.node(Slider.class, "rewind.epoch");
        until(() -> !slider.isDisabled());
        assertThat(slider.getMax()).isEqualTo(2);
        run(() -> slider.setValue(1));
        until(() -> window.node(Label.class, "rewind.words").getText().startsWith("Epoch 2 of 3"));
        window.press("rewind.branch");
        window.press("view-workbench");
        assertThat(window.node(Label.class, "branch").getText()).contains("run 1 after epoch 2");
        long child = window.train();
        StoredRun kept = window.ask(store -> store.runs().find(child).orElseThrow());
        StoredRun parent = window.ask(store -> store.runs().find(1).orElseThrow());
        assertThat(kept.history()).hasSize(5);
        assertThat(kept.history().subList(0, 2)).isEqualTo(parent.history().subList(0, 2));
        List<RelatedRun> family = window.ask(store -> store.runs().family(1));
        assertThat(family).hasSize(2);
    }

    @Test
    void runsOfAFileThatIsOpenedAgainAreOfTheOpenSeriesAgain() throws Exception {
        window.openSeries(3);
        window.train();
        window.press("view-runs");
        until(() -> rows().size() == 1);
        select(1L);
        tab("rewind");
        until(() -> !window.node(Slider.class, "rewind.epoch").isDisabled());

        window.begin(Path.of("data/index-synthetic.csv").toAbsolutePath());
        until(() -> window.node(Slider.class, "rewind.epoch").isDisabled());
        window.openSeries(3);

        until(() -> !window.node(Slider.class, "rewind.epoch").isDisabled());
    }

    @Test
    void aRunThatIsShownIsOnTheCharts() throws Exception {
        twoRuns();
        select(1L);
        until(() -> window.has("compared.0.MAE"));
        window.press("runs.show");
        until(() -> Long.valueOf(1)
                .equals(window.workbench().runProperty().get().idProperty().get()));
        assertThat(fx(() -> window.workbench().runProperty().get().history())).hasSize(3);
        assertThat(fx(() ->
                        window.workbench().runProperty().get().resultProperty().get()))
                .as("its model can be saved")
                .isNotNull();
        assertThat(window.workbench().recipeProperty().get().training().batchSize())
                .as("the forms stay as they are")
                .isEqualTo(256);
    }

    @Test
    void whatWasTrainedGoesOnAfterTheProgramWasClosed() throws Exception {
        window.openSeries(2000);
        run(() -> window.workbench().train());
        until(() -> window.workbench().runProperty().get().history().size() > 3);
        window.restart();
        until(() -> window.workbench().noticeProperty().get() != null);
        assertThat(window.workbench().noticeProperty().get().text().key()).isEqualTo("app.runs.interrupted");
        int before =
                window.ask(store -> store.runs().find(1).orElseThrow().history().size());
        assertThat(before).isGreaterThan(2);
        window.untilStored(store -> store.runs().find(1).orElseThrow().history().size() > before + 2);
        window.press("view-runs");
        tab("queue");
        until(() -> window.has("queue.remove.0"));
        window.press("queue.remove.0");
        window.untilStored(store -> store.runs().find(1).orElseThrow().state() == RunState.STOPPED);
    }

    @Test
    void aSeriesThatIsGoneIsToldAndItsRunsAreKept() throws Exception {
        Path series = Files.copy(Path.of("data/pattern-synthetic.csv"), folder.resolve("gone.csv"));
        window.openSeries(series, 2);
        window.train();
        Files.delete(series);
        window.restart();
        until(() -> window.workbench().noticeProperty().get() != null);
        assertThat(told()).isEqualTo("app.shell.recipe.noData");
        run(() -> window.workbench().dismissNotice());

        window.press("view-runs");
        until(() -> rows().equals(List.of(1L)));
        select(1L);
        until(() -> window.has("compared.0.MAE"));
        window.press("runs.show");
        until(() -> window.workbench().noticeProperty().get() != null);
        assertThat(told()).isEqualTo("app.shell.recipe.noData");

        run(() -> window.workbench().dismissNotice());
        StoredRun kept = window.ask(store -> store.runs().find(1).orElseThrow());
        run(() -> window.workbench().pastRuns().repeat(kept, 2));
        until(() -> window.workbench().noticeProperty().get() != null);
        assertThat(told()).isEqualTo("runs.queue.noData");
        window.untilStored(store -> store.runs().in(RunState.FAILED).size() == 2);
        StoredRun after = window.ask(store -> store.runs().find(1).orElseThrow());
        assertThat(after).isEqualTo(kept);
    }

    private String told() {
        return fx(() -> window.workbench().noticeProperty().get().text().key());
    }

    @Test
    void aDamagedStoreIsSetAside() throws Exception {
        run(() -> window.workbench().library().close());
        Files.writeString(folder.resolve("runs.db"), "this is no database, whatever it says".repeat(400));
        window.restart();
        until(() -> window.workbench().noticeProperty().get() != null);
        assertThat(window.workbench().noticeProperty().get().text().key()).isEqualTo("runs.store.setAside");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("runs.db.damaged-"));
        }
        window.openSeries(1);
        assertThat(window.train()).isEqualTo(1);
    }

    @Test
    void aProjectCanBeHandedOn() throws Exception {
        twoRuns();
        Path project = folder.resolve("handed.lookback");
        window.answer(project);
        run(() -> window.workbench().library().projects().save(project));
        until(() -> project.toAbsolutePath()
                .equals(window.workbench().library().fileProperty().get()));
        assertThat(window.ask(store -> store.runs().find(2)).isPresent()).isTrue();
        run(() -> window.workbench().library().projects().openOwn());
        until(() -> window.workbench().library().projects().isOwn());
        until(() -> rows().size() == 2);
    }
}
