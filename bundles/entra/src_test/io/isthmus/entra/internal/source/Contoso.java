package io.isthmus.entra.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.isthmus.datapack.DataPacks;
import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.Emulator;
import io.isthmus.entra.internal.signin.SignInService;
import io.isthmus.http.ProxyProvider;
import io.isthmus.http.Transports;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** Contoso, signed in to. */
final class Contoso implements AutoCloseable {

    private static final Facts FACTS = DataPacks.builtIn();

    final CallContext context = CallContext.of(Cancel.never());
    final EmulatedDemo demo;
    final Source source;
    private final SignInService signIn;
    private final Transports transports;
    private final Connection connection;

    Contoso(String scenario, Path folder) throws SourceException {
        this(scenario, folder, Access.READ);
    }

    Contoso(String scenario, Path folder, Access access) throws SourceException {
        Emulator emulator = new Emulator();
        connection = new Connection("contoso-" + scenario, "Contoso", ConnectionKind.DEMO,
                Map.of(Connection.SCENARIO, scenario));
        demo = emulator.join(connection, folder);
        transports = new Transports(ProxyProvider.direct());
        transports.bindDemos(emulator);
        signIn = new SignInService(FACTS, transports, Map.of());
        source = new EntraSourceFactory(FACTS, transports, signIn)
                .open(connection, access, PersonPort.none(), context).get(0);
    }

    void signInAnew() throws SourceException {
        try (SignInService another = new SignInService(FACTS, transports, Map.of())) {
            new EntraSourceFactory(FACTS, transports, another)
                    .open(connection, Access.READ, PersonPort.none(), context);
        }
    }

    void send(Request request) throws SourceException {
        source.send(request, context);
    }

    void restore(ObjectId deleted) throws SourceException {
        send(GraphRequest.of("POST", "/v1.0/directory/deletedItems/" + deleted + "/restore", Value.members()));
    }

    Optional<ServicePrincipal> deletedPrincipal(AppId application) {
        return read(Parts.DELETED_SERVICE_PRINCIPALS).stream()
                .filter(principal -> principal.appId().equals(application)).findFirst();
    }

    <T> T read(Part<T> part) {
        Reading<T> reading = source.read(part, context);
        assertEquals(ReadState.READ, reading.state(), reading.toString());
        return reading.value().orElseThrow();
    }

    Map<String, ReadState> states() {
        Map<String, ReadState> states = new TreeMap<>();
        EntraSource.PARTS.forEach(part -> states.put(part.id(), source.read(part, context).state()));
        return states;
    }

    long pagesOf(String path) throws SourceException {
        return demo.requests().stream().filter(request -> request.at("/target").text()
                .filter(target -> target.startsWith(path)).isPresent()).count();
    }

    @Override
    public void close() {
        source.close();
        signIn.close();
        demo.close();
    }
}
