package dev.lookback.app.sweeps;

import dev.lookback.app.background.Notice;
import dev.lookback.app.sweeps.pictures.SweepData;
import dev.lookback.app.sweeps.pictures.SweepPictures;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.StoredSweep;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Sweeps view: the form of the next sweep, or the pictures of one that was started. */
public final class SweepsView extends BorderPane {

    private final Workbench workbench;
    private final RunLibrary library;
    private final Texts texts;
    private final Choice<Optional<SweepTitle>> choice;
    private final SweepForm form;
    private final ScrollPane formScroll;
    private final SweepPictures pictures;
    private final Label state = new Label();
    private final Label seal = new Label();
    private final SweepActions actions;
    private Optional<Long> chosen = Optional.empty();
    private boolean following;

    /**
     * @param background executor for slow work
     * @param toCharts switches to the charts, with a chosen run on show
     */
    public SweepsView(Workbench workbench, Texts texts, Runnable toCharts) {
        this.workbench = workbench;
        this.library = workbench.library();
        this.texts = texts;
        setId("sweeps");
        LongConsumer open = run -> {
            workbench.pastRuns().show(run);
            toCharts.run();
        };
        pictures = new SweepPictures(texts, open);
        form = new SweepForm(workbench, texts, this::start);
        formScroll = new ScrollPane(form);
        formScroll.setFitToWidth(true);
        choice = new Choice<>(
                "sweeps.choice",
                List.of(Optional.empty()),
                this::name,
                null,
                title -> choose(title.map(SweepTitle::id)));
        choice.show(Optional.empty());
        choice.setMaxWidth(USE_PREF_SIZE);
        choice.setMinWidth(260);
        state.setId("sweeps.state");
        state.setWrapText(true);
        seal.getStyleClass().add("hint");
        seal.setWrapText(true);
        SweepName name = new SweepName(
                choice, (sweep, text) -> library.change(store -> store.sweeps().rename(sweep, text)));
        actions = new SweepActions(workbench, texts, name, this::choose, toCharts);
        HBox line = new HBox(8, name, actions);
        HBox.setHgrow(actions, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        seal.managedProperty().bind(seal.visibleProperty());
        VBox head = new VBox(4, line, state, seal);
        head.getStyleClass().add("sweeps-head");
        setTop(head);
        show((SeenSweep) null);
        WhileShown.follow(this, library.changesProperty(), n -> reload());
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
        if (following && !answer.all().isEmpty()) {
            // The sweep just started is the newest.
            following = false;
            chosen = Optional.of(answer.all().get(0).id());
            reload();
            return;
        }
        List<Optional<SweepTitle>> all = new ArrayList<>();
        all.add(Optional.empty());
        answer.all().forEach(title -> all.add(Optional.of(title)));
        choice.offer(all);
        choice.show(answer.seen().map(SeenSweep::sweep).map(SweepTitle::of));
        show(answer.seen().orElse(null));
    }

    private void show(SeenSweep now) {
        boolean some = now != null;
        setCenter(some ? pictures : formScroll);
        actions.show(Optional.ofNullable(now));
        seal.setVisible(some);
        if (!some) {
            state.setText(texts.get("app.sweeps.new.explain"));
            return;
        }
        StoredSweep sweep = now.sweep();
        state.setText(texts.get(
                "app.sweeps.state",
                texts.get("app.sweeps.search." + sweep.settings().search()),
                sweep.settings().halving() ? 1 : 0,
                texts.get("app.sweeps.objective." + sweep.settings().objective()),
                now.trials().size(),
                sweep.excluded(),
                sweep.outcome().map(texts::get).orElse(texts.get("app.sweeps.goesOn"))));
        seal.setText(
                sweep.unsealed().isPresent()
                        ? texts.get("app.sweeps.unsealed", now.looks())
                        : texts.get("app.sweeps.sealed", now.looks()));
        pictures.show(new SweepData(
                now.space(),
                sweep.settings().objective(),
                sweep.recipe().training().epochs(),
                now.trials()));
    }

    // ---- actions

    private void start(SweepForm.Started started) {
        following = true;
        library.order(
                queue -> queue.add(started.name(), workbench.recipeProperty().get(), started.settings()));
        workbench.tell(Notice.information(Message.of("app.sweeps.started")));
    }
}
