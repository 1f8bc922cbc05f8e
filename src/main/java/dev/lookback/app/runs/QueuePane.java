package dev.lookback.app.runs;

import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.IconButton;
import dev.lookback.app.widget.SweepNames;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.library.QueueView;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.queue.RunQueue;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Queue of waiting runs, in order; they can be moved, removed, and paused. */
final class QueuePane extends BorderPane {

    private final RunLibrary library;
    private final Texts texts;
    private final Label state = new Label();
    private final Button pause = new Button();
    private final VBox lines = new VBox();

    QueuePane(RunLibrary library, Texts texts) {
        this.library = library;
        this.texts = texts;
        setId("queue");
        getStyleClass().add("queue");
        pause.setId("queue.pause");
        pause.getStyleClass().add(Styles.SMALL);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, state, gap, pause);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("queue-head");
        setTop(head);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        WhileShown.follow(this, library.queueProperty(), this::show);
    }

    private void show(QueueView view) {
        int count = view.entries().size();
        state.setText(
                count == 0
                        ? texts.get("app.runs.queue.empty")
                        : texts.get(view.paused() ? "app.runs.queue.paused" : "app.runs.queue.count", count));
        pause.setText(texts.get(view.paused() ? "app.runs.queue.goOn" : "app.runs.queue.pause"));
        pause.setGraphic(new FontIcon(view.paused() ? Feather.PLAY : Feather.PAUSE));
        pause.setOnAction(e -> library.order(queue -> queue.pause(!view.paused())));
        lines.getChildren().clear();
        List<QueueView.Entry> entries = view.entries();
        for (int i = 0; i < count; i++) {
            lines.getChildren().add(line(entries.get(i), i, count));
        }
    }

    private HBox line(QueueView.Entry entry, int index, int count) {
        Label title = new Label(title(entry));
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button up = icon(
                "up." + index, Feather.ARROW_UP, "app.runs.queue.up", queue -> queue.move(entry.item(), index - 1));
        up.setDisable(index == 0);
        Button down = icon(
                "down." + index,
                Feather.ARROW_DOWN,
                "app.runs.queue.down",
                queue -> queue.move(entry.item(), index + 1));
        down.setDisable(index == count - 1);
        Button remove =
                icon("remove." + index, Feather.TRASH_2, "app.runs.queue.remove", queue -> queue.remove(entry.item()));
        HBox line = new HBox(4, title, up, down, remove);
        line.getStyleClass().add("queue-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button icon(String id, Feather icon, String key, Consumer<RunQueue> order) {
        Button button = new IconButton("queue." + id, icon, texts.get(key), () -> library.order(order));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private String title(QueueView.Entry entry) {
        return entry.run()
                .map(run -> texts.get(
                        "app.runs.queue.run",
                        RunNames.of(run, texts),
                        texts.get("app.runs.state." + run.state().name().toLowerCase(texts.locale())),
                        epochs(run)))
                .or(() -> entry.sweep().map(sweep -> sweep(sweep, entry.trials())))
                .orElse("");
    }

    private String epochs(StoredRun run) {
        return texts.get(
                "app.runs.queue.epochs",
                run.history().size(),
                run.recipe().training().epochs());
    }

    private String sweep(StoredSweep sweep, int trials) {
        String name = SweepNames.of(sweep.id(), sweep.name(), texts);
        return sweep.settings().runs().isPresent()
                ? texts.get(
                        "app.runs.queue.sweepOf",
                        name,
                        trials,
                        sweep.settings().runs().getAsInt())
                : texts.get("app.runs.queue.sweep", name, trials);
    }
}
