package io.isthmus.emulator.internal.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the authority of the demo reads of a request. */
class CertificateRequestTest {

    private static final Instant MADE = Instant.parse("2026-11-20T00:00:00Z");
    private static final SelfSignedCertificate.Request REQUEST = SelfSignedCertificate.request("CN=mail.contoso.com",
            List.of("mail.contoso.com", "autodiscover.contoso.com"), UUID.randomUUID(), MADE, MADE.plusSeconds(1), 2048);

    @Test
    void itAsksForItsNamesWithItsKey() {
        CertificateRequest request = CertificateRequest.of("The request:\r\n" + REQUEST.text() + "That is all.");
        CertificateRequest standing = CertificateRequest.standing(Certificates.decode(REQUEST.stands()));
        assertEquals(List.of("mail.contoso.com", "autodiscover.contoso.com"), request.domains());
        assertArrayEquals(standing.key(), request.key());
        assertArrayEquals(standing.subject(), request.subject());
    }

    @Test
    void theAnswerIsACertificateWithThem() {
        String answer = Base64.getEncoder().encodeToString(Authority.answer(CertificateRequest.of(REQUEST.text()), MADE,
                MADE.plusSeconds(60), true));
        assertEquals(List.of("mail.contoso.com", "autodiscover.contoso.com"), Certificates.domainsOf(answer));
    }

    @Test
    void aRequestThatAnotherKeySignedIsNone() {
        byte[] altered = Base64.getMimeDecoder().decode(REQUEST.text().replaceAll("-----[^-]+-----", ""));
        altered[altered.length - 1] ^= 1;
        assertThrows(IllegalArgumentException.class, () -> CertificateRequest.of(pem(Base64.getEncoder().encodeToString(altered))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MAA=", "AAAA", "MIID", "MIP/////", "MIAAAA=="})
    void whatIsBrokenIsNone(String base64) {
        assertThrows(IllegalArgumentException.class, () -> CertificateRequest.of(pem(base64)));
    }

    private static String pem(String base64) {
        return "-----BEGIN NEW CERTIFICATE REQUEST-----\n" + base64 + "\n-----END NEW CERTIFICATE REQUEST-----\n";
    }
}
