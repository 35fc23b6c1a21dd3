package io.isthmus.plugins.internal.project;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Constants;

import io.isthmus.engine.profile.Folders;
import io.isthmus.sdk.Cancel;

/**
 * Compiles a project, runs its tests and packs its jars, with a JDK and the SDK's jars alone. Whatever it makes is in
 * the project's folder "target".
 */
public final class ProjectBuild {

    private static final DateTimeFormatter QUALIFIER = DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
            .withZone(ZoneOffset.UTC);
    private static final String RUNNER = "io.isthmus.sdk.testkit.TestRun";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String ECLIPSE = "org.eclipse.";
    private static final String SDK = "io.isthmus.sdk_";

    private final Path project;
    private final Path sdk;
    private final Path window;
    private final Jdk jdk;
    private final Cancel cancel;

    /**
     * A jar of the bundle and one of the feature.
     *
     * @param bundle  the bundle's
     * @param feature the feature's
     * @param tests   what running the tests told
     */
    public record Built(Path bundle, Path feature, String tests) {
    }

    /**
     * @param project its folder
     * @param product its folder, which carries the site of the SDK and what the window is made of
     * @throws BuildFailedException where there is no JDK, no SDK or no project
     */
    public ProjectBuild(Path project, Path product, Cancel cancel) throws BuildFailedException {
        this.project = project;
        this.sdk = product.resolve("sdk/plugins");
        this.window = product.resolve("plugins");
        this.cancel = cancel;
        this.jdk = Jdk.find().orElseThrow(() -> new BuildFailedException(Messages.NoJdk));
        if (!Files.isRegularFile(project.resolve(MANIFEST))) {
            throw new BuildFailedException(NLS.bind(Messages.NoProject, project));
        }
        if (!Files.isDirectory(this.sdk)) {
            throw new BuildFailedException(NLS.bind(Messages.NoSdk, sdk));
        }
    }

    /**
     * Builds. The project's tests begin in its folder.
     *
     * @param now becomes the qualifier of the versions
     * @throws BuildFailedException where it does not compile or a test fails
     */
    public Built build(Instant now) throws BuildFailedException, IOException {
        Path target = project.resolve("target");
        Folders.delete(target);
        if (Files.exists(project.resolve(".classpath"))) {
            new IdeClassPath(sdk).follow(project.resolve(".classpath"));
        }
        List<Path> platform = platform();
        List<Path> all = new ArrayList<>(jars(sdk, ""));
        all.addAll(platform);
        List<Path> given = new ArrayList<>(jars(sdk, SDK));
        given.addAll(platform);
        compile(project.resolve("src"), target.resolve("classes"), given, List.of());
        compile(project.resolve("src_test"), target.resolve("test-classes"), all, List.of(target.resolve("classes")));
        List<Path> running = new ArrayList<>(List.of(target.resolve("test-classes"), target.resolve("classes"),
                project));
        running.addAll(all);
        Jdk.Run tests = jdk.run(project, "java", List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp",
                joined(running), RUNNER, target.resolve("test-classes").toString()), Map.of(), cancel);
        if (tests.code() != 0) {
            throw new BuildFailedException(NLS.bind(Messages.TestsFailed, tests.output()));
        }
        return pack(target, QUALIFIER.format(now), tests.output().strip());
    }

    /** What a part of the window is given besides the SDK; nothing for logic, which runs without it. */
    private List<Path> platform() throws IOException {
        String needed = headers().getValue(Constants.REQUIRE_BUNDLE);
        return needed != null && needed.contains(ECLIPSE) ? jars(window, ECLIPSE) : List.of();
    }

    private Attributes headers() throws IOException {
        try (InputStream in = Files.newInputStream(project.resolve(MANIFEST))) {
            return new Manifest(in).getMainAttributes();
        }
    }

    /** Those of classes: the site has the sources, too. */
    private static List<Path> jars(Path folder, String prefix) throws IOException {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> {
                String name = jar.getFileName().toString();
                return name.startsWith(prefix) && name.endsWith(".jar") && !name.contains(".source_");
            }).sorted().toList();
        }
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private void compile(Path source, Path target, List<Path> jars, List<Path> classes)
            throws BuildFailedException, IOException {
        Files.createDirectories(target);
        List<String> sources = new ArrayList<>();
        for (Map.Entry<String, Path> file : Jars.below(List.of(source)).entrySet()) {
            if (file.getKey().endsWith(".java")) {
                sources.add(file.getValue().toString());
            } else {
                Path copy = target.resolve(file.getKey());
                Files.createDirectories(copy.getParent());
                Files.copy(file.getValue(), copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (sources.isEmpty()) {
            throw new BuildFailedException(NLS.bind(Messages.NoSources, source));
        }
        List<Path> path = new ArrayList<>(classes);
        path.addAll(jars);
        List<String> arguments = new ArrayList<>(List.of("--release", "21", "-encoding", "UTF-8", "-proc:none",
                "-parameters", "-d", target.toString(), "-cp", joined(path)));
        arguments.addAll(sources);
        Jdk.Run compiled = jdk.run(project, "javac", arguments, Map.of(), cancel);
        if (compiled.code() != 0) {
            throw new BuildFailedException(NLS.bind(Messages.NotCompiled, compiled.output()));
        }
    }

    private Built pack(Path target, String qualifier, String tests) throws IOException {
        String text = Files.readString(project.resolve(MANIFEST));
        Attributes headers = headers();
        String id = headers.getValue(Constants.BUNDLE_SYMBOLICNAME).split(";")[0].strip();
        String version = headers.getValue(Constants.BUNDLE_VERSION).replace("qualifier", qualifier);
        Map<String, byte[]> entries = new TreeMap<>();
        for (Map.Entry<String, Path> file : Jars.below(List.of(target.resolve("classes"))).entrySet()) {
            entries.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        try (Stream<Path> files = Files.list(project)) {
            for (Path file : (Iterable<Path>) files.filter(ProjectBuild::declares)::iterator) {
                entries.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        Path bundle = target.resolve("jars").resolve(id + '_' + version + ".jar");
        Jars.write(bundle, Jars.manifest(text, Constants.BUNDLE_VERSION, version), entries);
        return new Built(bundle, feature(target, id, version, qualifier), tests);
    }

    /** plugin.xml, and the texts that it names. */
    private static boolean declares(Path file) {
        String name = file.getFileName().toString();
        return name.equals("plugin.xml") || name.startsWith("plugin") && name.endsWith(".properties");
    }

    private Path feature(Path target, String id, String version, String qualifier) throws IOException {
        String text = Files.readString(project.resolve("feature/feature.xml"))
                .replace("<plugin id=\"" + id + "\" version=\"0.0.0\"",
                        "<plugin id=\"" + id + "\" version=\"" + version + '"')
                .replace(".qualifier\"", '.' + qualifier + '"');
        Path feature = target.resolve("jars").resolve("feature").resolve(id + '_' + version + ".jar");
        Jars.write(feature, "Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                Map.of("feature.xml", text.getBytes(StandardCharsets.UTF_8)));
        return feature;
    }

    /**
     * Signs the jars in their places.
     *
     * @param keystore any that the JDK reads
     * @param password of the key store
     * @throws BuildFailedException where the JDK's tool refuses
     */
    public void sign(Built built, Path keystore, String alias, char[] password)
            throws BuildFailedException, IOException {
        if (!Files.isRegularFile(keystore)) {
            throw new NoSuchFileException(keystore.toString());
        }
        for (Path jar : List.of(built.bundle(), built.feature())) {
            Jdk.Run signed = jdk.run(project, "jarsigner", List.of("-keystore", keystore.toString(), "-storepass:env",
                    "ISTHMUS_KEYSTORE_PASSWORD", jar.toString(), alias),
                    Map.of("ISTHMUS_KEYSTORE_PASSWORD", new String(password)), cancel);
            if (signed.code() != 0) {
                throw new BuildFailedException(NLS.bind(Messages.NotSigned, signed.output()));
            }
        }
    }
}
