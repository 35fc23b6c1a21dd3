package io.isthmus.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Purpose;
import io.isthmus.sdk.port.TokenPort;
import io.isthmus.sdk.testkit.VirtualTime;

/** What becomes of a token that a service does not take. */
@Timeout(60)
class SignedInTransportTest {

    private static final RawServer.Behaviour REFUSED = RawServer.answer("401 Unauthorized", "", "no");
    private static final RawServer.Behaviour THERE = RawServer.answer("200 OK", "", "yes");

    private final VirtualTime time = new VirtualTime();
    private final List<String> asked = new ArrayList<>();
    private Duration signInTakes = Duration.ZERO;

    /** Hands out a token that tells why it was asked for. */
    private final class Tokens implements TokenPort {
        @Override
        public AccessToken token(Connection connection, Audience audience, Access access, Optional<String> claims,
                PersonPort person, CallContext context) {
            return hand(claims.map(text -> "for " + text).orElse("usual"), context);
        }

        @Override
        public AccessToken replace(AccessToken rejected, Connection connection, Audience audience, Access access,
                PersonPort person, CallContext context) {
            return hand("instead of " + rejected.secret(), context);
        }

        private AccessToken hand(String why, CallContext context) {
            asked.add(why);
            time.sleep(signInTakes, context.cancel());
            return new AccessToken(why, TenantId.of("11111111-2222-3333-4444-555555555555"), "admin@contoso.example",
                    true);
        }
    }

    @Test
    void aRejectedTokenIsReplacedAndTheCallSentOnceMore() throws Exception {
        try (RawServer service = new RawServer(REFUSED, THERE)) {
            assertEquals(200, send(service).status());

            assertEquals(List.of("usual", "instead of usual"), asked);
            assertEquals(List.of("Bearer usual", "Bearer instead of usual"), tokens(service));
        }
    }

    @Test
    void aSecondRefusalIsTheAnswer() throws Exception {
        try (RawServer service = new RawServer(REFUSED)) {
            assertEquals(401, send(service).status());

            assertEquals(2, service.requests.size());
            assertEquals(List.of("usual", "instead of usual"), asked);
        }
    }

    @Test
    void whatTheServiceAsksForIsAskedForAndAGarbledChallengeIsAPlainRefusal() throws Exception {
        try (RawServer challenging = new RawServer(challenge("eyJhIjoxfQ=="), THERE);
                RawServer garbling = new RawServer(challenge("e"), THERE)) {
            assertEquals(200, send(challenging).status());
            assertEquals(200, send(garbling).status());
        }
        assertEquals(List.of("usual", "for {\"a\":1}", "usual", "instead of usual"), asked);
    }

    @Test
    void theDeadlineHoldsForBothTries() throws Exception {
        signInTakes = Duration.ofSeconds(40);
        try (RawServer service = new RawServer(REFUSED)) {
            Failure failure = assertThrows(SourceException.class, () -> send(service)).failure();

            assertEquals(Failure.Kind.UNREACHABLE, failure.kind());
            assertEquals("The time for it was over before it could be sent.", failure.message());
            assertEquals(1, service.requests.size());
        }
    }

    private HttpAnswer send(RawServer service) throws SourceException {
        Connection connection = new Connection("contoso", "Contoso", ConnectionKind.TENANT, Map.of());
        URI nowhere = URI.create("https://nowhere.invalid");
        Cloud cloud = new Cloud("test", "Test", nowhere, nowhere, nowhere, nowhere, nowhere, List.of(), List.of(), true);
        try (SignedInTransport signedIn = new SignedInTransport(new TenantSourceFactory.Tenant(connection, cloud,
                new HttpTransport(HttpSettings.standard().withTime(time.source())), Purpose.of(Access.READ),
                PersonPort.none()), new Tokens(), TokenPort.Audience.GRAPH)) {
            return signedIn.send(HttpCall.get(Side.ENTRA, "read the domains", service.address("/v1.0/domains")),
                    Deadline.of(new CallContext(Cancel.never(), Progress.silent(), Duration.ofMinutes(1)),
                            time.source()));
        }
    }

    private static RawServer.Behaviour challenge(String claims) {
        return RawServer.answer("401 Unauthorized",
                "WWW-Authenticate: Bearer error=\"insufficient_claims\", claims=\"" + claims + "\"\r\n", "");
    }

    private static List<String> tokens(RawServer service) {
        return service.requests.stream().flatMap(String::lines).filter(line -> line.startsWith("Authorization: "))
                .map(line -> line.substring("Authorization: ".length())).toList();
    }
}
