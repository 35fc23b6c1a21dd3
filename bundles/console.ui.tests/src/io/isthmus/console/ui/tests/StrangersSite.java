package io.isthmus.console.ui.tests;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import javax.tools.ToolProvider;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.publisher.IPublisherAction;
import org.eclipse.equinox.p2.publisher.IPublisherInfo;
import org.eclipse.equinox.p2.publisher.Publisher;
import org.eclipse.equinox.p2.publisher.PublisherInfo;
import org.eclipse.equinox.p2.publisher.eclipse.BundlesAction;
import org.eclipse.equinox.p2.publisher.eclipse.FeaturesAction;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import io.isthmus.sdk.check.Check;

/**
 * An update site with a plug-in whose one check throws, unsigned, made as a stranger makes one: compiled against the SDK
 * and published by p2.
 *
 * @param folder everything of it is below
 */
record StrangersSite(Path folder) {

    static final String ID = "com.example.stranger";
    static final String NAME = "Stranger’s check";
    static final String CHECK = ID + ".throwing";
    static final String WHAT_IT_THROWS = "nobody thought of that";

    private static final String SOURCE = """
            package com.example.stranger;
            public final class Throwing implements io.isthmus.sdk.check.Check {
                @Override
                public void run(io.isthmus.sdk.check.CheckContext context) {
                    throw new IllegalStateException("%s");
                }
            }
            """.formatted(WHAT_IT_THROWS);
    private static final String DECLARATION = """
            <plugin><extension point="io.isthmus.sdk.checks">
            <check id="%s" title="It throws" category="other" class="com.example.stranger.Throwing"
                   source="https://example.com/why">
               <requires side="ENTRA" permission="Application.Read.All"/>
            </check></extension></plugin>
            """.formatted(CHECK);

    private static final String VIEW = """
            <plugin><extension point="org.eclipse.ui.views"><view id="%s" name="View" class="com.example.View"/>
            </extension></plugin>
            """.formatted(ID + ".view");

    /** The site's folder. */
    Path site() {
        return folder.resolve("site");
    }

    /** The bundle that runs inside the window where it is let in. */
    static String window() {
        return ID + ".window";
    }

    /** Offers a version with a view, besides those before. */
    void publishWithView(String version) throws IOException, ProvisionException {
        Path jars = Files.createDirectories(folder.resolve(version));
        publish(version, "<plugin id=\"%s\" version=\"%s\"/>".formatted(window(), version),
                jar(jars.resolve("window.jar"), """
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: %s;singleton:=true
                Bundle-Version: %s
                Require-Bundle: org.eclipse.ui
                """.formatted(window(), version), Map.of("plugin.xml", VIEW.getBytes(StandardCharsets.UTF_8))));
    }

    /** Offers a version, besides those before. */
    void publish(String version) throws IOException, ProvisionException {
        publish(version, "");
    }

    private void publish(String version, String included, Path... others) throws IOException, ProvisionException {
        Path jars = Files.createDirectories(folder.resolve(version));
        Path bundle = jar(jars.resolve("bundle.jar"), """
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: %s;singleton:=true
                Bundle-Version: %s
                Bundle-RequiredExecutionEnvironment: JavaSE-21
                Require-Bundle: io.isthmus.sdk;bundle-version="[1.0.0,2.0.0)"
                """.formatted(ID, version), Map.of("plugin.xml", DECLARATION.getBytes(StandardCharsets.UTF_8),
                        "com/example/stranger/Throwing.class", compiled(jars)));
        Path feature = jar(jars.resolve("feature.jar"), "", Map.of("feature.xml", """
                <feature id="%1$s" version="%2$s" label="%3$s" provider-name="Example">
                <plugin id="%1$s" version="%2$s"/>%4$s</feature>
                """.formatted(ID, version, NAME, included).getBytes(StandardCharsets.UTF_8)));
        publish(feature, Stream.concat(Stream.of(bundle), Stream.of(others)).map(Path::toFile).toArray(File[]::new));
    }

    private static byte[] compiled(Path place) throws IOException {
        Path source = Files.writeString(Files.createDirectories(place.resolve("src")).resolve("Throwing.java"), SOURCE);
        File sdk = FileLocator.getBundleFileLocation(FrameworkUtil.getBundle(Check.class)).orElseThrow();
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "21", "-proc:none",
                "-cp", sdk.toString(), "-d", place.toString(), source.toString());
        if (failed != 0) {
            throw new AssertionError("it cannot be compiled");
        }
        return Files.readAllBytes(place.resolve("com/example/stranger/Throwing.class"));
    }

    private static Path jar(Path file, String manifest, Map<String, byte[]> entries) throws IOException {
        Manifest headers = new Manifest(new ByteArrayInputStream(
                ("Manifest-Version: 1.0\n" + manifest).getBytes(StandardCharsets.UTF_8)));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), headers)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return file;
    }

    private void publish(Path feature, File[] bundles) throws ProvisionException {
        BundleContext framework = FrameworkUtil.getBundle(StrangersSite.class).getBundleContext();
        IProvisioningAgent agent = framework.getService(framework.getServiceReference(IProvisioningAgentProvider.class))
                .createAgent(folder.resolve("agent").toUri());
        PublisherInfo info = new PublisherInfo();
        info.setArtifactOptions(IPublisherInfo.A_PUBLISH | IPublisherInfo.A_INDEX);
        info.setMetadataRepository(Publisher.createMetadataRepository(agent, site().toUri(), "site", true, true));
        info.setArtifactRepository(Publisher.createArtifactRepository(agent, site().toUri(), "site", true));
        IStatus done = new Publisher(info).publish(new IPublisherAction[] {
                new FeaturesAction(new File[] { feature.toFile() }),
                new BundlesAction(bundles) }, new NullProgressMonitor());
        agent.stop();
        if (!done.isOK()) {
            throw new AssertionError(done.toString());
        }
    }
}
