package dev.lookback.app.evaluate;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.widget.ClaimsLabel;
import dev.lookback.experiment.BacktestResult;
import dev.lookback.runs.store.EvidenceKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Experiment panes (backtest, control runs, look-ahead test) from the click to the stored result. */
@WithJavaFx
class ExperimentPanesTest {

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

    private void tab(String name) {
        TabPane tabs = window.node(TabPane.class, "evaluate");
        run(() -> tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("tab-" + name))
                .forEach(tabs.getSelectionModel()::select));
    }

    private String text(String id) {
        return fx(() -> window.node(Label.class, id).getText());
    }

    private String sentence(String id) {
        return fx(() -> window.node(ClaimsLabel.class, id).getText());
    }

    private boolean hasEnded(String name) {
        return window.node(Button.class, name + "-start").isVisible();
    }

    private long count(String id, String styleClass) {
        Parent picture = window.node(Parent.class, id);
        return fx(() -> picture.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains(styleClass))
                .filter(Node::isVisible)
                .count());
    }

    @Test
    void foldsAreDrawnAtOnceTrainedJudgedAndKeptWithTheRun() throws Exception {
        window.openSeries(1);
        long id = window.train();
        window.press("view-evaluate");
        tab("backtest");
        assertThat(count("backtest-picture", "fold-judged")).isEqualTo(5);
        window.type("backtest.folds", "3");
        assertThat(count("backtest-picture", "fold-judged")).isEqualTo(3);
        assertThat(count("backtest-picture", "folds-skill")).isZero();

        window.press("backtest-start");
        until(() -> hasEnded("backtest")
                && window.node(ClaimsLabel.class, "backtest-sentence").isVisible());

        assertThat(sentence("backtest-sentence")).contains("skill", "3 folds");
        assertThat(count("backtest-picture", "folds-skill")).isEqualTo(3);
        assertThat(text("backtest-belongs")).isEqualTo("Saved with run " + id + ".");
        BacktestResult kept = window.ask(
                store -> store.evidence().find(id, EvidenceKind.BACKTEST).orElseThrow());
        assertThat(kept.folds()).hasSize(3);

        // Another run takes its place, and gives it back.
        window.edit(r -> r.withSeed(r.seed() + 1));
        window.train();
        assertThat(window.node(ClaimsLabel.class, "backtest-sentence").isVisible())
                .isFalse();
        run(() -> window.workbench().pastRuns().show(id));
        until(() -> window.node(ClaimsLabel.class, "backtest-sentence").isVisible());
        assertThat(text("backtest-belongs"))
                .startsWith("Saved with run " + id + ".")
                .contains("different");
    }

    @Test
    void anOutcomeIsNotShownBesideAnotherRunAndGoesWithItsOwn() throws Exception {
        window.openSeries(1);
        long first = window.train();
        run(() -> window.workbench().edit("", r -> r.withSeed(r.seed() + 1)));
        long second = window.train();
        window.press("view-evaluate");
        tab("proof");
        run(() -> {
            window.node(Button.class, "proof-start").fire();
            window.workbench().pastRuns().show(first);
        });
        until(() -> isShown(first) && hasEnded("proof"));
        window.untilStored(
                store -> store.evidence().find(second, EvidenceKind.CERTIFICATE).isPresent());
        assertThat(window.node(ClaimsLabel.class, "proof-sentence").isVisible()).isFalse();
        assertThat(fx(() -> window.workbench().noticeProperty().get().text().key()))
                .isEqualTo("app.experiments.unseen.certificate");

        window.press("notice.action");
        until(() -> isShown(second)
                && window.node(ClaimsLabel.class, "proof-sentence").isVisible());
        assertThat(text("proof-belongs")).startsWith("Saved with run " + second + ".");

        run(() -> window.workbench().library().change(store -> store.runs().delete(List.of(second))));
        until(() -> window.workbench().runProperty().get() == null);
        assertThat(window.node(ClaimsLabel.class, "proof-sentence").isVisible()).isFalse();
    }

    private boolean isShown(long id) {
        return Optional.ofNullable(window.workbench().runProperty().get())
                .filter(run -> run.idProperty().get() == id)
                .isPresent();
    }

    @Test
    void whatCannotBeLaidOutIsSaidAndDoesNotBegin() throws Exception {
        window.openSeries(1);
        window.press("view-evaluate");
        tab("backtest");
        window.type("backtest.initial", "12");
        assertThat(text("backtest-problem")).startsWith("fold 1 has no rows to train on");
        assertThat(fx(() -> window.workbench().noticeProperty().get())).isNull();
        assertThat(window.node(Button.class, "backtest-start").isDisabled()).isTrue();
        window.type("backtest.initial", "half");
        assertThat(text("backtest-problem")).contains("\"half\" is not a whole number");
        window.type("backtest.initial", "");
        assertThat(window.node(Label.class, "backtest-problem").isVisible()).isFalse();
        assertThat(window.node(Button.class, "backtest-start").isDisabled()).isFalse();
        run(() -> window.node(CheckBox.class, "backtest.retrain").setSelected(false));
        assertThat(count("backtest-picture", "fold-judged")).isEqualTo(5);
    }

    @Test
    void aBacktestCanBeStopped() throws Exception {
        window.openSeries(1000);
        window.press("view-evaluate");
        tab("backtest");
        window.press("backtest-start");
        until(() -> !window.node(Label.class, "backtest-progress").getText().isEmpty());
        assertThat(window.node(Button.class, "backtest-stop").isVisible()).isTrue();
        window.press("backtest-stop");
        until(() -> hasEnded("backtest"));
        assertThat(sentence("backtest-sentence")).isEqualTo("Stopped before any fold was evaluated");
        assertThat(text("backtest-belongs")).startsWith("Stopped early");
    }

    @Test
    void controlsGiveAVerdict() throws Exception {
        window.openSeries(1);
        window.press("view-evaluate");
        tab("controls");
        window.type("controls.seeds", "none");
        assertThat(text("controls-problem")).startsWith("Seeds: must be a whole number");
        assertThat(window.node(Button.class, "controls-start").isDisabled()).isTrue();
        window.type("controls.seeds", "1");
        window.press("controls-start");
        until(() -> hasEnded("controls")
                && window.node(ClaimsLabel.class, "controls-sentence").isVisible());
        assertThat(sentence("controls-sentence")).containsAnyOf("elievable", "No evidence");
        assertThat(text("controls-belongs")).startsWith("Not saved with a run");
        assertThat(window.has("controls-table")).isTrue();

        // Trained afterwards, the same recipe gets what was found out about it.
        long id = window.train();
        window.untilStored(
                store -> store.evidence().find(id, EvidenceKind.CONTROLS).isPresent());
        until(() -> text("controls-belongs").equals("Saved with run " + id + "."));
    }

    @Test
    void theProofHoldsWithAndWithoutANetwork() throws Exception {
        window.openSeries(1);
        window.press("view-evaluate");
        tab("proof");
        assertThat(text("proof-about")).contains("windows alone");
        window.press("proof-start");
        until(() -> hasEnded("proof")
                && window.node(ClaimsLabel.class, "proof-sentence").isVisible());
        assertThat(sentence("proof-sentence")).startsWith("No look-ahead: ");

        long id = window.train();
        until(() -> text("proof-about").contains("with its network"));
        window.press("proof-start");
        window.untilStored(store -> store.evidence()
                .find(id, EvidenceKind.CERTIFICATE)
                .filter(found -> found.cuts().get(1).forecasts() > 0)
                .isPresent());
    }

    @Test
    void runsThatFailAreToldWithWhatToDo() throws Exception {
        window.openSeries(1);
        window.edit(r ->
                r.withTraining(r.training().withLearningRate(1e30).withClipNorm(java.util.OptionalDouble.empty())));
        window.press("view-evaluate");
        tab("controls");
        window.press("controls-start");
        until(() -> hasEnded("controls")
                && window.node(ClaimsLabel.class, "controls-sentence").isVisible());
        assertThat(sentence("controls-sentence")).startsWith("No verdict");
        assertThat(failures("controls-table")).hasSize(3).allMatch(words -> words.contains("learning rate"));

        tab("backtest");
        window.type("backtest.folds", "2");
        window.press("backtest-start");
        until(() -> hasEnded("backtest")
                && window.node(ClaimsLabel.class, "backtest-sentence").isVisible());
        assertThat(sentence("backtest-sentence")).isEqualTo("Nothing to evaluate: all 2 folds failed");
        assertThat(failures("backtest-table")).hasSize(2).allMatch(words -> words.contains("learning rate"));
        assertThat(failures("backtest-picture")).containsExactly("failed", "failed");
    }

    private List<String> failures(String table) {
        Parent figures = window.node(Parent.class, table);
        return fx(() -> figures.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains("experiment-failure"))
                .map(node -> ((Label) node).getText())
                .toList());
    }
}
