package dev.lookback.app.explain.convolution.pictured;

import dev.lookback.app.background.Latest;
import dev.lookback.app.explain.ModelExplainer;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.text.Texts;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunResult;
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
 * Slider over the weights of the network in the picture: the initial ones and, for that of a run, those after any epoch that were kept.
 * During training it follows the newest.
 */
public final class EpochSlider extends HBox {

    private static final int UNTRAINED = 0;

    /** Entry for the weights of a finished run where those of their epoch were not kept: of a model from a file, say. */
    private static final int MODEL = -1;

    /**
     * Weights of a network.
     *
     * @param values in DL4J's order; empty for the initial weights
     */
    public record Weights(PicturedNetwork network, Optional<float[]> values) {}

    private final Workbench workbench;
    private final Texts texts;
    private final ReadOnlyObjectProperty<PicturedNetwork> network;
    private final Latest models;
    private final Slider slider = new Slider(0, 0, 0);
    private final Label words = new Label();
    private final ReadOnlyObjectWrapper<Weights> weights = new ReadOnlyObjectWrapper<>(this, "weights");
    private List<Integer> epochs = List.of(UNTRAINED);
    private LiveRun run;
    private boolean chosenByUser;
    private boolean updating;

    public EpochSlider(Workbench workbench, Texts texts, ReadOnlyObjectProperty<PicturedNetwork> network) {
        this.workbench = workbench;
        this.texts = texts;
        this.network = network;
        models = workbench.background().latest(ModelExplainer.FAILED);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("convolution-epochs");
        slider.setId("convolution.epoch");
        slider.accessibleTextProperty()
                .bind(words.textProperty().map(now -> texts.get("app.convolution.epoch.now", now)));
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setPrefWidth(150);
        slider.valueProperty().addListener((o, was, is) -> {
            if (!updating && Math.round(was.doubleValue()) != Math.round(is.doubleValue())) {
                chosenByUser = true;
                load();
            }
        });
        words.setId("convolution.weights.words");
        words.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(slider, words);
        WhileShown.follow(this, network, shown -> refresh());
        WhileShown.follow(this, workbench.library().changesProperty(), n -> refresh());
        WhileShown.follow(this, workbench.runProperty().flatMap(LiveRun::resultProperty), result -> refresh());
    }

    /** Weights to picture, each with the network that they are of; null before a series is open. */
    public ReadOnlyObjectProperty<Weights> weightsProperty() {
        return weights.getReadOnlyProperty();
    }

    private void refresh() {
        PicturedNetwork shown = network.get();
        if (shown == null) {
            return;
        }
        LiveRun of = shown.run().orElse(null);
        if (of != run) {
            run = of;
            chosenByUser = false;
        }
        Long id = run == null ? null : run.idProperty().get();
        if (id == null) {
            offer(List.of());
            return;
        }
        workbench
                .library()
                .ask(
                        store -> store.progress().epochsWithWeights(id),
                        kept -> offerIfStillShown(shown, kept),
                        () -> offerIfStillShown(shown, List.of()));
    }

    private void offerIfStillShown(PicturedNetwork shown, List<Integer> kept) {
        if (shown.equals(network.get())) {
            offer(kept);
        }
    }

    private void offer(List<Integer> kept) {
        List<Integer> found = new ArrayList<>(List.of(UNTRAINED));
        found.addAll(kept);
        if (result().isPresent() && !kept.contains(epochOfModel())) {
            found.add(MODEL);
        }
        int chosen = epoch();
        if (!found.equals(epochs) || !chosenByUser) {
            epochs = found;
            updating = true;
            slider.setMax(epochs.size() - 1.0);
            slider.setValue(place(chosenByUser ? chosen : defaultEpoch()));
            updating = false;
        }
        slider.setDisable(epochs.size() == 1);
        load();
    }

    private Optional<RunResult> result() {
        return Optional.ofNullable(run).map(of -> of.resultProperty().get());
    }

    /** The epoch whose weights a run has in the end, with which it forecasts. */
    private int epochOfModel() {
        List<EpochResult> history = run.history();
        return run.recipe().training().keepBest() || history.isEmpty()
                ? run.bestEpochProperty().get()
                : history.get(history.size() - 1).epoch();
    }

    /** The epoch to show by default: the newest during training, that of the model afterwards. */
    private int defaultEpoch() {
        int newest = epochs.get(epochs.size() - 1);
        return run != null && run.state().isOver() && epochs.contains(epochOfModel()) && epochOfModel() != UNTRAINED
                ? epochOfModel()
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

    private void load() {
        PicturedNetwork shown = network.get();
        int epoch = epoch();
        if (epoch == UNTRAINED) {
            show(shown, epoch, Optional.empty());
        } else if (epoch == MODEL) {
            // Weights of a model that is forecasting at the moment can be waited for.
            RunResult over = result().orElseThrow();
            models.request(() -> over.model().weights(), found -> show(shown, epoch, Optional.of(found)));
        } else {
            long id = run.idProperty().get();
            workbench
                    .library()
                    .ask(
                            store -> store.progress().weights(id, epoch),
                            found -> found.ifPresent(values -> show(shown, epoch, found)));
        }
    }

    private void show(PicturedNetwork of, int epoch, Optional<float[]> values) {
        if (of.equals(network.get()) && epoch() == epoch) {
            words.setText(name(epoch));
            weights.set(new Weights(of, values));
        }
    }

    private String name(int epoch) {
        return switch (epoch) {
            case UNTRAINED ->
                texts.get(
                        workbench.runProperty().get() == null
                                ? "app.convolution.weights.none"
                                : "app.convolution.weights.untrained");
            case MODEL ->
                texts.get(run.recipe().training().keepBest() ? "app.insight.epoch.best" : "app.insight.epoch.last");
            default ->
                texts.get(
                        "app.convolution.weights.epoch", epoch, run.idProperty().get());
        };
    }
}
