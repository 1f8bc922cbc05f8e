package dev.lookback.recipe.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Alignment of the layers of two networks by minimum edit distance (Wagner and Fischer 1974): inserting or removing a layer costs
 * more than changing fields, and a layer never becomes one of another type.
 */
final class LayerAlignment {

    /** Indices of a layer before and after; one of them is empty if it was inserted or removed. */
    record Pair(OptionalInt before, OptionalInt after) {}

    private static final int INSERT_OR_REMOVE_COST = 8;

    private final List<JsonNode> before;
    private final List<JsonNode> after;

    /** {@code [i][j]}: cost of changing the first i layers before into the first j after. */
    private final int[][] cost;

    private LayerAlignment(List<JsonNode> before, List<JsonNode> after) {
        this.before = before;
        this.after = after;
        cost = new int[before.size() + 1][after.size() + 1];
        for (int i = 0; i <= before.size(); i++) {
            for (int j = 0; j <= after.size(); j++) {
                cost[i][j] = i == 0 && j == 0
                        ? 0
                        : Math.min(costOfEdit(i, j), Math.min(costOfRemoval(i, j), costOfInsertion(i, j)));
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
            if (cost[i][j] == costOfEdit(i, j)) {
                pairs.addFirst(new Pair(OptionalInt.of(--i), OptionalInt.of(--j)));
            } else if (cost[i][j] == costOfInsertion(i, j)) {
                pairs.addFirst(new Pair(OptionalInt.empty(), OptionalInt.of(--j)));
            } else {
                pairs.addFirst(new Pair(OptionalInt.of(--i), OptionalInt.empty()));
            }
        }
        return pairs;
    }

    private int costOfEdit(int i, int j) {
        return i == 0 || j == 0 ? impossible() : cost[i - 1][j - 1] + difference(before.get(i - 1), after.get(j - 1));
    }

    private int costOfRemoval(int i, int j) {
        return i == 0 ? impossible() : cost[i - 1][j] + INSERT_OR_REMOVE_COST;
    }

    private int costOfInsertion(int i, int j) {
        return j == 0 ? impossible() : cost[i][j - 1] + INSERT_OR_REMOVE_COST;
    }

    /** Number of differing fields. */
    private static int difference(JsonNode before, JsonNode after) {
        if (!before.path("type").equals(after.path("type"))) {
            return impossible();
        }
        int fields = 0;
        for (var names = before.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            fields += before.get(name).equals(after.path(name)) ? 0 : 1;
        }
        return fields;
    }

    /** Cost that is never the minimum; sums of a few do not overflow. */
    private static int impossible() {
        return Integer.MAX_VALUE / 4;
    }
}
