package io.isthmus.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** No bundle imports another that the design does not allow it. */
class ImportTest {

    @Test
    void everyBundleIsResolved() {
        List<Bundle> bundles = OurBundles.all().toList();
        assertTrue(bundles.size() >= 17, () -> "Only these are installed: " + bundles);
        assertEquals(List.of(), OurBundles.unresolved(bundles));
    }

    static List<Bundle> bundles() {
        return OurBundles.all().toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void importsOnlyWhatTheTableAllows(Bundle bundle) throws IOException {
        OurBundles.unresolved(List.of(bundle));
        assertEquals(List.of(), AllowedImports.ofDesign().violations(bundle));
    }

    @Test
    void aPlantedForbiddenImportIsFound() throws Exception {
        List<String> violations = violationsOf("Require-Bundle", "io.isthmus.sdk,io.isthmus.engine");
        assertEquals(1, violations.size(), violations::toString);
        assertTrue(violations.get(0).contains("may not import io.isthmus.engine"), violations::toString);
    }

    @Test
    void aPlantedPackageImportIsFoundAsWell() throws Exception {
        List<String> violations = violationsOf("Import-Package", "io.isthmus.engine");
        assertEquals(1, violations.size(), violations::toString);
        assertTrue(violations.get(0).contains("may not import io.isthmus.engine"), violations::toString);
    }

    @Test
    void aPlantedWidgetBelowTheWindowIsFound() throws Exception {
        List<String> violations = violationsOf("Import-Package", "org.eclipse.swt.widgets");
        assertEquals(List.of("io.isthmus.planted is below the window and may not import org.eclipse.swt."), violations);
    }

    @Test
    void aBundleThatIsNotInTheTableIsFound() throws Exception {
        Bundle planted = plant("Import-Package", "io.isthmus.sdk");
        try {
            assertEquals(List.of("io.isthmus.planted is not in the table."), AllowedImports.ofDesign().violations(planted));
        } finally {
            planted.uninstall();
        }
    }

    private static List<String> violationsOf(String header, String value) throws IOException, BundleException {
        Bundle planted = plant(header, value);
        try {
            return new AllowedImports(Map.of("planted", Set.of("sdk"))).violations(planted);
        } finally {
            planted.uninstall();
        }
    }

    private static Bundle plant(String header, String value) throws IOException, BundleException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", "io.isthmus.planted");
        attributes.putValue(header, value);
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        new JarOutputStream(jar, manifest).close();
        Bundle planted = OurBundles.context().installBundle("planted", new ByteArrayInputStream(jar.toByteArray()));
        assertEquals(List.of(), OurBundles.unresolved(List.of(planted)));
        return planted;
    }
}
