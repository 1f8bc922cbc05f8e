package dev.lookback.app.keep;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.file.WriteErrors;
import dev.lookback.series.file.PastedTable;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pasting of a table on the clipboard: it is kept as a file, since recipes and runs refer to one, and that file is opened. */
public final class Pasting {

    private static final Logger LOG = LoggerFactory.getLogger(Pasting.class);

    private final Workbench workbench;
    private final Consumer<Path> open;
    private final Path folder;

    /**
     * @param open opens a file
     * @param folder of the user, for pasted tables
     */
    public Pasting(Workbench workbench, Consumer<Path> open, Path folder) {
        this.workbench = workbench;
        this.open = open;
        this.folder = folder;
    }

    /** Opens the table or the file on the clipboard, or says that there is none. */
    public void paste() {
        Clipboard board = Clipboard.getSystemClipboard();
        if (board.hasFiles()) {
            open.accept(board.getFiles().get(0).toPath());
            return;
        }
        table(board)
                .ifPresentOrElse(
                        this::keep,
                        () -> workbench.tell(new Notice(
                                Notice.Kind.INFORMATION,
                                Message.of("app.shell.paste.none"),
                                Optional.of(Message.of("app.shell.paste.none.advice")))));
    }

    /** The HTML is read where the text is no table. */
    private static Optional<String> table(Clipboard board) {
        return Optional.ofNullable(board.getString())
                .filter(PastedTable::isTable)
                .or(() -> Optional.ofNullable(board.getHtml())
                        .flatMap(HtmlTable::text)
                        .filter(PastedTable::isTable));
    }

    private void keep(String text) {
        workbench.open(folder, opening -> {
            try {
                Path file = PastedTable.save(text, folder, LocalDateTime.now());
                return () -> open.accept(file);
            } catch (IOException e) {
                LOG.warn("Cannot write to {}", folder, e);
                Notice reason = Notice.error(WriteErrors.message(folder, e));
                return () -> workbench.tell(reason);
            }
        });
    }
}
