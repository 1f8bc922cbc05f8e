package dev.lookback.file;

import dev.lookback.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reason why a file cannot be written, as a sentence that names it: disk full, folder missing, access denied, name too long. */
public final class WriteTrouble {

    /** A disk on which less is free is full: file systems keep the last few blocks back. */
    private static final long NOTHING = 8192;

    // What systems say, in the languages of the program; Java has no other way to tell these apart.
    private static final Pattern FULL = Pattern.compile("(?i)space|quota|空间|限额|配额");
    private static final Pattern READ_ONLY = Pattern.compile("(?i)read-only|只读");
    private static final Pattern TOO_LONG = Pattern.compile("(?i)too long|过长|太长");
    private static final Pattern NO_FOLDER = Pattern.compile("(?i)not a directory|不是目录");

    private WriteTrouble() {}

    /** After writing a file has failed. */
    public static Message of(Path file, Exception failure) {
        return placeProblem(file).orElseGet(() -> worded(file, cause(failure)));
    }

    /** After filling a folder has failed. */
    public static Message in(Path folder, Exception failure) {
        return worded(folder, cause(failure));
    }

    /**
     * Before long work whose outcome is to be written there; empty where nothing speaks against it. A device is only asked
     * whether it may be written; beside a file, one is made and taken away again.
     */
    public static Optional<Message> foreseen(Path file) {
        Path place = file.toAbsolutePath();
        return placeProblem(place).or(() -> {
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                return Files.isWritable(place)
                        ? Optional.empty()
                        : Optional.of(Message.of("file.write.notAllowed", file.toString()));
            }
            return refusal(file, place);
        });
    }

    /** The same for a folder that is made where it is missing, with those above it. */
    public static Optional<Message> foreseenIn(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        try {
            attributes(place);
        } catch (NoSuchFileException e) {
            Path above = place.getParent();
            return above == null ? Optional.of(noFolder(folder)) : foreseenIn(above);
        } catch (IOException e) {
            return Optional.of(worded(folder, e));
        }
        return Files.isDirectory(place)
                ? refusal(folder, place.resolve("x"))
                : Optional.of(Message.of("file.write.isFile", folder.toString()));
    }

    /** What is wrong with where the file is to be, whatever is written. */
    private static Optional<Message> placeProblem(Path file) {
        Path place = file.toAbsolutePath();
        Path folder = place.getParent();
        if (folder == null || Files.isDirectory(place)) {
            return Optional.of(Message.of("file.write.isFolder", file.toString()));
        }
        try {
            attributes(place);
        } catch (NoSuchFileException | AccessDeniedException e) {
            return Files.isDirectory(folder) ? Optional.empty() : Optional.of(noFolder(file));
        } catch (IOException e) {
            return Optional.of(worded(file, e));
        }
        return Optional.empty();
    }

    /** Tells a name that the system does not allow from one that is free. */
    private static void attributes(Path place) throws IOException {
        Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** Permissions alone do not tell: disks are mounted to be read only, and servers have rules of their own. */
    private static Optional<Message> refusal(Path named, Path place) {
        try {
            Path real = Files.exists(place) ? place.toRealPath() : place;
            Files.delete(Files.createFile(AtomicFile.beside(real)));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(worded(named, e));
        }
    }

    private static Message worded(Path file, IOException cause) {
        String said = said(cause);
        if (cause instanceof FileAlreadyExistsException exists) {
            return Message.of("file.write.isFile", exists.getFile());
        }
        if (cause instanceof AccessDeniedException) {
            return Message.of("file.write.notAllowed", file.toString());
        }
        if (cause instanceof NoSuchFileException
                || cause instanceof NotDirectoryException
                || NO_FOLDER.matcher(said).find()) {
            return noFolder(file);
        }
        if (READ_ONLY.matcher(said).find()) {
            return Message.of("file.write.readOnly", file.toString());
        }
        if (TOO_LONG.matcher(said).find()) {
            return Message.of("file.write.nameTooLong", file.toString());
        }
        if (FULL.matcher(said).find() || isFull(file)) {
            return Message.of("file.write.full", file.toString());
        }
        return said.isBlank()
                ? Message.of("file.write.failed", file.toString())
                : Message.of("file.write.failedAs", file.toString(), said);
    }

    private static Message noFolder(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return Message.of("file.write.noFolder", file.toString(), String.valueOf(folder));
    }

    /** The system's own words; nothing where they are Java's. */
    private static String said(IOException cause) {
        if (cause instanceof FileSystemException system) {
            return Optional.ofNullable(system.getReason()).orElse("");
        }
        boolean systems = cause.getClass() == IOException.class && cause.getMessage() != null;
        return systems ? cause.getMessage().lines().findFirst().orElse("") : "";
    }

    private static boolean isFull(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Room.free(folder).stream().anyMatch(bytes -> bytes < NOTHING);
    }

    private static IOException cause(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UncheckedIOException hidden) {
                return hidden.getCause();
            }
            if (cause instanceof IOException found) {
                return found;
            }
            if (cause instanceof InvalidPathException) {
                return new IOException(cause.getMessage());
            }
        }
        return new IOException(failure.getClass() == RuntimeException.class ? failure.getMessage() : null, failure);
    }
}
