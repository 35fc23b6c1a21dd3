package io.isthmus.plugins.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;

/** Bundles made of what a test runs on: where the build has classes in folders, they are put into jars. */
public final class BundleJars {

    private BundleJars() {
    }

    /** The jar or the folder that a class is of. */
    public static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The jar of the OSGi framework. */
    public static Path framework() {
        return place(Bundle.class);
    }

    /**
     * The jar of one of our bundles.
     *
     * @param type   a class of it
     * @param module its folder among the bundles
     * @param folder where it is made, where the build has none
     */
    public static Path bundle(Class<?> type, String module, Path folder) throws IOException {
        Path place = place(type);
        if (Files.isRegularFile(place)) {
            return place;
        }
        Path sources = Path.of(System.getProperty("isthmus.root")).resolve("bundles").resolve(module);
        try (InputStream in = Files.newInputStream(sources.resolve("META-INF/MANIFEST.MF"))) {
            return jar(folder.resolve(module + ".jar"), new Manifest(in), place, place, Map.of());
        }
    }

    /**
     * A jar.
     *
     * @param root    of the classes
     * @param content the folder in it that counts
     * @param texts   further files, by their names
     */
    public static Path jar(Path jar, Manifest manifest, Path root, Path content, Map<String, String> texts)
            throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(content)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(path -> !path.startsWith(content.resolve("META-INF"))).toList();
            for (Path path : files) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (!texts.containsKey(name)) {
                    put(out, name, Files.readAllBytes(path));
                }
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                put(out, text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
