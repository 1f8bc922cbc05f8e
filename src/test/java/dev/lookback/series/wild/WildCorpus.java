package dev.lookback.series.wild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Corpus of small files of the kinds people have; as a program, a table of how each is read. */
final class WildCorpus {

    private WildCorpus() {}

    static List<WildCase> all() {
        return Stream.of(
                        MarketCases.cases(),
                        OfficialCases.cases(),
                        WeatherCases.cases(),
                        EnergyCases.cases(),
                        AppCases.cases(),
                        ToolCases.cases(),
                        AsianCases.cases(),
                        DatasetCases.cases(),
                        ContainerCases.cases(),
                        DirtCases.cases(),
                        TimeCases.cases(),
                        StampCases.cases(),
                        NumberCases.cases(),
                        VendorCases.cases(),
                        LanguageCases.cases(),
                        LayoutCases.cases(),
                        RelativeCases.cases(),
                        EncodingCases.cases(),
                        GapCases.cases(),
                        MomentCases.cases(),
                        RareNumberCases.cases(),
                        TableCases.cases(),
                        AgencyCases.cases(),
                        StationCases.cases(),
                        MeterCases.cases(),
                        BrokerCases.cases(),
                        BenchmarkCases.cases(),
                        BureauCases.cases(),
                        LoggerCases.cases(),
                        AccountCases.cases(),
                        ShapeCases.cases(),
                        PublicCases.cases(),
                        SilentCases.cases(),
                        GadgetCases.cases(),
                        QuirkCases.cases(),
                        NotationCases.cases(),
                        PitfallCases.cases())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Prints a line for each case, with its grade and differences, the cases by cause, then how many there are of each grade.
     *
     * @param args parts of names of cases; none for all cases. {@code --write FOLDER} writes the files there instead
     */
    public static void main(String[] args) throws IOException {
        if (args.length == 2 && args[0].equals("--write")) {
            Path folder = Files.createDirectories(Path.of(args[1]));
            for (WildCase wild : all()) {
                Files.write(folder.resolve(wild.file()), wild.bytes());
            }
            return;
        }
        Path folder = Files.createTempDirectory("wild");
        Map<WildVerdict.Grade, Integer> counts = new EnumMap<>(WildVerdict.Grade.class);
        List<String> lines = new ArrayList<>();
        Set<String> wrong = new HashSet<>();
        for (WildCase wild : all()) {
            if (args.length == 0 || Stream.of(args).anyMatch(wild.name()::contains)) {
                WildVerdict verdict = WildVerdict.of(wild, folder);
                counts.merge(verdict.grade(), 1, Integer::sum);
                if (!verdict.isRight()) {
                    wrong.add(wild.name());
                }
                lines.add(String.format(
                        "%-34s %-8s %s", wild.name(), verdict.grade(), String.join(" | ", verdict.differences())));
            }
        }
        lines.forEach(System.out::println);
        KnownWrong.CAUSES.forEach(cause -> {
            List<String> cases = cause.cases().stream().filter(wrong::contains).toList();
            System.out.println(cases.size() + " " + cause.text() + ": " + String.join(", ", cases));
        });
        System.out.println(counts);
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(WildCorpus::delete);
        }
        Files.delete(folder);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
