package dev.lookback.app.sweeps;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.lookback.app.background.Notice;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.RunLibrary;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Actions on the sweep on show: pause, resume, extend, delete. */
final class SweepActions extends HBox {

    private static final int MORE = 20;

    private final Workbench workbench;
    private final RunLibrary library;
    private final Texts texts;
    private final SweepName name;
    private final Consumer<Optional<Long>> choose;
    private final Runnable toCharts;
    private final Button best;
    private final Button more;
    private final Button stop;
    private final Button unseal;
    private final MenuButton menu = new MenuButton();
    private Optional<SeenSweep> seen = Optional.empty();

    /**
     * @param name field in which the sweep is renamed
     * @param choose called with the number of the sweep to show
     * @param toCharts switches to the charts
     */
    SweepActions(Workbench workbench, Texts texts, SweepName name, Consumer<Optional<Long>> choose, Runnable toCharts) {
        this.workbench = workbench;
        this.library = workbench.library();
        this.texts = texts;
        this.name = name;
        this.choose = choose;
        this.toCharts = toCharts;
        best = button("best", this::useBest);
        more = button("more", () -> seen.ifPresent(this::more));
        stop = button("stop", () -> seen.ifPresent(this::stop));
        unseal = button("unseal", () -> seen.ifPresent(this::unseal));
        menu.setId("sweeps.menu");
        menu.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.BUTTON_ICON, Tweaks.NO_ARROW);
        menu.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        menu.setAccessibleText(texts.get("app.sweeps.menu"));
        menu.setTooltip(Tips.of(texts.get("app.sweeps.menu")));
        menu.managedProperty().bind(menu.visibleProperty());
        menu.getItems()
                .addAll(item("rename", of -> name.edit(SweepTitle.of(of.sweep()))), item("delete", this::delete));
        setAlignment(Pos.CENTER_RIGHT);
        setSpacing(8);
        getChildren().addAll(best, more, stop, unseal, menu);
        show(Optional.empty());
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

    private MenuItem item(String name, Consumer<SeenSweep> action) {
        MenuItem item = new MenuItem(texts.get("app.sweeps." + name));
        item.setId("sweeps." + name);
        item.setOnAction(e -> seen.ifPresent(action));
        return item;
    }

    /** @param sweep empty where none is on show */
    void show(Optional<SeenSweep> now) {
        seen = now;
        boolean some = now.isPresent();
        best.setVisible(now.flatMap(SeenSweep::best).isPresent());
        more.setVisible(some);
        stop.setVisible(now.filter(of -> !of.sweep().isOver()).isPresent());
        unseal.setVisible(some);
        unseal.setDisable(now.flatMap(of -> of.sweep().unsealed()).isPresent());
        menu.setVisible(some);
    }

    private void more(SeenSweep now) {
        StoredSweep sweep = now.sweep();
        int runs = Math.max(now.trials().size(), sweep.settings().runs().orElse(0)) + MORE;
        library.change(
                store -> store.sweeps().settings(sweep.id(), sweep.settings().withRuns(OptionalInt.of(runs))));
        library.order(queue -> queue.add(new QueueItem.OfSweep(sweep.id())));
    }

    private void stop(SeenSweep now) {
        library.order(queue -> queue.remove(new QueueItem.OfSweep(now.sweep().id())));
    }

    private void useBest() {
        seen.flatMap(SeenSweep::best)
                .ifPresent(trial -> library.ask(
                        store -> store.runs().find(trial.run()),
                        run -> run.ifPresent(found -> {
                            workbench.pastRuns().use(found);
                            toCharts.run();
                        })));
    }

    private void delete(SeenSweep now) {
        StoredSweep sweep = now.sweep();
        stop(now);
        library.change(store -> store.sweeps().delete(sweep.id()));
        choose.accept(Optional.empty());
        workbench.tell(Notice.withAction(
                Message.of(
                        "app.sweeps.deleted",
                        SweepTitle.of(sweep).text(texts),
                        now.trials().size()),
                Message.of("app.runs.undelete"),
                () -> {
                    library.change(store -> store.sweeps().restore(sweep.id()));
                    choose.accept(Optional.of(sweep.id()));
                    workbench.dismissNotice();
                }));
    }

    private void unseal(SeenSweep now) {
        long id = now.sweep().id();
        library.change(store -> store.sweeps().unseal(id));
    }
}
