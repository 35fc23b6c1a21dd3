package io.isthmus.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.ManifestElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** Every exported package has a version, every dependency a range, and what is internal stays so. */
class ManifestTest {

    private static final String ARCHIVE = ".jar";

    static List<Bundle> bundles() {
        return OurBundles.all().toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyExportHasAVersion(Bundle bundle) throws BundleException {
        assertEquals(List.of(), unversionedExports(bundle.getHeaders("").get(Constants.EXPORT_PACKAGE)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyDependencyHasARange(Bundle bundle) throws BundleException {
        List<String> unranged = new ArrayList<>();
        unranged.addAll(unranged(Constants.REQUIRE_BUNDLE, bundle.getHeaders("").get(Constants.REQUIRE_BUNDLE), Constants.BUNDLE_VERSION_ATTRIBUTE));
        unranged.addAll(unranged(Constants.IMPORT_PACKAGE, bundle.getHeaders("").get(Constants.IMPORT_PACKAGE), Constants.VERSION_ATTRIBUTE));
        unranged.removeAll(packagesOfJava());
        assertEquals(List.of(), unranged);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noInternalPackageIsOpen(Bundle bundle) throws BundleException {
        assertEquals(List.of(), openInternals(bundle.getHeaders("").get(Constants.EXPORT_PACKAGE)));
    }

    /** Every archive inside a bundle is on its class path, and nothing on the class path is missing. */
    @ParameterizedTest
    @MethodSource("bundles")
    void holdsTheLibrariesThatItNames(Bundle bundle) throws BundleException {
        Set<String> named = Arrays.stream(elements(Constants.BUNDLE_CLASSPATH,
                bundle.getHeaders("").get(Constants.BUNDLE_CLASSPATH))).map(ManifestElement::getValue)
                .filter(entry -> entry.endsWith(ARCHIVE)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(named, archives(bundle));
    }

    private static Set<String> archives(Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries("/", "*" + ARCHIVE, true);
        return found == null ? Set.of() : Collections.list(found).stream().map(entry -> entry.getPath().substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void thePlantedOnesAreFound() throws BundleException {
        assertEquals(List.of("a.b"), unversionedExports("a.b,c.d;version=\"1.0.0\""));
        assertEquals(List.of("a.b", "c.d"), unranged(Constants.REQUIRE_BUNDLE, "a.b,c.d;bundle-version=\"1.0.0\",e;bundle-version=\"[1.0.0,2.0.0)\"",
                Constants.BUNDLE_VERSION_ATTRIBUTE));
        assertEquals(List.of("a.internal"), openInternals("a.internal;version=\"1.0.0\",b.internal;version=\"1.0.0\";x-internal:=true"));
        assertFalse(packagesOfJava().contains("org.osgi.framework"));
        assertTrue(packagesOfJava().contains("javax.crypto"));
    }

    /** The packages of the Java runtime have no version that a range could be about. */
    private static Set<String> packagesOfJava() {
        return OurBundles.context().getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(BundleRevision.class)
                .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream().map(BundleCapability::getAttributes)
                .filter(attributes -> Version.emptyVersion.equals(attributes.get(Constants.VERSION_ATTRIBUTE)))
                .map(attributes -> (String) attributes.get(PackageNamespace.PACKAGE_NAMESPACE)).collect(Collectors.toSet());
    }

    private static List<String> unversionedExports(String header) throws BundleException {
        List<String> found = new ArrayList<>();
        for (ManifestElement element : elements(Constants.EXPORT_PACKAGE, header)) {
            if (element.getAttribute(Constants.VERSION_ATTRIBUTE) == null) {
                found.add(element.getValue());
            }
        }
        return found;
    }

    private static List<String> unranged(String name, String header, String attribute) throws BundleException {
        List<String> found = new ArrayList<>();
        for (ManifestElement element : elements(name, header)) {
            String range = element.getAttribute(attribute);
            if (range == null || new VersionRange(range).getRight() == null) {
                found.add(element.getValue());
            }
        }
        return found;
    }

    private static List<String> openInternals(String header) throws BundleException {
        List<String> found = new ArrayList<>();
        for (ManifestElement element : elements(Constants.EXPORT_PACKAGE, header)) {
            boolean closed = "true".equals(element.getDirective("x-internal")) || element.getDirective("x-friends") != null;
            if ((element.getValue() + '.').contains(".internal.") && !closed) {
                found.add(element.getValue());
            }
        }
        return found;
    }

    private static ManifestElement[] elements(String name, String header) throws BundleException {
        return header == null ? new ManifestElement[0] : ManifestElement.parseHeader(name, header);
    }
}
