package dev.lookback.app.network;

import dev.lookback.network.layer.Layer;
import java.util.List;
import java.util.OptionalInt;

/**
 * Moves of layers between two states of a network: where each layer went when one or a few in a row were inserted,
 * removed or changed, or one was moved.
 *
 * @param from number of layers at the start that are the same
 * @param until number of layers at the end that are the same
 */
record LayerMoves(List<Layer> before, List<Layer> after, int from, int until) {

    static LayerMoves between(List<Layer> before, List<Layer> after) {
        int most = Math.min(before.size(), after.size());
        int from = 0;
        while (from < most && before.get(from).equals(after.get(from))) {
            from++;
        }
        int until = 0;
        while (until < most - from
                && before.get(before.size() - 1 - until).equals(after.get(after.size() - 1 - until))) {
            until++;
        }
        return new LayerMoves(before, after, from, until);
    }

    /** Index of a layer afterwards; empty if it is gone. */
    OptionalInt of(int index) {
        if (index < from) {
            return OptionalInt.of(index);
        } else if (index >= before.size() - until) {
            return OptionalInt.of(index + after.size() - before.size());
        } else if (before.size() != after.size()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(within(index));
    }

    /** Whether every layer is where it was. */
    boolean areNone() {
        return before.size() == after.size() && !isForward() && !isBackward();
    }

    private int within(int index) {
        int last = before.size() - until - 1;
        if (isForward()) {
            return index == from ? last : index - 1;
        }
        return isBackward() ? (index == last ? from : index + 1) : index;
    }

    /** Whether the first of the changed layers became the last of them. */
    private boolean isForward() {
        return isMove(before, after);
    }

    private boolean isBackward() {
        return isMove(after, before);
    }

    private boolean isMove(List<Layer> one, List<Layer> other) {
        int end = before.size() - until;
        return before.size() == after.size()
                && end - from > 1
                && one.get(from).equals(other.get(end - 1))
                && one.subList(from + 1, end).equals(other.subList(from, end - 1));
    }
}
