package dev.lookback.export.model;

import dev.lookback.export.model.Zips.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Random mutations of a model file: damages and forgeries. */
final class ModelMutations {

    /** A mutated file. */
    record Mutation(Kind kind, byte[] file) {}

    /** Kinds of mutations. */
    enum Kind {
        FLIPPED_BITS,
        OVERWRITTEN_BYTES,
        CUT_OFF,
        INSERTED_BYTES,
        REMOVED_BYTES,
        CLAIMED_SIZES,
        OTHER_ENTRIES,
        OTHER_INNER_ENTRIES,
        JSON_EDITS,
        JSON_EDITS_UNSIGNED,
        HEADER_OF_WEIGHTS,
        UNSIGNED_HEADER_OF_WEIGHTS,
        WEIGHTS_NOT_FINITE,
        UNSIGNED_WEIGHTS_NOT_FINITE,
        OTHER_WEIGHTS,
        BLOWN_UP;

        /** Whether values may have changed undetectably. */
        boolean makesAnotherModel() {
            return this == JSON_EDITS_UNSIGNED;
        }
    }

    private static final int HEADER = 0x71;

    /** A JSON scalar after a colon or in an array. */
    private static final Pattern VALUE =
            Pattern.compile("(?<=[:\\[,] )(\"[^\"]*\"|-?[0-9][-+.0-9Ee]*|true|false|null)");

    private static final List<String> OTHERS = List.of(
            "0",
            "-1",
            "1",
            "2",
            "0.5",
            "2147483647",
            "-2147483648",
            "2147483648",
            "9223372036854775807",
            "1e999",
            "-1e-320",
            "1e30",
            "\"NaN\"",
            "\"Infinity\"",
            "NaN",
            "null",
            "true",
            "\"x\"",
            "\"\"",
            "[]",
            "{}",
            "[[[[]]]]",
            "\"\\u0000\\n\"",
            "\"Dense\"",
            "100000",
            "65536");

    private final Random random;
    private final byte[] file;

    private ModelMutations(Random random, byte[] file) {
        this.random = random;
        this.file = file;
    }

    static Mutation of(byte[] file, Random random) throws IOException {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        return new Mutation(kind, new ModelMutations(random, file).mutated(kind));
    }

    private byte[] mutated(Kind kind) throws IOException {
        byte[] unsigned = Zips.without(file, "digest.txt");
        return switch (kind) {
            case FLIPPED_BITS -> flipped(file.clone(), 1 + random.nextInt(8));
            case OVERWRITTEN_BYTES -> overwritten();
            case CUT_OFF -> Arrays.copyOf(file, random.nextInt(file.length));
            case INSERTED_BYTES -> joined(place(), some(1 + random.nextInt(64)), 0);
            case REMOVED_BYTES -> joined(random.nextInt(file.length - 64), new byte[0], 1 + random.nextInt(64));
            case CLAIMED_SIZES -> claimed();
            case OTHER_ENTRIES -> Zips.zip(otherwise(Zips.parts(file)));
            case OTHER_INNER_ENTRIES ->
                Zips.with(
                        random.nextBoolean() ? file : unsigned,
                        "network.zip",
                        Zips.zip(otherwise(Zips.parts(Zips.content(file, "network.zip")))));
            case JSON_EDITS -> edited(file);
            case JSON_EDITS_UNSIGNED -> edited(unsigned);
            case HEADER_OF_WEIGHTS -> header(file);
            case UNSIGNED_HEADER_OF_WEIGHTS -> header(unsigned);
            case WEIGHTS_NOT_FINITE -> weights(file, false);
            case UNSIGNED_WEIGHTS_NOT_FINITE -> weights(unsigned, false);
            case OTHER_WEIGHTS -> weights(file, true);
            case BLOWN_UP -> blownUp(unsigned);
        };
    }

    private int place() {
        return random.nextInt(file.length);
    }

    private byte[] some(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] flipped(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] overwritten() {
        byte[] bytes = file.clone();
        int from = place();
        int to = Math.min(bytes.length, from + 1 + random.nextInt(256));
        switch (random.nextInt(3)) {
            case 0 -> Arrays.fill(bytes, from, to, (byte) 0);
            case 1 -> Arrays.fill(bytes, from, to, (byte) 0xff);
            default -> System.arraycopy(some(to - from), 0, bytes, from, to - from);
        }
        return bytes;
    }

    private byte[] joined(int at, byte[] between, int gone) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(file, 0, at);
        bytes.writeBytes(between);
        bytes.write(file, at + gone, file.length - at - gone);
        return bytes.toByteArray();
    }

    /** Sizes, offsets and counts in the headers of the zip itself. */
    private byte[] claimed() {
        byte[] bytes = file.clone();
        List<Integer> headers = new ArrayList<>();
        for (int i = 0; i + 4 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] < 9) {
                headers.add(i);
            }
        }
        int at = headers.get(random.nextInt(headers.size())) + 4 + random.nextInt(38);
        int value = new int[] {0x7fffffff, 0xffffffff, 0, 1, 0xfeffffff, 0x00010000}[random.nextInt(6)];
        ByteBuffer.wrap(bytes).putInt(Math.min(at, bytes.length - Integer.BYTES), value);
        return bytes;
    }

    private List<Part> otherwise(List<Part> given) {
        List<Part> parts = new ArrayList<>(given);
        int at = random.nextInt(parts.size());
        int other = random.nextInt(parts.size());
        Part part = parts.get(at);
        switch (random.nextInt(8)) {
            case 0 -> parts.remove(at);
            case 1 -> parts.set(at, new Part(part.name() + (char) ('a' + random.nextInt(26)), part.content()));
            case 2 -> parts.add(part);
            case 3 -> parts.add(new Part(part.name(), some(40)));
            case 4 -> {
                parts.set(at, new Part(part.name(), parts.get(other).content()));
                parts.set(other, new Part(parts.get(other).name(), part.content()));
            }
            case 5 -> Collections.shuffle(parts, random);
            case 6 -> parts.set(at, new Part(part.name(), new byte[0]));
            default -> parts.add(new Part("../../" + part.name(), some(40)));
        }
        return parts;
    }

    private byte[] edited(byte[] zip) throws IOException {
        String entry = random.nextBoolean() ? "recipe.json" : "scales.json";
        String text = new String(Zips.content(zip, entry), StandardCharsets.UTF_8);
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        MatchResult value = values.get(random.nextInt(values.size()));
        String before = text.substring(0, value.start());
        String after = text.substring(value.end());
        String other = OTHERS.get(random.nextInt(OTHERS.size()));
        String edited = switch (random.nextInt(6)) {
            case 0 -> before + value.group() + ", " + value.group() + after;
            case 1 -> before + after;
            case 2 -> text.substring(0, value.start() - random.nextInt(8)) + text.substring(value.end());
            default -> before + other + after;
        };
        return Zips.with(zip, entry, edited.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] coefficients(byte[] zip) throws IOException {
        return Zips.content(Zips.content(zip, "network.zip"), "coefficients.bin");
    }

    private static byte[] with(byte[] zip, byte[] coefficients) throws IOException {
        return Zips.with(
                zip, "network.zip", Zips.with(Zips.content(zip, "network.zip"), "coefficients.bin", coefficients));
    }

    private byte[] header(byte[] zip) throws IOException {
        byte[] coefficients = coefficients(zip);
        int at = random.nextInt(HEADER - Long.BYTES);
        ByteBuffer bytes = ByteBuffer.wrap(coefficients);
        switch (random.nextInt(4)) {
            case 0 -> bytes.putInt(at, new int[] {0x7fffffff, 0xffffffff, 0x80000000, 0}[random.nextInt(4)]);
            case 1 -> bytes.putLong(at, new long[] {Long.MAX_VALUE, -1, 1L << 31, 1L << 40}[random.nextInt(4)]);
            case 2 -> bytes.put(at, (byte) random.nextInt());
            default -> bytes.putInt(20, 0x7fffffff);
        }
        return with(zip, coefficients);
    }

    private byte[] weights(byte[] zip, boolean finite) throws IOException {
        byte[] coefficients = coefficients(zip);
        ByteBuffer bytes = ByteBuffer.wrap(coefficients);
        int count = (coefficients.length - HEADER) / Float.BYTES;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            float[] values = finite
                    ? new float[] {3e38f, -3e38f, 1e-44f, 7}
                    : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
            bytes.putFloat(HEADER + Float.BYTES * random.nextInt(count), values[random.nextInt(values.length)]);
        }
        return with(zip, coefficients);
    }

    /** Zip bomb. */
    private byte[] blownUp(byte[] zip) throws IOException {
        byte[] much = new byte[(17 << 20) + random.nextInt(16 << 20)];
        String[] names = {"recipe.json", "scales.json", "network.zip", "other"};
        int which = random.nextInt(6);
        if (which < names.length) {
            return Zips.with(zip, names[which], much);
        }
        byte[] network = Zips.content(zip, "network.zip");
        String inner = which == 4 ? "configuration.json" : "coefficients.bin";
        byte[] all = which == 4 ? much : Arrays.copyOf(coefficients(zip), much.length);
        return Zips.with(zip, "network.zip", Zips.with(network, inner, all));
    }
}
