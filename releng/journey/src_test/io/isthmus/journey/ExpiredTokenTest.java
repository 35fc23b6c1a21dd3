package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.datapack.DataPacks;
import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.Emulator;
import io.isthmus.entra.internal.signin.SignInService;
import io.isthmus.entra.internal.source.EntraSourceFactory;
import io.isthmus.exchange.internal.online.OnlineSourceFactory;
import io.isthmus.http.ProxyProvider;
import io.isthmus.http.Transports;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.SourceFactory;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** Both services of a tenant refuse a token whose time is not over: it is renewed once, and nobody is asked for it. */
@Timeout(120)
class ExpiredTokenTest {

    private static final Facts FACTS = DataPacks.builtIn();

    @TempDir
    private Path folder;

    private final Connection connection = new Connection("contoso", "Contoso", ConnectionKind.DEMO,
            Map.of(Connection.SCENARIO, "fresh-hybrid"));
    private final CallContext context = CallContext.of(Cancel.never());
    private EmulatedDemo demo;
    private Transports transports;
    private SignInService signIn;

    @BeforeEach
    void join() throws SourceException {
        Emulator emulator = new Emulator();
        demo = emulator.join(connection, folder);
        transports = new Transports(ProxyProvider.direct());
        transports.bindDemos(emulator);
        signIn = new SignInService(FACTS, transports, Map.of());
    }

    @AfterEach
    void leave() {
        signIn.close();
        demo.close();
    }

    @Test
    void graphIsReadOnWithANewToken() throws Exception {
        assertRenewed(new EntraSourceFactory(FACTS, transports, signIn), "GRAPH", Parts.DOMAINS);
    }

    @Test
    void exchangeOnlineIsReadOnWithANewToken() throws Exception {
        assertRenewed(new OnlineSourceFactory(FACTS, signIn, transports), "ONLINE", Parts.ONLINE_ACCEPTED_DOMAINS);
    }

    @Test
    void graphThatTakesNoTokenAtAllHasAnswered() throws Exception {
        assertGivenUp(new EntraSourceFactory(FACTS, transports, signIn), "GRAPH", Parts.DOMAINS);
    }

    @Test
    void exchangeOnlineThatTakesNoTokenAtAllHasAnswered() throws Exception {
        assertGivenUp(new OnlineSourceFactory(FACTS, signIn, transports), "ONLINE", Parts.ONLINE_ACCEPTED_DOMAINS);
    }

    private void assertRenewed(SourceFactory factory, String protocol, Part<?> part) throws SourceException {
        try (Source source = open(factory)) {
            Reading<?> reading = readWithExpiry(source, protocol, part, 1);

            assertEquals(ReadState.READ, reading.state(), reading::toString);
            assertEquals("401", outcomes(protocol).getFirst());
            assertEquals("200", outcomes(protocol).get(1));
        }
    }

    private void assertGivenUp(SourceFactory factory, String protocol, Part<?> part) throws SourceException {
        try (Source source = open(factory)) {
            Reading<?> reading = readWithExpiry(source, protocol, part, 0);

            assertEquals(Failure.Kind.NOT_SIGNED_IN, reading.failure().orElseThrow().kind());
            assertEquals(List.of("401", "401"), outcomes(protocol));
        }
    }

    private Source open(SourceFactory factory) throws SourceException {
        return factory.open(connection, Access.READ, PersonPort.none(), context).getFirst();
    }

    /** @param times how often all tokens expire at a request; 0 for each time */
    private Reading<?> readWithExpiry(Source source, String protocol, Part<?> part, int times) throws SourceException {
        demo.planFaults(List.of(Value.members().with("kind", Value.of("EXPIRE_TOKENS"))
                .with("protocol", Value.of(protocol)).with("every", Value.of(1)).with("times", Value.of(times))));
        demo.forgetRequests();
        Reading<?> reading = source.read(part, context);
        assertTrue(demo.requests().stream().noneMatch(
                request -> request.at("/target").text().orElseThrow().contains("authorize")), "a person was asked");
        return reading;
    }

    private List<String> outcomes(String protocol) throws SourceException {
        return demo.requests().stream().filter(request -> request.at("/protocol").text().orElseThrow().equals(protocol))
                .map(request -> request.at("/outcome").text().orElseThrow()).toList();
    }
}
