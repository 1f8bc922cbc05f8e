package dev.lookback.app.runs.storage;

import dev.lookback.app.theme.TextScale;
import dev.lookback.runs.store.StoreSize;
import dev.lookback.runs.store.StoreSize.Part;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Stacked bar and legend of a store's disk space by part. */
final class StorageBar extends VBox {

    private static final double WIDTH = 440;

    /** Minimum width of a part, in pixels. */
    private static final double VISIBLE = 2;

    private final Texts texts;
    private final GridPane bar = new GridPane();
    private final GridPane legend = new GridPane();

    StorageBar(Texts texts) {
        super(8);
        this.texts = texts;
        bar.getStyleClass().add("storage-bar");
        TextScale.follow(bar, scale -> bar.setPrefWidth(scale * WIDTH));
        legend.getStyleClass().add("storage-legend");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        legend.getColumnConstraints().addAll(new ColumnConstraints(), words, number);
        getChildren().addAll(bar, legend);
    }

    void show(StoreSize size) {
        bar.getChildren().clear();
        bar.getColumnConstraints().clear();
        legend.getChildren().clear();
        Map<Part, Long> shares = shares(size);
        List<Part> parts =
                shares.keySet().stream().filter(part -> shares.get(part) > 0).toList();
        long all = sum(shares);
        for (Part part : parts) {
            long bytes = shares.get(part);
            Region piece = new Region();
            piece.getStyleClass().addAll("storage-piece", "part-" + part);
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100 * Math.max(VISIBLE, (WIDTH - VISIBLE * parts.size()) * bytes / all) / WIDTH);
            bar.getColumnConstraints().add(share);
            GridPane.setVgrow(piece, Priority.ALWAYS);
            bar.addRow(0, piece);
            Region swatch = new Region();
            swatch.getStyleClass().addAll("storage-swatch", "part-" + part);
            Label number = new Label(Megabytes.of(bytes, texts));
            number.setId("storage.part." + part);
            legend.addRow(legend.getRowCount(), swatch, new Label(texts.get(Message.of("runs.part." + part))), number);
        }
    }

    /** Parts including files beside the store, such as its write-ahead log, so that they add up to the total. */
    static Map<Part, Long> shares(StoreSize size) {
        Map<Part, Long> shares = new EnumMap<>(size.parts());
        shares.merge(Part.REST, Math.max(0, size.file() - sum(size.parts())), Long::sum);
        return shares;
    }

    private static long sum(Map<Part, Long> shares) {
        return shares.values().stream().mapToLong(Long::longValue).sum();
    }
}
