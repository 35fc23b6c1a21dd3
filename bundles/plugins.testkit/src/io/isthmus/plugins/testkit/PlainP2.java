package io.isthmus.plugins.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.connect.ConnectFrameworkFactory;
import org.osgi.framework.connect.ConnectModule;
import org.osgi.framework.connect.ModuleConnector;
import org.osgi.framework.launch.Framework;

/**
 * p2 with its services, of the jars that are on the test's class path: a framework in the test's process whose bundles
 * have no class loaders of their own. One at a time in a process.
 */
public final class PlainP2 implements AutoCloseable {

    /** What p2 stands on; all else that is on the class path stays out. */
    private static final Pattern BUNDLES = Pattern.compile("org\\.eclipse\\.equinox\\."
            + "(common|registry|app|event|preferences|security|p2\\.(core|engine|director|garbagecollector|"
            + "jarprocessor|metadata|metadata\\.repository|artifact\\.repository|publisher|publisher\\.eclipse|repository))"
            + "|org\\.eclipse\\.core\\.(jobs|runtime|contenttype)|org\\.eclipse\\.osgi\\.compatibility\\.state"
            + "|org\\.eclipse\\.equinox\\.(frameworkadmin|simpleconfigurator)(\\.equinox|\\.manipulator)?"
            + "|org\\.apache\\.felix\\.scr|org\\.osgi\\.(service|util)\\..*|org\\.(ow2\\.)?sat4j\\..*|bc.*"
            + "|org\\.tukaani\\.xz");

    private static final String COMPONENTS = "org.apache.felix.scr";

    private static PlainP2 shared;

    private final Framework framework;

    private PlainP2(Framework framework) {
        this.framework = framework;
    }

    /**
     * The one for all tests of a process, since its start takes longer than any of them. It ends with the process, and
     * leaves nothing behind.
     */
    public static synchronized PlainP2 shared() {
        if (shared == null) {
            try {
                Path folder = Files.createTempDirectory("p2");
                shared = start(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder), "p2 of tests"));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        return shared;
    }

    private static void end(Path folder) {
        shared.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Starts it.
     *
     * @param folder where the framework keeps its data
     */
    public static PlainP2 start(Path folder) {
        Map<String, String> settings = Map.of(Constants.FRAMEWORK_STORAGE, folder.resolve("osgi").toString(),
                "osgi.instance.area", folder.resolve("instance").toUri().toString());
        Framework framework = ServiceLoader.load(ConnectFrameworkFactory.class).findFirst().orElseThrow()
                .newFramework(settings, new ClassPath());
        try {
            framework.init();
            BundleContext context = framework.getBundleContext();
            List<Bundle> bundles = new ArrayList<>();
            for (String location : locations()) {
                bundles.add(context.installBundle(location));
            }
            bundles.forEach(ClassPathBundles::know);
            framework.start();
            for (Bundle bundle : bundles) {
                if (bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null
                        || bundle.getSymbolicName().equals(COMPONENTS)) {
                    bundle.start();
                }
            }
            return new PlainP2(framework);
        } catch (BundleException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The jars on the class path whose bundles are meant. */
    private static List<String> locations() throws IOException {
        Map<String, String> locations = new HashMap<>();
        for (URL url : Collections.list(PlainP2.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            if (url.getProtocol().equals("jar")) {
                String location = url.getPath().substring(0, url.getPath().indexOf("!/"));
                String name = name(location);
                if (BUNDLES.matcher(name).matches()) {
                    locations.putIfAbsent(name, location);
                }
            }
        }
        return locations.values().stream().sorted().toList();
    }

    /** Read without looking at its signatures, which takes longer than all else. */
    private static String name(String location) throws IOException {
        try (JarFile jar = new JarFile(Path.of(URI.create(location)).toFile(), false)) {
            String name = jar.getManifest().getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
            return name == null ? "" : name.split(";")[0].strip();
        }
    }

    /** Makes agents of p2. */
    public IProvisioningAgentProvider agents() {
        BundleContext context = framework.getBundleContext();
        return context.getService(context.getServiceReference(IProvisioningAgentProvider.class));
    }

    @Override
    public void close() {
        PlainFramework.stop(framework);
        ClassPathBundles.forget();
    }

    /** Each location is that of a jar on the class path. */
    private static final class ClassPath implements ModuleConnector {
        @Override
        public void initialize(File storage, Map<String, String> configuration) {
            // there is nothing to prepare
        }

        @Override
        public Optional<ConnectModule> connect(String location) {
            return location.startsWith("file:") ? Optional.of(new ClassPathJar(location)) : Optional.empty();
        }

        @Override
        public Optional<BundleActivator> newBundleActivator() {
            return Optional.empty();
        }
    }
}
