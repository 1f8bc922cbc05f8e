package dev.lookback.series.guess;

import dev.lookback.series.csv.dialect.CellSplitter;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.csv.dialect.FileEncoding;
import dev.lookback.series.csv.dialect.FileSample;
import dev.lookback.series.csv.dialect.SampleGrid;
import java.nio.file.*;
import java.util.*;

public class GuessMain {
    public static void main(String[] a) throws Exception {
        for (String f : a) {
            FileSample s = FileSample.of(Path.of(f));
            FileEncoding e = FileEncoding.detect(s.bytes());
            List<String> lines = s.lines(e);
            List<Interpretation> all = new ArrayList<>();
            long t0 = System.nanoTime();
            for (char d : new char[] {'\t', ';', '|', ',', ' '}) {
                Dialect dialect = Dialect.of(d, lines);
                SampleGrid g = SampleGrid.of(lines, new CellSplitter(dialect));
                SampleTable t = new SampleTable(g.rows().stream().map(r -> new SampleTable.Row(r.line(), r.cells())).toList());
                all.addAll(Interpretations.of(t, d));
            }
            all.sort(Comparator.comparingDouble(Interpretation::cost));
            System.out.printf("== %s %.0f ms%n", Path.of(f).getFileName(), (System.nanoTime() - t0) / 1e6);
            all.stream().limit(4).forEach(i -> System.out.printf("   %.3f '%s' first %d header %s %s %s %s dec %s%n", i.cost(), i.delimiter(), i.shape().firstLine(), i.shape().headerLines(), i.names().stream().limit(6).toList(), i.kinds().stream().limit(6).toList(), i.time().map(t -> t.columns() + t.format()).orElse("-"), i.notations().stream().limit(4).map(n -> "" + n.decimal() + n.unit()).toList()));
        }
    }
}
