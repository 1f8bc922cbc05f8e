package dev.lookback.app.explain.convolution;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.LiveRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/**
 * Which weights the recipe's network has: those that training would begin with, or, where the run that is shown has the same
 * network and windows, those after any of its epochs that were kept. While it trains the newest come by themselves.
 */
final class EpochSlider extends HBox {

    private static final int UNTRAINED = 0;

    /** @param values in DL4J's order; empty for those that training would begin with */
    record Weights(Optional<float[]> values) {}

    private final Workbench workbench;
    private final Texts texts;
    private final Slider slider = new Slider(0, 0, 0);
    private final Label words = new Label();
    private final ReadOnlyObjectWrapper<Weights> weights =
            new ReadOnlyObjectWrapper<>(this, "weights", new Weights(Optional.empty()));
    private List<Integer> epochs = List.of(UNTRAINED);
    private LiveRun run;
    private boolean touched;
    private boolean placing;

    EpochSlider(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("convolution-epochs");
        slider.setId("convolution.epoch");
        slider.setAccessibleText(texts.get("app.convolution.epoch"));
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setPrefWidth(150);
        slider.valueProperty().addListener((o, was, is) -> {
            if (!placing && Math.round(was.doubleValue()) != Math.round(is.doubleValue())) {
                touched = true;
                take();
            }
        });
        words.setId("convolution.weights.words");
        words.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(slider, words);
        WhileShown.follow(this, workbench.recipeProperty(), r -> look());
        WhileShown.follow(this, workbench.runProperty(), r -> look());
        WhileShown.follow(this, workbench.library().changesProperty(), n -> look());
        offer(List.of(UNTRAINED));
    }

    ReadOnlyObjectProperty<Weights> weightsProperty() {
        return weights.getReadOnlyProperty();
    }

    /** Whether the weights of one recipe can be shown on the windows and the network of another. */
    static boolean fits(Recipe trained, Recipe edited) {
        return trained.data().digest().equals(edited.data().digest())
                && trained.data().features().equals(edited.data().features())
                && trained.data().target().equals(edited.data().target())
                && trained.windows().equals(edited.windows())
                && trained.splits().equals(edited.splits())
                && trained.scaler() == edited.scaler()
                && trained.targetForm() == edited.targetForm()
                && trained.network().equals(edited.network());
    }

    private void look() {
        LiveRun shown = workbench.runProperty().get();
        Recipe edited = workbench.recipeProperty().get();
        if (shown != run) {
            run = shown;
            touched = false;
        }
        Long id = shown == null ? null : shown.idProperty().get();
        if (id == null || edited == null || !fits(shown.recipe(), edited)) {
            offer(List.of(UNTRAINED));
            return;
        }
        workbench.library().ask(store -> store.progress().epochsWithWeights(id), kept -> {
            if (run == shown && fits(shown.recipe(), workbench.recipeProperty().get())) {
                List<Integer> all = new ArrayList<>(List.of(UNTRAINED));
                all.addAll(kept);
                offer(all);
            }
        });
    }

    private void offer(List<Integer> found) {
        int chosen = epoch();
        if (!found.equals(epochs) || !touched) {
            epochs = found;
            placing = true;
            slider.setMax(epochs.size() - 1.0);
            slider.setValue(place(touched ? chosen : usual()));
            placing = false;
        }
        slider.setDisable(epochs.size() == 1);
        take();
    }

    /** The newest while a run trains, its best when it is over. */
    private int usual() {
        int newest = epochs.get(epochs.size() - 1);
        return run != null
                        && run.state().isOver()
                        && epochs.contains(run.bestEpochProperty().get())
                ? run.bestEpochProperty().get()
                : newest;
    }

    private int place(int epoch) {
        int place = epochs.indexOf(epoch);
        return place < 0 ? epochs.size() - 1 : place;
    }

    private int epoch() {
        int place = (int) Math.round(slider.getValue());
        return epochs.get(Math.max(0, Math.min(epochs.size() - 1, place)));
    }

    private void take() {
        int epoch = epoch();
        if (epoch == UNTRAINED) {
            say();
            weights.set(new Weights(Optional.empty()));
            return;
        }
        LiveRun of = run;
        long id = of.idProperty().get();
        workbench.library().ask(store -> store.progress().weights(id, epoch), found -> {
            if (run == of && epoch() == epoch && found.isPresent()) {
                say();
                weights.set(new Weights(found));
            }
        });
    }

    private void say() {
        int epoch = epoch();
        if (epoch != UNTRAINED) {
            words.setText(texts.get(
                    "app.convolution.weights.epoch", epoch, run.idProperty().get()));
        } else if (epochs.size() > 1) {
            words.setText(texts.get("app.convolution.weights.untrained"));
        } else {
            boolean other = run != null && run.idProperty().get() != null;
            words.setText(
                    other
                            ? texts.get(
                                    "app.convolution.weights.other",
                                    run.idProperty().get())
                            : texts.get("app.convolution.weights.none"));
        }
    }
}
