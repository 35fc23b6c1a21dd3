package io.isthmus.benchmarks.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The product, untouched; a copy of it that has the benchmarks' bundle as well; and a folder for what runs leave.
 *
 * @param product as it was built
 * @param copy    with the bundle
 * @param jar     the bundle
 * @param work    for logs and results
 */
record Installation(Path product, Path copy, Path jar, Path work) {

    private static final String BUNDLES = "org.eclipse.equinox.simpleconfigurator/bundles.info";
    private static final List<String> BARE = List.of("org.eclipse.osgi", "org.eclipse.equinox.simpleconfigurator",
            "org.eclipse.equinox.common", "org.eclipse.equinox.registry", "org.eclipse.equinox.app", "org.eclipse.equinox.preferences",
            "org.osgi.service.prefs");

    /** Makes the copy in an empty folder. */
    static Installation make(Path product, Path jar, Path work) throws IOException {
        delete(work);
        Files.createDirectories(work);
        Path copy = work.resolve("product");
        copy(product, copy);
        Path added = Files.copy(jar, copy.resolve("plugins/io.isthmus.benchmarks.jar"));
        Installation installation = new Installation(product, copy, jar, work);
        String line = installation.bundleLine(copy.relativize(added).toString()) + '\n';
        for (String list : List.of("configuration/" + BUNDLES, "commandline/" + BUNDLES, "commandline/chosen-from.info")) {
            Files.writeString(copy.resolve(list), line, StandardOpenOption.APPEND);
        }
        return installation;
    }

    /** A configuration with the framework, the registry, the application model and the benchmarks, and nothing else. */
    Path bareEquinox() throws IOException {
        Path configuration = work.resolve("bare");
        Files.createDirectories(configuration.resolve(BUNDLES).getParent());
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(product.resolve("configuration").resolve(BUNDLES))) {
            String[] fields = line.split(",");
            if (BARE.contains(fields[0])) {
                boolean start = fields[0].equals("org.eclipse.equinox.app") || Boolean.parseBoolean(fields[4]);
                lines.add(String.join(",", fields[0], fields[1], product.resolve(fields[2]).toUri().toString(), fields[3], Boolean.toString(start)));
            }
        }
        lines.add(bundleLine(jar.toUri().toString()));
        Files.write(configuration.resolve(BUNDLES), lines);
        List<String> config = new ArrayList<>(Files.readAllLines(product.resolve("commandline/config.ini")));
        String framework = plugin("org.eclipse.osgi_").toUri().toString().replace(":", "\\:");
        config.replaceAll(line -> line.startsWith("osgi.framework=") ? "osgi.framework=" + framework : line);
        Files.write(configuration.resolve("config.ini"), config);
        return configuration;
    }

    /** What starts Equinox on the product's bundles. */
    Path launcher() {
        return plugin("org.eclipse.equinox.launcher_");
    }

    /** What starts Equinox on the copy's bundles. */
    Path launcherOfCopy() {
        return copy.resolve(product.relativize(launcher()));
    }

    /** The line of the benchmarks' bundle; its version has to be the very one of the jar. */
    private String bundleLine(String location) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return String.join(",", "io.isthmus.benchmarks", file.getManifest().getMainAttributes().getValue("Bundle-Version"), location, "4", "false");
        }
    }

    /** The product's bundle whose file begins with a name. */
    Path plugin(String prefix) {
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            return plugins.filter(file -> file.getFileName().toString().startsWith(prefix)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
