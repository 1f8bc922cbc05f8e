package dev.lookback.app.sweeps;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.lookback.app.sweeps.pictures.SweepData;
import dev.lookback.app.sweeps.pictures.SweepPictures;
import dev.lookback.app.widget.Choice;
import dev.lookback.app.widget.Shown;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.Notice;
import dev.lookback.app.workbench.RunLibrary;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.Trial;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One sweep at a time: the next one while it is put together, and those that were begun in pictures. */
public final class SweepsView extends BorderPane {

    private static final int MORE = 20;

    /** What is looked at, and what is known of it. */
    private record Seen(StoredSweep sweep, List<StoredTrial> trials, int looks) {}

    private final Workbench workbench;
    private final RunLibrary library;
    private final Texts texts;
    private final Runnable toCharts;
    private final Choice<Optional<StoredSweep>> choice;
    private final SweepForm form;
    private final ScrollPane formScroll;
    private final SweepPictures pictures;
    private final Label state = new Label();
    private final Label seal = new Label();
    private final Button more;
    private final Button stop;
    private final Button best;
    private final Button unseal;
    private final MenuButton menu = new MenuButton();
    private final SweepName name;
    private Optional<Long> chosen = Optional.empty();
    private boolean following;
    private Seen seen;

    /**
     * @param background for what takes a moment
     * @param toCharts shows the charts, with the run that was asked for
     */
    public SweepsView(Workbench workbench, Texts texts, Executor background, Runnable toCharts) {
        this.workbench = workbench;
        this.library = workbench.library();
        this.texts = texts;
        this.toCharts = toCharts;
        setId("sweeps");
        more = button("more", this::more);
        stop = button("stop", this::stop);
        best = button("best", this::best);
        unseal = button("unseal", this::unseal);
        LongConsumer open = run -> {
            workbench.pastRuns().show(run);
            toCharts.run();
        };
        pictures = new SweepPictures(texts, open);
        form = new SweepForm(workbench, texts, background, this::start);
        formScroll = new ScrollPane(form);
        formScroll.setFitToWidth(true);
        choice = new Choice<>("sweeps.choice", List.of(Optional.empty()), this::name, null, this::choose);
        choice.show(Optional.empty());
        choice.setMaxWidth(USE_PREF_SIZE);
        choice.setMinWidth(260);
        menu.setId("sweeps.menu");
        menu.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.BUTTON_ICON, Tweaks.NO_ARROW);
        menu.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        menu.setAccessibleText(texts.get("app.sweeps.menu"));
        menu.setTooltip(Tips.of(texts.get("app.sweeps.menu")));
        menu.managedProperty().bind(menu.visibleProperty());
        menu.getItems().addAll(item("rename", this::rename), item("delete", this::delete));
        state.setId("sweeps.state");
        state.setWrapText(true);
        seal.getStyleClass().add("hint");
        seal.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        name = new SweepName(
                choice, (sweep, text) -> library.change(store -> store.sweeps().rename(sweep.id(), text)));
        HBox line = new HBox(8, name, gap, best, more, stop, unseal, menu);
        line.setAlignment(Pos.CENTER_LEFT);
        seal.managedProperty().bind(seal.visibleProperty());
        VBox head = new VBox(4, line, state, seal);
        head.getStyleClass().add("sweeps-head");
        setTop(head);
        show((Seen) null);
        Shown.follow(this, library.changesProperty(), n -> reload());
        sceneProperty()
                .addListener(
                        (o, was, is) -> workbench.sweepDraft().openProperty().set(is != null));
    }

    private Button button(String name, Runnable action) {
        Button button = new Button(texts.get("app.sweeps." + name, MORE));
        button.setId("sweeps." + name);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(Tips.of(texts.get("app.sweeps." + name + ".explain")));
        button.setOnAction(e -> action.run());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(texts.get("app.sweeps." + name));
        item.setId("sweeps." + name);
        item.setOnAction(e -> action.run());
        return item;
    }

    private String name(Optional<StoredSweep> sweep) {
        return sweep.map(this::name).orElse(texts.get("app.sweeps.new"));
    }

    private String name(StoredSweep sweep) {
        return sweep.name().isBlank() ? texts.get("app.runs.sweep", sweep.id()) : sweep.name();
    }

    // ---- which one

    private void choose(Optional<StoredSweep> sweep) {
        chosen = sweep.map(StoredSweep::id);
        reload();
    }

    private void reload() {
        Optional<Long> wanted = chosen;
        library.ask(
                store -> {
                    List<StoredSweep> all = store.sweeps().all();
                    return new Answer(
                            all,
                            wanted.flatMap(id -> all.stream()
                                            .filter(s -> s.id() == id)
                                            .findFirst())
                                    .map(sweep -> seen(store, sweep)));
                },
                answer -> {
                    if (wanted.equals(chosen)) {
                        show(answer);
                    }
                });
    }

    private record Answer(List<StoredSweep> all, Optional<Seen> seen) {}

    private static Seen seen(RunStore store, StoredSweep sweep) {
        return new Seen(
                sweep,
                store.sweeps().trials(sweep),
                store.looks()
                        .count(sweep.recipe().data().digest(), Optional.empty())
                        .looks());
    }

    private void show(Answer answer) {
        if (following && !answer.all().isEmpty()) {
            // The one that was just begun is the newest.
            following = false;
            chosen = Optional.of(answer.all().get(0).id());
            reload();
            return;
        }
        List<Optional<StoredSweep>> all = new ArrayList<>();
        all.add(Optional.empty());
        answer.all().forEach(sweep -> all.add(Optional.of(sweep)));
        choice.show(Optional.empty());
        choice.offer(all);
        choice.show(answer.seen().map(Seen::sweep));
        show(answer.seen().orElse(null));
    }

    private void show(Seen now) {
        seen = now;
        boolean some = now != null;
        setCenter(some ? pictures : formScroll);
        best.setVisible(some
                && now.trials().stream().anyMatch(t -> Double.isFinite(t.trial().cost())));
        more.setVisible(some);
        stop.setVisible(some && !now.sweep().isOver());
        unseal.setVisible(some);
        menu.setVisible(some);
        seal.setVisible(some);
        if (!some) {
            state.setText(texts.get("app.sweeps.new.explain"));
            return;
        }
        StoredSweep sweep = now.sweep();
        more.setText(texts.get("app.sweeps.more", MORE));
        state.setText(texts.get(
                "app.sweeps.state",
                texts.get("app.sweeps.search." + sweep.settings().search()),
                sweep.settings().halving() ? 1 : 0,
                texts.get("app.sweeps.objective." + sweep.settings().objective()),
                now.trials().size(),
                sweep.excluded(),
                sweep.outcome().map(texts::get).orElse(texts.get("app.sweeps.goesOn"))));
        unseal.setDisable(sweep.unsealed().isPresent());
        seal.setText(
                sweep.unsealed().isPresent()
                        ? texts.get("app.sweeps.unsealed", now.looks())
                        : texts.get("app.sweeps.sealed", now.looks()));
        pictures.show(new SweepData(
                SearchSpace.parse(sweep.recipe(), sweep.settings().vary()),
                sweep.settings().objective(),
                sweep.recipe().training().epochs(),
                now.trials()));
    }

    // ---- what can be done

    private void start(SweepForm.Started started) {
        following = true;
        library.order(
                queue -> queue.add(started.name(), workbench.recipeProperty().get(), started.settings()));
        workbench.tell(Notice.information(Message.of("app.sweeps.started")));
    }

    private void more() {
        StoredSweep sweep = seen.sweep();
        int runs = Math.max(seen.trials().size(), sweep.settings().runs().orElse(0)) + MORE;
        library.change(
                store -> store.sweeps().settings(sweep.id(), sweep.settings().withRuns(OptionalInt.of(runs))));
        library.order(queue -> queue.add(new QueueItem.OfSweep(sweep.id())));
    }

    private void stop() {
        library.order(queue -> queue.remove(new QueueItem.OfSweep(seen.sweep().id())));
    }

    private void best() {
        seen.trials().stream()
                .filter(trial -> trial.trial().state() != Trial.State.FAILED)
                .min(Comparator.comparingDouble(trial -> trial.trial().cost()))
                .ifPresent(trial -> library.ask(
                        store -> store.runs().find(trial.run()),
                        run -> run.ifPresent(found -> {
                            workbench.pastRuns().use(found);
                            toCharts.run();
                        })));
    }

    private void rename() {
        name.edit(seen.sweep());
    }

    private void delete() {
        StoredSweep sweep = seen.sweep();
        stop();
        library.change(store -> store.sweeps().delete(sweep.id()));
        choose(Optional.empty());
        workbench.tell(Notice.withAction(
                Message.of("app.sweeps.deleted", name(sweep), seen.trials().size()),
                Message.of("app.runs.undelete"),
                () -> {
                    library.change(store -> store.sweeps().restore(sweep.id()));
                    choose(Optional.of(sweep));
                    workbench.dismissNotice();
                }));
    }

    private void unseal() {
        long id = seen.sweep().id();
        library.change(store -> store.sweeps().unseal(id));
    }
}
