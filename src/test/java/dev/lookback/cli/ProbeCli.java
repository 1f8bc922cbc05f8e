package dev.lookback.cli;

import java.nio.file.*;
import java.util.*;

public class ProbeCli {
    public static void main(String[] a) throws Exception {
        for (String line : Files.readAllLines(Path.of(a[0]))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] args = line.split("\\|");
            var o = Commands.run((Object[]) args);
            System.out.println("### " + line + " -> " + o.exitCode());
            System.out.println(o.out());
            o.err().forEach(System.out::println);
        }
    }
}
