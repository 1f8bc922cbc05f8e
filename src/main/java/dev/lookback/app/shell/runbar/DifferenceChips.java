package dev.lookback.app.shell.runbar;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.problem.ChangesView;
import dev.lookback.recipe.field.RecipeDiff.Change;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Differences of a recipe from the run on show, one button each that undoes it; those without room are in a menu, with all others. */
final class DifferenceChips extends HBox {

    private static final int LONGEST = 44;

    private final Texts texts;
    private final Consumer<Change> revert;
    private final Runnable revertAll;
    private final Label heading;
    private final MenuButton menu = new MenuButton();
    private List<Change> shown = List.of();
    private List<Button> chips = List.of();

    DifferenceChips(Texts texts, Consumer<Change> revert, Runnable revertAll) {
        this.texts = texts;
        this.revert = revert;
        this.revertAll = revertAll;
        getStyleClass().add("run-differences");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        heading = new Label(texts.get("app.shell.run.differs"));
        heading.getStyleClass().add("run-differs");
        heading.setMinWidth(USE_PREF_SIZE);
        menu.setId("run.differences");
        menu.getStyleClass().add("run-difference");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setTooltip(Tips.of(texts.get("app.shell.run.menu")));
        widthProperty().addListener(o -> fit());
    }

    void show(List<Change> changes) {
        if (changes.equals(shown)) {
            return;
        }
        shown = changes;
        chips = changes.stream().map(this::chip).toList();
        menu.getItems().setAll(changes.stream().map(this::item).toList());
        menu.getItems().addAll(new SeparatorMenuItem(), all());
        List<Node> children = new ArrayList<>(chips);
        children.add(0, heading);
        children.add(menu);
        getChildren().setAll(changes.isEmpty() ? List.of() : children);
        fit();
    }

    private Button chip(Change change) {
        String words = ChangesView.inWords(texts, List.of(change));
        Button chip = new Button(shortened(words), new FontIcon(Feather.CORNER_UP_LEFT));
        chip.setId("run.difference." + change.field());
        chip.getStyleClass().add("run-difference");
        chip.setMinWidth(USE_PREF_SIZE);
        String undo = texts.get("app.shell.run.revert", words);
        chip.setTooltip(Tips.of(undo));
        chip.setAccessibleText(undo);
        chip.setOnAction(e -> revert.accept(change));
        return chip;
    }

    private MenuItem item(Change change) {
        MenuItem item =
                new MenuItem(texts.get("app.shell.run.revert", shortened(ChangesView.inWords(texts, List.of(change)))));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> revert.accept(change));
        return item;
    }

    private MenuItem all() {
        MenuItem item = new MenuItem(texts.get("app.shell.run.revertAll"));
        item.setId("run.revertAll");
        item.setOnAction(e -> revertAll.run());
        return item;
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    /** Shows as many as there is room for; the menu tells how many are left. */
    private void fit() {
        if (chips.isEmpty()) {
            return;
        }
        int fitting = fitting();
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setVisible(i < fitting);
            chips.get(i).setManaged(i < fitting);
        }
        boolean needed = fitting < chips.size() || chips.size() > 1;
        menu.setVisible(needed);
        menu.setManaged(needed);
        menu.setText(left(fitting));
        menu.setAccessibleText(texts.get("app.shell.run.differences", chips.size()));
    }

    private String left(int fitting) {
        return fitting < chips.size() ? texts.get("app.shell.run.more", chips.size() - fitting) : "";
    }

    private int fitting() {
        applyCss();
        double room = getWidth() - heading.prefWidth(-1) - getSpacing();
        menu.setText(left(0));
        double menuWidth = menu.prefWidth(-1) + getSpacing();
        double used = 0;
        for (int i = 0; i < chips.size(); i++) {
            used += chips.get(i).prefWidth(-1) + getSpacing();
            boolean isAlone = chips.size() == 1;
            if (used + (isAlone ? 0 : menuWidth) > room) {
                return i;
            }
        }
        return chips.size();
    }
}
