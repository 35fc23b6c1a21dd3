package io.isthmus.sdk.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.Thumbprint;

class KeyRulesTest {

    private static final Thumbprint CURRENT = Thumbprint.of("1".repeat(40));
    private static final Thumbprint NEXT = Thumbprint.of("2".repeat(40));
    private static final Thumbprint PREVIOUS = Thumbprint.of("3".repeat(40));
    private static final Thumbprint OLD = Thumbprint.of("4".repeat(40));
    private static final Thumbprint WEB = Thumbprint.of("5".repeat(40));
    private static final AuthConfiguration CONFIGURATION = new AuthConfiguration(Optional.of(CURRENT),
            Optional.of(PREVIOUS), Optional.of(NEXT), Optional.empty(), "", "");

    private static KeyCredential key(Optional<Thumbprint> thumbprint, Optional<String> certificate) {
        return new KeyCredential(UUID.randomUUID(), Optional.empty(), "", "", thumbprint, Optional.empty(),
                Optional.empty(), certificate);
    }

    private static Certificate certificate(Thumbprint thumbprint, String subject) {
        return new Certificate(thumbprint, subject, subject, Optional.empty(), Instant.EPOCH, Instant.EPOCH, List.of(),
                Set.of(), Optional.empty(), true, Optional.empty());
    }

    @Test
    void aThumbprintIsTakenFromTheCertificateWhereTheDirectoryGivesNone() {
        String encoded = Base64.getEncoder().encodeToString("abc".getBytes());
        assertEquals(Optional.of(Thumbprint.of("a9993e364706816aba3e25717850c26c9cd0d89d")),
                KeyRules.thumbprint(key(Optional.empty(), Optional.of(encoded))));
        assertEquals(Optional.of(CURRENT), KeyRules.thumbprint(key(Optional.of(CURRENT), Optional.of(encoded))));
        assertEquals(Optional.empty(), KeyRules.thumbprint(key(Optional.empty(), Optional.of("no base64!"))));
        assertEquals(Optional.empty(), KeyRules.thumbprint(key(Optional.empty(), Optional.empty())));
    }

    @Test
    void theServersSignWithTheCurrentAndTheNext() {
        assertEquals(List.of(CURRENT, NEXT), KeyRules.signing(CONFIGURATION));
    }

    @Test
    void onlyAuthCertificatesAndWhatTheConfigurationNamesAreProvenOurs() {
        List<Certificate> held = List.of(certificate(OLD, "cn=Microsoft Exchange Server Auth Certificate"),
                certificate(WEB, "CN=mail.contoso.com"));
        assertEquals(Set.of(CURRENT, NEXT, PREVIOUS, OLD), KeyRules.proven(CONFIGURATION, held));
    }
}
