package dev.lookback.text;

import static dev.lookback.text.Tails.constants;
import static dev.lookback.text.Tails.layerFields;
import static dev.lookback.text.Tails.lower;
import static dev.lookback.text.Tails.named;
import static dev.lookback.text.Tails.paths;
import static dev.lookback.text.Tails.permitted;
import static dev.lookback.text.Tails.prefixed;
import static dev.lookback.text.Tails.without;
import static dev.lookback.text.Tails.words;

import dev.lookback.app.start.Samples;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.handbook.Handbook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys that the code puts together at run time: a prefix, which must be a literal of the code, and the values that can
 * follow it.
 */
final class ComposedKeys {

    private static final String LEVELS = "src/main/java/dev/lookback/";

    private final List<SourceCode> sources;
    private final Set<String> literals;

    /** All of these need a text. */
    private final Set<String> needed = new TreeSet<>();

    /** These may have one: where it is missing the code shows the field's name in the file. */
    private final Set<String> possible = new TreeSet<>();

    private final Set<String> deadPrefixes = new TreeSet<>();

    ComposedKeys(List<SourceCode> sources) {
        this.sources = sources;
        literals = sources.stream().flatMap(s -> s.literals().stream()).collect(Collectors.toSet());
        engineAndMessages();
        commandLine();
        forms();
        charts();
        runs();
        experiments();
    }

    Set<String> needed() {
        return needed;
    }

    Set<String> possible() {
        return possible;
    }

    Set<String> deadPrefixes() {
        return deadPrefixes;
    }

    private void engineAndMessages() {
        all("evaluate.baseline.", constants("Baseline"));
        all("evaluate.illusion.", constants("IllusionKind"), ".title", ".passed", ".unseen");
        Set<String> figures = Set.of("smaller", "larger", "times", "perfect");
        all("evaluate.claim.untested.", figures);
        all("evaluate.detail.", figures);
        all("evaluate.direction.", constants("Evidence$Outcome"));
        all("experiment.backtest.", tones());
        all("experiment.backtest.rival.", tones());
        all("experiment.certificate.value.", constants("TamperProofResult$Value"));
        all("experiment.controls.", constants("ControlsResult$Verdict"));
        all("recipe.preset.scope.", lower(constants("PresetScope")), "", ".explain");
        all("network.layer.", permitted(Layer.class));
        all("network.inside.", without(constants("Part"), "WHOLE"));
        all("window.border.", constants("Border"), ".tooLow", ".tooHigh");
        all("series.file.format.", without(constants("FileFormat"), "TEXT", "GZIP", "BZIP2", "ZIP", "WORKBOOK"));
        all("series.file.advice.", constants("FileFormat$Advice"));
        all("runs.part.", constants("StoreSize$Part"));
        // The checks of a recipe name their problems without the prefix.
        possible("recipe.problem.", literalsUnder("recipe/"));
        possible("recipe.fix.", literalsUnder("recipe/"));
        possible("recipe.fix.", literalsUnder("network/layer/"));
        possible("network.problem.", literalsUnder("network/"));
        all("series.expression.function.", words("ColumnFunction"));
        all("series.calendar.", lower(constants("CalendarPart")));
        possible("runs.store.", literalsUnder("runs/store/"));
    }

    /** picocli asks for the texts of a command and of its exit codes by names of its own. */
    private void commandLine() {
        all("series.question.", constants("FileReport$Question"));
        all("cli.read.withoutEffect.", constants("FileReport$Unused"));
        all("cli.baseline.", constants("Baseline"));
        all("cli.scores.", lower(constants("Split")));
        all("cli.train.control.", constants("Control"));
        Pattern name = Pattern.compile("@Command\\(\\s*name = \"([a-z]+)\"");
        for (String command : sources.stream().flatMap(s -> s.matches(name)).toList()) {
            String key = command.equals("lookback") ? "lookback.usage." : "lookback." + command + ".usage.";
            needed.add(key + "description");
            possible.add(key + "exitCodeListHeading");
            for (int row = 0; row < 10; row++) {
                possible.add(key + "exitCodeList." + row);
            }
        }
        needed.addAll(List.of(
                "usage.synopsisHeading",
                "usage.commandListHeading",
                "mixinStandardHelpOptions.help",
                "mixinStandardHelpOptions.version"));
    }

    private void forms() {
        all("app.series.meaning.", without(constants("ColumnMeaning"), "OTHER"));
        all("app.series.missing.", constants("MissingPolicy"), "", ".explain");
        all("app.series.aggregation.", constants("Preparation$Aggregation"));
        all("app.series.order.", constants("RowOrder"));
        all("app.series.orientation.", constants("ReadOptions$Orientation"));
        all("app.series.ambiguity.", constants("FileReport$Question"));
        all("app.series.kind.", Set.of("TIME", "INDEX", "TEXT", "ADDED"));
        all("app.series.loss.outcome.", Set.of("TEXT", "INDEX"));
        all("app.series.loss.withoutEffect.", constants("FileReport$Unused"));
        all("app.series.loss.outcome.missing.", constants("MissingPolicy"));
        Set<String> options = Set.of("part", "encoding", "delimiter", "skip", "header", "orientation", "order");
        all("app.series.file.", options, "", ".explain");
        Set<String> valueOptions =
                Set.of("timeColumn", "timeFormat", "dayFirst", "decimal", "missingValues", "missing");
        all("app.series.file.", valueOptions, "", ".explain");
        for (Map.Entry<String, String> choice : Map.of(
                        "alignment.", "Alignment", "targetForm.", "TargetForm", "scaler.", "ScalerKind")
                .entrySet()) {
            all("app.windows.", prefixed(choice.getKey(), constants(choice.getValue())), "", ".explain");
        }
        all("app.windows.", prefixed("context.", constants("Context")));
        all("app.windows.splits.", constants("SplitMode"));
        all("app.windows.", prefixed("splits.type.", constants("SplitMode")));
        all("app.windows.split.", constants("Split"));
        all("app.training.", prefixed("optimizer.", constants("OptimizerKind")), ".explain");
        all("app.training.", prefixed("schedule.", constants("ScheduleKind")), "", ".explain");
        all("app.training.", prefixed("loss.", constants("LossKind")), "", ".explain");

        Set<String> fields = layerFields(type -> true);
        Set<String> switches = layerFields(type -> type == boolean.class);
        all("app.network.brief.", layerFields(type -> type != boolean.class));
        for (String field : switches) {
            all("app.network.", prefixed(field + ".", Set.of("true", "false")), "", ".explain");
        }
        all("app.network.activation.", constants("Activation"), "", ".explain");
        all("app.network.padding.", constants("Padding"), "", ".explain");
        all("app.network.group.", constants("LayerKind$Group"));
        all("app.widget.", lower(constants("Problem$Severity")));
        all("app.widget.value.", Set.of("true", "false"));
        all("app.widget.field.", prefixed("layer.", fields));
        all("app.widget.field.", Set.of("layer.type", "layer.count"));
        possible("app.widget.field.", paths(Recipe.class, ""));
        possible("app.widget.field.", literals);
    }

    private void charts() {
        Pattern ids = Pattern.compile(
                "(?:extends (?:ChartView|ForecastView)\\b(?s:.*?)super\\(|new (?:SpanChart|ForecastOverlay)\\()workbench, texts, \"([a-z-]+)\"");
        Set<String> charts = sources.stream().flatMap(s -> s.matches(ids)).collect(Collectors.toSet());
        all("app.chart.file.", charts);
        all("app.chart.name.", charts);
        Pattern pictures = Pattern.compile("extends Picture\\b(?s:.*?)super\\(texts, \"([a-z-]+)\"");
        all(
                "app.sweeps.picture.of.",
                sources.stream().flatMap(s -> s.matches(pictures)).collect(Collectors.toSet()));
        Pattern views = Pattern.compile("extends ForecastView\\b(?s:.*?)super\\(workbench, texts, \"([a-z-]+)\"");
        all("app.judge.", sources.stream().flatMap(s -> s.matches(views)).collect(Collectors.toSet()), ".empty");
        all("app.judge.split.", constants("Split"));
        all("app.judge.baseline.", constants("Baseline"), "", ".explain");
        all("app.judge.column.", constants("Metric"));
        all("app.judge.metric.", constants("Metric"), "", ".explain");
        all("app.price.", constants("Split"));
        all("app.price.border.", constants("Border"));
        all("app.price.baseline.", without(constants("Baseline"), "PERSISTENCE"));
        all("app.insight.split.", constants("Split"));
        all("app.insight.inputs.", constants("InputView"));
        all("app.insight.inputs.explain.", constants("InputView"));
        all("app.insight.cover.", constants("InputsPane$Cover"));
        all("app.insight.cover.explain.", constants("InputsPane$Cover"));
        all("app.whatif.window.", constants("WhatIfPane$Which"), "", ".explain");
        all("app.loss.by.", constants("LossAxis$Kind"));
        all("app.loss.smoothing.", constants("Smoothing"));
        all("app.start.sample.", samples(), "", ".hint");
        all("app.help.tour.", tourActions());
        Pattern spans = Pattern.compile("\\bkind\\(\"([a-z]+)\"");
        all(
                "app.help.figure.span.",
                sources.stream().flatMap(s -> s.matches(spans)).collect(Collectors.toSet()));
        all("app.shell.view.", constants("View"));
        all("app.shell.language.", constants("LanguageChoice"));
        Pattern kinds = Pattern.compile("\\.toSave\\(\\s*\"([a-z]+)\"");
        all("app.shell.files.", sources.stream().flatMap(s -> s.matches(kinds)).collect(Collectors.toSet()));
    }

    private void runs() {
        all("app.runs.state.", lower(constants("RunState")));
        all("app.runs.storage.measure.", without(constants("StoreSize$Measure"), "FREE"));
        all("app.runs.storage.loss.", without(constants("StoreSize$Measure"), "FREE"));
        all("app.runs.field.", words("RunField$Own"));
        all("app.runs.score.", words("RunField$OfSplit$Score"));
        possible("app.runs.group.", words("RunField$Own"));
        all("app.sweeps.trial.state.", constants("Trial$State"));
        all("app.sweeps.picture.legend.", constants("PictureLegend$Entry"), "", ".explain");
        all("app.sweeps.objective.", constants("Objective"), "", ".explain");
        all("app.sweeps.search.", constants("SearchKind"), "", ".explain");
    }

    private void experiments() {
        all("app.evaluate.checks.", lower(constants("finding.Severity")));
        all("app.evaluate.checks.show.", permitted(named("finding.Place")));
        all("app.experiments.control.", constants("Control"), "", ".explain");
        all("app.experiments.learned.", Set.of("true", "false"));
        all("app.experiments.scales.", Set.of("true", "false"));
        all("app.experiments.origin.", constants("WalkForward$Origin"), "", ".explain");
        Pattern names = Pattern.compile("extends ExperimentPane<[^>]*>(?s:.*?)super\\([^\"]*\"([a-z]+)\"");
        Set<String> panes = sources.stream().flatMap(s -> s.matches(names)).collect(Collectors.toSet());
        all("app.experiments.", panes, ".explain");
        all("app.experiments.start.", panes);
        Set<String> kinds = sources.stream()
                .flatMap(s -> s.matches(Pattern.compile("new EvidenceKind<>\\(\"([a-z]+)\"")))
                .filter(kind -> !kind.matches("explanation|future")) // which no experiment finds
                .collect(Collectors.toSet());
        all("app.experiments.unseen.", kinds);
        // The heads of the tables have their explanations beside them.
        sources.stream()
                .flatMap(s -> s.literals(l -> l.startsWith("app.experiments.head.")))
                .forEach(head -> needed.add(head + ".explain"));
    }

    // ---- what can follow a prefix

    private void all(String prefix, Set<String> tails, String... endings) {
        compose(needed, prefix, tails, endings);
    }

    private void possible(String prefix, Set<String> tails) {
        compose(possible, prefix, tails);
    }

    private void compose(Set<String> keys, String prefix, Set<String> tails, String... endings) {
        if (!literals.contains(prefix)) {
            deadPrefixes.add(prefix);
        }
        if (tails.isEmpty()) {
            throw new IllegalStateException("nothing follows " + prefix);
        }
        for (String tail : tails) {
            for (String ending : endings.length == 0 ? new String[] {""} : endings) {
                keys.add(prefix + tail + ending);
            }
        }
    }

    private Set<String> literalsUnder(String folder) {
        return sources.stream()
                .filter(s -> s.path().toString().replace('\\', '/').startsWith(LEVELS + folder))
                .flatMap(s -> s.literals().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> tones() {
        Set<String> tones = new TreeSet<>(constants("Tone"));
        tones.addAll(Set.of("same", "tooFew"));
        return tones;
    }

    private static Set<String> tourActions() {
        return Handbook.in(Locale.ENGLISH).tour().entries().stream()
                .flatMap(step -> step.topics().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> samples() {
        return Samples.NAMES.stream().map(n -> n.replace(".csv", "")).collect(Collectors.toSet());
    }
}
