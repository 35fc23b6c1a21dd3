package io.isthmus.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import io.isthmus.plugins.internal.site.Digests;

/** What somebody does to jars and lists on their way. */
final class Altered {

    private Altered() {
    }

    /** Changes the entries of a jar or of a compressed list. */
    static void entries(Path zip, Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(zip); ZipInputStream read = new ZipInputStream(in)) {
            for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                entries.put(entry.getName(), read.readAllBytes());
            }
        }
        change.accept(entries);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        Files.copy(new ByteArrayInputStream(bytes.toByteArray()), zip,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Changes the text of a site's list: "content" or "artifacts". */
    static void list(Path site, String name, UnaryOperator<String> change) throws IOException {
        entries(site.resolve(name + ".jar"), entries -> entries.computeIfPresent(name + ".xml", (key, bytes) ->
                change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)));
    }

    /** The bundle's jar of a site. */
    static Path bundle(Path site) throws IOException {
        try (Stream<Path> jars = Files.list(site.resolve("plugins"))) {
            return jars.findFirst().orElseThrow();
        }
    }

    /** Changes a bundle's jar, and the list with it: whoever can do the one can do the other. */
    static void bundleAndList(Path site, Consumer<Map<String, byte[]>> change) throws IOException {
        String before = Digests.of(bundle(site));
        entries(bundle(site), change);
        relisted(site, before);
    }

    /** Puts another jar in the bundle's place, and its digest into the list. */
    static void replaceBundle(Path site, Path other) throws IOException {
        String before = Digests.of(bundle(site));
        Files.copy(other, bundle(site), StandardCopyOption.REPLACE_EXISTING);
        relisted(site, before);
    }

    private static void relisted(Path site, String before) throws IOException {
        String after = Digests.of(bundle(site));
        list(site, "artifacts", text -> text.replace(before, after));
    }

    /** Lists a PGP signature of each jar of a site. */
    static void sign(Path site, PgpKeys key) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            for (Path jar : (Iterable<Path>) files.filter(file -> file.getNameCount() > site.getNameCount() + 1
                    && file.toString().endsWith(".jar"))::iterator) {
                String digest = "'" + Digests.of(jar) + "'/>";
                list(site, "artifacts", text -> text.replace(digest, digest + "<property name='pgp.signatures' value='"
                        + key.signature(jar).replace("\n", "&#10;") + "'/>"));
            }
        }
    }
}
