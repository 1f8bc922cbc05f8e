package dev.lookback.app.explain.convolution.pictured;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * Heading that names the network in the picture, and the choice between that of the run on show and, where it differs, the untrained
 * one of the recipe in the forms. The run's is shown unless the other is chosen, or is edited in this pane.
 */
public final class NetworkChoice extends HBox {

    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

    private final Workbench workbench;
    private final Texts texts;
    private final String kind;
    private final ReadOnlyObjectWrapper<PicturedNetwork> network = new ReadOnlyObjectWrapper<>(this, "network");
    private final Label heading = new Label();
    private final ToggleButton ofRun;
    private final ToggleButton ofForms;
    private final HBox both;
    private LiveRun run;
    private boolean formsChosen;
    private boolean wereAlike;

    /** @param kind prefix of the kinds of edits that are made in this pane, whose picture has to follow them */
    public NetworkChoice(Workbench workbench, Texts texts, String kind) {
        this.workbench = workbench;
        this.texts = texts;
        this.kind = kind;
        getStyleClass().add("convolution-network");
        heading.setId("convolution.network");
        heading.getStyleClass().add("insight-title");
        HelpTopic.link(heading, "convolution");
        heading.setMinWidth(0);
        ToggleGroup group = new ToggleGroup();
        ofRun = button("convolution.network.run", "left-pill", false, group);
        ofForms = button("convolution.network.forms", "right-pill", true, group);
        ofForms.setText(texts.get("app.convolution.network.forms.short"));
        ofForms.setTooltip(Tips.of(texts.get("app.convolution.network.forms.explain")));
        both = new HBox(ofRun, ofForms);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(heading, both);
        WhileShown.follow(this, workbench.checkProperty(), check -> refresh());
        WhileShown.follow(this, workbench.runProperty(), shown -> refresh());
        WhileShown.end(this, workbench.runProperty(), this::refresh);
        WhileShown.follow(this, workbench.runProperty().flatMap(LiveRun::idProperty), id -> refresh());
    }

    private ToggleButton button(String id, String shape, boolean forms, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().add(shape);
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(e -> {
            formsChosen = forms;
            refresh();
        });
        return button;
    }

    /** Null before a series is open. */
    public ReadOnlyObjectProperty<PicturedNetwork> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /** Names what is in the picture from now on: not before, so that the heading is never ahead of it. */
    public void name(PicturedNetwork shown) {
        heading.setText(shown.run()
                .map(of -> of.idProperty().get() == null
                        ? texts.get("app.convolution.network.unnumbered")
                        : texts.get(
                                "app.convolution.network.run", of.idProperty().get()))
                .orElseGet(() -> texts.get("app.convolution.network.forms")));
        Tips.tell(heading, heading.getText());
        pseudoClassStateChanged(DIFFERENT, shown.run().isEmpty() && run != null);
    }

    private void refresh() {
        RecipeCheck forms = workbench.checkProperty().get();
        if (forms == null || workbench.series().isEmpty()) {
            return;
        }
        LiveRun shown = workbench.runProperty().get();
        boolean alike = shown != null && PicturedNetwork.areAlike(shown.recipe(), forms.recipe());
        if (shown != run || alike) {
            formsChosen = false;
        } else if (wereAlike && workbench.edits().kind().startsWith(kind)) {
            formsChosen = true;
        }
        run = shown;
        wereAlike = alike;
        boolean isChoice = run != null && !alike;
        both.setVisible(isChoice);
        both.setManaged(isChoice);
        ofForms.setSelected(formsChosen);
        ofRun.setSelected(!formsChosen);
        Long id = run == null ? null : run.idProperty().get();
        ofRun.setText(
                id == null ? texts.get("app.convolution.network.unnumbered.short") : texts.get("app.runs.run", id));
        network.set(
                run == null || formsChosen
                        ? PicturedNetwork.ofForms(forms, workbench.series().get())
                        : ofRun(alike));
    }

    /** The same one as long as it can be, so that edits of how it is trained have no weights read again. */
    private PicturedNetwork ofRun(boolean alike) {
        PicturedNetwork before = network.get();
        return before != null && before.isInForms() == alike && before.run().equals(Optional.of(run))
                ? before
                : PicturedNetwork.of(run, alike);
    }
}
