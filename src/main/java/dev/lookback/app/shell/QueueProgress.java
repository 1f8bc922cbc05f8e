package dev.lookback.app.shell;

import atlantafx.base.theme.Styles;
import dev.lookback.app.notify.FinishedSweep;
import dev.lookback.app.widget.IconButton;
import dev.lookback.app.widget.SweepNames;
import dev.lookback.app.widget.TimeLeft;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.library.QueueView;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.search.SweepEstimate;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Progress of the queue in the status bar, with a button to pause it; after a sweep its outcome, until somebody looks at it. */
public final class QueueProgress extends HBox {

    private final RunLibrary library;
    private final Texts texts;
    private final Consumer<Optional<Long>> open;
    private final FontIcon icon = new FontIcon(Feather.LAYERS);
    private final Button progress = new Button("", icon);
    private final IconButton pause;
    private QueueView queue;
    private Optional<FinishedSweep> finished = Optional.empty();

    /**
     * @param ended the sweep that ended last, null before one did
     * @param open called with the sweep to show; empty for the queue
     */
    public QueueProgress(
            RunLibrary library, ObservableValue<FinishedSweep> ended, Texts texts, Consumer<Optional<Long>> open) {
        this.library = library;
        this.texts = texts;
        this.open = open;
        getStyleClass().add("queue-progress");
        progress.setId("queue-progress");
        progress.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        progress.setMinWidth(USE_PREF_SIZE);
        progress.setOnAction(e -> open());
        pause = new IconButton("queue-progress.pause", Feather.PAUSE, "", this::pause);
        pause.setMinWidth(USE_PREF_SIZE);
        pause.managedProperty().bind(pause.visibleProperty());
        getChildren().addAll(progress, pause);
        managedProperty().bind(visibleProperty());
        queue = library.queueProperty().get();
        library.queueProperty().addListener((o, was, is) -> {
            queue = is;
            refresh();
        });
        ended.addListener((o, was, is) -> {
            finished = Optional.ofNullable(is);
            refresh();
        });
        refresh();
    }

    private void refresh() {
        boolean isQueued = !queue.entries().isEmpty();
        if (isQueued) {
            finished = Optional.empty();
        }
        setVisible(isQueued || finished.isPresent());
        pause.setVisible(isQueued);
        if (isQueued) {
            String words = texts.get(queue.paused() ? "app.shell.queue.resume" : "app.shell.queue.pause");
            pause.show(queue.paused() ? Feather.PLAY : Feather.PAUSE, words);
            icon.setIconCode(Feather.LAYERS);
            progress.setText(String.join(" · ", parts()));
            Tips.tell(progress, texts.get("app.shell.queue.explain"));
        } else if (finished.isPresent()) {
            icon.setIconCode(Feather.CHECK);
            progress.setText(finished.get().title(texts));
            Tips.tell(progress, finished.get().text(texts));
        }
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (queue.paused()) {
            parts.add(texts.get("app.shell.queue.paused"));
        }
        Optional<QueueView.Entry> sweep = sweep();
        int others;
        OptionalDouble left;
        if (sweep.isPresent()) {
            Optional<SweepEstimate> estimate = sweep.get().estimate();
            parts.add(sweep.get()
                    .sweep()
                    .map(of -> SweepNames.of(of.id(), of.name(), texts))
                    .orElse(""));
            parts.add(estimate.filter(known -> known.most().isPresent())
                    .map(known -> texts.get(
                            "app.shell.queue.of", known.over(), known.most().getAsLong()))
                    .orElseGet(() ->
                            texts.get("app.shell.queue.trials", sweep.get().trials())));
            left = estimate.map(SweepEstimate::secondsLeft).orElse(OptionalDouble.empty());
            others = queue.entries().size() - 1;
        } else {
            parts.add(texts.get(
                    "app.shell.queue.runs",
                    queue.over(),
                    queue.over() + queue.entries().size()));
            left = queue.secondsLeft();
            others = 0;
        }
        if (left.isPresent() && !queue.paused()) {
            TimeLeft.worded(left.getAsDouble(), texts).ifPresent(parts::add);
        }
        if (others > 0) {
            parts.add(texts.get("app.shell.queue.more", others));
        }
        return parts;
    }

    /** The first item that is a sweep, unless runs are worked off before it. */
    private Optional<QueueView.Entry> sweep() {
        return queue.entries().stream()
                .findFirst()
                .filter(first -> first.item() instanceof QueueItem.OfSweep
                        && first.sweep().isPresent());
    }

    private void open() {
        if (finished.isPresent()) {
            Optional<Long> sweep = finished.map(of -> of.sweep().id());
            finished = Optional.empty();
            refresh();
            open.accept(sweep);
        } else {
            open.accept(sweep().flatMap(QueueView.Entry::sweep).map(of -> of.id()));
        }
    }

    private void pause() {
        boolean wanted = !queue.paused();
        library.order(running -> running.pause(wanted));
    }
}
