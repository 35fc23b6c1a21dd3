package io.isthmus.plugins.internal.declared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;

import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Element;

import io.isthmus.host.ForeignXml;

/**
 * What a feature's jar says in its feature.xml.
 *
 * @param id       the feature's id
 * @param version  its version, with its qualifier
 * @param name     for a person
 * @param vendor   who says that they made it; empty where nobody does
 * @param bundles  the bundles that it is made of
 * @param includes other features that it is made of
 */
public record FeatureXml(String id, String version, String name, String vendor, List<Entry> bundles,
        List<Entry> includes) {

    private static final String NAME = "feature.xml";

    /**
     * A bundle or a feature, at exactly one version.
     *
     * @param id      its name
     * @param version with its qualifier
     */
    public record Entry(String id, String version) {
    }

    /**
     * Reads it.
     *
     * @throws IOException where it cannot be understood; the message is for a person
     */
    public static FeatureXml read(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Element feature = ForeignXml.read(JarEntries.content(jar, NAME)
                    .orElseThrow(() -> new IOException(NLS.bind(Messages.NoEntry, NAME)))).getDocumentElement();
            Properties texts = JarEntries.texts(jar, "feature");
            String id = feature.getAttribute("id");
            String label = JarEntries.text(texts, feature.getAttribute("label"));
            return new FeatureXml(id, feature.getAttribute("version"), label.isBlank() ? id : label,
                    JarEntries.text(texts, feature.getAttribute("provider-name")), entries(feature, "plugin"),
                    entries(feature, "includes"));
        }
    }

    private static List<Entry> entries(Element feature, String name) {
        return ForeignXml.children(feature, name).stream()
                .map(element -> new Entry(element.getAttribute("id"), element.getAttribute("version"))).toList();
    }
}
