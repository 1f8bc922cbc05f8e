package dev.lookback.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.file.AtomicFile;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Importance;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.ParetoFront;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.Trial;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Report of a sweep as JSON, for scripts. Numbers that do not exist are null; test results are not included. */
public final class SweepReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SweepReport() {}

    public static void write(StoredSweep sweep, List<StoredTrial> trials, String version, Path file)
            throws IOException {
        byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(of(sweep, trials, version));
        AtomicFile.write(file, out -> out.write(json));
    }

    /** Trials with a cost, the best first. With halving, trials that reached a later rung come before all others. */
    public static List<StoredTrial> best(List<StoredTrial> trials) {
        return trials.stream()
                .filter(t -> Double.isFinite(t.trial().cost()))
                .sorted(Comparator.comparing((StoredTrial t) -> t.trial().state() != Trial.State.FINISHED)
                        .thenComparing(t -> -t.trial().costs().size())
                        .thenComparingDouble(t -> t.trial().cost()))
                .toList();
    }

    static ObjectNode of(StoredSweep sweep, List<StoredTrial> trials, String version) throws IOException {
        SearchSpace space = SearchSpace.parse(sweep.recipe(), sweep.settings().vary());
        ObjectNode report = JSON.createObjectNode();
        report.put("sweep", sweep.id());
        report.put("search", word(sweep.settings().search()));
        report.put("objective", word(sweep.settings().objective()));
        report.put("halving", sweep.settings().halving());
        report.put("seed", sweep.settings().seed());
        ArrayNode vary = report.putArray("vary");
        space.texts().forEach(vary::add);
        report.put(
                "outcome", sweep.outcome().map(new Texts(Locale.ENGLISH)::get).orElse(null));
        report.put("excluded", sweep.excluded());
        report.put("seconds", sweep.seconds());
        best(trials).stream()
                .findFirst()
                .ifPresent(best -> report.put("best", best.trial().number()));
        ArrayNode all = report.putArray("trials");
        trials.forEach(trial -> all.add(of(trial, space, sweep.settings().objective())));
        addImportance(report, space, trials);
        addFront(report, trials);
        report.put("version", version);
        report.put("dataDigest", sweep.recipe().data().digest());
        report.set("recipe", JSON.readTree(RecipeFile.toJson(sweep.recipe())));
        return report;
    }

    private static ObjectNode of(StoredTrial stored, SearchSpace space, Objective objective) {
        Trial trial = stored.trial();
        ObjectNode node = JSON.createObjectNode();
        node.put("trial", trial.number());
        node.put("run", stored.run());
        node.put("state", word(trial.state()));
        ObjectNode point = node.putObject("point");
        for (int i = 0; i < space.dimensions().size(); i++) {
            point.put(space.dimensions().get(i).path(), trial.point().values().get(i));
        }
        put(node, "value", objective.cost(trial.cost()));
        ArrayNode values = node.putArray("values");
        trial.costs().forEach(cost -> values.add(Double.isFinite(cost) ? (Double) objective.cost(cost) : null));
        put(node, "seconds", stored.seconds());
        return node;
    }

    private static void addImportance(ObjectNode report, SearchSpace space, List<StoredTrial> trials) {
        List<Trial> ended = trials.stream()
                .map(StoredTrial::trial)
                .filter(trial -> trial.state() == Trial.State.FINISHED)
                .toList();
        double[] shares = Importance.of(space, ended);
        ObjectNode importance = report.putObject("importance");
        for (int i = 0; i < shares.length; i++) {
            put(importance, space.dimensions().get(i).path(), shares[i]);
        }
    }

    private static void addFront(ObjectNode report, List<StoredTrial> trials) {
        List<StoredTrial> ended = trials.stream()
                .filter(t -> t.trial().state() == Trial.State.FINISHED)
                .toList();
        ArrayNode front = report.putArray("paretoFront");
        ParetoFront.of(
                        ended.stream().mapToDouble(StoredTrial::seconds).toArray(),
                        ended.stream().mapToDouble(t -> t.trial().cost()).toArray())
                .forEach(i -> front.add(ended.get(i).trial().number()));
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
