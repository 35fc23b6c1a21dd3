package io.isthmus.plugins.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.osgi.framework.connect.ConnectContent;
import org.osgi.framework.connect.ConnectModule;

/** A jar of the class path as a bundle, whose classes are those that the test sees, too. */
final class ClassPathJar implements ConnectModule, ConnectContent {

    private final Path path;
    private JarFile jar;

    /** An entry of it. */
    private record Entry(JarFile jar, ZipEntry entry) implements ConnectEntry {
        @Override
        public String getName() {
            return entry.getName();
        }

        @Override
        public long getContentLength() {
            return entry.getSize();
        }

        @Override
        public long getLastModified() {
            return entry.getTime();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return jar.getInputStream(entry);
        }
    }

    ClassPathJar(String location) {
        path = Path.of(URI.create(location));
    }

    @Override
    public ConnectContent getContent() {
        return this;
    }

    @Override
    public Optional<Map<String, String>> getHeaders() {
        try {
            Map<String, String> headers = new HashMap<>();
            jar.getManifest().getMainAttributes()
                    .forEach((name, value) -> headers.put(name.toString(), value.toString()));
            return Optional.of(headers);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Iterable<String> getEntries() {
        return jar.stream().map(ZipEntry::getName).toList();
    }

    @Override
    public Optional<ConnectEntry> getEntry(String name) {
        return Optional.ofNullable(jar.getEntry(name)).map(entry -> new Entry(jar, entry));
    }

    @Override
    public Optional<ClassLoader> getClassLoader() {
        return Optional.of(ClassPathJar.class.getClassLoader());
    }

    @Override
    public void open() throws IOException {
        jar = new JarFile(path.toFile(), false);
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
