package io.isthmus.journey;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Lets the processes that a test starts by the hundred begin sooner: what classes one of them loaded is kept in the form
 * in which the JVM works with them. Such an archive takes classes of jars alone, so that folders are packed first.
 */
final class ClassArchive {

    private final String classPath;
    private final Path archive;

    private ClassArchive(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /** One over the test's own class path, for the processes of one run; it is empty until one wrote it. */
    static ClassArchive in(Path folder) throws IOException {
        Files.createDirectories(folder);
        String own = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElse(System.getProperty("java.class.path"));
        List<String> jars = new ArrayList<>();
        for (String entry : own.split(File.pathSeparator)) {
            jars.add(Files.isDirectory(Path.of(entry))
                    ? pack(Path.of(entry), folder.resolve(jars.size() + ".jar")).toString() : entry);
        }
        return new ClassArchive(String.join(File.pathSeparator, jars), folder.resolve("classes.jsa"));
    }

    /** What a JVM is started with that is to end by itself and to write the archive then. */
    List<String> writing() {
        return List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", classPath);
    }

    /** What a JVM is started with that is to begin soon. One that cannot use the archive begins as always. */
    List<String> using() {
        return List.of("-XX:SharedArchiveFile=" + archive, "-cp", classPath);
    }

    private static Path pack(Path folder, Path jar) throws IOException {
        try (OutputStream output = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(output);
                Stream<Path> files = Files.walk(folder)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                byte[] content = Files.readAllBytes(file);
                zip.putNextEntry(stored(folder.relativize(file).toString().replace(File.separatorChar, '/'), content));
                zip.write(content);
            }
        }
        return jar;
    }

    private static ZipEntry stored(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        return entry;
    }
}
