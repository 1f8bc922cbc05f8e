package dev.lookback.app.runs;

import dev.lookback.training.RunState;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableRow;

/** Row of the table of runs, styled by the run's state. */
final class RunTableRow extends TreeTableRow<RunLine> {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass TRAINING = PseudoClass.getPseudoClass("training");

    private final Runnable want;

    /**
     * @param open called with the number of a run that is double-clicked
     * @param want called for a row without values
     */
    RunTableRow(LongConsumer open, Runnable want) {
        this.want = want;
        setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && getItem() instanceof RunLine.OfRun run) {
                open.accept(run.id());
            }
        });
    }

    @Override
    protected void updateItem(RunLine item, boolean empty) {
        super.updateItem(item, empty);
        RunState state = item instanceof RunLine.OfRun run ? run.row().state() : null;
        pseudoClassStateChanged(TRAINING, state == RunState.TRAINING || state == RunState.PAUSED);
        pseudoClassStateChanged(OVER, state == RunState.FAILED || state == RunState.STOPPED);
        if (item instanceof RunLine.OfRun run && !run.isRead()) {
            want.run();
        }
    }
}
