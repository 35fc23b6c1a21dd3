package io.isthmus.entra.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import io.isthmus.engine.Console;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.AuthServerRules;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Both sides together, over the emulator's protocols: an application that somebody renamed and took the consent from is
 * still the one that the Auth Server names.
 */
@Timeout(180)
class RenamedApplicationTest {

    private static final long SERVICE_DEADLINE = 30_000;

    private final BundleContext framework = FrameworkUtil.getBundle(getClass()).getBundleContext();
    private final CallContext context = CallContext.of(Cancel.never());

    @TempDir
    private Path folder;

    @Test
    void itIsFoundThroughTheAuthServer() throws Exception {
        Console console = console();
        console.useProfile(folder);
        Connection connection = new Connection("contoso", "Contoso", ConnectionKind.DEMO,
                Map.of(Connection.SCENARIO, "half-done"));
        try (Session session = console.sessions().open(connection, Access.WRITE, PersonPort.none(), context)) {
            Snapshot before = take(session);
            HybridPair pair = before.pairs().get(0);
            Application application = read(before, pair, Parts.APPLICATIONS).get(0);
            AppRoleAssignment consent = read(before, pair, Parts.APP_ROLE_ASSIGNMENTS).get(0);
            send(session, pair, GraphRequest.of("PATCH", "/v1.0/applications/" + application.id(),
                    Value.members().with("displayName", Value.of("Mail bridge"))));
            send(session, pair, GraphRequest.delete("/v1.0/servicePrincipals/" + consent.principalId()
                    + "/appRoleAssignments/" + consent.id()));
            assertEquals(List.of(), read(take(session), pair, Parts.APPLICATIONS), "nothing names it yet");

            AuthServer server = authServer(before, pair);
            send(session, pair, CmdletRequest.onPremises("Set-AuthServer").with("Identity", server.identity())
                    .with("ApplicationIdentifier", application.appId().text())
                    .with("DomainName", Value.list(Value.of("contoso.mail.onmicrosoft.com")))
                    .with("Confirm", Value.of(false)));
            Snapshot after = take(session);

            ApplicationMatch.Found found = (ApplicationMatch.Found) ApplicationRules.find(Optional.empty(),
                    Optional.of(authServer(after, pair)), read(after, pair, Parts.APPLICATIONS));
            assertEquals(ApplicationMatch.By.AUTH_SERVER, found.by());
            assertEquals(application.appId(), found.application().appId());
            assertEquals("Mail bridge", found.application().displayName());
            assertEquals(List.of(), read(after, pair, Parts.APP_ROLE_ASSIGNMENTS), "and it has no consent");
        }
    }

    private Snapshot take(Session session) {
        return session.take(Set.of(), SnapshotListener.none(), context);
    }

    private void send(Session session, HybridPair pair, Request request) throws SourceException {
        session.send(request, pair, context);
    }

    private static <T> T read(Snapshot snapshot, HybridPair pair, Part<T> part) {
        return snapshot.read(part, pair).value().orElseThrow(
                () -> new AssertionError(part.id() + " was not read: " + snapshot.read(part, pair)));
    }

    private static AuthServer authServer(Snapshot snapshot, HybridPair pair) {
        return AuthServerRules.azureAd(read(snapshot, pair, Parts.AUTH_SERVERS),
                TenantId.of(pair.tenant().orElseThrow())).get(0);
    }

    private Console console() throws InterruptedException {
        ServiceTracker<Console, Console> tracker = new ServiceTracker<>(framework, Console.class, null);
        tracker.open();
        return Optional.ofNullable(tracker.waitForService(SERVICE_DEADLINE)).orElseThrow();
    }
}
