package dev.lookback.app.shell;

import dev.lookback.app.background.Opening;
import dev.lookback.app.focus.FieldFocus;
import dev.lookback.app.shell.runbar.RunBar;
import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.layout.DividerKeys;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Layout of the window: recipe on the left, charts on the right, tool bar above, status bar below; the start pane while
 * no series is open.
 */
public final class MainPane extends BorderPane {

    /** Width in pixels of the usual text size below which the tabs beside the loss chart need more of the room. */
    private static final double NARROW = 1150;

    /** Height in pixels of the usual text size below which the panes under the chart of the series need more of the room. */
    private static final double LOW = 720;

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private static final Duration MOMENT = Duration.millis(300);

    private final Workbench workbench;
    private final Texts texts;
    private final Node recipeColumn;
    private final Node charts;
    private final RunBar runBar;
    private final StatusBar status;
    private final Map<View, Node> others;
    private final Supplier<Node> start;
    private final ObservableValue<View> view;
    private final ObservableBooleanValue formsShown;
    private final NoticeStrip notice;
    private final PauseTransition moment = new PauseTransition(MOMENT);

    /** File whose opening takes long enough to show progress; null for none. */
    private Opening shown;

    /** What had the focus in the forms, or in a content of the middle, when they went, to have it again when they come back. */
    private final Map<Node, Node> focused = new HashMap<>();

    public MainPane(
            Workbench workbench,
            Texts texts,
            Node topBar,
            Panes panes,
            ObservableValue<View> view,
            ObservableBooleanValue formsShown,
            DoubleProperty formsWidth,
            Supplier<Node> start) {
        getStyleClass().add("main-pane");
        this.workbench = workbench;
        this.texts = texts;
        this.start = start;
        this.recipeColumn =
                new RecipeColumn(forms(workbench, panes), new BranchStrip(workbench, texts), formsWidth, texts);
        this.formsShown = formsShown;
        this.charts = charts(panes);
        this.others = panes.others();
        this.view = view;
        this.notice = new NoticeStrip(workbench, texts);
        runBar = new RunBar(workbench, texts);
        setTop(new VBox(topBar, runBar));
        status = new StatusBar(workbench, texts);
        setBottom(new StatusLine(status, notice, panes.queue()));
        workbench.readingProperty().addListener(o -> layOut());
        moment.setOnFinished(e -> show(workbench.openingProperty().get()));
        workbench.openingProperty().addListener((o, was, is) -> follow(is));
        view.addListener((o, was, is) -> layOut());
        formsShown.addListener((o, was, is) -> hideOrShowForms(is));
        layOut();
    }

    /** Moves the focus to the notice, if there is one. */
    void focusNotice() {
        notice.focus();
    }

    /** Delay before progress is shown, so that quick openings do not flicker. */
    private void follow(Opening opening) {
        if (opening == null || shown != null) {
            moment.stop();
            show(opening);
        } else {
            moment.playFromStart();
        }
    }

    private void show(Opening opening) {
        shown = opening;
        layOut();
    }

    private void layOut() {
        boolean empty = workbench.readingProperty().get() == null;
        boolean all = view.getValue() == View.RUNS;
        runBar.showOpening(shown);
        status.showOpening(shown != null);
        Node forms = empty || all || shown != null || !formsShown.get() ? null : recipeColumn;
        if (shown != null) {
            layOut(forms, new OpeningPane(shown, texts));
        } else if (all) {
            layOut(null, others.get(View.RUNS));
        } else {
            layOut(forms, empty ? new StackPane(start.get()) : others.getOrDefault(view.getValue(), charts));
        }
    }

    /** What had the focus in the forms when they were hidden has it again when they are shown. */
    private void hideOrShowForms(boolean show) {
        if (!show) {
            focused.remove(recipeColumn); // left in them by another view
        }
        layOut();
        if (getLeft() != null && focused.containsKey(recipeColumn)) {
            giveBack(focused.remove(recipeColumn)).ifPresent(Node::requestFocus);
        }
    }

    /** Where what has the focus goes, the focus goes to what comes instead. */
    private void layOut(Node forms, Node content) {
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        Node held = isIn(recipeColumn, before) ? recipeColumn : getCenter();
        setLeft(forms);
        setCenter(content);
        if (before == null || FieldFocus.isShown(before)) {
            return;
        }
        focused.put(held, before);
        content.applyCss(); // what is in scroll panes and tabs is found once they have their skins
        Node back = forms != null && focused.containsKey(forms) ? focused.remove(forms) : focused.remove(content);
        giveBack(back).or(() -> FieldFocus.first(content)).ifPresent(Node::requestFocus);
    }

    /** The control, or the one that has come instead of it. */
    private Optional<Node> giveBack(Node control) {
        return Optional.ofNullable(control)
                .filter(FieldFocus::isShown)
                .or(() -> Optional.ofNullable(control).map(Node::getId).flatMap(id -> FieldFocus.find(this, id)));
    }

    private static boolean isIn(Node around, Node node) {
        Node each = node;
        while (each != null && each != around) {
            each = each.getParent();
        }
        return each != null;
    }

    /** Forms, from their beginning for another file: what is to be seen on opening it stands there. */
    private static Node forms(Workbench workbench, Panes panes) {
        VBox sections = new VBox();
        sections.getChildren().addAll(panes.sections());
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setId("recipe");
        scroll.getStyleClass().add("recipe-column");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        workbench.readingProperty().map(reading -> reading.series().file()).subscribe((was, is) -> scroll.setVvalue(0));
        return scroll;
    }

    private Node charts(Panes panes) {
        TabPane tabs = new TabPane();
        tabs.setId("tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().addAll(panes.tabs());
        SplitPane lower = new SplitPane(panes.loss(), tabs);
        DividerKeys.install(lower, texts, texts.get("app.widget.divider.loss"));
        isBelow(widthProperty(), NARROW).subscribe(tight -> {
            pseudoClassStateChanged(TIGHT, tight);
            lower.setDividerPositions(tight ? 0.36 : 0.43);
        });
        SplitPane upper = new SplitPane(panes.price(), lower);
        upper.setOrientation(Orientation.VERTICAL);
        DividerKeys.install(upper, texts, texts.get("app.widget.divider.chart"));
        isBelow(heightProperty(), LOW).subscribe(low -> upper.setDividerPositions(low ? 0.52 : 0.56));
        return upper;
    }

    /** Whether the window is smaller than so many pixels of the usual text size. */
    private BooleanProperty isBelow(ReadOnlyDoubleProperty length, double least) {
        BooleanProperty below = new SimpleBooleanProperty(this, "below");
        length.addListener(o -> below.set(length.get() < least * TextScale.at(this)));
        TextScale.follow(this, scale -> below.set(length.get() < least * scale));
        return below;
    }
}
