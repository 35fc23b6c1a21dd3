package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.Source;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;

/** The demo organization with a log of sign-ins, and a console that is connected to it. */
final class LoggedContoso implements AutoCloseable {

    static final String SCENARIO = "signins-5m";

    final ServedContoso served;
    private final PlainConsole console;
    private final Session session;

    /**
     * @param signIns the settings of the log
     */
    LoggedContoso(Path profile, Value signIns) throws Exception {
        this(ServedContoso.serve(profile, SCENARIO), profile, signIns);
    }

    /** The same with a demo organization that is served already. */
    LoggedContoso(ServedContoso served, Path profile, Value signIns) throws Exception {
        this.served = served;
        served.become(SCENARIO, Value.members().with("signIns", signIns));
        console = PlainConsole.open(profile, served.emulator());
        session = open();
    }

    /** One more session of the same console, to be closed by whoever opened it. */
    Session open() throws SourceException {
        return console.console().sessions().open(new Connection(ServedContoso.connectionId(SCENARIO), "Contoso",
                ConnectionKind.DEMO, Map.of(Connection.SCENARIO, SCENARIO)), Access.READ, PersonPort.none(),
                CallContext.of(Cancel.never()));
    }

    /** The tenant's log. */
    SignInLog log() {
        return log(session);
    }

    /** The tenant's log, as a session has it. */
    static SignInLog log(Session session) {
        return session.sources().stream().map(Source::signInLog).flatMap(Optional::stream).findFirst().orElseThrow();
    }

    /** What it holds of service principals, asked for by somebody else; for logs without a limit. */
    Set<UUID> ids() throws IOException {
        Set<UUID> ids = new HashSet<>();
        String path = "/beta/auditLogs/signIns?$filter=" + URLEncoder.encode(
                "signInEventTypes/any(t: t eq 'servicePrincipal')", StandardCharsets.UTF_8).replace("+", "%20");
        for (Optional<String> next = Optional.of(path); next.isPresent();) {
            Value page = served.graph("GET", next.get(), Value.none());
            page.at("/value").entries().forEach(entry -> ids.add(UUID.fromString(entry.at("/id").text().orElseThrow())));
            next = page.at("/@odata.nextLink").text().map(URI::create)
                    .map(link -> link.getRawPath() + "?" + link.getRawQuery());
        }
        return ids;
    }

    /** Holds a store to it: every sign-in of a set is there, none twice, and all with their originals. */
    static void whole(SignInStore store, Set<UUID> expected) throws SourceException {
        List<UUID> found = new ArrayList<>();
        store.ask(new SignInQuery.Page(Filter.ALL, List.of(SignInColumn.ID), SignInQuery.Order.NEWEST_FIRST,
                Integer.MAX_VALUE, Optional.empty()), new AskedAt(Instant.now(), ZoneOffset.UTC),
                row -> found.add((UUID) row.get(0)), Cancel.never());
        Set<UUID> missing = new HashSet<>(expected);
        missing.removeAll(Set.copyOf(found));
        assertEquals(Set.of(), missing, "nothing is missing");
        assertEquals(found.size(), Set.copyOf(found).size(), "nothing is doubled");
        assertEquals(List.of(), store.check(Progress.silent(), Cancel.never()).problems());
    }

    @Override
    public void close() {
        session.close();
        console.close();
        served.close();
    }
}
