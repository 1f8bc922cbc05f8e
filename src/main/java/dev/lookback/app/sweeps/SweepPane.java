package dev.lookback.app.sweeps;

import dev.lookback.app.sweeps.pictures.SweepData;
import dev.lookback.app.sweeps.pictures.SweepPictures;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Trial;
import dev.lookback.text.Texts;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Trials of a sweep: pictures, the table beside them, and a card of the one that was clicked. */
final class SweepPane extends StackPane {

    /** Between drawing the pictures and filling the table, so that no frame is held up by both. */
    private static final Duration BETWEEN = Duration.millis(40);

    private final Texts texts;
    private final TrialsTable table;
    private final SweepPictures pictures;
    private final TrialCard card;
    private final Label empty = new Label();
    private final PauseTransition tableNext = new PauseTransition(BETWEEN);
    private SeenSweep seen;

    /**
     * @param use called with the run whose recipe is to be edited
     * @param open called with the run to be shown
     */
    SweepPane(Texts texts, LongConsumer use, LongConsumer open) {
        this.texts = texts;
        card = new TrialCard(texts, use, open);
        table = new TrialsTable(texts, this::selected, (trial, place) -> card.show(seen, trial, place));
        pictures = new SweepPictures(texts, table, (trial, x, y) -> {
            table.select(trial.run());
            card.show(seen, trial, new BoundingBox(x, y, 0, 0));
        });
        empty.setId("sweep-empty");
        empty.getStyleClass().add("chart-empty");
        empty.setWrapText(true);
        getChildren().addAll(pictures, empty, card);
        tableNext.setOnFinished(e -> table.show(seen));
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (!isWithin((Node) e.getTarget(), card)) {
                card.close();
            }
        });
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        card.keepWithin(getWidth(), getHeight());
    }

    private static boolean isWithin(Node node, Node parent) {
        return node != null && (node == parent || isWithin(node.getParent(), parent));
    }

    private void selected() {
        // Called while the table is made as well.
        if (pictures != null) {
            pictures.select(table.selected());
        }
    }

    /**
     * Shows a sweep, or an update of the same one.
     *
     * @param waiting why no trial has begun; empty where nothing stands in the way
     */
    void show(SeenSweep now, String waiting) {
        boolean first = seen == null;
        boolean other = first || seen.sweep().id() != now.sweep().id();
        seen = now;
        pictures.show(new SweepData(
                now.space(),
                now.sweep().settings().objective(),
                now.sweep().recipe().training().epochs(),
                now.trials()));
        if (other && !first) {
            table.show(now); // the rows of the sweep before must not stand beside these pictures
        } else {
            tableNext.play();
        }
        Optional<StoredTrial> shown = now.trials().stream()
                .filter(trial -> card.run().equals(OptionalLong.of(trial.run())))
                .findFirst();
        if (other || shown.isEmpty()) {
            card.close();
        } else {
            card.update(now, shown.get());
        }
        boolean nothing = now.trials().stream()
                .noneMatch(trial -> Double.isFinite(trial.trial().cost()));
        pictures.setVisible(!nothing);
        empty.setVisible(nothing);
        empty.setText(nothing ? reason(now, waiting) : "");
    }

    private String reason(SeenSweep now, String waiting) {
        if (now.trials().isEmpty()) {
            return waiting.isEmpty() ? texts.get("app.sweeps.picture.empty") : waiting;
        }
        return texts.get(
                now.trials().stream().allMatch(trial -> trial.trial().state() == Trial.State.FAILED)
                        ? "app.sweeps.picture.failed"
                        : "app.sweeps.picture.waiting");
    }
}
