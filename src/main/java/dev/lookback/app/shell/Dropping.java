package dev.lookback.app.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Drag and drop of files onto the window. */
final class Dropping {

    private Dropping() {}

    static void install(Scene scene, Consumer<Path> open) {
        scene.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
            }
            e.consume();
        });
        scene.setOnDragEntered(e -> {
            if (e.getDragboard().hasFiles()) {
                scene.getRoot().getStyleClass().add("dropping");
            }
        });
        scene.setOnDragExited(e -> scene.getRoot().getStyleClass().remove("dropping"));
        scene.setOnDragDropped(e -> {
            Dragboard board = e.getDragboard();
            if (board.hasFiles()) {
                open.accept(board.getFiles().get(0).toPath());
            }
            e.setDropCompleted(board.hasFiles());
            e.consume();
        });
    }
}
