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
import java.time.Duration;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.entra.standin.StandInCloud.Said;
import io.isthmus.entra.standin.StandInCloud;
import io.isthmus.http.HttpProxy;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Purpose;
import io.isthmus.sdk.port.TokenPort.AccessToken;
import io.isthmus.sdk.port.TokenPort.Audience;

/** Tokens are asked for once, renewed in time and shared by all who need them. */
@Timeout(60)
class SignInServiceTest extends SignInFixture {

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
    void aChangeIsGivenThePermissionsThatItTakesAndNoOthers() throws Exception {
        AccessToken reading = token(Access.READ);
        AccessToken application = token(Purpose.change(Set.of("Application.ReadWrite.All")));
        AccessToken declared = token(Purpose.change(Set.of("Group.ReadWrite.All", "Application.Read.All")));

        assertEquals(Set.of("Application.ReadWrite.All"), written(1));
        assertEquals(Set.of("Group.ReadWrite.All"), written(2));
        assertTrue(scopes(2).containsAll(scopes(0)), "it goes on reading");
        assertEquals(3, Set.of(reading.secret(), application.secret(), declared.secret()).size());
        assertEquals(application, token(Purpose.change(Set.of("Application.ReadWrite.All"))));
        assertEquals(3, cloud.askedFor(TOKEN).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {".default", "Application.ReadWrite.All Directory.ReadWrite.All", "",
            "https://outlook.office365.com/.default", "Application.ReadWrite.All/.default"})
    void whatIsNoPermissionIsNotAskedFor(String declared) {
        Failure failure = assertThrows(SourceException.class,
                () -> token(Purpose.change(Set.of(declared)))).failure();

        assertEquals(Failure.Kind.BAD_INPUT, failure.kind());
        assertTrue(failure.message().contains("\u201c" + declared + "\u201d"), failure.message());
        assertEquals(List.of(), cloud.askedFor(AUTHORIZE));
    }

    private Set<String> written(int index) {
        return scopes(index).stream().filter(scope -> scope.contains("Write")).collect(Collectors.toSet());
    }

    private Set<String> scopes(int index) {
        return Stream.of(cloud.askedFor(TOKEN).get(index).form().get("scope").split(" "))
                .map(scope -> scope.substring(scope.lastIndexOf('/') + 1)).collect(Collectors.toSet());
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
}
