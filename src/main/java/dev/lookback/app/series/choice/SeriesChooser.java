package dev.lookback.app.series.choice;

import atlantafx.base.controls.Popover.ArrowLocation;
import dev.lookback.app.widget.ButtonPopover;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.layout.Scrolling;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.series.Reading;
import dev.lookback.series.SeriesChoice;
import dev.lookback.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Line that tells of several series in the open file, with the link that opens the list of them; not there where the file has one
 * series.
 */
public final class SeriesChooser extends VBox {

    private final Workbench workbench;
    private final Texts texts;
    private final Label told = new Label();
    private final Hyperlink choose;
    private final ButtonPopover popover = new ButtonPopover(ArrowLocation.TOP_LEFT);
    private Path last;

    /**
     * @param prefix of the ids of what is in it
     * @param opens whether the list opens by itself where a file has several series and nobody chose one
     */
    public SeriesChooser(Workbench workbench, Texts texts, String prefix, boolean opens) {
        this.workbench = workbench;
        this.texts = texts;
        told.setId(prefix + "series-told");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        choose = new Hyperlink(texts.get("app.series.choice.choose"));
        choose.setId(prefix + "series-choose");
        choose.setOnAction(e -> {
            choose.setVisited(false);
            toggle();
        });
        getChildren().addAll(told, choose);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        WhileShown.follow(this, workbench.readingProperty(), reading -> show(reading, opens));
    }

    private void show(Reading reading, boolean opens) {
        Optional<SeriesChoice> choice = reading.report().series();
        setVisible(choice.isPresent());
        choice.ifPresent(several -> told.setText(texts.get(several.told())));
        boolean other = !reading.series().file().equals(last);
        last = reading.series().file();
        popover.hide();
        if (opens && other && choice.filter(several -> !several.asked()).isPresent()) {
            Platform.runLater(this::open); // once the line has its place
        }
    }

    private void open() {
        if (isVisible() && getScene() != null && !popover.isShowing()) {
            Scrolling.reveal(this);
            toggle();
        }
    }

    private void toggle() {
        Reading reading = workbench.readingProperty().get();
        if (reading != null && reading.report().series().isPresent()) {
            popover.toggle(choose, () -> list(reading), SeriesList::begin);
        }
    }

    private SeriesList list(Reading reading) {
        ReadOptions options = reading.series().options();
        return new SeriesList(
                reading.report().series().orElseThrow(),
                texts,
                span -> reread(options.withSeriesId(Optional.of(span.id()))),
                () -> reread(options.withSeriesId(Optional.empty()).withOrientation(Optional.of(Orientation.ACROSS))));
    }

    private void reread(ReadOptions options) {
        popover.hide();
        if (!options.equals(workbench.readingProperty().get().series().options())) {
            workbench.reread(options);
        }
    }
}
