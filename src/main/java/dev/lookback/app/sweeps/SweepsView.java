package dev.lookback.app.sweeps;

import dev.lookback.app.chart.Throttle;
import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Sweeps view: the form of the next sweep, or the trials of one that was started. */
public final class SweepsView extends BorderPane {

    private static final double PROGRESS_WIDTH = 120;
    private static final double CHOICE_WIDTH = 260;

    /** Between two looks at a sweep that runs: each draws pictures and table again. */
    private static final Duration INTERVAL = Duration.millis(500);

    private final Workbench workbench;
    private final RunLibrary library;
    private final Texts texts;
    private final Choice<Optional<SweepTitle>> choice;
    private final SweepForm form;
    private final ScrollPane formScroll;
    private final SweepPane trials;
    private final ProgressBar progress = new ProgressBar();
    private final Label elsewhere = new Label();
    private final Label state = new Label();
    private final Label seal = new Label();
    private final SweepActions actions;
    private Optional<Long> chosen = Optional.empty();
    private Optional<SeenSweep> seen = Optional.empty();

    /** Number of the newest sweep; while the one just started is awaited, of the newest before it. 0 for none. */
    private long newest;

    private boolean following;

    /** @param toCharts switches to the charts, with a chosen run on show */
    public SweepsView(Workbench workbench, Texts texts, Runnable toCharts) {
        this.workbench = workbench;
        this.library = workbench.library();
        this.texts = texts;
        setId("sweeps");
        trials = new SweepPane(texts, this::use, run -> {
            workbench.pastRuns().show(run);
            toCharts.run();
        });
        form = new SweepForm(workbench, texts, this::start);
        formScroll = new ScrollPane(form);
        formScroll.setFitToWidth(true);
        choice = new Choice<>(
                "sweeps.choice",
                List.of(Optional.empty()),
                this::name,
                null,
                title -> choose(title.map(SweepTitle::id)));
        choice.setAccessibleText(texts.get("app.sweeps.choice"));
        choice.show(Optional.empty());
        choice.setMaxWidth(USE_PREF_SIZE);
        TextScale.follow(choice, scale -> {
            choice.setPrefWidth(scale * CHOICE_WIDTH);
            choice.setMinWidth(scale * CHOICE_WIDTH / 2);
        });
        state.setId("sweeps.state");
        state.setWrapText(true);
        seal.getStyleClass().add("hint");
        seal.setWrapText(true);
        SweepName name = new SweepName(
                choice, (sweep, text) -> library.change(store -> store.sweeps().rename(sweep, text)));
        actions = new SweepActions(workbench, texts, name, this::choose, toCharts);
        WrappingBox line = new WrappingBox(8, name, actions);
        TextScale.follow(name, scale -> name.setMinWidth(scale * CHOICE_WIDTH / 2));
        HBox.setHgrow(actions, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        seal.managedProperty().bind(seal.visibleProperty());
        progress.setId("sweeps.progress");
        progress.setMinWidth(PROGRESS_WIDTH);
        progress.setPrefWidth(PROGRESS_WIDTH);
        progress.managedProperty().bind(progress.visibleProperty());
        HBox.setHgrow(state, Priority.ALWAYS);
        HBox under = new HBox(8, progress, state);
        under.setAlignment(Pos.CENTER_LEFT);
        elsewhere.setId("sweeps.elsewhere");
        elsewhere.getStyleClass().add("sweep-elsewhere");
        elsewhere.setWrapText(true);
        elsewhere.managedProperty().bind(elsewhere.visibleProperty());
        VBox head = new VBox(4, line, under, elsewhere, seal);
        head.getStyleClass().add("sweeps-head");
        setTop(head);
        // Both at once: made ready while the form is filled in, not when runs begin and processors are busy.
        setCenter(new StackPane(formScroll, trials));
        show((SeenSweep) null);
        Throttle updates = new Throttle(INTERVAL, this::reload);
        WhileShown.follow(this, library.changesProperty(), n -> updates.ask());
        WhileShown.follow(this, library.queueProperty(), queue -> tell());
        WhileShown.follow(this, workbench.readingProperty(), reading -> tell());
        sceneProperty()
                .addListener(
                        (o, was, is) -> workbench.sweepDraft().openProperty().set(is != null));
    }

    private String name(Optional<SweepTitle> sweep) {
        return sweep.map(of -> of.text(texts)).orElse(texts.get("app.sweeps.new"));
    }

    // ---- choosing a sweep

    /** Shows a sweep. */
    public void show(long sweep) {
        choose(Optional.of(sweep));
    }

    private void choose(Optional<Long> sweep) {
        chosen = sweep;
        reload();
    }

    private void reload() {
        Optional<Long> wanted = chosen;
        library.ask(
                store -> {
                    List<SweepTitle> all = new ArrayList<>();
                    store.sweeps().names().forEach((id, name) -> all.add(new SweepTitle(id, name)));
                    return new Answer(
                            all, wanted.flatMap(store.sweeps()::find).map(sweep -> SeenSweep.of(store, sweep)));
                },
                answer -> {
                    if (wanted.equals(chosen)) {
                        show(answer);
                    }
                });
    }

    private record Answer(List<SweepTitle> all, Optional<SeenSweep> seen) {}

    private void show(Answer answer) {
        long first = answer.all().isEmpty() ? 0 : answer.all().get(0).id();
        if (following && first > newest) {
            following = false;
            newest = first;
            chosen = Optional.of(first);
            reload();
            return;
        }
        newest = following ? Math.min(newest, first) : first;
        List<Optional<SweepTitle>> all = new ArrayList<>();
        all.add(Optional.empty());
        answer.all().forEach(title -> all.add(Optional.of(title)));
        choice.offer(all);
        choice.show(answer.seen().map(SeenSweep::sweep).map(SweepTitle::of));
        show(answer.seen().orElse(null));
    }

    private void show(SeenSweep now) {
        seen = Optional.ofNullable(now);
        formScroll.setVisible(now == null);
        trials.setVisible(now != null);
        actions.show(seen);
        seal.setVisible(now != null);
        if (now != null) {
            seal.setText(texts.get(
                    now.sweep().unsealed().isPresent() ? "app.sweeps.unsealed" : "app.sweeps.sealed", now.looks()));
            trials.show(
                    now,
                    new SweepState(now, library.queueProperty().get(), texts)
                            .waiting()
                            .orElse(""));
        }
        tell();
    }

    /** State of the sweep, which depends on the queue and on the open series as well. */
    private void tell() {
        Optional<SweepState> now =
                seen.map(sweep -> new SweepState(sweep, library.queueProperty().get(), texts));
        state.setText(now.map(SweepState::line).orElse(texts.get("app.sweeps.new.explain")));
        double done = now.map(SweepState::done).orElse(-1.0);
        progress.setVisible(done >= 0);
        progress.setProgress(Math.max(0, done));
        Optional<String> other = seen.map(SeenSweep::sweep)
                .filter(sweep -> workbench
                        .series()
                        .filter(open ->
                                !open.digest().equals(sweep.recipe().data().digest()))
                        .isPresent())
                .map(SweepState::series);
        elsewhere.setVisible(other.isPresent());
        elsewhere.setText(
                other.map(series -> texts.get("app.sweeps.elsewhere", series)).orElse(""));
    }

    // ---- actions

    private void use(long run) {
        library.ask(store -> store.runs().find(run), found -> found.ifPresent(workbench.pastRuns()::use));
    }

    private void start(SweepForm.Started started) {
        following = true;
        library.order(
                queue -> queue.add(started.name(), workbench.recipeProperty().get(), started.settings()));
    }
}
