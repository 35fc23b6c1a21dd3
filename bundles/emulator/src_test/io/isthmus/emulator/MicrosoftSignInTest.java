package io.isthmus.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import com.microsoft.aad.msal4j.SystemBrowserOptions;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** Microsoft's own sign-in library, unchanged, against the emulated Entra. */
@Timeout(90)
class MicrosoftSignInTest {

    private static final Set<String> SCOPES = Set.of(Contoso.GRAPH_SCOPE);

    @TempDir
    private Path directory;
    private Contoso contoso;
    private final Map<String, String> posted = new ConcurrentHashMap<>();
    private final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void open() throws Exception {
        contoso = Contoso.open("fresh-hybrid", directory);
    }

    @AfterEach
    void close() {
        contoso.close();
        browser.shutdownNow();
    }

    @Test
    void aDeviceCodeIsRedeemedAfterItWasShown() throws Exception {
        StringBuilder shown = new StringBuilder();
        IAuthenticationResult result = publicClient(Contoso.TENANT).acquireToken(DeviceCodeFlowParameters
                .builder(SCOPES, code -> shown.append(code.userCode()).append(' ').append(code.verificationUri()))
                .build()).get();
        assertEquals("ines.keller@contoso.com", result.account().username());
        assertTrue(shown.toString().endsWith("/devicelogin"), shown.toString());
        assertEquals(200, me(result.accessToken()).statusCode());
    }

    @Test
    void aBrowserSignsInAndTheTokenIsRefreshed() throws Exception {
        PublicClientApplication client = publicClient(Contoso.TENANT);
        IAuthenticationResult first = signIn(client);
        assertEquals(Contoso.TENANT, Contoso.text(claims(first.accessToken()), "/tid"));
        IAuthenticationResult cached = client.acquireTokenSilently(silent(first).build()).get();
        assertEquals(first.accessToken(), cached.accessToken());
        IAuthenticationResult fresh = client.acquireTokenSilently(silent(first).forceRefresh(true).build()).get();
        assertNotEquals(first.accessToken(), fresh.accessToken());
        assertEquals(200, me(fresh.accessToken()).statusCode());
    }

    @Test
    void aRefreshTokenOutlastsTheProcess() throws Exception {
        PublicClientApplication client = publicClient(Contoso.TENANT);
        IAuthenticationResult first = signIn(client);
        contoso.close();
        contoso = Contoso.open("fresh-hybrid", directory);
        IAuthenticationResult fresh = client.acquireTokenSilently(silent(first).forceRefresh(true).build()).get();
        assertEquals(200, me(fresh.accessToken()).statusCode());
    }

    @Test
    void aRefusedTokenComesWithAClaimsChallengeThatANewTokenMeets() throws Exception {
        PublicClientApplication client = publicClient(Contoso.TENANT);
        IAuthenticationResult first = signIn(client);
        contoso.demo().planFaults(List.of(Contoso.object("kind", "revoke-tokens", "target", "/me")));
        HttpResponse<String> refused = me(first.accessToken());
        assertEquals(401, refused.statusCode());
        String challenge = refused.headers().firstValue("WWW-Authenticate").orElseThrow();
        assertTrue(challenge.contains("error=\"insufficient_claims\""), challenge);
        String claims = new String(Base64.getDecoder().decode(challenge.replaceAll(".*claims=\"([^\"]+)\".*", "$1")),
                StandardCharsets.UTF_8);
        IAuthenticationResult fresh = client.acquireTokenSilently(
                silent(first).claims(ClaimsRequest.formatAsClaimsRequest(claims)).build()).get();
        assertEquals(200, me(fresh.accessToken()).statusCode());
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        IAuthenticationResult result = signIn(publicClient(Contoso.TENANT));
        assertEquals(200, me(result.accessToken()).statusCode());
        contoso.demo().planFaults(List.of(Contoso.object("kind", "expire-tokens")));
        HttpResponse<String> refused = me(result.accessToken());
        assertEquals(401, refused.statusCode());
        assertTrue(refused.body().contains("InvalidAuthenticationToken"), refused.body());
    }

    @Test
    void refusedConsentIsTold() throws Exception {
        contoso.demo().chooseSignIn(Contoso.object("refuse", true));
        msalError(() -> signIn(publicClient(Contoso.TENANT)));
        assertEquals("access_denied", posted.get("error"));
        assertTrue(posted.get("error_description").startsWith("AADSTS65004"), posted::toString);
    }

    @Test
    void somebodyOfAnotherTenantIsTurnedAwayAtTheTenantAndNamedByTheTokenElsewhere() throws Exception {
        contoso.demo().chooseSignIn(Contoso.object("account", "paul.novak@fabrikam.com"));
        msalError(() -> signIn(publicClient(Contoso.TENANT)));
        assertTrue(posted.get("error_description").startsWith("AADSTS50020"), posted::toString);
        IAuthenticationResult other = signIn(publicClient("organizations"));
        assertNotEquals(Contoso.TENANT, Contoso.text(claims(other.accessToken()), "/tid"));
        assertEquals(401, me(other.accessToken()).statusCode());
    }

    @Test
    void anApplicationProvesItselfByItsCertificate() throws Exception {
        X509Certificate certificate = keyPair();
        Value application = contoso.graph(201, "POST", "/v1.0/applications", Contoso.object("displayName", "console"));
        contoso.graph(201, "POST", "/v1.0/servicePrincipals",
                Contoso.object("appId", Contoso.text(application, "/appId")));
        ConfidentialClientApplication client = confidential(Contoso.text(application, "/appId"), certificate);
        ClientCredentialParameters ask = ClientCredentialParameters.builder(SCOPES).skipCache(true).build();
        MsalException unknown = msalError(() -> client.acquireToken(ask).get());
        assertTrue(unknown.getMessage().contains("AADSTS700027"), unknown.getMessage());
        contoso.graph(204, "PATCH", "/v1.0/applications/" + Contoso.text(application, "/id"),
                Contoso.object("keyCredentials", List.of(Contoso.object("type", "AsymmetricX509Cert", "usage", "Verify",
                        "key", Base64.getEncoder().encodeToString(certificate.getEncoded())))));
        String token = client.acquireToken(ask).get().accessToken();
        assertEquals("app", Contoso.text(claims(token), "/idtyp"));
        assertEquals(403, contoso.send("GET", "/v1.0/applications", Map.of("Authorization", "Bearer " + token), "")
                .statusCode());
    }

    @Test
    void anUnknownTenantAndAnUnknownClientAreNamed() throws Exception {
        HttpResponse<String> tenant = contoso.send("GET", "/nobody.example/v2.0/.well-known/openid-configuration",
                Map.of(), "");
        assertEquals(400, tenant.statusCode());
        assertTrue(tenant.body().contains("AADSTS90002"), tenant.body());
        HttpResponse<String> client = contoso.send("POST", "/" + Contoso.TENANT + "/oauth2/v2.0/devicecode",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                Contoso.form(Map.of("client_id", "00000000-1111-2222-3333-444444444444", "scope", "openid")));
        assertTrue(client.body().contains("AADSTS700016"), client.body());
    }

    private X509Certificate keyPair() throws Exception {
        Path store = directory.resolve("client.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-keystore", store.toString(), "-storepass", "changeit", "-alias", "client", "-keyalg",
                "RSA", "-keysize", "2048", "-dname", "CN=client", "-validity", "3650", "-startdate",
                "2026/01/01 00:00:00").redirectErrorStream(true).start();
        assertEquals(0, keytool.waitFor(), () -> new String(readAll(keytool), StandardCharsets.UTF_8));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(Files.newInputStream(store), "changeit".toCharArray());
        return (X509Certificate) keys.getCertificate("client");
    }

    private static byte[] readAll(Process process) {
        try {
            return process.getInputStream().readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ConfidentialClientApplication confidential(String appId, X509Certificate certificate) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(Files.newInputStream(directory.resolve("client.p12")), "changeit".toCharArray());
        PrivateKey key = (PrivateKey) keys.getKey("client", "changeit".toCharArray());
        assertTrue(certificate.getSerialNumber().compareTo(BigInteger.ZERO) > 0);
        return ConfidentialClientApplication
                .builder(appId, ClientCredentialFactory.createFromCertificate(key, certificate))
                .authority("https://login.microsoftonline.com/" + Contoso.TENANT + "/").httpClient(rewriting()).build();
    }

    private PublicClientApplication publicClient(String tenant) throws Exception {
        return PublicClientApplication.builder(Contoso.CLIENT)
                .authority("https://login.microsoftonline.com/" + tenant + "/")
                .clientCapabilities(Set.of("CP1")).httpClient(rewriting()).build();
    }

    /**
     * Signs in by the browser. The library stores its own future only after it began to work on it, and fails where the
     * answer is faster; so the browser waits until the call came back.
     */
    private IAuthenticationResult signIn(PublicClientApplication client) throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        SystemBrowserOptions options = SystemBrowserOptions.builder().openBrowserAction(address -> {
            await(began);
            Thread.ofVirtual().start(() -> browse(URI.create(address.toString())));
        }).build();
        CompletableFuture<IAuthenticationResult> result = client.acquireToken(InteractiveRequestParameters
                .builder(URI.create("http://localhost")).scopes(SCOPES).systemBrowserOptions(options).build());
        began.countDown();
        return result.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private SilentParameters.SilentParametersBuilder silent(IAuthenticationResult result) {
        return SilentParameters.builder(SCOPES, result.account());
    }

    /** What a browser does: opens the page, and the page posts its form to the listener of the library. */
    private void browse(URI address) {
        try {
            HttpResponse<String> page = browser.send(HttpRequest.newBuilder(loopback(address)).build(),
                    HttpResponse.BodyHandlers.ofString());
            posted.clear();
            for (String name : List.of("code", "state", "error", "error_description")) {
                if (page.body().contains("name=\"" + name + "\"")) {
                    posted.put(name, Contoso.field(page.body(), name).replace("&quot;", "\"").replace("&amp;", "&"));
                }
            }
            URI redirect = URI.create(page.body().replaceAll("(?s).*action=\"([^\"]+)\".*", "$1"));
            browser.send(HttpRequest.newBuilder(redirect).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(Contoso.form(posted))).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> me(String token) throws IOException {
        return contoso.send("GET", "/v1.0/me", Map.of("Authorization", "Bearer " + token), "");
    }

    private URI loopback(URI address) {
        return URI.create(contoso.demo().address() + address.getRawPath()
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    }

    /** The one seam that a demo connection has: the real host is replaced by the loopback address. */
    private IHttpClient rewriting() {
        return request -> {
            HttpRequest.Builder builder = HttpRequest.newBuilder(loopback(request.url().toURI()))
                    .method(request.httpMethod().name(), request.body() == null ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofString(request.body()));
            request.headers().forEach(builder::header);
            HttpResponse<String> answer = browser.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            com.microsoft.aad.msal4j.HttpResponse response = new com.microsoft.aad.msal4j.HttpResponse()
                    .statusCode(answer.statusCode()).body(answer.body());
            response.addHeaders(answer.headers().map());
            return (IHttpResponse) response;
        };
    }

    private static Value claims(String token) throws IOException {
        return Codec.read(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static MsalException msalError(Attempt attempt) {
        ExecutionException failure = assertThrows(ExecutionException.class, attempt::run);
        return (MsalException) failure.getCause();
    }
}
