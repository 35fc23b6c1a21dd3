package io.isthmus.benchmarks.driver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A check of a plug-in in its worker, against the same check in process; and a worker's start, against a bare Equinox. */
final class HostBenchmark {

    private static final String ID = "com.example.weakkeys";
    private static final List<String> CLASSES = List.of("WeakKeys", "Nothing");
    private static final String PACKAGE = "io/isthmus/benchmarks/internal/host/";
    private static final String CHECK = "<check id=\"%s\" title=\"Keys\" category=\"certificates\" source=\"https://example.com\" class=\"%s\" "
            + "timeout=\"60\"><part id=\"onPremises.certificates\"/></check>";

    private final Installation installation;
    private final Report report;

    HostBenchmark(Installation installation, Report report) {
        this.installation = installation;
        this.report = report;
    }

    void run() throws Exception {
        Program bare = new CommandLineBenchmark(installation, report).bare();
        bare.run();
        long[] starts = new long[Report.RUNS];
        long[] references = new long[Report.RUNS];
        Properties noted = new Properties();
        for (int run = 0; run < Report.RUNS; run++) {
            references[run] = bare.run();
            noted = measure(run);
            starts[run] = Long.parseLong(noted.getProperty("start"));
        }
        report.medians("worker's start", starts, references, "ms", 1.5);
        report.medians("check in a worker", column(noted, "theirs"), column(noted, "ours"), "ms", 1.3);
        report.explain("the first time, with the certificates on their way: " + noted.getProperty("first") + " ms");
    }

    private static long[] column(Properties noted, String whose) {
        long[] column = new long[Report.RUNS];
        for (int round = 0; round < column.length; round++) {
            column[round] = Long.parseLong(noted.getProperty(round + "." + whose));
        }
        return column;
    }

    private Properties measure(int run) throws IOException, InterruptedException {
        Path folder = installation.work().resolve("host-" + run);
        install(MeasuredApplication.profile(folder).resolve("plugins"));
        return new MeasuredApplication(installation, "hostedCheck").run(folder, "rounds=" + Report.RUNS);
    }

    /** Installs a plug-in of two classes of the benchmarks' bundle as the installer would leave it. */
    private void install(Path plugins) throws IOException {
        String path = "pool/plugins/" + ID + "_1.0.0.jar";
        Path jar = plugins.resolve(path);
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        List.of("Manifest-Version: 1.0", "Bundle-ManifestVersion: 2", "Bundle-SymbolicName: " + ID + ";singleton:=true", "Bundle-Version: 1.0.0",
                "Require-Bundle: io.isthmus.sdk;bundle-version=\"[1.0.0,2.0.0)\"").forEach(line -> manifest.getMainAttributes()
                        .putValue(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2)));
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest);
                JarFile ours = new JarFile(installation.jar().toFile())) {
            for (String name : CLASSES) {
                try (InputStream in = ours.getInputStream(ours.getEntry(PACKAGE + name + ".class"))) {
                    put(out, PACKAGE + name + ".class", in.readAllBytes());
                }
            }
            put(out, "plugin.xml", declaration().getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(plugins.resolve("installed.json"), """
                {"state": "", "plugins": [{"id": "%1$s", "version": "1.0.0", "name": "Keys", "vendor": "", "installed": "2026-01-01T00:00:00Z",
                 "bundles": [{"symbolicName": "%1$s", "version": "1.0.0", "path": "%2$s", "sha256": "%3$s"}]}]}
                """.formatted(ID, path, sha256(jar)));
    }

    private static String declaration() {
        String name = PACKAGE.replace('/', '.');
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><plugin><extension point=\"io.isthmus.sdk.checks\">"
                + CHECK.formatted(ID, name + CLASSES.get(0)) + CHECK.formatted(ID + ".nothing", name + CLASSES.get(1)) + "</extension></plugin>";
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
