package dev.lookback.app.widget.field;

import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.app.workbench.SweepDraft;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Toggle beside a field that makes the next sweep vary it. */
public final class VaryToggle extends ToggleButton {

    private final SweepDraft draft;
    private final String path;
    private final InvalidationListener onChange = o -> refresh();

    public VaryToggle(Workbench workbench, Texts texts, String path) {
        this.draft = workbench.sweepDraft();
        this.path = path;
        setId("vary." + path);
        getStyleClass().addAll("vary", Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        setGraphic(new FontIcon(Feather.SHUFFLE));
        setMinWidth(USE_PREF_SIZE);
        String words = path.endsWith(".count")
                ? texts.get("app.widget.vary.count")
                : texts.get("app.widget.vary", FieldNames.of(texts, path));
        setTooltip(Tips.of(words));
        setAccessibleText(words);
        setOnAction(e -> draft.vary(path, isSelected()));
        WeakInvalidationListener weak = new WeakInvalidationListener(onChange);
        draft.varied().addListener(weak);
        draft.openProperty().addListener(weak);
        WhileShown.follow(this, workbench.recipeProperty(), r -> refresh());
        refresh();
    }

    private void refresh() {
        boolean offered = draft.openProperty().get() && draft.canVary(path);
        setVisible(offered);
        setManaged(offered);
        setSelected(draft.varied().containsKey(path));
    }
}
