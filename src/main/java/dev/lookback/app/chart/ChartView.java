package dev.lookback.app.chart;

import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Transform;

/** Base of all charts: a plot with a row of controls above it, a hint while it is empty, and saving as PNG. */
public abstract class ChartView extends BorderPane {

    private static final double PICTURE_SCALE = 2;

    /** Minimum width of a legend. */
    private static final double LEGEND_WIDTH = 120;

    private final Workbench workbench;
    private final Texts texts;
    private final NumberLabels numbers;
    private final Plot plot;
    private final WrappingBox header = new WrappingBox();
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private final StackPane instead = new StackPane();

    /**
     * @param id id of this node, and default name of its picture
     */
    protected ChartView(Workbench workbench, Texts texts, String id) {
        this.workbench = workbench;
        this.texts = texts;
        this.numbers = new NumberLabels(texts.locale());
        this.plot = new Plot(numbers);
        setId(id);
        getStyleClass().add("chart-view");
        header.getStyleClass().add("chart-header");
        header.setAlignment(Pos.CENTER_LEFT);
        header.setMinWidth(0);
        plot.setId(id + "-plot");
        plot.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        plot.setAccessibleRoleDescription(texts.get("app.chart.role"));
        plot.setAccessibleText(texts.get("app.chart.name." + id));
        plot.setAccessibleHelp(texts.get("app.chart.help"));
        setTop(header);
        instead.getStyleClass().add("chart-instead");
        setCenter(new StackPane(plot, emptyNote(), instead));
        plot.visibleProperty().bind(emptyText.isEmpty().and(Bindings.isEmpty(instead.getChildren())));
        instead.visibleProperty().bind(Bindings.isNotEmpty(instead.getChildren()));
        Navigation.install(plot);
        installMenu();
    }

    private Label emptyNote() {
        Label note = new Label();
        note.getStyleClass().add("chart-empty");
        note.setWrapText(true);
        note.setTextAlignment(TextAlignment.CENTER);
        note.textProperty().bind(emptyText);
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.textProperty().bind(emptyText);
        note.setTooltip(whole);
        note.visibleProperty().bind(emptyText.isNotEmpty());
        return note;
    }

    private void installMenu() {
        MenuItem all = new MenuItem(texts.get("app.chart.showAll"));
        all.setOnAction(e -> plot.seeAll());
        MenuItem save = new MenuItem(texts.get("app.chart.save"));
        save.setOnAction(e -> savePicture());
        ContextMenu menu = new ContextMenu(all, save);
        // A right drag pans: the menu opens on a right click without a drag, or by keyboard.
        plot.getCanvas().addEventHandler(MouseEvent.MOUSE_PRESSED, e -> menu.hide());
        plot.getCanvas().addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.SECONDARY && e.isStillSincePress()) {
                menu.show(plot, e.getScreenX(), e.getScreenY());
            }
        });
        plot.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> {
            if (e.isKeyboardTrigger()) {
                menu.show(plot, e.getScreenX(), e.getScreenY());
            }
        });
    }

    // ---- for subclasses

    protected final Workbench workbench() {
        return workbench;
    }

    protected final Texts texts() {
        return texts;
    }

    protected final NumberLabels numbers() {
        return numbers;
    }

    public final Plot plot() {
        return plot;
    }

    protected final void header(Node... controls) {
        header.getChildren().setAll(controls);
    }

    /** Legend that wraps and takes the remaining width. */
    protected static FlowPane legend(LegendEntry... entries) {
        FlowPane legend = new FlowPane(entries);
        legend.getStyleClass().add("legend");
        legend.setPrefWrapLength(LEGEND_WIDTH);
        HBox.setHgrow(legend, Priority.ALWAYS);
        return legend;
    }

    protected static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Shows a hint instead of the chart; an empty text shows the chart. */
    protected final void setEmptyText(String words) {
        emptyText.set(words);
    }

    /** Shows another node instead of the chart. */
    protected final void showInstead(Node node) {
        instead.getChildren().setAll(node);
    }

    protected final void showNothingInstead() {
        instead.getChildren().clear();
    }

    /** Installs a crosshair with the readout at a value of the horizontal axis. */
    protected final void crosshair(DoubleFunction<Optional<Readout>> reader) {
        Crosshair.install(plot, reader);
    }

    // ---- export

    /** Snapshot of the chart at twice the resolution. */
    public final WritableImage image() {
        SnapshotParameters finer = new SnapshotParameters();
        finer.setTransform(Transform.scale(PICTURE_SCALE, PICTURE_SCALE));
        return snapshot(finer, null);
    }

    /** Saves the snapshot through a file dialog. */
    public final void savePicture() {
        new PictureFile(workbench, texts)
                .save(getScene().getWindow(), texts.get("app.chart.file." + getId()), this::image);
    }

    /** Buttons that go to another line together or not at all. */
    protected static HBox together(Node... buttons) {
        HBox box = new HBox(buttons);
        box.getStyleClass().add("chart-buttons");
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }
}
