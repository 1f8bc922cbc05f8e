package dev.lookback.app.network;

import dev.lookback.app.focus.Caret;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.layout.Scrolling;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** List of the layers as cards, with all edits of their order. */
final class LayerList extends VBox {

    private static final int NONE = -1;

    private final Workbench workbench;
    private final Texts texts;
    private final List<LayerCard> cards = new ArrayList<>();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", NONE);
    private Set<Integer> foldedAtFirst = Set.of();
    private List<Layer> shown = List.of();
    private final LayerDrag drag = new LayerDrag(this);

    LayerList(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        getStyleClass().add("layer-list");
        setId("network.layers");
        getChildren().add(drag.line());
        LayerKeys.install(this);
        WhileShown.follow(this, workbench.recipeProperty(), this::show);
    }

    /** Index of the card that was worked on last; −1 for none. */
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    List<LayerCard> cards() {
        return cards;
    }

    // ---- what can be done

    /** Puts a new layer behind the selected one, or where it fits. */
    void add(Layer layer) {
        Recipe recipe = workbench.recipeProperty().get();
        int at = selected.get() != NONE
                ? selected.get() + 1
                : Placement.of(
                        recipe.network(),
                        layer,
                        recipe.tracedSteps(),
                        recipe.data().features().size(),
                        recipe.windows().length());
        insert(at, layer);
    }

    void duplicate(int index) {
        insert(index + 1, workbench.recipeProperty().get().network().layers().get(index));
    }

    private void insert(int at, Layer layer) {
        List<Boolean> folds = folds();
        folds.add(at, false);
        edit(network -> network.insert(at, layer), folds);
        focus(at, "");
    }

    void remove(int index) {
        List<Boolean> folds = folds();
        folds.remove(index);
        edit(network -> network.remove(index), folds);
        if (cards.isEmpty()) {
            select(NONE);
        } else {
            focus(Math.min(index, cards.size() - 1), "");
        }
    }

    /** Does nothing where it would go beyond an end. */
    void move(int from, int to) {
        if (from == to || to < 0 || to >= cards.size()) {
            return;
        }
        String part = focusedPart(from);
        List<Boolean> folds = folds();
        folds.add(to, folds.remove(from));
        edit(network -> network.move(from, to), folds);
        focus(to, part);
    }

    void fold(int index, boolean closed) {
        cards.get(index).fold(closed);
    }

    /** Opens the card of a field. */
    void unfold(String field) {
        cards.stream()
                .filter(card -> (field + ".").startsWith(LayerKind.path(card.index()) + "."))
                .forEach(card -> {
                    card.fold(false);
                    select(card.index());
                });
    }

    void foldAll(boolean closed) {
        cards.forEach(card -> card.fold(closed));
    }

    /** Indices of the folded cards; before there are cards, of those that will be. */
    Set<Integer> folded() {
        return cards.isEmpty()
                ? foldedAtFirst
                : cards.stream()
                        .filter(LayerCard::isFolded)
                        .map(LayerCard::index)
                        .collect(Collectors.toSet());
    }

    /** Folds these of the first cards that come. */
    void foldAtFirst(Set<Integer> indices) {
        foldedAtFirst = Set.copyOf(indices);
    }

    void select(int index) {
        selected.set(index);
        cards.forEach(card -> card.select(card.index() == index));
    }

    /** @param part what of the card: its id behind the layer's path, empty for the card itself */
    void focus(int index, String part) {
        LayerCard card = cards.get(index);
        Node node = part.isEmpty() ? null : find(card, LayerKind.path(index) + part);
        select(index);
        (node == null ? card : node).requestFocus();
        Scrolling.reveal(card);
    }

    /** Id of what has the focus in a card, without the layer's path; empty for none or the card itself. */
    private String focusedPart(int index) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String id = focused == null || focused.getId() == null ? "" : focused.getId();
        String path = LayerKind.path(index);
        return id.startsWith(path) ? id.substring(path.length()) : "";
    }

    private static Node find(Node card, String id) {
        return card.lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElse(null);
    }

    private void edit(UnaryOperator<Network> change, List<Boolean> folds) {
        workbench.edit("", r -> r.withNetwork(change.apply(r.network())));
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).fold(folds.get(i));
        }
    }

    private List<Boolean> folds() {
        return new ArrayList<>(cards.stream().map(LayerCard::isFolded).toList());
    }

    // ---- following the recipe

    /** Where layers moved, by undo say, what belongs to them follows: folds, selection and focus. */
    private void show(Recipe recipe) {
        List<Layer> layers = recipe.network().layers();
        LayerMoves moves = LayerMoves.between(shown, layers);
        shown = layers;
        if (cards.isEmpty() || moves.areNone()) {
            adapt(layers);
            return;
        }
        List<Boolean> folds = folds();
        int selectedBefore = selected.get();
        int focused = focusedCard();
        Caret caret = Caret.of(focused == NONE ? null : getScene().getFocusOwner());
        String part = focused == NONE ? "" : focusedPart(focused);
        adapt(layers);
        cards.forEach(LayerCard::restoreTexts);
        for (int i = 0; i < folds.size(); i++) {
            boolean folded = folds.get(i);
            moves.of(i).ifPresent(to -> cards.get(to).fold(folded));
        }
        select(selectedBefore == NONE ? NONE : moves.of(selectedBefore).orElse(NONE));
        if (focused != NONE && !cards.isEmpty()) {
            OptionalInt to = moves.of(focused);
            focus(to.orElse(Math.min(focused, cards.size() - 1)), to.isPresent() ? part : "");
            caret.moveTo(getScene().getFocusOwner());
        }
    }

    private int focusedCard() {
        Node node = getScene() == null ? null : getScene().getFocusOwner();
        while (node != null && !(node instanceof LayerCard)) {
            node = node.getParent();
        }
        return node instanceof LayerCard card && cards.contains(card) ? card.index() : NONE;
    }

    /** Cards whose layer is still of the same kind stay, and with them the focus and the text being typed. */
    private void adapt(List<Layer> layers) {
        while (cards.size() > layers.size()) {
            getChildren().remove(cards.remove(cards.size() - 1));
        }
        for (int i = 0; i < layers.size(); i++) {
            LayerKind<?> kind = LayerKind.of(layers.get(i));
            if (i == cards.size()) {
                cards.add(card(kind, i));
                cards.get(i).fold(foldedAtFirst.contains(i));
                getChildren().add(i, cards.get(i));
            } else if (cards.get(i).kind() != kind) {
                boolean folded = cards.get(i).isFolded();
                cards.set(i, card(kind, i));
                cards.get(i).fold(folded);
                getChildren().set(i, cards.get(i));
            }
        }
        foldedAtFirst = cards.isEmpty() ? foldedAtFirst : Set.of();
        select(selected.get() < cards.size() ? selected.get() : NONE);
    }

    private LayerCard card(LayerKind<?> kind, int index) {
        LayerCard card = new LayerCard(workbench, texts, kind, index, this);
        drag.install(card);
        return card;
    }
}
