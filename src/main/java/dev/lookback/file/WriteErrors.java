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

/**
 * Messages about files that cannot be written, with the file and the reason: disk full, folder missing, access denied, name too
 * long.
 */
public final class WriteErrors {

    /** Bytes of free space below which a disk counts as full: file systems hold back the last few blocks. */
    private static final long FULL_BELOW = 8192;

    // Operating systems' messages in the languages of the program: Java offers no other way to tell these errors apart.
    private static final Pattern FULL = Pattern.compile("(?i)space|quota|空间|限额|配额");
    private static final Pattern READ_ONLY = Pattern.compile("(?i)read-only|只读");
    private static final Pattern TOO_LONG = Pattern.compile("(?i)too long|过长|太长");
    private static final Pattern NO_FOLDER = Pattern.compile("(?i)not a directory|不是目录");

    private WriteErrors() {}

    /** Message for a file that could not be written. */
    public static Message message(Path file, Exception failure) {
        return locationProblem(file).orElseGet(() -> describe(file, cause(failure)));
    }

    /** Message for a folder into which files could not be written. */
    public static Message folderMessage(Path folder, Exception failure) {
        return describe(folder, cause(failure));
    }

    /**
     * Checks before long work that its result can be written; empty if it can. Creates and deletes a temporary file beside the
     * given one; for a device, only its permissions are checked.
     */
    public static Optional<Message> precheck(Path file) {
        Path place = file.toAbsolutePath();
        return locationProblem(place).or(() -> {
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                return Files.isWritable(place)
                        ? Optional.empty()
                        : Optional.of(Message.of("file.write.notAllowed", file.toString()));
            }
            return tryToCreate(file, place);
        });
    }

    /** Same check for a folder, which is to be created with its parents where it is missing. */
    public static Optional<Message> precheckFolder(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        try {
            attributes(place);
        } catch (NoSuchFileException e) {
            Path above = place.getParent();
            return above == null ? Optional.of(noFolder(folder)) : precheckFolder(above);
        } catch (IOException e) {
            return Optional.of(describe(folder, e));
        }
        return Files.isDirectory(place)
                ? tryToCreate(folder, place.resolve("x"))
                : Optional.of(Message.of("file.write.isFile", folder.toString()));
    }

    /** Problem of the path itself, whatever is written to it. */
    private static Optional<Message> locationProblem(Path file) {
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
            return Optional.of(describe(file, e));
        }
        return Optional.empty();
    }

    /** Throws different exceptions for an invalid name and for one that is not in use. */
    private static void attributes(Path place) throws IOException {
        Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** Permissions alone are not enough: a disk may be mounted read-only, and servers have rules of their own. */
    private static Optional<Message> tryToCreate(Path named, Path place) {
        try {
            Path real = Files.exists(place) ? place.toRealPath() : place;
            Files.delete(Files.createFile(AtomicFile.temporarySibling(real)));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(describe(named, e));
        }
    }

    private static Message describe(Path file, IOException cause) {
        String reason = systemReason(cause);
        if (cause instanceof FileAlreadyExistsException exists) {
            return Message.of("file.write.isFile", exists.getFile());
        }
        if (cause instanceof AccessDeniedException) {
            return Message.of("file.write.notAllowed", file.toString());
        }
        if (cause instanceof NoSuchFileException
                || cause instanceof NotDirectoryException
                || NO_FOLDER.matcher(reason).find()) {
            return noFolder(file);
        }
        if (READ_ONLY.matcher(reason).find()) {
            return Message.of("file.write.readOnly", file.toString());
        }
        if (TOO_LONG.matcher(reason).find()) {
            return Message.of("file.write.nameTooLong", file.toString());
        }
        if (FULL.matcher(reason).find() || isFull(file)) {
            return Message.of("file.write.full", file.toString());
        }
        return reason.isBlank()
                ? Message.of("file.write.failed", file.toString())
                : Message.of("file.write.failedAs", file.toString(), reason);
    }

    private static Message noFolder(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return Message.of("file.write.noFolder", file.toString(), String.valueOf(folder));
    }

    /** Reason given by the operating system; empty where the exception's message comes from Java. */
    private static String systemReason(IOException cause) {
        if (cause instanceof FileSystemException system) {
            return Optional.ofNullable(system.getReason()).orElse("");
        }
        boolean fromSystem = cause.getClass() == IOException.class && cause.getMessage() != null;
        return fromSystem ? cause.getMessage().lines().findFirst().orElse("") : "";
    }

    private static boolean isFull(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return DiskSpace.free(folder).stream().anyMatch(bytes -> bytes < FULL_BELOW);
    }

    private static IOException cause(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UncheckedIOException wrapper) {
                return wrapper.getCause();
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
