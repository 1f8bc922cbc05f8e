package dev.lookback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes to files at random, and what it cost to read them: time, and bytes that one thread asked for, be they freed or not. */
public final class Mutations {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;
    private double mostSeconds;
    private long mostBytes;

    public Mutations(long seed) {
        random = new Random(seed);
    }

    public Random random() {
        return random;
    }

    // ---- bytes

    /** Bits turned, bytes cut, doubled, put in, written over. */
    public byte[] bytes(byte[] file) {
        byte[] changed = file.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            changed = once(changed);
        }
        return changed;
    }

    private byte[] once(byte[] file) {
        int at = random.nextInt(Math.max(1, file.length));
        int end = Math.min(file.length, at + 1 + random.nextInt(64));
        byte[] copy = file.clone();
        switch (random.nextInt(7)) {
            case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> copy[at] = (byte) random.nextInt();
            case 2 -> Arrays.fill(copy, at, end, (byte) (random.nextBoolean() ? 0 : 0xff));
            case 3 -> copy = Arrays.copyOf(file, at + 1);
            case 4 -> copy = joined(file, 0, at, file, end, file.length);
            case 5 -> copy = joined(file, 0, end, file, at, file.length);
            default -> {
                byte[] noise = new byte[end - at];
                random.nextBytes(noise);
                copy = joined(joined(file, 0, at, noise, 0, noise.length), 0, at + noise.length, file, at, file.length);
            }
        }
        return copy;
    }

    private static byte[] joined(byte[] a, int from, int to, byte[] b, int start, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(a, from, to - from);
        out.write(b, start, end - start);
        return out.toByteArray().length == 0 ? new byte[1] : out.toByteArray();
    }

    // ---- JSON

    /** One value of a tree exchanged, taken out, doubled, or put beside others. */
    public void json(ObjectNode tree) {
        List<JsonNode> parents = new ArrayList<>();
        collect(tree, parents);
        JsonNode parent = parents.get(random.nextInt(parents.size()));
        if (parent instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(8)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "x", object.get(name));
                default -> object.set(name, value(object.get(name)));
            }
        } else if (parent instanceof ArrayNode list && !list.isEmpty()) {
            int index = random.nextInt(list.size());
            switch (random.nextInt(5)) {
                case 0 -> list.remove(index);
                case 1 -> list.insert(index, list.get(index));
                case 2 -> {
                    JsonNode item = list.get(index);
                    for (int i = random.nextInt(20_000); i > 0; i--) {
                        // Copies: a later change to one of them, twenty thousand values long, is none to all.
                        list.add(item.<JsonNode>deepCopy());
                    }
                }
                default -> list.set(index, value(list.get(index)));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainerNode()) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }

    private JsonNode value(JsonNode was) {
        if (was.isIntegralNumber() && random.nextBoolean()) {
            return NODES.numberNode(whole());
        }
        if (was.isNumber() && random.nextBoolean()) {
            return NODES.numberNode(real());
        }
        return switch (random.nextInt(11)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(whole());
            case 3 -> NODES.numberNode(real());
            case 4 -> NODES.textNode("x".repeat(1 << random.nextInt(22)));
            case 5 -> NODES.textNode("a\u0000b\n../../\u2028\"");
            case 6 -> NODES.objectNode();
            case 7 -> NODES.arrayNode().add(was.deepCopy());
            case 8 -> NODES.textNode(was.asText());
            case 9 -> deep();
            default -> NODES.textNode("");
        };
    }

    public long whole() {
        long[] ends = {
            0, 1, -1, 2, 17, 4_096, 65_537, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE
        };
        return ends[random.nextInt(ends.length)];
    }

    public double real() {
        double[] ends = {
            0, -0.0, 0.5, 1, -1, 1e-300, 1e300, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, 1 / 0.0, -1 / 0.0
        };
        return ends[random.nextInt(ends.length)];
    }

    private JsonNode deep() {
        ArrayNode deep = NODES.arrayNode();
        for (int i = random.nextInt(900); i > 0; i--) {
            deep = NODES.arrayNode().add(deep);
        }
        return deep;
    }

    // ---- costs

    /** Action that may fail. */
    public interface Trial {
        void run() throws Exception;
    }

    public void measure(Trial trial) throws Exception {
        long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        long began = System.nanoTime();
        trial.run();
        mostSeconds = Math.max(mostSeconds, (System.nanoTime() - began) / 1e9);
        mostBytes = Math.max(
                mostBytes,
                THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes);
    }

    /** The costliest of all, in words. */
    public String costs() {
        return "longest %.2f s, most %d MB asked for".formatted(mostSeconds, mostBytes >> 20);
    }
}
