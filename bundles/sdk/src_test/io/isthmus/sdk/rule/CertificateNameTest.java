package io.isthmus.sdk.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.Thumbprint;

/** How connectors mean a certificate of which a server told. */
class CertificateNameTest {

    private static final Certificate TOLD = new Certificate(Thumbprint.of("A1".repeat(20)),
            "CN=mail.contoso.com, O=Contoso, S=Bayern, C=DE", "CN=Authority 2025, C=US", Optional.empty(), Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1), List.of("mail.contoso.com", "*.contoso.com"), Set.of(), Optional.empty(), false,
            Optional.empty());

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "<I>CN=Authority 2025, C=US<S>CN=mail.contoso.com, O=Contoso, S=Bayern, C=DE; true",
            "<I>cn=authority 2025,C=US<S>CN=mail.contoso.com,O=Contoso,ST=Bayern,C=DE; true",
            "<I>CN=Authority 2027, C=US<S>CN=mail.contoso.com, O=Contoso, S=Bayern, C=DE; false",
            "<I>CN=Authority 2025, C=US<S>CN=mail.contoso.com; false", "<I>no name<S>CN=x; false", "<I>; false",
            "mail.contoso.com; true", "relay.contoso.com; true", "mail.fabrikam.com; false"})
    void byIssuerAndSubjectAsWindowsWritesThemOrByAMachinesName(String name, boolean named) {
        assertEquals(named, CertificateName.of(name).names(TOLD));
    }

    @Test
    void theNameThatConnectorsGiveItIsInTheWordsOfTheServer() {
        CertificateName name = CertificateName.of(TOLD);
        assertEquals("<I>CN=Authority 2025, C=US<S>CN=mail.contoso.com, O=Contoso, S=Bayern, C=DE", name.text());
        assertTrue(name.names(TOLD));
        assertFalse(name.machine());
        assertTrue(CertificateName.of("mail.contoso.com").machine());
    }
}
