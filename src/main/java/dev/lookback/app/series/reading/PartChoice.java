package dev.lookback.app.series.reading;

import atlantafx.base.controls.Popover.ArrowLocation;
import dev.lookback.app.series.choice.SearchList;
import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.ButtonPopover;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.OverrunStyle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Choice of an archive's entry or a workbook's sheet from a list, with a search box where there are many. */
public final class PartChoice extends Button {

    private static final double WIDTH = 320;

    private final Workbench workbench;
    private final Texts texts;
    private final Consumer<ReadOptions> reread;
    private final ButtonPopover list = new ButtonPopover(ArrowLocation.TOP_LEFT);

    /** @param reread reads the open file with other options */
    public PartChoice(Workbench workbench, Texts texts, String id, Consumer<ReadOptions> reread) {
        super(null, new FontIcon(Feather.LIST));
        this.workbench = workbench;
        this.texts = texts;
        this.reread = reread;
        setId(id);
        getStyleClass().add("part-choice");
        setMnemonicParsing(false);
        setContentDisplay(ContentDisplay.RIGHT);
        setAlignment(Pos.CENTER_LEFT);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setOnAction(e -> list.toggle(this, this::parts, SearchList::begin));
        WhileShown.follow(this, workbench.readingProperty(), r -> {
            setText(part(r));
            setAccessibleText(texts.get("app.widget.value.object", texts.get("app.series.file.part"), part(r)));
        });
    }

    private SearchList<String> parts() {
        Reading reading = workbench.readingProperty().get();
        List<String> parts = reading.report().parts();
        SearchList<String> all =
                new SearchList<>(texts, texts.get("app.series.file.part"), parts, name -> name, name -> "", chosen -> {
                    list.hide();
                    requestFocus();
                    reread.accept(reading.series().options().withPart(Optional.of(chosen)));
                });
        TextScale.follow(all, scale -> all.setPrefWidth(scale * WIDTH));
        return all.select(Optional.of(part(reading)));
    }

    private static String part(Reading reading) {
        return reading.series().options().part().or(reading.report()::part).orElse("");
    }
}
