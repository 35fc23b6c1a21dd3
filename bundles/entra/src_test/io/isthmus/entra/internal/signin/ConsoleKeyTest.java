package io.isthmus.entra.internal.signin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.entra.standin.StandInCloud;
import io.isthmus.http.ProxyProvider;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.TokenPort.AccessToken;
import io.isthmus.sdk.port.TokenPort.Audience;
import io.isthmus.sdk.testkit.TestFacts;

class ConsoleKeyTest {

    private static final String TOKEN = "POST /contoso.onmicrosoft.com/oauth2/v2.0/token";
    private static final String PASSWORD = "a password of the test";

    @TempDir
    private static Path folder;
    private static Path file;

    private final StandInCloud cloud = new StandInCloud();
    private final SignInService service = new SignInService(new TestFacts(),
            cloud.transports(ProxyProvider.direct()), Map.of());

    @BeforeAll
    static void makeTwoKeys() throws Exception {
        file = folder.resolve("console.p12");
        for (String alias : new String[] { "isthmus", "other" }) {
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", alias, "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=" + alias,
                    "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD)
                    .redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, keytool.waitFor(), said);
        }
    }

    @AfterEach
    void close() {
        service.close();
        cloud.close();
    }

    @Test
    void theConsoleSignsInWithItsOwnCertificate() throws Exception {
        AccessToken token = service.token(connection(Connection.CERTIFICATE, "isthmus"), Audience.GRAPH, Access.READ,
                Optional.empty(), new Keeper(PASSWORD), CallContext.of(Cancel.never()));

        assertFalse(token.person());
        Map<String, String> form = cloud.askedFor(TOKEN).get(0).form();
        assertEquals("client_credentials", form.get("grant_type"));
        assertTrue(form.get("scope").contains("https://graph.microsoft.com/.default"), form.get("scope"));
        assertTrue(signedBy(form.get("client_assertion"), "isthmus"), "the assertion is not signed by the certificate");
    }

    @Test
    void thePasswordIsAskedForOnceAndWipedAfterUse() throws Exception {
        Keeper keeper = new Keeper(PASSWORD);
        Connection connection = connection(Connection.CERTIFICATE, "isthmus");
        service.token(connection, Audience.GRAPH, Access.READ, Optional.empty(), keeper, context());
        cloud.clock.advance(StandInCloud.TOKEN_LIFETIME);
        service.token(connection, Audience.GRAPH, Access.READ, Optional.empty(), keeper, context());

        assertEquals(1, keeper.asked);
        assertArrayEquals(new char[PASSWORD.length()], keeper.given);
        assertEquals(2, cloud.askedFor(TOKEN).size());
    }

    @Test
    void whatDoesNotFitIsToldWithoutThePassword() {
        String wrong = "not the password";
        Failure failure = failure(connection(Connection.CERTIFICATE, "isthmus"), new Keeper(wrong));
        assertEquals(Failure.Kind.BAD_INPUT, failure.kind());
        assertFalse(failure.toString().contains(wrong), failure.toString());

        String names = failure(connection(), new Keeper(PASSWORD)).message();
        assertTrue(names.contains("isthmus") && names.contains("other"), names);
        assertTrue(failure(connection(Connection.CERTIFICATE, "third"), new Keeper(PASSWORD)).message()
                .contains("third"));
        assertTrue(failure(connection(Connection.CERTIFICATE, "isthmus"), PersonPort.none()).message()
                .contains("password"));
        assertTrue(failure(connection(Connection.KEY_STORE, folder.resolve("none.p12").toString()),
                new Keeper(PASSWORD)).message().contains("none.p12"));
    }

    @Test
    void aFileThatIsNoKeyStoreIsTold() throws Exception {
        Path text = Files.writeString(folder.resolve("text.p12"), "not a key store");

        Failure failure = failure(connection(Connection.KEY_STORE, text.toString()), new Keeper(PASSWORD));

        assertEquals(Failure.Kind.BAD_INPUT, failure.kind());
        assertTrue(failure.message().contains("text.p12"), failure.message());
    }

    private static Connection connection(String... settings) {
        String[] all = new String[settings.length + 6];
        System.arraycopy(new String[] { Connection.SIGN_IN, "certificate", Connection.CLIENT,
            "aaaaaaaa-0000-0000-0000-000000000001", Connection.KEY_STORE, file.toString() }, 0, all, 0, 6);
        System.arraycopy(settings, 0, all, 6, settings.length);
        return StandInCloud.connection(ConnectionKind.DEMO, all);
    }

    private Failure failure(Connection connection, PersonPort person) {
        return assertThrows(SourceException.class, () -> service.token(connection, Audience.GRAPH, Access.READ,
                Optional.empty(), person, context())).failure();
    }

    private static CallContext context() {
        return CallContext.of(Cancel.never());
    }

    private static boolean signedBy(String assertion, String alias) throws Exception {
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        Certificate certificate = store.getCertificate(alias);
        String[] parts = assertion.split("\\.");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(certificate);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static final class Keeper implements PersonPort {
        private final String password;
        private int asked;
        private char[] given;

        Keeper(String password) {
            this.password = password;
        }

        @Override
        public boolean browse(URI address) {
            return false;
        }

        @Override
        public boolean showDeviceCode(String code, URI address, Instant expires) {
            return false;
        }

        @Override
        public Optional<char[]> password(String purpose) {
            asked++;
            given = password.toCharArray();
            return Optional.of(given);
        }
    }
}
