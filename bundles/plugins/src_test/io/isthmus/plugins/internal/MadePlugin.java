package io.isthmus.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;

import io.isthmus.plugins.internal.project.SitePublisher;

/** A plug-in of one bundle and a feature, made into a site by p2's own publisher. */
final class MadePlugin {

    private final String id;
    private final String version;
    private String bundle;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String declaration = """
            <plugin><extension point="io.isthmus.sdk.checks">
            <check id="com.example.first.check" title="First" category="other" class="com.example.First"
                   source="https://example.com/why">
               <part id="onPremises.authServers"/>
               <requires side="ENTRA" permission="Application.Read.All"/>
               <requires side="EXCHANGE_ONLINE" host="autodiscover-s.outlook.com"/>
               <requires side="ON_PREMISES" permission="Get-AuthServer"/>
            </check></extension></plugin>
            """;
    private UnaryOperator<Path> signing = jar -> jar;

    MadePlugin(String id, String version) {
        this.id = id;
        this.version = version;
        this.bundle = id;
        headers.put("Manifest-Version", "1.0");
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", id + ";singleton:=true");
        headers.put("Bundle-Version", version);
        headers.put("Bundle-RequiredExecutionEnvironment", "JavaSE-21");
        headers.put("Require-Bundle", "io.isthmus.sdk;bundle-version=\"[1.0.0,2.0.0)\"");
    }

    /** Its bundle has another name than itself. */
    MadePlugin named(String name) {
        bundle = name;
        return header("Bundle-SymbolicName", name);
    }

    MadePlugin header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    MadePlugin declaring(String xml) {
        declaration = xml;
        return this;
    }

    /** Signs each jar in its place before it is published. */
    MadePlugin signed(UnaryOperator<Path> how) {
        signing = how;
        return this;
    }

    Path bundle(Path folder) throws IOException {
        StringBuilder manifest = new StringBuilder();
        headers.forEach((name, value) -> manifest.append(name).append(": ").append(value).append('\n'));
        return signing.apply(jar(folder.resolve(id + ".bundle.jar"), manifest.toString(), Map.of("plugin.xml",
                declaration, "com/example/First.class", "no class that anybody could load: nothing of it is")));
    }

    private Path feature(Path folder) throws IOException {
        return signing.apply(jar(folder.resolve(id + ".feature.jar"), "Manifest-Version: 1.0\n", Map.of(
                "feature.xml", """
                <feature id="%1$s" version="%2$s" label="First of %1$s" provider-name="Example">
                <plugin id="%3$s" version="%2$s"/></feature>
                """.formatted(id, version, bundle))));
    }

    static Path jar(Path file, String manifest, Map<String, String> entries) throws IOException {
        Manifest read = new Manifest(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), read)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A site with this plug-in, and the others. */
    Path site(IProvisioningAgentProvider agents, Path folder, MadePlugin... others) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        List<MadePlugin> all = new ArrayList<>(List.of(others));
        all.add(this);
        List<Path> features = new ArrayList<>();
        List<Path> bundles = new ArrayList<>();
        for (MadePlugin plugin : all) {
            features.add(plugin.feature(jars));
            bundles.add(plugin.bundle(jars));
        }
        try {
            IProvisioningAgent agent = agents.createAgent(folder.resolve("agent").toUri());
            SitePublisher.publish(agent, features, bundles, folder.resolve("site"));
            agent.stop();
        } catch (ProvisionException broken) {
            throw new IOException(broken);
        }
        return folder.resolve("site");
    }
}
