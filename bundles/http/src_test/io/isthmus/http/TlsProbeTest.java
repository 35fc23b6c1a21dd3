package io.isthmus.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.http.testkit.CompanyProxy;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.Sleeper;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.model.PresentedChain;
import io.isthmus.sdk.model.PublicName.Service;
import io.isthmus.sdk.port.CallContext;

/** Looking which certificate a name presents, at servers of this machine that behave and at such that do not. */
@Timeout(60)
class TlsProbeTest {

    private static final String LOCALHOST = "127.0.0.1";

    @TempDir
    private static Path folder;
    private static TlsServer.Identity identity;

    private TlsServer server;

    @BeforeAll
    static void makeCertificate() throws Exception {
        identity = TlsServer.Identity.make("mail.contoso.com", folder);
    }

    @AfterEach
    void close() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theWholeChainIsShownAndNobodyNeedsToTrustIt() throws Exception {
        server = TlsServer.https(identity.chain(2));

        PresentedChain seen = probe().look("localhost", server.port(), Service.HTTPS, usual());

        assertEquals(List.of(identity.encoded(), identity.encoded()), seen.certificates());
        assertTrue(seen.distrust().isPresent());
        assertTrue(seen.internal(), "localhost leads to this machine alone");
        assertTrue(seen.addresses().contains(LOCALHOST), seen::toString);
        assertEquals(Optional.of("localhost"), server.name(), "the name is told, or the wrong site would answer");
        assertEquals(List.of(), server.said(), "a look is a handshake and nothing after it");
    }

    @Test
    void whatSignedItselfIsTrustedByNobodyButWhoKnowsIt() throws Exception {
        server = TlsServer.https(identity.chain(1));
        Map<URI, URI> names = Map.of(URI.create("https://mail.contoso.com:443"), server.address());

        assertEquals(Optional.of("It signed itself."), probe().look(LOCALHOST, server.port(), Service.HTTPS, usual())
                .distrust());
        assertEquals(Optional.empty(), TlsProbe.loopback(names, List.of(identity.encoded()), TimeSource.system())
                .look("mail.contoso.com", Service.HTTPS, usual()).distrust());
    }

    @Test
    void theChainIsJudgedByTheClockOfTheOrganization() throws Exception {
        server = TlsServer.https(identity.chain(1));
        Map<URI, URI> names = Map.of(URI.create("https://mail.contoso.com:443"), server.address());

        String later = TlsProbe.loopback(names, List.of(identity.encoded()), at("2100-01-01T00:00:00Z"))
                .look("mail.contoso.com", Service.HTTPS, usual()).distrust().orElseThrow();
        String earlier = TlsProbe.loopback(names, List.of(identity.encoded()), at("2000-01-01T00:00:00Z"))
                .look("mail.contoso.com", Service.HTTPS, usual()).distrust().orElseThrow();

        assertTrue(later.contains("expired"), later);
        assertTrue(earlier.contains("not count yet"), earlier);
    }

    @Test
    void anInternationalNameIsToldInItsAsciiForm() throws Exception {
        server = TlsServer.https(identity.chain(1));
        Map<URI, URI> names = Map.of(URI.create("https://xn--mnchen-3ya.contoso.com:443"), server.address());

        TlsProbe.loopback(names, List.of(), TimeSource.system()).look("M\u00fcnchen.contoso.com", Service.HTTPS, usual());

        assertEquals(Optional.of("xn--mnchen-3ya.contoso.com"), server.name());
    }

    @Test
    void anAddressIsCalledWithoutAName() throws Exception {
        server = TlsServer.https(identity.chain(1));

        probe().look(LOCALHOST, server.port(), Service.HTTPS, usual());

        assertEquals(Optional.empty(), server.name());
    }

    @Test
    void mailIsAskedForNothingButTls() throws Exception {
        server = TlsServer.mail(identity.chain(1), "250-mail.contoso.com\r\n250-SIZE 1\r\n250 STARTTLS", "220 go on");

        PresentedChain seen = probe().look("localhost", server.port(), Service.SMTP, usual());

        assertEquals(List.of(identity.encoded()), seen.certificates());
        List<String> said = server.said();
        assertEquals("EHLO [127.0.0.1]", said.getFirst());
        assertEquals(List.of("STARTTLS", "QUIT"), said.subList(1, said.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"250 mail.contoso.com", "250-mail.contoso.com\r\n250 STARTTLS|454 TLS not available",
            "502 what?"})
    void aMailServerThatWantsNoTlsWasLookedAtAndSaidNo(String answers) throws Exception {
        String[] both = answers.split("\\|");
        server = TlsServer.mail(identity.chain(1), both[0], both.length > 1 ? both[1] : "");

        Failure failure = failure(Service.SMTP);

        assertEquals(Failure.Kind.REFUSED, failure.kind());
        assertEquals(Side.ON_PREMISES, failure.side());
        assertEquals("QUIT", server.said().getLast(), "nobody hangs up without a word");
    }

    @Test
    void whatSpeaksNoSmtpIsNoMailServer() throws Exception {
        server = TlsServer.plain("HTTP/1.1 400 Bad Request\u0007\r\n");

        Failure failure = failure(Service.SMTP);

        assertEquals(Failure.Kind.BAD_ANSWER, failure.kind());
        assertTrue(failure.message().endsWith("HTTP/1.1 400 Bad Request"), failure::message);
    }

    @Test
    void anEndlessGreetingIsNotReadToItsEnd() throws Exception {
        server = TlsServer.endless("220-welcome\r\n");

        assertEquals(Failure.Kind.BAD_ANSWER, failure(Service.SMTP).kind());
    }

    @Test
    void whatSpeaksNoTlsShowsNoCertificate() throws Exception {
        server = TlsServer.plain("HTTP/1.1 400 Bad Request\r\n\r\n");

        assertEquals(Failure.Kind.BAD_ANSWER, failure(Service.HTTPS).kind());
    }

    @Test
    void aChainThatNobodyNeedsThatLongIsNotTaken() throws Exception {
        server = TlsServer.https(identity.chain(200));

        Failure failure = failure(Service.HTTPS);

        assertEquals(Failure.Kind.BAD_ANSWER, failure.kind());
        assertEquals(Side.ON_PREMISES, failure.side());
    }

    @Test
    void aConnectionThatIsCutWasNotLookedAt() throws Exception {
        server = TlsServer.cutting();

        Failure failure = failure(Service.HTTPS);

        assertEquals(Failure.Kind.UNREACHABLE, failure.kind());
        assertEquals(Side.WORKSTATION, failure.side());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTPS", "SMTP"})
    void whoSaysNothingIsNotWaitedForLongerThanPatienceLasts(String service) throws Exception {
        server = TlsServer.silent();

        Failure failure = assertThrows(SourceException.class, () -> probe().withPatience(Duration.ofMillis(200))
                .look(LOCALHOST, server.port(), Service.valueOf(service), usual())).failure();

        assertEquals(Failure.Kind.UNREACHABLE, failure.kind());
        assertEquals(service.equals("SMTP"), failure.advice().contains("port 25"), failure::advice);
    }

    @Test
    void theDeadlineEndsALookWhateverDripsIn() throws Exception {
        server = TlsServer.dripping();
        CallContext soon = new CallContext(Cancel.never(), Progress.silent(), Duration.ofMillis(300));

        Failure failure = assertThrows(SourceException.class,
                () -> probe().look(LOCALHOST, server.port(), Service.SMTP, soon)).failure();

        assertEquals(Failure.Kind.UNREACHABLE, failure.kind());
        assertEquals(Side.WORKSTATION, failure.side());
    }

    @Test
    void aCancelInTheHandshakeReachesTheSocket() throws Exception {
        server = TlsServer.silent();
        CancelSource cancel = new CancelSource();
        CompletableFuture<PresentedChain> look = CompletableFuture.supplyAsync(() -> {
            try {
                return probe().look(LOCALHOST, server.port(), Service.HTTPS, CallContext.of(cancel));
            } catch (SourceException failed) {
                throw new IllegalStateException(failed);
            }
        });
        server.awaitHello();

        cancel.cancel();

        server.awaitEnd();
        assertEquals(CancelledException.class, assertThrows(ExecutionException.class, look::get).getCause().getClass());
    }

    @Test
    void aPortWhereNobodyListensSaysNothingOfWhatTheCloudReaches() throws Exception {
        server = TlsServer.silent();
        int port = server.port();
        server.close();

        Failure failure = assertThrows(SourceException.class,
                () -> probe().look(LOCALHOST, port, Service.SMTP, usual())).failure();

        assertEquals(Failure.Kind.UNREACHABLE, failure.kind());
        assertEquals(Side.WORKSTATION, failure.side());
        assertTrue(failure.advice().contains("port 25"), failure::advice);
    }

    @Test
    void aNameThatADemoDoesNotHaveIsNeverAskedForInTheWorld() {
        TlsProbe demo = TlsProbe.loopback(Map.of(), List.of(), TimeSource.system());

        Failure failure = assertThrows(SourceException.class,
                () -> demo.look("localhost", Service.HTTPS, usual())).failure();

        assertTrue(failure.message().contains("localhost"), failure::message);
        assertThrows(IllegalArgumentException.class, () -> TlsProbe.loopback(
                Map.of(URI.create("https://a:443"), URI.create("tcp://192.0.2.1:443")), List.of(), TimeSource.system()));
    }

    @Test
    void whatIsNoNameIsToldAsSuch() {
        assertThrows(SourceException.class, () -> probe().look("mail server", Service.HTTPS, usual()));
    }

    @Test
    void aProxyThatInspectsIsNamedWithItsOwnCertificate(@TempDir Path own) throws Exception {
        try (RawServer behind = new RawServer(RawServer.answer("200 OK", "", "there"));
                CompanyProxy proxy = new CompanyProxy(Map.of("mail.contoso.com", behind.address("/")), own)) {
            PresentedChain seen = through(proxy, Optional.empty()).look("mail.contoso.com", Service.HTTPS, usual());

            assertEquals(Optional.of("127.0.0.1:" + proxy.port()), seen.proxy());
            assertEquals(List.of(), seen.addresses());
            assertFalse(seen.certificates().contains(identity.encoded()));
            assertEquals(List.of("CONNECT mail.contoso.com:443"), proxy.allowed());
        }
    }

    @Test
    void aProxyThatLeadsNowhereIsWhereOneLooksFirst(@TempDir Path own) throws Exception {
        try (CompanyProxy proxy = new CompanyProxy(Map.of("fabrikam.com", URI.create("http://127.0.0.1:1")), own)) {
            proxy.ask("ines", "secret");

            Failure wrong = assertThrows(SourceException.class,
                    () -> through(proxy, Optional.of(new HttpProxy.Credentials("ines", "other")))
                            .look("mail.contoso.com", Service.HTTPS, usual())).failure();
            Failure unknown = assertThrows(SourceException.class,
                    () -> through(proxy, Optional.of(new HttpProxy.Credentials("ines", "secret")))
                            .look("mail.contoso.com", Service.HTTPS, usual())).failure();

            assertTrue(wrong.message().contains("407"), wrong::message);
            assertFalse(wrong.toString().contains("other"), "no password in a message");
            assertTrue(unknown.message().contains("502"), unknown::message);
            assertEquals(Side.WORKSTATION, unknown.side());
        }
    }

    private Failure failure(Service service) {
        return assertThrows(SourceException.class,
                () -> probe().look(LOCALHOST, server.port(), service, usual())).failure();
    }

    private static TlsProbe probe() {
        return TlsProbe.network(ProxyProvider.direct(), TimeSource.system());
    }

    private static TlsProbe through(CompanyProxy proxy, Optional<HttpProxy.Credentials> credentials) {
        return TlsProbe.network(target -> Optional.of(new HttpProxy(LOCALHOST, proxy.port(), credentials)),
                TimeSource.system());
    }

    private static CallContext usual() {
        return CallContext.of(Cancel.never());
    }

    private static TimeSource at(String instant) {
        return new TimeSource(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), Sleeper.system());
    }
}
