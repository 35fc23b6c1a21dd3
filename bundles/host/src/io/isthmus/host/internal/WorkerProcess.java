package io.isthmus.host.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.Folders;
import io.isthmus.sdk.text.HarmlessText;
import io.isthmus.sdk.text.Redaction;

/**
 * The process in which the logic of one plug-in runs: an OSGi framework with the SDK, the worker and the plug-in's
 * bundles. It gets a heap of its own, an empty folder of its own and none of this program's environment.
 */
final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = System.getLogger(WorkerProcess.class.getName());
    private static final long HEAP_MEGABYTES = 256;
    /** With which Java ends where its heap is full, as it is told to. */
    private static final int OUT_OF_MEMORY = 3;
    /** A worker compiles as this program does: the command line starts quickly, the window works for long. */
    private static final String COMPILER = "-XX:TieredStopAtLevel=";
    private static final int MOST_LOGGED = 16 << 10;
    private static final List<String> NEEDED_ENVIRONMENT = List.of("SystemRoot", "windir", "LANG", "LC_ALL");

    private static final Duration GRACE = Duration.ofMillis(200);
    private static final long LOOK_MILLIS = 20;

    private final Process process;
    private final Path temporary;
    private final Descendants descendants;

    private WorkerProcess(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        this.descendants = new Descendants(process.toHandle());
    }

    /**
     * Starts one.
     *
     * @param parent   of its own folder, which is named after this process; what ended processes left there is deleted
     * @param bundles  what a worker is made of
     * @param jars     the plug-in's
     * @param name     of the plug-in, for the log
     * @throws IOException where it cannot be started
     */
    static WorkerProcess start(Path parent, WorkerBundles bundles, List<Path> jars, String name) throws IOException {
        WorkerFolder.sweep(parent);
        Path folder = WorkerFolder.make(parent);
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Files.writeString(folder.resolve("config.ini"), configuration(bundles, jars), StandardCharsets.ISO_8859_1);
        List<String> command = new ArrayList<>(List.of(java().toString(), "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC", "-XX:+DisplayVMOutputToStderr", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto",
                "-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + temporary, "-Duser.home=" + temporary));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith(COMPILER)).forEach(command::add);
        command.addAll(List.of("-jar", bundles.framework().toString(), "-configuration", folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(temporary.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(NEEDED_ENVIRONMENT);
        WorkerProcess started = new WorkerProcess(builder.start(), temporary);
        started.process.onExit().thenRun(() -> {
            started.descendants.end();
            Folders.sweep(folder);
        });
        Thread.ofVirtual().name("isthmus-worker-log-" + name).start(() -> started.log(name));
        return started;
    }

    private static Path java() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    private static String configuration(WorkerBundles bundles, List<Path> jars) {
        List<String> start = new ArrayList<>();
        Stream.concat(bundles.others().stream(), jars.stream()).forEach(jar -> start.add(reference(jar)));
        start.add(reference(bundles.worker()) + "@start");
        return String.join("\n", "isthmus.worker=true", "eclipse.ignoreApp=true", "osgi.noShutdown=true",
                "osgi.bundles.defaultStartLevel=4", "osgi.instance.area=@none", "osgi.user.area=@none",
                "osgi.framework.useSystemProperties=false",
                "osgi.bundles=" + String.join(",", start)) + "\n";
    }

    /** The place of a bundle, in the form of a file of properties. */
    private static String reference(Path jar) {
        StringBuilder escaped = new StringBuilder("reference\\:file\\:");
        jar.toAbsolutePath().toString().replace('\\', '/').chars().forEach(letter -> {
            if (letter < ' ' || letter > '~') {
                escaped.append(String.format("\\u%04x", letter));
            } else {
                escaped.append(letter == ':' ? "\\:" : String.valueOf((char) letter));
            }
        });
        return escaped.toString();
    }

    /** What it writes is told to the log, the beginning of it; the rest is read so that it does not wait. */
    private void log(String name) {
        try (InputStream errors = process.getErrorStream()) {
            String beginning = new String(errors.readNBytes(MOST_LOGGED), StandardCharsets.UTF_8);
            if (!beginning.isBlank()) {
                LOG.log(Level.INFO, told(name, beginning));
            }
            errors.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            LOG.log(Level.DEBUG, name, ended);
        }
    }

    /** No line of it can pass for one of another's. */
    static String told(String name, String written) {
        return Redaction.redact(written.strip()).lines().map(line -> name + ": " + HarmlessText.of(line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    InputStream fromWorker() {
        return process.getInputStream();
    }

    OutputStream toWorker() {
        return process.getOutputStream();
    }

    /** Why the process ended, for a person; waits for that a moment. */
    String ending() {
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                return Messages.Silent;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        int code = process.isAlive() ? 0 : process.exitValue();
        return code == OUT_OF_MEMORY ? NLS.bind(Messages.OutOfMemory, HEAP_MEGABYTES)
                : NLS.bind(Messages.Ended, code);
    }

    /** Sees which processes it started, so that they are known when it ended. */
    void look() {
        descendants.look();
    }

    /** The processes that it started and that do not end within a moment, by their programs. */
    List<String> left() throws InterruptedException {
        List<ProcessHandle> left = descendants.look();
        for (long end = System.nanoTime() + GRACE.toNanos(); !left.isEmpty() && System.nanoTime() < end;) {
            Thread.sleep(LOOK_MILLIS);
            left = descendants.look();
        }
        return left.stream().map(one -> one.info().command().orElseGet(() -> Long.toString(one.pid()))).sorted()
                .toList();
    }

    /** Whether it wrote more into its folder than anybody needs. */
    boolean full() {
        return WorkerFolder.full(temporary);
    }

    /** Ends it at once, and what it started. */
    @Override
    public void close() {
        descendants.look();
        process.destroyForcibly();
        descendants.end();
    }
}
