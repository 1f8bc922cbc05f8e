package dev.lookback.app.workbench.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditHistoryTest {

    @Test
    void undoneEditsCanBeRedone() {
        EditHistory<Integer> history = EditHistory.of(1).edit(2, "").edit(3, "");

        assertThat(history.undo().value()).isEqualTo(2);
        assertThat(history.undo().undo().value()).isEqualTo(1);
        assertThat(history.undo().undo().redo().redo().value()).isEqualTo(3);
    }

    @Test
    void editsOfOneFieldInARowAreUndoneTogether() {
        EditHistory<Integer> history =
                EditHistory.of(1).edit(6, "lookback").edit(60, "lookback").edit(61, "step");

        assertThat(history.undo().value()).isEqualTo(60);
        assertThat(history.undo().undo().value()).isEqualTo(1);
    }

    @Test
    void anEditAfterAnUndoStartsAStepOfItsOwn() {
        EditHistory<Integer> history = EditHistory.of(1).edit(2, "a").undo().edit(3, "a");

        assertThat(history.future()).isEmpty();
        assertThat(history.undo().value()).isEqualTo(1);
    }

    @Test
    void editedBackToTheStartIsNoStep() {
        EditHistory<Integer> history =
                EditHistory.of(1).edit(5, "").edit(6, "lookback").edit(5, "lookback");

        assertThat(history.value()).isEqualTo(5);
        assertThat(history.undo().value()).isEqualTo(1);
    }

    @Test
    void theSameValueIsNoEdit() {
        EditHistory<Integer> history = EditHistory.of(1);

        assertThat(history.edit(1, "a")).isSameAs(history);
        assertThat(history.undo()).isSameAs(history);
        assertThat(history.redo()).isSameAs(history);
    }
}
