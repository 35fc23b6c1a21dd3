package io.isthmus.plugins.internal.declared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Constants;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import io.isthmus.host.ForeignXml;
import io.isthmus.plugins.Asks;
import io.isthmus.plugins.OfferedBundle;

/**
 * What a bundle's jar declares in its manifest and its plugin.xml.
 *
 * @param symbolicName its name
 * @param version      its version, with its qualifier
 * @param host         the bundle that it would become a part of; empty where it is none of that kind
 * @param asks         what its plugin.xml asks for
 */
public record BundleJar(String symbolicName, String version, Optional<String> host, Asks asks) {

    private static final String SDK = "io.isthmus.sdk.";
    private static final String DECLARATION = "plugin.xml";

    /** Whether it has logic as well as parts of the window. */
    public boolean mixed() {
        return !asks.contributions().isEmpty() && !asks.window().isEmpty();
    }

    /** Where it runs. */
    public OfferedBundle.Role role() {
        if (!asks.contributions().isEmpty()) {
            return OfferedBundle.Role.LOGIC;
        }
        return asks.window().isEmpty() ? OfferedBundle.Role.LIBRARY : OfferedBundle.Role.WINDOW;
    }

    /**
     * Reads it.
     *
     * @throws IOException where it cannot be understood; the message is for a person
     */
    public static BundleJar read(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw new IOException(NLS.bind(Messages.NoEntry, JarFile.MANIFEST_NAME));
            }
            Attributes headers = manifest.getMainAttributes();
            Optional<byte[]> declared = JarEntries.content(jar, DECLARATION);
            return new BundleJar(name(headers, Constants.BUNDLE_SYMBOLICNAME).orElse(""),
                    Optional.ofNullable(headers.getValue(Constants.BUNDLE_VERSION)).orElse("0.0.0").strip(),
                    name(headers, Constants.FRAGMENT_HOST),
                    declared.isEmpty() ? Asks.NOTHING
                            : asks(ForeignXml.read(declared.get()).getDocumentElement(),
                                    JarEntries.texts(jar, "plugin")));
        }
    }

    private static Optional<String> name(Attributes headers, String header) {
        return Optional.ofNullable(headers.getValue(header)).map(value -> value.split(";", 2)[0].strip());
    }

    private static Asks asks(Element plugin, Properties texts) {
        List<Asks.Contribution> contributions = new ArrayList<>();
        Set<String> window = new TreeSet<>();
        for (Element extension : ForeignXml.children(plugin, "extension")) {
            String point = extension.getAttribute("point");
            if (point.startsWith(SDK)) {
                contributions.addAll(contributions(point.substring(SDK.length()), extension, texts));
            } else {
                window.add(ShownText.of(point));
            }
        }
        return new Asks(contributions, named(plugin, "part", "id"), needs(plugin), named(plugin, "requires", "host"),
                List.copyOf(window));
    }

    private static List<Asks.Contribution> contributions(String kind, Element extension, Properties texts) {
        List<Asks.Contribution> found = new ArrayList<>();
        NodeList elements = extension.getElementsByTagName("*");
        for (int index = 0; index < elements.getLength(); index++) {
            Element element = (Element) elements.item(index);
            if (element.getParentNode() == extension) {
                found.add(new Asks.Contribution(ShownText.of(kind), id(element),
                        JarEntries.text(texts, element.getAttribute("title"))));
            }
        }
        return found;
    }

    private static String id(Element contribution) {
        return List.of("id", "name", "part").stream().map(contribution::getAttribute)
                .filter(value -> !value.isEmpty()).findFirst().map(ShownText::of).orElse("");
    }

    /** The values of an attribute of all elements of a name, each once. */
    private static List<String> named(Element plugin, String element, String attribute) {
        NodeList elements = plugin.getElementsByTagName(element);
        return IntStream.range(0, elements.getLength())
                .mapToObj(index -> ((Element) elements.item(index)).getAttribute(attribute).strip())
                .filter(value -> !value.isEmpty()).map(ShownText::of).distinct().toList();
    }

    private static List<Asks.Need> needs(Element plugin) {
        Set<Asks.Need> needs = new LinkedHashSet<>();
        NodeList elements = plugin.getElementsByTagName("requires");
        for (int index = 0; index < elements.getLength(); index++) {
            Element element = (Element) elements.item(index);
            if (!element.getAttribute("permission").isEmpty()) {
                needs.add(new Asks.Need(ShownText.of(element.getAttribute("side")),
                        ShownText.of(element.getAttribute("permission").strip())));
            }
        }
        return List.copyOf(needs);
    }
}
