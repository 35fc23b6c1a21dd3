package io.isthmus.entra.internal.signin;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import io.isthmus.sdk.port.Purpose;
import io.isthmus.sdk.port.TokenPort.AccessToken;
import io.isthmus.sdk.port.TokenPort.Audience;
import io.isthmus.sdk.testkit.TestFacts;

/** What tests of signing in share: a cloud that stands in for Entra, and the service that signs in to it. */
abstract class SignInFixture {

    static final String AUTHORIZE = "GET /contoso.onmicrosoft.com/oauth2/v2.0/authorize";
    static final String TOKEN = "POST /contoso.onmicrosoft.com/oauth2/v2.0/token";
    static final String DEVICE_CODE = "POST /contoso.onmicrosoft.com/oauth2/v2.0/devicecode";

    @TempDir
    private Path folder;

    final StandInCloud cloud = new StandInCloud();
    SignInService service;
    final Connection demo = StandInCloud.connection(ConnectionKind.DEMO);
    final CallContext context = CallContext.of(Cancel.never());

    @BeforeEach
    void open() {
        service = service(ProxyProvider.direct());
    }

    @AfterEach
    void close() {
        service.close();
        cloud.close();
    }

    final AccessToken token(Access access) throws SourceException {
        return token(Purpose.of(access));
    }

    final AccessToken token(Purpose purpose) throws SourceException {
        return service.token(demo, Audience.GRAPH, purpose, Optional.empty(), PersonPort.none(), context);
    }

    final AccessToken replace(AccessToken rejected) throws SourceException {
        return service.replace(rejected, demo, Audience.GRAPH, Access.READ, PersonPort.none(), context);
    }

    final Failure failure(Connection connection) {
        return assertThrows(SourceException.class, () -> service.token(connection, Audience.GRAPH, Access.READ,
                Optional.empty(), PersonPort.none(), context)).failure();
    }

    static Connection demo(String... settings) {
        return StandInCloud.connection(ConnectionKind.DEMO, settings);
    }

    final SignInService service(ProxyProvider proxies) {
        return new SignInService(new TestFacts(), cloud.transports(proxies),
                Map.of("XDG_STATE_HOME", folder.toString(), "LOCALAPPDATA", folder.toString()));
    }
}
