package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.plugins.Asks;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.internal.declared.BundleJar;
import io.isthmus.plugins.internal.declared.FeatureXml;
import io.isthmus.plugins.internal.trust.Signer;

/** What a stranger wrote cannot pass for what the console itself says where somebody decides whom to trust. */
class DeclaredTextTest {

    private static final String STEERS = "(?s).*[\\p{Cntrl}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069].*";

    @TempDir
    Path place;

    private static void harmless(String text) {
        assertTrue(!text.isEmpty() && !text.matches(STEERS) && text.length() <= 201, text);
    }

    @Test
    void aLabelWritesNoLineOfItsOwn() throws Exception {
        FeatureXml feature = FeatureXml.read(MadePlugin.jar(place.resolve("feature.jar"), "Manifest-Version: 1.0\n",
                Map.of("feature.xml", """
                        <feature id="a" version="1.0.0" label="%label" provider-name="Example&#10;Signed by CN=IT"/>
                        """, "feature.properties", "label=Good\\u001b[2K\\n    Signed by CN=IT\\u202e (00)\n")));
        Stream.of(feature.name(), feature.vendor()).forEach(DeclaredTextTest::harmless);
        assertEquals("Example\\u000aSigned by CN=IT", feature.vendor());
    }

    @Test
    void whatIsAskedForPushesNothingOutOfSight() throws Exception {
        Asks asks = BundleJar.read(MadePlugin.jar(place.resolve("bundle.jar"), "Manifest-Version: 1.0\n",
                Map.of("plugin.xml", """
                        <plugin><extension point="io.isthmus.sdk.checks&#10;">
                        <check id="a&#x2066;" title="%1$s"><requires side="ENTRA&#9;" permission="Mail&#10;.Send"/>
                        </check>
                        </extension><extension point="org.eclipse.ui&#x202d;"/></plugin>
                        """.formatted("Long ".repeat(10_000))))).asks();
        Asks.Contribution check = asks.contributions().getFirst();
        Asks.Need need = asks.needs().getFirst();
        assertTrue(check.title().startsWith("Long Long "), check.title());
        List.of(check.kind(), check.id(), check.title(), need.side(), need.permission(), asks.window().getFirst())
                .forEach(DeclaredTextTest::harmless);
    }

    @Test
    void theNameOfASignerOrOfAFileIsOneLine() {
        harmless(new Signer("CN=Vendor\n\u202e", "00", "01").text());
        harmless(new RefusedException(Refusal.TAMPERED, "\u201cA\n\u001b[1A\u201d came later.", "").getMessage());
    }
}
