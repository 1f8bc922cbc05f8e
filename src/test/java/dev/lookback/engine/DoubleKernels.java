package dev.lookback.engine;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.stack.OptimizerStep;
import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Recipe;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The kernels' own sources with every {@code float} made a {@code double}, compiled: central differences are only as good as
 * the numbers they are taken of, and single precision leaves three digits. Everything but the type is what the program runs.
 */
final class DoubleKernels {

    private static final Path SOURCES = Path.of("src/main/java/dev/lookback/engine/kernel");
    private static final String PACKAGE = Kernels.class.getPackageName();
    private static final String DOUBLED = PACKAGE + ".doubled";

    /** Looks for the Vector API, whose tiles are float; KernelsTest holds those against the plain ones. */
    private static final String NOT_ARITHMETIC = "KernelPath.java";

    private static final String ACTIVATIONS = "Elementwise.java";

    private static final String NETWORK = """
            package %s;

            import dev.lookback.recipe.Loss;
            import dev.lookback.recipe.Recipe;
            import dev.lookback.text.Message;
            import java.lang.reflect.Proxy;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;

            public final class Doubled implements dev.lookback.engine.DoubleNetwork {

                private final Stack stack;
                private final Lane lane;
                private final Recipe recipe;
                private final List<OptimizerStep.Block> blocks = new ArrayList<>();
                private final int window;

                public Doubled(
                        dev.lookback.network.ShapeTrace trace, List<Map<String, Integer>> places, List<int[]> blocks,
                        Recipe recipe, int window, int lanes) {
                    stack = Stack.of(trace, places, withRowsOf(lanes, new PlainKernels(Message.of("x"), false)));
                    lane = stack.lane();
                    this.recipe = recipe;
                    this.window = window;
                    blocks.forEach(b -> this.blocks.add(new OptimizerStep.Block(b[0], b[1], b[2] == 1)));
                }

                /** The same kernels for rows that are longer than they need, as the Vector API's are. */
                private static Kernels withRowsOf(int lanes, Kernels kernels) {
                    return (Kernels) Proxy.newProxyInstance(
                            Kernels.class.getClassLoader(),
                            new Class<?>[] {Kernels.class},
                            (proxy, method, arguments) -> switch (method.getName()) {
                                case "lanes" -> lanes;
                                case "another" -> withRowsOf(lanes, kernels.another());
                                default -> method.invoke(kernels, arguments);
                            });
                }

                @Override
                public double train(double[] parameters, double[] windows, double[] targets, double[] gradient) {
                    stack.refresh(parameters);
                    Loss loss = recipe.training().loss();
                    double sum = 0;
                    int length = recipe.windows().length();
                    int count = targets.length / length;
                    for (int i = 0; i < count; i++) {
                        double[] outputs = lane.train(
                                windows, i * window, targets, i * length, loss::slope, recipe.seed(), 0, i);
                        for (int k = 0; k < length; k++) {
                            sum += loss.of(targets[i * length + k], outputs[k]);
                        }
                    }
                    double[] mean = new double[parameters.length];
                    lane.collect(mean);
                    for (int p = 0; p < mean.length; p++) {
                        mean[p] /= count;
                    }
                    // A step of plain descent at rate 1 takes off the gradient, with the penalties.
                    double[] after = parameters.clone();
                    new OptimizerStep(recipe.training(), blocks, parameters.length).take(after, mean, 1);
                    for (int p = 0; p < mean.length; p++) {
                        gradient[p] = parameters[p] - after[p];
                    }
                    return sum / targets.length; // over windows and steps
                }
            }
            """;

    private final Class<?> doubled;

    private DoubleKernels(Class<?> doubled) {
        this.doubled = doubled;
    }

    /** @param classes where to put what is compiled */
    static DoubleKernels compile(Path classes) throws IOException, ClassNotFoundException {
        List<JavaFileObject> sources = new ArrayList<>();
        sources.add(source("Doubled", NETWORK.formatted(DOUBLED)));
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(NOT_ARITHMETIC) && !name.equals("package-info.java")) {
                    String text = doubled(Files.readString(file));
                    sources.add(source(name.replace(".java", ""), name.equals(ACTIVATIONS) ? exact(text) : text));
                }
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        List<String> options =
                List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        if (!compiler.getTask(problems, null, null, options, null, sources).call()) {
            throw new IllegalStateException("the kernels do not compile in double precision:\n" + problems);
        }
        URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, DoubleKernels.class.getClassLoader());
        return new DoubleKernels(loader.loadClass(DOUBLED + ".Doubled"));
    }

    private static JavaFileObject source(String name, String text) {
        URI uri = URI.create("string:///" + (DOUBLED + "." + name).replace('.', '/') + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return text;
            }
        };
    }

    private static String doubled(String source) {
        return source.replaceAll("\\bfloat\\b", "double")
                .replaceAll("\\bFloat\\b", "Double")
                .replaceAll("\\b(0x1p-?\\d+|\\d[\\d.]*(?:[eE][+-]?\\d+)?)[fF]\\b", "$1d")
                .replace("package " + PACKAGE + ";", "package " + DOUBLED + ";");
    }

    /** With Java's exp and tanh for approximations that end where single precision does; the slopes stay what they are. */
    private static String exact(String activations) {
        String text = withBody(activations, "static double tanh(double x)", "return Math.tanh(x);");
        return withBody(text, "private static double exp(double x)", "return Math.exp(x);");
    }

    /** A method with another body. */
    private static String withBody(String text, String signature, String body) {
        int at = text.indexOf(signature + " {");
        if (at < 0) {
            throw new IllegalStateException("no method " + signature);
        }
        int end = text.indexOf("\n    }\n", at);
        return text.substring(0, at) + signature + " { " + body + text.substring(end);
    }

    /**
     * @param places where each layer's parameters begin
     * @param blocks which parameters belong together
     * @param lanes that lengths of rows are multiples of
     */
    DoubleNetwork network(
            ShapeTrace trace,
            List<Map<String, Integer>> places,
            List<OptimizerStep.Block> blocks,
            Recipe recipe,
            int window,
            int lanes) {
        List<int[]> plain = blocks.stream()
                .map(b -> new int[] {b.from(), b.to(), b.kernel() ? 1 : 0})
                .toList();
        try {
            return (DoubleNetwork)
                    doubled.getDeclaredConstructors()[0].newInstance(trace, places, plain, recipe, window, lanes);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
