package io.isthmus.emulator.internal.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.data.Value;

/** Whoever shows a certificate has its key, and of no other certificate is there one. */
class ShownKeyTest {

    private static final byte[] TEXT = "shown".getBytes(StandardCharsets.US_ASCII);

    @Test
    void whatPublicNamesShowIsSignedForByItsOwnKey() throws Exception {
        Set<String> shown = new TreeSet<>();
        for (String scenario : Scenarios.names()) {
            if (Scenarios.load(scenario).at("/settings/publicNames") instanceof Value.Members names) {
                names.values().values().forEach(name -> name.at("/certificate").text().ifPresent(shown::add));
            }
        }
        assertTrue(shown.contains("tls-2026"), shown::toString);
        for (String name : shown) {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(ShownKey.of(name));
            signature.update(TEXT);
            byte[] signed = signature.sign();
            signature.initVerify(Certificates.load(name));
            signature.update(TEXT);
            assertTrue(signature.verify(signed), name);
        }
    }

    @Test
    void theyLeadToTheAuthorityThatADemoTrusts() throws Exception {
        Certificates.load("authority-2025").verify(Certificates.load("authority-root").getPublicKey());
        for (String name : Set.of("tls-2025", "tls-2026", "tls-woodgrove")) {
            Certificates.load(name).verify(Certificates.load("authority-2025").getPublicKey());
        }
    }

    @Test
    void theKeyOfAnAuthCertificateNobodyHas() {
        assertEquals("nobody kept the key of auth-2022",
                assertThrows(IllegalArgumentException.class, () -> ShownKey.of("auth-2022")).getMessage());
    }
}
