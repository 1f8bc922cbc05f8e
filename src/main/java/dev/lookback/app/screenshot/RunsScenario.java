package dev.lookback.app.screenshot;

import dev.lookback.app.CompositionRoot;
import dev.lookback.app.workbench.LiveRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.StoredRun;
import dev.lookback.training.RunState;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeTableView;

/** Pictures of the runs view: two recipes with several seeds each, compared. */
final class RunsScenario {

    private static final int SEEDS = 2;
    private static final int ALL = 2 * (1 + SEEDS);

    private final Driver driver;
    private final Scenario.Wish wish;
    private final Workbench workbench;
    private final Scene scene;

    RunsScenario(Driver driver, Scenario.Wish wish, CompositionRoot lookback, Scene scene) {
        this.driver = driver;
        this.wish = wish;
        this.workbench = lookback.workbench();
        this.scene = scene;
    }

    void run() throws InterruptedException, IOException {
        long first = number();
        driver.run(() -> workbench.edit("", RunsScenario::changed));
        driver.run(workbench::train);
        LiveRun second = driver.on(() -> workbench.runProperty().get());
        driver.await(second.stateProperty(), RunState::isOver);
        repeat(first);
        repeat(number());
        press("view-runs");
        awaitAll();
        driver.run(workbench::dismissNotice);
        driver.run(this::selectAll);
        for (String tab : new String[] {"scores", "recipe", "forecast", "family", "labels", "queue"}) {
            tab(tab);
            picture(tab.equals("scores") ? "runs" : "runs-" + tab);
        }
        driver.run(() -> {
            TreeTableView<?> table = (TreeTableView<?>) scene.lookup("#runs-table");
            table.getSelectionModel().clearAndSelect(0);
        });
        tab("rewind");
        driver.await(words("rewind.words"), words -> !words.isEmpty());
        press("zoom-validation");
        picture("runs-rewind");
        driver.run(() -> {
            CheckBox seeds = (CheckBox) node("runs.seeds");
            seeds.setSelected(false);
            TreeTableView<?> table = (TreeTableView<?>) scene.lookup("#runs-table");
            table.getSelectionModel().select(ALL - 1);
        });
        tab("forecast");
        press("zoom-validation");
        picture("runs-intervals");
    }

    private StringProperty words(String id) throws InterruptedException {
        return driver.on(() -> ((Label) node(id)).textProperty());
    }

    /** A dot in the id of a node means something else to a style sheet's selector. */
    private Node node(String id) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Recipe changed(Recipe recipe) {
        return recipe.withTraining(
                recipe.training().withBatchSize(2 * recipe.training().batchSize()));
    }

    private long number() throws InterruptedException {
        LiveRun run = driver.on(() -> workbench.runProperty().get());
        driver.await(run.idProperty(), id -> id != null);
        return driver.on(() -> run.idProperty().get());
    }

    private void repeat(long run) throws InterruptedException {
        StoredRun found = ask(run);
        driver.run(() -> workbench.pastRuns().repeat(found, SEEDS));
    }

    private StoredRun ask(long run) throws InterruptedException {
        CompletableFuture<StoredRun> answer = new CompletableFuture<>();
        driver.run(() -> workbench.library().ask(store -> store.runs().find(run).orElseThrow(), answer::complete));
        return answer.join();
    }

    private void awaitAll() throws InterruptedException {
        int finished = 0;
        while (finished < ALL) {
            driver.rest();
            CompletableFuture<Integer> answer = new CompletableFuture<>();
            driver.run(() -> workbench
                    .library()
                    .ask(store -> store.runs().in(RunState.FINISHED).size(), answer::complete));
            finished = answer.join();
        }
        driver.rest();
    }

    /** The button of this id that is seen: some are in several tabs. */
    private void press(String id) throws InterruptedException {
        driver.rest();
        driver.run(() -> scene.getRoot().lookupAll("#" + id).stream()
                .filter(RunsScenario::isSeen)
                .forEach(button -> ((ButtonBase) button).fire()));
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private void selectAll() {
        ((TreeTableView<?>) scene.lookup("#runs-table")).getSelectionModel().selectAll();
    }

    private void tab(String name) throws InterruptedException {
        driver.rest();
        driver.run(() -> {
            TabPane tabs = (TabPane) scene.lookup("#compare-tabs");
            for (Tab tab : tabs.getTabs()) {
                if (tab.getId().equals("tab-" + name)) {
                    tabs.getSelectionModel().select(tab);
                }
            }
        });
    }

    private void picture(String state) throws InterruptedException, IOException {
        driver.picture(scene, wish.out().resolve(state + ".png"));
    }
}
