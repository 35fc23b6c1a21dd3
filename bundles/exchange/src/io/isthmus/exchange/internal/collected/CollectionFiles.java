package io.isthmus.exchange.internal.collected;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.eclipse.osgi.util.NLS;

/**
 * The files of a collection, each opened once, in the order of their names. Links are not followed, and nothing is
 * unpacked to the disk, so no name inside a zip leads anywhere.
 */
final class CollectionFiles {

    private static final int DEPTH = 16;
    /** What an entry of a zip begins with, and where its flags are (APPNOTE.TXT, 4.3.7). */
    private static final byte[] ENTRY_MARK = {'P', 'K', 3, 4};
    private static final int ENTRY_FLAGS = 6;

    private CollectionFiles() {
    }

    /** Is given each file. */
    interface Visitor {
        /**
         * @param name     relative to the collection, with slashes
         * @param modified when it was written
         * @param content  read at the most once; closed by the caller
         */
        void file(String name, Instant modified, InputStream content) throws IOException, CollectionException;
    }

    /**
     * Visits the files of a folder or a zip.
     *
     * @throws IOException         where the collection cannot be read
     * @throws CollectionException where it is neither a folder nor a zip that can be used
     */
    static void visit(Path collection, CollectionLimits limits, Visitor visitor)
            throws IOException, CollectionException {
        if (Files.isDirectory(collection)) {
            visitFolder(collection, limits, visitor);
        } else {
            visitZip(collection, limits, visitor);
        }
    }

    private static void visitFolder(Path folder, CollectionLimits limits, Visitor visitor)
            throws IOException, CollectionException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            files = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(limits.files() + 1L).sorted().toList();
        }
        checkCount(files.size(), limits);
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
            checkBytes(bytes, limits);
            try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
                visitor.file(folder.relativize(file).toString().replace('\\', '/'),
                        Files.getLastModifiedTime(file).toInstant(), content);
            }
        }
    }

    private static void visitZip(Path file, CollectionLimits limits, Visitor visitor)
            throws IOException, CollectionException {
        if (isEncrypted(file)) {
            throw new CollectionException(NLS.bind(Messages.Encrypted, file.getFileName()));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            checkCount(zip.size(), limits);
            CountedBytes bytes = new CountedBytes(limits);
            for (ZipEntry entry : entries(zip)) {
                try (InputStream content = bytes.count(zip.getInputStream(entry))) {
                    visitor.file(entry.getName(), modified(entry, file), content);
                }
            }
        } catch (CountedBytes.TooMany tooMany) {
            throw new CollectionException(NLS.bind(Messages.TooManyBytes, limits.bytes()));
        } catch (IOException | IllegalArgumentException broken) {
            String reason = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
            throw new CollectionException(NLS.bind(Messages.NotAZip, file.getFileName(), reason));
        }
    }

    /** By the first entry's flags: Java does not tell, and would read what is encrypted as if it were not. */
    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] header = content.readNBytes(ENTRY_FLAGS + 1);
            return header.length > ENTRY_FLAGS && Arrays.equals(header, 0, ENTRY_MARK.length, ENTRY_MARK, 0,
                    ENTRY_MARK.length) && (header[ENTRY_FLAGS] & 1) != 0;
        }
    }

    private static Instant modified(ZipEntry entry, Path zip) throws IOException {
        FileTime modified = entry.getLastModifiedTime();
        return (modified == null ? Files.getLastModifiedTime(zip) : modified).toInstant();
    }

    private static List<ZipEntry> entries(ZipFile zip) throws CollectionException {
        List<ZipEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            if (!names.add(entry.getName())) {
                throw new CollectionException(NLS.bind(Messages.DoubleEntry, entry.getName()));
            }
            if (!entry.isDirectory()) {
                entries.add(entry);
            }
        }
        entries.sort(Comparator.comparing(ZipEntry::getName));
        return entries;
    }

    private static void checkCount(int files, CollectionLimits limits) throws CollectionException {
        if (files > limits.files()) {
            throw new CollectionException(NLS.bind(Messages.TooManyFiles, limits.files()));
        }
    }

    private static void checkBytes(long bytes, CollectionLimits limits) throws CollectionException {
        if (bytes > limits.bytes()) {
            throw new CollectionException(NLS.bind(Messages.TooManyBytes, limits.bytes()));
        }
    }
}
