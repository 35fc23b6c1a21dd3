package io.isthmus.plugins.internal.project;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Jars of files. */
final class Jars {

    private Jars() {
    }

    /** Every file below some folders, by its path with "/" in a jar. */
    static Map<String, Path> below(List<Path> folders) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.walk(folder)) {
                    found.filter(Files::isRegularFile)
                            .forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
                }
            }
        }
        return files;
    }

    /** Writes a jar, with its manifest first. */
    static void write(Path jar, byte[] manifest, Map<String, byte[]> entries) throws IOException {
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)))) {
            out.putNextEntry(new JarEntry(JarFile.MANIFEST_NAME));
            out.write(manifest);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }

    /** A manifest as it stands in a jar, with another value of one header. */
    static byte[] manifest(String text, String header, String value) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream((text + "\n").getBytes(StandardCharsets.UTF_8)));
        manifest.getMainAttributes().putValue(header, value);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        manifest.write(written);
        return written.toByteArray();
    }
}
