import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives a product the configuration of its command line: the folder {@code commandline} with the bundles that the
 * headless features need and no other, so that it starts without the workbench and SWT.
 * <p>
 * Usage: {@code java CommandLineConfiguration.java PRODUCT OS}. Where this machine runs the product's operating system, the
 * command line is started once, so that the resolved state is part of the product and the folder can be read-only for good.
 */
class CommandLineConfiguration {

    private static final String BUNDLES = "org.eclipse.equinox.simpleconfigurator/bundles.info";

    /** A copy of the whole product's list, by which the start script sees that bundles came or went. */
    private static final String CHOSEN_FROM = "chosen-from.info";

    /** What no bundle requires, and everything stands on. */
    private static final List<String> FOUNDATION = List.of("org.eclipse.osgi", "org.eclipse.equinox.simpleconfigurator",
            "org.eclipse.equinox.app", "org.eclipse.core.runtime", "org.eclipse.core.net", "org.eclipse.equinox.security",
            "org.eclipse.equinox.event", "org.apache.felix.scr");

    /** Reads every component's description when it starts; the command line starts it when it needs the first service. */
    private static final String COMPONENTS = "org.apache.felix.scr";

    /** What a command line must never need. */
    private static final List<String> FORBIDDEN = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui");

    private static final Pattern FEATURE_PLUGIN = Pattern.compile("<plugin\\s[^>]*?id=\"([^\"]+)\"");
    private static final Pattern SETTING_OF_WINDOW = Pattern.compile("eclipse\\.(product|application|p2\\..*)|osgi\\.framework\\.extensions");

    /** One line of bundles.info, and what its manifest needs and offers. */
    private record Bundle(String line, String name, List<String> required, List<String> imported, List<String> exported, String host) {
    }

    private final Path product;
    private final Map<String, Bundle> bundles = new TreeMap<>();

    private CommandLineConfiguration(Path product) {
        this.product = product;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path product = Path.of(arguments[0]);
        CommandLineConfiguration configuration = new CommandLineConfiguration(product);
        configuration.readBundles();
        configuration.write(configuration.closure());
        if (System.getProperty("os.name").startsWith(arguments[1])) {
            configuration.warm();
        }
    }

    private void readBundles() throws IOException {
        for (String line : Files.readAllLines(product.resolve("configuration").resolve(BUNDLES))) {
            if (!line.startsWith("#")) {
                String[] fields = line.split(",");
                bundles.put(fields[0], read(line, fields[0], product.resolve(fields[2])));
            }
        }
    }

    private static Bundle read(String line, String name, Path place) throws IOException {
        Attributes manifest = manifest(place).getMainAttributes();
        List<String> host = names(manifest.getValue("Fragment-Host"), false);
        return new Bundle(line, name, names(manifest.getValue("Require-Bundle"), true), names(manifest.getValue("Import-Package"), true),
                names(manifest.getValue("Export-Package"), false), host.isEmpty() ? null : host.get(0));
    }

    private static Manifest manifest(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (InputStream in = Files.newInputStream(place.resolve("META-INF/MANIFEST.MF"))) {
                return new Manifest(in);
            }
        }
        try (FileSystem jar = FileSystems.newFileSystem(place); InputStream in = Files.newInputStream(jar.getPath("META-INF/MANIFEST.MF"))) {
            return new Manifest(in);
        }
    }

    /** The names in a manifest header, without attributes; optional ones are left out on demand. */
    private static List<String> names(String header, boolean withoutOptional) {
        List<String> names = new ArrayList<>();
        if (header == null) {
            return names;
        }
        for (String clause : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            if (withoutOptional && clause.replace("\"", "").contains("resolution:=optional")) {
                continue;
            }
            for (String part : clause.split(";")) {
                if (part.contains("=")) {
                    break;
                }
                names.add(part.strip());
            }
        }
        return names;
    }

    private Set<String> closure() throws IOException {
        Map<String, String> exporters = new TreeMap<>();
        bundles.values().forEach(bundle -> bundle.exported().forEach(exported -> exporters.putIfAbsent(exported, bundle.name())));
        Set<String> closure = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(FOUNDATION);
        open.addAll(headlessFeaturesBundles());
        while (!open.isEmpty()) {
            Bundle bundle = bundles.get(open.pop());
            if (bundle != null && closure.add(bundle.name())) {
                open.addAll(bundle.required());
                bundle.imported().stream().map(exporters::get).filter(name -> name != null).forEach(open::add);
                bundles.values().stream().filter(other -> bundle.name().equals(other.host())).map(Bundle::name).forEach(open::add);
            }
        }
        for (String name : FORBIDDEN) {
            if (closure.contains(name)) {
                throw new IllegalStateException("The command line would need " + name + ": a bundle of a headless feature requires the window.");
            }
        }
        return closure;
    }

    /** The bundles of all Isthmus features but the platform's and the windows'. */
    private List<String> headlessFeaturesBundles() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> features = Files.list(product.resolve("features"))) {
            for (Path feature : (Iterable<Path>) features::iterator) {
                String id = feature.getFileName().toString().replaceFirst("_.*", "");
                if (id.startsWith("io.isthmus.feature.") && !id.contains("platform") && !id.endsWith(".window")) {
                    Matcher plugin = FEATURE_PLUGIN.matcher(Files.readString(feature.resolve("feature.xml")));
                    while (plugin.find()) {
                        names.add(plugin.group(1));
                    }
                }
            }
        }
        return names;
    }

    private void write(Set<String> closure) throws IOException {
        Path folder = product.resolve("commandline");
        Files.createDirectories(folder.resolve(BUNDLES).getParent());
        Files.copy(product.resolve("configuration").resolve(BUNDLES), folder.resolve(CHOSEN_FROM), StandardCopyOption.REPLACE_EXISTING);
        List<String> lines = new ArrayList<>(List.of("#encoding=UTF-8", "#version=1"));
        bundles.values().stream().filter(bundle -> closure.contains(bundle.name()))
                .map(bundle -> bundle.name().equals(COMPONENTS) ? bundle.line().replaceFirst("true$", "false") : bundle.line()).forEach(lines::add);
        Files.write(folder.resolve(BUNDLES), lines);

        Properties settings = new Properties();
        try (InputStream in = Files.newInputStream(product.resolve("configuration/config.ini"))) {
            settings.load(in);
        }
        settings.keySet().removeIf(key -> SETTING_OF_WINDOW.matcher((String) key).matches());
        settings.setProperty("osgi.framework", settings.getProperty("osgi.framework").replace(File.separatorChar, '/'));
        List<String> config = new ArrayList<>();
        settings.stringPropertyNames().stream().sorted()
                .forEach(key -> config.add(key + '=' + settings.getProperty(key).replace("\\", "\\\\").replace(":", "\\:")));
        Files.write(folder.resolve("config.ini"), config);
    }

    private void warm() throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process commandLine = new ProcessBuilder(java, "-jar", launcher().toString(), "-configuration", product.resolve("commandline").toString(),
                "-application", "io.isthmus.cli.application", "-nosplash", "-data", "@none", "--version").inheritIO().start();
        if (!commandLine.waitFor(2, TimeUnit.MINUTES)) {
            commandLine.destroyForcibly();
            throw new IllegalStateException("The command line did not end within two minutes.");
        }
        if (commandLine.exitValue() != 0) {
            throw new IllegalStateException("The command line ended with " + commandLine.exitValue() + ".");
        }
    }

    private Path launcher() throws IOException {
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            return plugins.filter(file -> file.getFileName().toString().matches("org\\.eclipse\\.equinox\\.launcher_.*\\.jar")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("The launcher is missing in " + product));
        }
    }
}
