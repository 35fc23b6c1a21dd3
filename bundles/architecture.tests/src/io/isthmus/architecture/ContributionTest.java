package io.isthmus.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Every class and file of ours that a plugin.xml or a service component names is there. */
class ContributionTest {

    private static final Pattern OUR_CLASS = Pattern.compile("io\\.isthmus(\\.[a-z][a-z0-9]*)+(\\.[A-Z]\\w*)+");
    private static final Pattern OUR_FILE = Pattern.compile("(icons|schema|docs)/[\\w/.@-]+");

    /** Attributes that name a contribution itself: they may look like a class and are none. */
    private static final Set<String> NAMES = Set.of("id", "name");

    static List<Bundle> bundles() {
        return OurBundles.all().toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyNameInPluginXmlResolves(Bundle bundle) throws Exception {
        URL plugin = bundle.getEntry("plugin.xml");
        assertEquals(List.of(), plugin == null ? List.of() : dangling(bundle, plugin));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyServiceComponentResolves(Bundle bundle) throws Exception {
        List<String> dangling = new ArrayList<>();
        String header = bundle.getHeaders("").get("Service-Component");
        if (header != null) {
            for (String path : header.split("\\s*,\\s*")) {
                List<URL> components = components(bundle, path.strip());
                assertTrue(!components.isEmpty(), () -> bundle + " has no " + path);
                for (URL component : components) {
                    dangling.addAll(dangling(bundle, component));
                }
            }
        }
        assertEquals(List.of(), dangling);
    }

    @Test
    void aDanglingNameIsFound() throws IOException {
        Bundle sdk = OurBundles.named("io.isthmus.sdk");
        assertEquals(List.of("io.isthmus.sdk.NoSuchThing", "schema/none.exsd"),
                danglingNames(sdk, List.of("io.isthmus.sdk.NoSuchThing", "io.isthmus.sdk.Cancel", "schema/none.exsd", "schema/checks.exsd")));
    }

    private static List<URL> components(Bundle bundle, String path) {
        int slash = path.lastIndexOf('/');
        var entries = bundle.findEntries(slash < 0 ? "/" : path.substring(0, slash), path.substring(slash + 1), false);
        return entries == null ? List.of() : Collections.list(entries);
    }

    private static List<String> dangling(Bundle bundle, URL file) throws Exception {
        List<String> values = new ArrayList<>();
        try (InputStream in = file.openStream()) {
            NodeList elements = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                NamedNodeMap attributes = ((Element) elements.item(i)).getAttributes();
                for (int j = 0; j < attributes.getLength(); j++) {
                    Node attribute = attributes.item(j);
                    if (!NAMES.contains(attribute.getNodeName())) {
                        values.add(attribute.getNodeValue());
                    }
                }
            }
        }
        return danglingNames(bundle, values).stream().map(name -> bundle.getSymbolicName() + file.getPath() + ": " + name).toList();
    }

    private static List<String> danglingNames(Bundle bundle, List<String> values) {
        List<String> dangling = new ArrayList<>();
        for (String value : values) {
            Matcher ourClass = OUR_CLASS.matcher(value);
            while (ourClass.find()) {
                if (!loads(bundle, ourClass.group())) {
                    dangling.add(ourClass.group());
                }
            }
            Matcher file = OUR_FILE.matcher(value);
            if (file.matches() && bundle.getEntry(value) == null) {
                dangling.add(value);
            }
        }
        return dangling;
    }

    private static boolean loads(Bundle bundle, String name) {
        try {
            bundle.loadClass(name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
