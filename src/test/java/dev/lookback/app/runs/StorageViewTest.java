package dev.lookback.app.runs;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.background.Notice;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.store.StoreSize;
import dev.lookback.runs.store.StoreSize.Measure;
import dev.lookback.runs.store.StoreSize.Part;
import dev.lookback.runs.store.weights.KeepRules;
import dev.lookback.runs.store.weights.KeptWeights;
import dev.lookback.text.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** The room that runs take, and how it is given back in the window. */
@WithJavaFx
class StorageViewTest {

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

    /** In whatever window, the popover's too. */
    private <N extends Node> Optional<N> find(Class<N> type, String id) {
        return fx(() -> Window.getWindows().stream()
                .flatMap(w -> w.getScene().getRoot().lookupAll("*").stream())
                .filter(n -> id.equals(n.getId()))
                .map(type::cast)
                .findFirst());
    }

    private <N extends Node> N node(Class<N> type, String id) {
        return find(type, id).orElseThrow(() -> new AssertionError("no " + id));
    }

    private boolean isShown(String measure) {
        return node(CheckBox.class, "storage." + measure).getParent().isVisible();
    }

    private void openStorage() throws Exception {
        window.press("runs.storage");
        until(() -> find(Button.class, "storage.clean")
                .filter(clean -> !node(Label.class, "storage.words").getText().isEmpty())
                .isPresent());
    }

    @Test
    void whatIsDeletedLeavesTheFileAndTheRestStays() throws Exception {
        window.openSeries(3);
        long deleted = window.train();
        long kept = window.train();
        window.press("view-runs");
        until(() -> window.node(Button.class, "runs.storage").getText().endsWith("2 runs"));
        run(() -> window.workbench().library().change(store -> store.runs().delete(List.of(deleted))));
        Message undo = Message.of("app.runs.undelete");
        run(() -> window.workbench().tell(Notice.withAction(Message.of("app.runs.deleted", 1), undo, () -> {})));
        openStorage();
        assertThat(isShown("DELETED")).isTrue();
        assertThat(isShown("OPTIMIZERS")).isFalse();
        assertThat(node(CheckBox.class, "storage.EPOCHS").isSelected()).isFalse();
        assertThat(node(Label.class, "storage.words").getText()).contains("cannot be undone");

        Button clean = node(Button.class, "storage.clean");
        run(clean::fire);
        until(() -> clean.isVisible() && !isShown("DELETED"));
        assertThat(window.workbench().noticeProperty().get()).as("no way back").isNull();

        StoreSize size = window.ask(store -> store.storage().size());
        assertThat(size.parts().get(Part.DELETED)).isZero();
        assertThat(epochs(kept)).as("weights of epochs were not chosen").hasSize(3);
        run(() -> node(CheckBox.class, "storage.EPOCHS").fire());
        run(clean::fire);
        until(() -> clean.isVisible() && !isShown("EPOCHS"));
        assertThat(epochs(kept)).hasSizeLessThan(3);
        boolean whole = window.ask(store -> store.outcomes().model(kept).isPresent());
        assertThat(whole).isTrue();
    }

    private List<Integer> epochs(long run) {
        return window.ask(store -> store.progress().epochsWithWeights(run));
    }

    @Test
    void optimizerStatesAreKeptOnRequestAndTrainingOnSaysWhetherTheyAre() throws Exception {
        window.openSeries(2);
        long dropped = window.train();
        window.press("view-runs");
        openStorage();
        CheckBox keep = node(CheckBox.class, "storage.keepOptimizers");
        assertThat(keep.isSelected()).isFalse();
        run(keep::fire);
        until(() -> new SettingsStore(folder).settings().keepOptimizers());
        long kept = window.train();

        assertThat(goesOn(dropped, 2)).endsWith("The optimizer starts anew.");
        assertThat(goesOn(kept, 2)).endsWith("for the layers that match.");
        window.restart();
        boolean still = window.ask(store -> store.rules().optimizers());
        assertThat(still).isTrue();
    }

    /** With a store on a read-only disk: {@code mvn test -Dtest=StorageViewTest -DreadOnly=folder}. */
    @Test
    @EnabledIfSystemProperty(named = "readOnly", matches = ".+")
    void aProjectThatCannotBeWrittenIsCopied() throws Exception {
        Path project = Path.of(System.getProperty("readOnly"), "compacted.db");
        Path copy = folder.resolve("copy.lookback");
        until(() -> window.workbench().library().fileProperty().get() != null);
        window.answer(project);
        window.answer(copy);
        window.openProject();
        until(() -> window.workbench().noticeProperty().get() != null);
        assertThat(window.workbench().noticeProperty().get().text().key()).isEqualTo("app.runs.readOnly");
        window.press("notice.action");
        until(() -> window.workbench().noticeProperty().get() != null
                || copy.equals(window.workbench().library().fileProperty().get()));
        assertThat(window.workbench().noticeProperty().get()).isNull();
        long runs = window.ask(store -> store.storage().runs());
        assertThat(runs).isPositive();
    }

    @Test
    void whoTrainsOnFromARoundedEpochIsToldSo() throws Exception {
        window.openSeries(6);
        long exact = window.train();
        long bytes = window.ask(store -> store.progress().kept(exact).get(0).bytes());
        window.ask(store -> {
            store.keep(new KeepRules(4 * bytes, Long.MAX_VALUE, false));
            return true;
        });
        long run = window.train();
        List<KeptWeights> kept = window.ask(store -> store.progress().kept(run));
        assertThat(kept).hasSize(6);
        KeptWeights rounded = kept.stream()
                .filter(weights -> !weights.encoding().isExact())
                .findFirst()
                .orElseThrow();

        assertThat(goesOn(run, rounded.epoch())).contains("rounded to three digits");
        assertThat(goesOn(run, 6)).doesNotContain("rounded");
        assertThat(goesOn(exact, rounded.epoch())).doesNotContain("rounded");
    }

    @Test
    void whoWouldTrainOnFromWeightsThatAreCleanedUpIsToldSo() throws Exception {
        window.openSeries(6);
        long run = window.train();
        int best = window.ask(store -> store.runs().find(run).orElseThrow().bestEpoch());
        int between = best == 1 ? 2 : 1;
        assertThat(goesOn(run, between)).contains("Continues from the weights of run " + run);

        run(() -> window.workbench().library().cleanUp().begin(Set.of(Measure.EPOCHS)));

        until(() ->
                window.node(Label.class, "branch").getText().contains("no longer kept: training starts from scratch"));
        assertThat(epochs(run)).doesNotContain(between);
        assertThat(goesOn(run, 6)).contains("Continues from the weights of run " + run);
    }

    private String goesOn(long run, int epoch) {
        StoredRun of = window.ask(store -> store.runs().find(run).orElseThrow());
        window.press("view-workbench");
        run(() -> window.workbench().pastRuns().branch(of, epoch));
        window.ask(store -> true); // and so what was asked before is answered
        return window.node(Label.class, "branch").getText();
    }
}
