package dev.lookback.recipe.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which layer of one network became which of another, by the cheapest edit (Wagner and Fischer 1974): putting in or
 * taking out costs more than changing fields, and a layer never becomes one of another type.
 */
final class LayerAlignment {

    /** Indices of one layer before and after; one of them empty where it was put in or taken out. */
    record Pair(OptionalInt before, OptionalInt after) {}

    private static final int IN_OR_OUT = 8;

    private final List<JsonNode> before;
    private final List<JsonNode> after;

    /** {@code [i][j]}: cost of making the first j layers after from the first i before. */
    private final int[][] cost;

    private LayerAlignment(List<JsonNode> before, List<JsonNode> after) {
        this.before = before;
        this.after = after;
        cost = new int[before.size() + 1][after.size() + 1];
        for (int i = 0; i <= before.size(); i++) {
            for (int j = 0; j <= after.size(); j++) {
                cost[i][j] = i == 0 && j == 0 ? 0 : Math.min(edited(i, j), Math.min(takenOut(i, j), putIn(i, j)));
            }
        }
    }

    static List<Pair> of(List<JsonNode> before, List<JsonNode> after) {
        return new LayerAlignment(before, after).pairs();
    }

    private List<Pair> pairs() {
        LinkedList<Pair> pairs = new LinkedList<>();
        int i = before.size();
        int j = after.size();
        while (i > 0 || j > 0) {
            if (cost[i][j] == edited(i, j)) {
                pairs.addFirst(new Pair(OptionalInt.of(--i), OptionalInt.of(--j)));
            } else if (cost[i][j] == putIn(i, j)) {
                pairs.addFirst(new Pair(OptionalInt.empty(), OptionalInt.of(--j)));
            } else {
                pairs.addFirst(new Pair(OptionalInt.of(--i), OptionalInt.empty()));
            }
        }
        return pairs;
    }

    private int edited(int i, int j) {
        return i == 0 || j == 0 ? never() : cost[i - 1][j - 1] + difference(before.get(i - 1), after.get(j - 1));
    }

    private int takenOut(int i, int j) {
        return i == 0 ? never() : cost[i - 1][j] + IN_OR_OUT;
    }

    private int putIn(int i, int j) {
        return j == 0 ? never() : cost[i][j - 1] + IN_OR_OUT;
    }

    /** Number of differing fields. */
    private static int difference(JsonNode old, JsonNode fresh) {
        if (!old.path("type").equals(fresh.path("type"))) {
            return never();
        }
        int fields = 0;
        for (var names = old.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            fields += old.get(name).equals(fresh.path(name)) ? 0 : 1;
        }
        return fields;
    }

    private static int never() {
        return Integer.MAX_VALUE / 4;
    }
}
