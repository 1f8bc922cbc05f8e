package dev.lookback.export.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip archives in memory, taken apart and reassembled. */
final class Zips {

    /** One entry; several may have the same name. */
    record Part(String name, byte[] content) {}

    private Zips() {}

    static List<Part> parts(byte[] zip) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.add(new Part(entry.getName(), in.readAllBytes()));
            }
        }
        return parts;
    }

    static byte[] content(byte[] zip, String name) throws IOException {
        return parts(zip).stream()
                .filter(part -> part.name.equals(name))
                .findFirst()
                .orElseThrow()
                .content;
    }

    /** The archive with the content of an entry replaced, or with a new entry. */
    static byte[] with(byte[] zip, String name, byte[] content) throws IOException {
        List<Part> parts = new ArrayList<>(parts(zip));
        parts.replaceAll(part -> part.name.equals(name) ? new Part(name, content) : part);
        if (parts.stream().noneMatch(part -> part.name.equals(name))) {
            parts.add(new Part(name, content));
        }
        return zip(parts);
    }

    static byte[] without(byte[] zip, String name) throws IOException {
        return zip(parts(zip).stream().filter(part -> !part.name.equals(name)).toList());
    }

    static byte[] zip(List<Part> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> seen = new ArrayList<>();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Part part : parts) {
                // Java refuses duplicate names: a placeholder of the same length is replaced afterwards.
                boolean again = seen.contains(part.name);
                out.putNextEntry(new ZipEntry(again ? substitute(part.name) : part.name));
                out.write(part.content);
                out.closeEntry();
                seen.add(part.name);
            }
        }
        byte[] zip = bytes.toByteArray();
        seen.stream().distinct().forEach(name -> replace(zip, substitute(name), name));
        return zip;
    }

    private static String substitute(String name) {
        return "\u0001" + name.substring(1);
    }

    private static void replace(byte[] in, String what, String by) {
        byte[] from = what.getBytes(StandardCharsets.ISO_8859_1);
        byte[] to = by.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at + from.length <= in.length; at++) {
            if (Arrays.equals(in, at, at + from.length, from, 0, from.length)) {
                System.arraycopy(to, 0, in, at, to.length);
            }
        }
    }
}
