package dev.lookback.app.explain;

import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.workbench.LiveRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/** As a run was after one of its epochs, where their weights were kept; nothing to see where they were not. */
public final class EpochChoice extends StackPane {

    /** The weights that the run kept in the end. */
    private static final int KEPT = 0;

    private final Workbench workbench;
    private final Choice<Integer> epoch;
    private final Consumer<ShownRun> show;
    private ShownRun whole;
    private Long id;

    /** @param show hears of the same run with the weights of another epoch */
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

    /** A run that begins to be shown, with its kept weights. */
    public void begin(ShownRun shown) {
        whole = shown;
        setVisible(false);
        epoch.show(KEPT);
        epoch.rename();
        LiveRun live = workbench.runProperty().get();
        id = live.idProperty().get();
        if (id == null) {
            return;
        }
        long asked = id;
        workbench
                .library()
                .ask(
                        store -> store.progress().epochsWithWeights(asked).stream()
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
        ShownRun of = whole;
        if (chosen == KEPT) {
            show.accept(of);
            return;
        }
        long asked = id;
        workbench
                .library()
                .ask(
                        store -> store.outcomes().model(asked, chosen),
                        found -> found.ifPresent(model -> {
                            if (whole == of && Integer.valueOf(chosen).equals(epoch.getValue())) {
                                show.accept(new ShownRun(model, of.series()));
                            }
                        }));
    }
}
