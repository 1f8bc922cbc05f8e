package dev.lookback.app.workbench.history;

import java.util.Optional;

/**
 * Undo history: a value with its past and its undone future; immutable.
 *
 * @param <T> the value's type
 */
public record EditHistory<T>(T value, Optional<EditHistory<T>> past, Optional<EditHistory<T>> future, String kind) {

    public static <T> EditHistory<T> of(T value) {
        return new EditHistory<>(value, Optional.empty(), Optional.empty(), "");
    }

    /**
     * The history after an edit. Edits of the same non-empty kind in a row (typing digits into one field, dragging one
     * border) make a single step of undo.
     */
    public EditHistory<T> edit(T next, String editKind) {
        if (next.equals(value)) {
            return this;
        }
        boolean continues = !editKind.isEmpty() && editKind.equals(kind) && past.isPresent();
        if (continues && next.equals(past.get().value)) {
            // Edited back to where it began, as by Escape: no step of undo is left that changes nothing.
            return new EditHistory<>(next, past.get().past, Optional.empty(), "");
        }
        return new EditHistory<>(next, continues ? past : Optional.of(this), Optional.empty(), editKind);
    }

    /** The history after a step of its own, even to an equal value. */
    public EditHistory<T> step(T next) {
        return new EditHistory<>(next, Optional.of(this), Optional.empty(), "");
    }

    /** The same history with another current value, which is no edit. */
    public EditHistory<T> withValue(T other) {
        return new EditHistory<>(other, past, future, kind);
    }

    public EditHistory<T> undo() {
        return past.map(p -> new EditHistory<>(p.value, p.past, Optional.of(this), ""))
                .orElse(this);
    }

    public EditHistory<T> redo() {
        return future.map(f -> new EditHistory<>(f.value, Optional.of(this), f.future, ""))
                .orElse(this);
    }
}
