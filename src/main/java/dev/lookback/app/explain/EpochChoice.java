package dev.lookback.app.explain;

import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/** Selector of the epoch whose weights a pane shows; hidden where a run kept no weights per epoch. */
public final class EpochChoice extends StackPane {

    /** Entry for the weights that the run kept in the end. */
    private static final int KEPT = 0;

    private final Workbench workbench;
    private final Choice<Integer> epoch;
    private final Consumer<ShownRun> show;
    private ShownRun whole;
    private Long id;

    /** @param show called with the same run and the weights of another epoch */
    public EpochChoice(Workbench workbench, Texts texts, String id, Consumer<ShownRun> show) {
        this.workbench = workbench;
        this.show = show;
        epoch = new Choice<>(id, List.of(KEPT), e -> name(texts, e), null, this::choose);
        epoch.setAccessibleText(texts.get("app.insight.epoch.choice"));
        getChildren().add(epoch);
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows another run, with its final weights. */
    public void start(ShownRun shown) {
        whole = shown;
        setVisible(false);
        epoch.show(KEPT);
        epoch.rename();
        LiveRun live = workbench.runProperty().get();
        id = live.idProperty().get();
        if (id == null) {
            return;
        }
        long runId = id;
        workbench
                .library()
                .ask(
                        store -> store.progress().epochsWithWeights(runId).stream()
                                .filter(e -> e > 0)
                                .toList(),
                        epochs -> {
                            if (whole == shown && !epochs.isEmpty()) {
                                List<Integer> all = new ArrayList<>(List.of(KEPT));
                                all.addAll(epochs);
                                epoch.offer(all);
                                setVisible(true);
                            }
                        });
    }

    private String name(Texts texts, int after) {
        if (after != KEPT) {
            return texts.get("app.insight.epoch", after);
        }
        boolean best = whole == null || whole.model().recipe().training().keepBest();
        return texts.get(best ? "app.insight.epoch.best" : "app.insight.epoch.last");
    }

    private void choose(int chosen) {
        ShownRun asked = whole;
        if (chosen == KEPT) {
            show.accept(asked);
            return;
        }
        long runId = id;
        workbench
                .library()
                .ask(
                        store -> store.outcomes().model(runId, chosen),
                        found -> found.ifPresent(model -> {
                            if (whole == asked && Integer.valueOf(chosen).equals(epoch.getValue())) {
                                show.accept(new ShownRun(model, asked.series()));
                            }
                        }));
    }
}
