package io.isthmus.benchmarks.internal.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.engine.Console;
import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Counts what the plans of the application's later years write to both directories: a rotation of the auth certificate,
 * the repair of an application that lost what it needs, and the clean-up of the shared principal from two certificates
 * beside which a third one of another organization stays.
 * <p>
 * System properties: {@code isthmus.benchmark.profile} and {@code isthmus.benchmark.result}.
 */
public final class LaterPlans implements IApplication {

    /** The application is in use, and a Global Administrator is signed in. */
    private static final String SCENARIO = "graph-stage"; //$NON-NLS-1$
    private static final String APPLICATION = "/v1.0/applications/e3f95b7a-0c62-4d18-b5a9-8d7c1f4e6b03"; //$NON-NLS-1$
    private static final String PRINCIPAL = "/v1.0/servicePrincipals/17d4e9a2-6b8f-4c50-9e31-a2f0c5d7b864"; //$NON-NLS-1$
    private static final String SHARED_PRINCIPAL = "/v1.0/servicePrincipals/a41b7c39-05e2-4c8d-9f1a-7d3e6b82c450"; //$NON-NLS-1$
    private static final String KEYS = "keyCredentials"; //$NON-NLS-1$
    private static final String OTHERS = "another organization's"; //$NON-NLS-1$

    private final CallContext context = CallContext.of(Cancel.never());
    private Console console;
    private Session session;
    private EmulatedDemo demo;

    @Override
    public Object start(IApplicationContext application) throws Exception {
        console = Services.console();
        Connection connection = Services.demo(SCENARIO);
        Notes notes = new Notes();
        try (Session open = console.sessions().open(connection, Access.WRITE, PersonPort.none(), context)) {
            session = open;
            demo = Services.joined(connection);
            demo.become(SCENARIO, Value.members().with("carriesAfter", Value.of("PT5M"))); //$NON-NLS-1$ //$NON-NLS-2$
            notes.note("rotation", writes("certificate.rotate", Map.of("renewBefore", Value.of("90")))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            Value keys = send(GraphRequest.get(APPLICATION + "?$select=keyCredentials")).at("/keyCredentials"); //$NON-NLS-1$ //$NON-NLS-2$
            loseWhatItNeeds();
            notes.note("repair", writes("hybrid.setup", Map.of())); //$NON-NLS-1$ //$NON-NLS-2$
            putOnSharedPrincipal(keys);
            notes.note("clean-up", writes("shared.cleanup", //$NON-NLS-1$ //$NON-NLS-2$
                    Map.of("unproven", Value.of("writes are counted, not lookups")))); //$NON-NLS-1$ //$NON-NLS-2$
            othersKeyAloneStays();
        }
        notes.write();
        return EXIT_OK;
    }

    /** Somebody takes away the permission, the consent and both certificates. */
    private void loseWhatItNeeds() throws Exception {
        send(GraphRequest.of("PATCH", APPLICATION, Value.members().with("requiredResourceAccess", Value.list()).with(KEYS, Value.list()))); //$NON-NLS-1$ //$NON-NLS-2$
        List<Value> consents = send(GraphRequest.get(PRINCIPAL + "/appRoleAssignments")).at("/value").entries().toList(); //$NON-NLS-1$ //$NON-NLS-2$
        for (Value consent : consents) {
            send(GraphRequest.of("DELETE", PRINCIPAL + "/appRoleAssignments/" + consent.at("/id").text().orElseThrow(), Value.none())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
    }

    /** As wizards of before and after a rotation leave it, and the wizard of another organization with the same tenant. */
    private void putOnSharedPrincipal(Value keys) throws Exception {
        List<Value> all = new ArrayList<>(keys.entries().toList());
        all.add(Value.members().with("displayName", Value.of(OTHERS)).with("type", Value.of("AsymmetricX509Cert")) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                .with("usage", Value.of("Verify")).with("key", Value.of(othersCertificate()))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        send(GraphRequest.of("PATCH", SHARED_PRINCIPAL, Value.members().with(KEYS, new Value.Array(all)))); //$NON-NLS-1$
    }

    private static String othersCertificate() throws IOException {
        try (InputStream certificate = LaterPlans.class.getResourceAsStream("another-organization.cer")) { //$NON-NLS-1$
            return Base64.getEncoder().encodeToString(certificate.readAllBytes());
        }
    }

    /** Who takes the other organization's key along needs one write as well; that is no clean-up. */
    private void othersKeyAloneStays() throws Exception {
        List<String> left = send(GraphRequest.get(SHARED_PRINCIPAL + "?$select=keyCredentials")).at("/keyCredentials").entries() //$NON-NLS-1$ //$NON-NLS-2$
                .map(key -> key.at("/displayName").text().orElse("")).toList(); //$NON-NLS-1$ //$NON-NLS-2$
        if (!left.equals(List.of(OTHERS))) {
            throw new IOException("left on the shared principal: " + left); //$NON-NLS-1$
        }
    }

    private Value send(GraphRequest request) throws Exception {
        return session.send(request, look().pairs().getFirst(), context).body();
    }

    private Snapshot look() {
        return session.take(Set.of(), SnapshotListener.none(), context);
    }

    private long writes(String kind, Map<String, Value> parameters) throws Exception {
        Snapshot snapshot = look();
        Plan plan = console.planFactory().make(kind, session.connection(), snapshot, snapshot.pairs().getFirst(), parameters, Optional.of(session),
                Cancel.never());
        demo.forgetRequests();
        ChangeResult applied = console.changes(session.connection().id()).apply(plan, session, ApplyOptions.confirmed(plan.organization()),
                ChangeListener.none(), Cancel.never());
        if (applied.state().phase() != PlanState.Phase.APPLIED) {
            throw new IOException(kind + ": " + applied.sentence() + " " + applied.state().steps()); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return Asked.of(demo).stream().filter(Asked::wrote).count();
    }

    @Override
    public void stop() {
        // It ends by itself.
    }
}
