package dev.lookback.app.help;

import dev.lookback.app.focus.FieldFocus;
import dev.lookback.text.Texts;
import dev.lookback.text.handbook.HelpEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

/**
 * Guided tour over the real controls of the window, step by step. Each step is an entry of the handbook's tour: its id is that of the
 * control that the card points to, its second name the action that its button does. A step with an action goes on once that is done,
 * by the button or by hand. The tour can be left at any point.
 */
public final class Tour {

    private final Texts texts;
    private final Scene scene;
    private final Map<String, TourAction> actions;
    private final Runnable atTheBeginning;
    private final TourCard card;
    private final List<HelpEntry> steps;
    private Subscription waiting = Subscription.EMPTY;
    private int step;

    /**
     * @param actions by name
     * @param atTheBeginning shows the view that the tour begins in
     */
    public Tour(Texts texts, Scene scene, Map<String, TourAction> actions, Runnable atTheBeginning) {
        this.texts = texts;
        this.scene = scene;
        this.actions = actions;
        this.atTheBeginning = atTheBeginning;
        this.steps = texts.handbook().tour().entries();
        this.card = new TourCard(texts, scene, this::back, this::act, this::leave);
    }

    /** Begins with the first step. */
    public void start() {
        atTheBeginning.run();
        show(0);
    }

    private void show(int index) {
        waiting.unsubscribe();
        waiting = Subscription.EMPTY;
        step = index;
        HelpEntry entry = steps.get(index);
        Optional<TourAction> action = action(entry);
        action.ifPresent(any -> waiting = any.watch(() -> Platform.runLater(() -> goOnFrom(index))));
        card.show(entry, () -> control(entry), index, steps.size(), action.map(any -> label(entry)));
        action.ifPresent(any -> waiting = waiting.and(any.running().subscribe(card::busy)));
    }

    /** Where the tour still waits there: the action's end may come after it was left. */
    private void goOnFrom(int index) {
        if (card.isShowing() && step == index) {
            show(index + 1);
        }
    }

    private void back() {
        show(Math.max(0, step - 1));
    }

    private void act() {
        Optional<TourAction> action = action(steps.get(step));
        if (action.isPresent()) {
            action.get().begin();
        } else if (step + 1 < steps.size()) {
            show(step + 1);
        } else {
            leave();
        }
    }

    private void leave() {
        waiting.unsubscribe();
        waiting = Subscription.EMPTY;
        card.hide();
    }

    private Optional<TourAction> action(HelpEntry entry) {
        return entry.topics().stream().map(actions::get).findFirst();
    }

    private String label(HelpEntry entry) {
        return texts.get("app.help.tour." + entry.topics().get(0));
    }

    /** The control of a step, where it is on show. */
    private Optional<Node> control(HelpEntry entry) {
        String id = entry.id().replaceFirst("^again\\.", "");
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()) && FieldFocus.isShown(node))
                .findFirst();
    }
}
