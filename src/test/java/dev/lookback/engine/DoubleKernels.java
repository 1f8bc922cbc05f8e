package dev.lookback.engine;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.stack.OptimizerStep;
import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Recipe;
import java.io.File;
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
 * Double-precision build of the kernels, for gradient checks: compiles the kernels' own sources with every {@code float}
 * made a {@code double}. Central differences are only as good as the numbers they are taken of, and single precision
 * leaves three digits. All but the type is what the program runs.
 */
final class DoubleKernels {

    private static final Path SOURCES = Path.of("src/main/java/dev/lookback/engine/kernel");
    private static final String PACKAGE = Kernels.class.getPackageName();
    private static final String DOUBLED = PACKAGE + ".doubled";

    /** Selects the Vector API, whose tiles are float; KernelsTest compares those with the plain kernels. */
    private static final String NOT_ARITHMETIC = "KernelSelector.java";

    private static final String ACTIVATIONS = "ActivationFunctions.java";

    private static final String NETWORK = """
            package %1$s;

            import %1$s.stack.Batch;
            import %1$s.stack.BatchGradient;
            import %1$s.stack.BatchThreads;
            import %1$s.stack.OptimizerStep;
            import %1$s.stack.SharedNetwork;
            import dev.lookback.recipe.Recipe;
            import dev.lookback.text.Message;
            import java.lang.reflect.Proxy;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;

            public final class Doubled implements dev.lookback.engine.DoubleNetwork {

                private final SharedNetwork network;
                private final BatchThreads threads;
                private final Recipe recipe;
                private final List<OptimizerStep.Block> blocks = new ArrayList<>();
                private final int window;

                public Doubled(
                        dev.lookback.network.ShapeTrace trace, List<Map<String, Integer>> parameterOffsets, List<int[]> blocks,
                        Recipe recipe, int window, int lanes) {
                    network = SharedNetwork.of(trace, parameterOffsets, withRowsOf(lanes, new PlainKernels(Message.of("x"), false)));
                    threads = new BatchThreads(network, 1);
                    this.recipe = recipe;
                    this.window = window;
                    blocks.forEach(b -> this.blocks.add(new OptimizerStep.Block(b[0], b[1], b[2] == 1)));
                }

                /** The same kernels with padded rows, as the Vector API's are. */
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
                public double train(
                        double[] parameters, double[] windows, double[] targets, double[] weights, double[] gradient) {
                    network.refresh(parameters);
                    int count = targets.length / recipe.windows().length();
                    double[] factors = new double[count];
                    for (int i = 0; i < count; i++) {
                        factors[i] = weights[i %% weights.length];
                    }
                    BatchGradient batch = new BatchGradient(network, threads, parameters.length);
                    double loss = batch.compute(
                            new Batch(windows, window, targets, factors, recipe.seed(), 0), count, recipe.training().loss());
                    double[] mean = batch.mean(count);
                    // A step of plain SGD at rate 1 subtracts the gradient, penalties included.
                    double[] after = parameters.clone();
                    new OptimizerStep(recipe.training(), blocks, parameters.length).apply(after, mean, 1);
                    for (int p = 0; p < mean.length; p++) {
                        gradient[p] = parameters[p] - after[p];
                    }
                    return loss;
                }
            }
            """;

    private final Class<?> doubled;

    private DoubleKernels(Class<?> doubled) {
        this.doubled = doubled;
    }

    /** @param classes folder for the compiled classes */
    static DoubleKernels compile(Path classes) throws IOException, ClassNotFoundException {
        List<JavaFileObject> sources = new ArrayList<>();
        sources.add(source(DOUBLED + ".Doubled", NETWORK.formatted(DOUBLED)));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(NOT_ARITHMETIC) && !name.equals("package-info.java")) {
                    String text = doubled(Files.readString(file));
                    sources.add(source(className(file), name.equals(ACTIVATIONS) ? exact(text) : text));
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

    private static String className(Path file) {
        String relative = SOURCES.relativize(file).toString().replace(".java", "");
        return DOUBLED + "." + relative.replace(File.separatorChar, '.');
    }

    private static JavaFileObject source(String className, String text) {
        URI uri = URI.create("string:///" + className.replace('.', '/') + ".java");
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
                .replace(PACKAGE, DOUBLED);
    }

    /** Replaces the single-precision approximations of exp and tanh by Java's own; the derivatives stay what they are. */
    private static String exact(String activations) {
        String text = withBody(activations, "static double tanh(double x)", "return Math.tanh(x);");
        return withBody(text, "private static double exp(double x)", "return Math.exp(x);");
    }

    /** Replaces the body of a method. */
    private static String withBody(String text, String signature, String body) {
        int at = text.indexOf(signature + " {");
        if (at < 0) {
            throw new IllegalStateException("no method " + signature);
        }
        int end = text.indexOf("\n    }\n", at);
        return text.substring(0, at) + signature + " { " + body + text.substring(end);
    }

    /**
     * Creates a network on these kernels.
     *
     * @param parameterOffsets of each layer's parameters
     * @param blocks of parameters that belong together
     * @param lanes row lengths are multiples of this
     */
    DoubleNetwork network(
            ShapeTrace trace,
            List<Map<String, Integer>> parameterOffsets,
            List<OptimizerStep.Block> blocks,
            Recipe recipe,
            int window,
            int lanes) {
        List<int[]> plain = blocks.stream()
                .map(b -> new int[] {b.from(), b.to(), b.kernel() ? 1 : 0})
                .toList();
        try {
            return (DoubleNetwork) doubled.getDeclaredConstructors()[0].newInstance(
                    trace, parameterOffsets, plain, recipe, window, lanes);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
