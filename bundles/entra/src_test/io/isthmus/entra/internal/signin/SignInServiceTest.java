package io.isthmus.entra.internal.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.entra.standin.StandInCloud.Said;
import io.isthmus.entra.standin.StandInCloud;
import io.isthmus.http.HttpProxy;
import io.isthmus.http.HttpTransport;
import io.isthmus.http.ProxyProvider;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.TokenPort.AccessToken;
import io.isthmus.sdk.port.TokenPort.Audience;
import io.isthmus.sdk.testkit.TestFacts;

@Timeout(60)
class SignInServiceTest {

    private static final String AUTHORIZE = "GET /contoso.onmicrosoft.com/oauth2/v2.0/authorize";
    private static final String TOKEN = "POST /contoso.onmicrosoft.com/oauth2/v2.0/token";
    private static final String DEVICE_CODE = "POST /contoso.onmicrosoft.com/oauth2/v2.0/devicecode";

    @TempDir
    private Path folder;

    private final StandInCloud cloud = new StandInCloud();
    private SignInService service;
    private final Connection demo = StandInCloud.connection(ConnectionKind.DEMO);
    private final CallContext context = CallContext.of(Cancel.never());

    @BeforeEach
    void open() {
        service = service(ProxyProvider.direct());
    }

    @AfterEach
    void close() {
        service.close();
        cloud.close();
    }

    @Test
    void aPersonSignsInWithTheBrowserAndTheTokenIsUsedAgain() throws Exception {
        AccessToken token = token(Access.READ);

        assertEquals(StandInCloud.TENANT, token.tenant().text());
        assertEquals(StandInCloud.ACCOUNT, token.account());
        assertTrue(token.person());
        assertEquals(token, token(Access.READ));
        assertEquals(1, cloud.askedFor(AUTHORIZE).size());
        Map<String, String> redeemed = cloud.askedFor(TOKEN).get(0).form();
        assertEquals("authorization_code", redeemed.get("grant_type"));
        assertEquals("the-code", redeemed.get("code"));
        assertTrue(redeemed.get("code_verifier").length() >= 43);
        assertTrue(redeemed.get("claims").contains("CP1"), "the console understands claims challenges");
    }

    @Test
    void onlyReadingIsAskedForUntilSomethingIsToBeChanged() throws Exception {
        token(Access.READ);
        String reading = cloud.askedFor(AUTHORIZE).get(0).path();
        assertTrue(reading.contains("prompt=select_account"), reading);
        assertTrue(reading.contains("Application.Read.All"), reading);
        assertFalse(reading.contains("ReadWrite"), reading);

        cloud.answer(TOKEN, Said.entraError("invalid_grant", "AADSTS65001: The user has not consented."),
                Said.ok(cloud.tokenAnswer()));
        token(Access.WRITE);
        String writing = cloud.askedFor(AUTHORIZE).get(1).path();
        assertTrue(writing.contains("Application.ReadWrite.All"), writing);
        assertFalse(writing.contains("prompt=select_account"), "the account that is signed in is chosen again");
    }

    @Test
    void aTokenIsRenewedSilentlyBeforeItsEnd() throws Exception {
        AccessToken first = token(Access.READ);
        cloud.clock.advance(StandInCloud.TOKEN_LIFETIME.minus(Duration.ofMinutes(6)));
        assertEquals(first, token(Access.READ));
        cloud.clock.advance(Duration.ofMinutes(2));

        assertNotEquals(first, token(Access.READ));
        assertEquals(1, cloud.askedFor(AUTHORIZE).size());
        assertEquals("refresh_token", cloud.askedFor(TOKEN).get(1).form().get("grant_type"));
    }

    @Test
    void aRenewalThatEntraRefusesAsksThePersonAgain() throws Exception {
        token(Access.READ);
        cloud.clock.advance(StandInCloud.TOKEN_LIFETIME);
        cloud.answer(TOKEN, Said.entraError("invalid_grant", "AADSTS50173: The grant was revoked."),
                Said.ok(cloud.tokenAnswer()));

        token(Access.READ);

        assertEquals(2, cloud.askedFor(AUTHORIZE).size());
    }

    @Test
    void readersThatAskAtTheSameTimeShareOneSignIn() throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            List<Callable<AccessToken>> asks = new ArrayList<>();
            for (int reader = 0; reader < 8; reader++) {
                asks.add(() -> token(Access.READ));
            }
            for (Future<AccessToken> future : readers.invokeAll(asks)) {
                assertEquals(StandInCloud.ACCOUNT, future.get().account());
            }
        }
        assertEquals(1, cloud.askedFor(AUTHORIZE).size());
    }

    @Test
    void aClaimsChallengeTravelsToEntraAndNoStoredTokenAnswersIt() throws Exception {
        AccessToken first = token(Access.READ);

        AccessToken second = service.token(demo, Audience.GRAPH, Access.READ,
                Optional.of("{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1604106651\"}}}"),
                PersonPort.none(), context);

        assertNotEquals(first, second);
        String claims = cloud.askedFor(TOKEN).get(1).form().get("claims");
        assertTrue(claims.contains("1604106651"), cloud.askedFor(TOKEN).get(1).form().toString());
        assertEquals(second, token(Access.READ));
    }

    @Test
    void aRejectedTokenIsReplacedOnceForAllWhoHoldIt() throws Exception {
        AccessToken first = token(Access.READ);

        AccessToken second = replace(first);

        assertNotEquals(first, second);
        assertEquals(second, replace(first));
        assertEquals(2, cloud.askedFor(TOKEN).size());
    }

    @Test
    void aDeviceCodeIsShownAndWaitedFor() throws Exception {
        cloud.answer(DEVICE_CODE, Said.ok("{\"user_code\":\"ABCD1234\",\"device_code\":\"dc\",\"expires_in\":900,"
                + "\"interval\":1,\"verification_uri\":\"https://microsoft.com/devicelogin\",\"message\":\"m\"}"));
        cloud.answer(TOKEN, Said.entraError("authorization_pending", "AADSTS70016: pending"),
                Said.ok(cloud.tokenAnswer()));
        List<String> shown = new ArrayList<>();

        AccessToken token = service.token(demo("signIn", "deviceCode"), Audience.GRAPH, Access.READ, Optional.empty(),
                new Person(true, shown), context);

        assertEquals(StandInCloud.ACCOUNT, token.account());
        assertEquals(List.of("ABCD1234 https://microsoft.com/devicelogin 2026-11-22T12:15:00Z"), shown);
        assertEquals(2, cloud.askedFor(TOKEN).size());
    }

    @Test
    void aDeviceCodeThatNobodySeesEndsAtOnce() {
        cloud.answer(DEVICE_CODE, Said.ok("{\"user_code\":\"ABCD1234\",\"device_code\":\"dc\",\"expires_in\":900,"
                + "\"interval\":1,\"verification_uri\":\"https://microsoft.com/devicelogin\",\"message\":\"m\"}"));
        cloud.answer(TOKEN, Said.entraError("authorization_pending", "AADSTS70016: pending"));

        Failure failure = failure(demo("signIn", "deviceCode"));

        assertEquals(Failure.Kind.NOT_SIGNED_IN, failure.kind());
        assertTrue(failure.advice().contains("certificate"), failure.advice());
    }

    @Test
    void refusedConsentIsDeniedAndSaysWhatToDo() {
        cloud.answer(TOKEN, Said.entraError("invalid_grant", "AADSTS65004: User declined to consent to access the app."));

        Failure failure = failure(demo);

        assertEquals(Failure.Kind.DENIED, failure.kind());
        assertEquals(Optional.of("AADSTS65004"), failure.code());
        assertEquals(Optional.of("0d1ac8a7-0000-4000-8000-000000000000"), failure.requestId());
        assertTrue(failure.message().startsWith("AADSTS65004: User declined to consent to access the app. Asked for were:"
                + " Application.Read.All, AuditLog.Read.All, "), failure.message());
        assertTrue(failure.advice().contains("consent link"), failure.advice());
    }

    @Test
    void consentRefusedInTheBrowserIsDeniedToo() {
        cloud.refuseConsent();

        Failure failure = failure(demo);

        assertEquals(Failure.Kind.DENIED, failure.kind(), failure.toString());
        assertTrue(failure.message().contains("declined"), failure.message());
        assertEquals(List.of(), cloud.askedFor(TOKEN));
    }

    @Test
    void theDataPacksAdviceStandsWithTheCode() {
        cloud.answer(TOKEN, Said.entraError("invalid_grant", "AADSTS50020: User account from another provider."));

        assertEquals("Take an account of this tenant.", failure(demo).advice());
    }

    @Test
    void aTokenOfAnotherTenantIsRefused() {
        cloud.issueTokensOf("66666666-7777-8888-9999-000000000000");

        Failure failure = failure(demo);

        assertEquals(Failure.Kind.NOT_SIGNED_IN, failure.kind());
        assertTrue(failure.message().contains("66666666-7777-8888-9999-000000000000"), failure.message());
        assertTrue(failure.message().contains(StandInCloud.TENANT), failure.message());
    }

    @Test
    void afterATokenOfAnotherTenantSomebodyElseCanSignIn() throws Exception {
        cloud.issueTokensOf("66666666-7777-8888-9999-000000000000");
        failure(demo);
        cloud.issueTokensOf(StandInCloud.TENANT);

        assertEquals(StandInCloud.TENANT, token(Access.READ).tenant().text());
        assertEquals(2, cloud.askedFor(AUTHORIZE).size(), "each time the page was shown");
    }

    @Test
    void aTenantThatDoesNotExistIsToldBeforeAnybodySignsIn() {
        cloud.answer("GET /contoso.onmicrosoft.com/v2.0/.well-known/openid-configuration",
                Said.entraError("invalid_tenant", "AADSTS90002: Tenant 'contoso.onmicrosoft.com' not found."));

        Failure failure = failure(demo);

        assertEquals(Failure.Kind.NOT_FOUND, failure.kind());
        assertEquals(Optional.of("AADSTS90002"), failure.code());
        assertEquals(List.of(), cloud.askedFor(AUTHORIZE));
    }

    @Test
    void aTenantOfAnotherCloudIsToldBeforeAnybodySignsIn() {
        cloud.answer("GET /contoso.onmicrosoft.com/v2.0/.well-known/openid-configuration",
                Said.ok("{\"issuer\":\"https://login.microsoftonline.us/" + StandInCloud.TENANT
                        + "/v2.0\",\"msgraph_host\":\"graph.microsoft.us\"}"));

        Failure failure = failure(demo);

        assertTrue(failure.message().contains("Microsoft 365 Worldwide"), failure.message());
        assertEquals(List.of(), cloud.askedFor(AUTHORIZE));
    }

    @Test
    void settingsThatMakeNoSenseAreToldAndNothingIsSent() {
        assertTrue(failure(demo("cloud", "Mars")).message().contains("Mars"));
        assertTrue(failure(demo("signIn", "telepathy")).message().contains("telepathy"));
        assertTrue(failure(demo("tenant", "../common")).message().contains("tenant"));
        assertEquals(List.of(), cloud.asked);
    }

    @Test
    void aCancelEndsTheSignInWhileAPersonIsAtTheBrowser() throws Exception {
        cloud.stall(AUTHORIZE);
        CancelSource cancel = new CancelSource();
        Thread person = Thread.ofPlatform().start(() -> {
            awaitStall();
            cancel.cancel();
        });

        assertThrows(CancelledException.class, () -> service.token(demo, Audience.GRAPH, Access.READ,
                Optional.empty(), PersonPort.none(), CallContext.of(cancel)));
        person.join();
        assertEquals(List.of(), cloud.askedFor(TOKEN));
    }

    @Test
    void aCancelReachesTheRequestForAToken() throws Exception {
        cloud.stall(TOKEN);
        CancelSource cancel = new CancelSource();
        Thread.ofPlatform().start(() -> {
            awaitStall();
            cancel.cancel();
        });

        assertThrows(CancelledException.class, () -> service.token(demo, Audience.GRAPH, Access.READ,
                Optional.empty(), PersonPort.none(), CallContext.of(cancel)));
    }

    @Test
    void aSignInThatNobodyFinishesEndsAtTheDeadline() {
        cloud.stall(AUTHORIZE);
        CallContext impatient = new CallContext(Cancel.never(), Progress.silent(), Duration.ofMillis(800));

        Failure failure = assertThrows(SourceException.class, () -> service.token(demo, Audience.GRAPH, Access.READ,
                Optional.empty(), PersonPort.none(), impatient)).failure();

        assertTrue(failure.message().contains("in time"), failure.message());
    }

    @Test
    void aDemoThatNobodyJoinedIsTold() {
        cloud.claim();

        assertTrue(failure(demo).message().contains("not running"));
    }

    @Test
    void aTenantsConnectionIsNeverLedToTheEmulator() throws Exception {
        Connection tenant = StandInCloud.connection(ConnectionKind.TENANT);
        cloud.claim("demo", tenant.id());
        try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            HttpProxy address = HttpProxy.open("127.0.0.1", proxy.getLocalPort());
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> refuse(proxy));
            try (SignInService guarded = service(target -> Optional.of(address))) {
                assertThrows(SourceException.class, () -> guarded.token(tenant, Audience.GRAPH, Access.READ,
                        Optional.empty(), PersonPort.none(), context));
            }
            assertEquals("CONNECT login.microsoftonline.com:443 HTTP/1.1", asked.get(10, TimeUnit.SECONDS));
        }
        assertEquals(List.of(), cloud.asked, "a tenant's sign-in went to the emulator");
    }

    @Test
    void aPersonWithoutABrowserIsToldOfTheOtherWays() throws Exception {
        MsalSession session = new MsalSession("client", "https://login.microsoftonline.com/contoso.onmicrosoft.com/",
                TokenStore.memory(), Executors.newCachedThreadPool(), new SignInFailures(new TestFacts()));
        try (HttpTransport transport = cloud.transports(ProxyProvider.direct()).open(demo)) {
            session.http().bind(transport, Cancel.never());

            Failure failure = assertThrows(SourceException.class, () -> session.interactively(
                    Set.of("https://graph.microsoft.com/User.Read"), Optional.empty(), PersonPort.none()::browse,
                    context)).failure();

            assertTrue(failure.message().contains("browser"), failure.message());
            assertTrue(failure.advice().contains("device code"), failure.advice());
        }
    }

    @Test
    void aTokenDoesNotShow() throws Exception {
        AccessToken token = token(Access.READ);

        assertFalse(token.toString().contains(token.secret()));
    }

    private static String refuse(ServerSocket proxy) {
        try (Socket client = proxy.accept()) {
            String asked = new BufferedReader(new InputStreamReader(client.getInputStream())).readLine();
            client.getOutputStream().write("HTTP/1.1 407 Not today\r\nContent-Length: 0\r\n\r\n".getBytes());
            return asked;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private AccessToken token(Access access) throws SourceException {
        return service.token(demo, Audience.GRAPH, access, Optional.empty(), PersonPort.none(), context);
    }

    private AccessToken replace(AccessToken rejected) throws SourceException {
        return service.replace(rejected, demo, Audience.GRAPH, Access.READ, PersonPort.none(), context);
    }

    private Failure failure(Connection connection) {
        return assertThrows(SourceException.class, () -> service.token(connection, Audience.GRAPH, Access.READ,
                Optional.empty(), PersonPort.none(), context)).failure();
    }

    private static Connection demo(String... settings) {
        return StandInCloud.connection(ConnectionKind.DEMO, settings);
    }

    private SignInService service(ProxyProvider proxies) {
        return new SignInService(new TestFacts(), cloud.transports(proxies),
                Map.of("XDG_STATE_HOME", folder.toString(), "LOCALAPPDATA", folder.toString()));
    }

    private void awaitStall() {
        try {
            assertTrue(cloud.stalled.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private record Person(boolean there, List<String> shown) implements PersonPort {
        @Override
        public boolean browse(URI address) {
            return there;
        }

        @Override
        public boolean showDeviceCode(String code, URI address, Instant expires) {
            shown.add(code + " " + address + " " + expires);
            return there;
        }

        @Override
        public Optional<char[]> password(String purpose) {
            return Optional.empty();
        }
    }
}
