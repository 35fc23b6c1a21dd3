package io.isthmus.host.fake;

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

import io.isthmus.host.internal.WorkerBundles;
import io.isthmus.host.worker.Conversation;
import io.isthmus.json.Codec;
import io.isthmus.sdk.check.Check;

/** Bundles made of what the tests run on: where the build has classes in folders, they are put into jars. */
final class Jars {

    /** Private to the codec's bundle, so that these tests cannot name it otherwise. */
    private static final String JACKSON = "com.fasterxml.jackson.core.JsonFactory";

    private Jars() {
    }

    static WorkerBundles worker(Path folder) throws IOException, ClassNotFoundException {
        return new WorkerBundles(place(Bundle.class), bundle(Conversation.class, "host.worker", folder),
                List.of(bundle(Check.class, "sdk", folder), bundle(Codec.class, "json", folder),
                        place(Class.forName(JACKSON))));
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path bundle(Class<?> type, String module, Path folder) throws IOException {
        Path place = place(type);
        if (Files.isRegularFile(place)) {
            return place;
        }
        Path sources = Path.of(System.getProperty("isthmus.root")).resolve("bundles").resolve(module);
        try (InputStream in = Files.newInputStream(sources.resolve("META-INF/MANIFEST.MF"))) {
            return jar(folder.resolve(module + ".jar"), new Manifest(in), place);
        }
    }

    /** A jar of everything in a folder. */
    private static Path jar(Path jar, Manifest manifest, Path content) throws IOException {
        return jar(jar, manifest, content, content, Map.of());
    }

    /**
     * A jar.
     *
     * @param root    of the classes
     * @param content the folder in it that counts
     * @param texts   further files, by their names
     */
    static Path jar(Path jar, Manifest manifest, Path root, Path content, Map<String, String> texts)
            throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(content)) {
            for (Path path : all.filter(Files::isRegularFile)
                    .filter(path -> !path.startsWith(content.resolve("META-INF"))).toList()) {
                put(out, root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
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

    /** Where the build puts the classes of these tests. */
    static Path ofTests() {
        return place(Jars.class);
    }
}
