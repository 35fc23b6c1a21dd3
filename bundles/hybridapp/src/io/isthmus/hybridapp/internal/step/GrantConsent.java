package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.Permission;
import io.isthmus.hybridapp.internal.choice.PrincipalIds;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.request.GraphRequest;

/**
 * Gives admin consent: an appRoleAssignment. It is given once it is seen by reading; where reads lag behind, the
 * service answers a second attempt with "already exists", which means the same.
 */
public final class GrantConsent {

    /** The id of the step for the permission to call EWS. */
    public static final String STEP = "consent";

    private static final String LIST = "/value";

    private GrantConsent() {
    }

    /**
     * @param granted       whether it is given already
     * @param preconditions what must be true of the application before it is given
     * @param unused        what must be true before it is taken away again
     * @param after         what makes its service principal, where the same plan does
     * @param settling      how long tokens take to go by it
     */
    public static Step step(String displayName, Permission permission, Optional<ServicePrincipal> present,
            boolean granted, List<Expectation> preconditions, List<Expectation> unused, Set<String> after,
            Settling settling) {
        String assignments = assignments(present);
        Value.Members body = Value.members()
                .with("principalId", Value.of(PrincipalIds.of(present).objectId()))
                .with("resourceId", Value.of(permission.resource().id().text()))
                .with("appRoleId", Value.of(permission.role().toString()));
        Change change = new Change(effect(displayName, permission),
                preconditions, List.of(),
                List.of(Action.repeatable(GraphRequest.of("POST", assignments, body), "already exists")),
                Waits.directory(given(displayName, permission, present)));
        Binding.Output assignment =
                new Binding.Output(assignment(permission), 0, LIST, Optional.of(permission.granted()), "/id");
        return new Step(id(permission), Side.ENTRA,
                NLS.bind(Messages.GrantConsent_Title, permission.name(), displayName), after, change, List.of(assignment),
                List.of(new Difference(NLS.bind(Messages.ServicePrincipalOf, displayName), "appRoleAssignments",
                        granted ? Value.of(permission.name()) : Value.none(), Value.of(permission.name()))),
                new Reversibility.Reversible(), Optional.of(inverse(displayName, permission, present, unused)),
                Optional.of(settling));
    }

    /** The id of the step for a permission. */
    public static String id(Permission permission) {
        return ofExchange(permission) ? STEP : STEP + "." + permission.name();
    }

    private static String assignment(Permission permission) {
        return id(permission) + ".assignment";
    }

    private static boolean ofExchange(Permission permission) {
        return permission.resource().appId().equals(AppId.EXCHANGE_ONLINE);
    }

    private static String effect(String displayName, Permission permission) {
        return NLS.bind(ofExchange(permission) ? Messages.GrantConsent_Effect : Messages.GrantConsent_EffectGraph,
                displayName, permission.name());
    }

    /** That consent is there: an empty list is no consent. */
    public static Expectation given(String displayName, Permission permission, Optional<ServicePrincipal> present) {
        return new Expectation(GraphRequest.get(assignments(present)),
                new Condition.Any(LIST, permission.granted()),
                NLS.bind(Messages.GrantConsent_Given, displayName, permission.name()));
    }

    /**
     * Entra gives a consent that is given anew another id. One that the undo of another plan of ours gave back is still
     * ours, since the ledger tells its new id; one that somebody else gave is theirs and stays.
     */
    private static Change inverse(String displayName, Permission permission, Optional<ServicePrincipal> present,
            List<Expectation> unused) {
        Expectation revoked = new Expectation(GraphRequest.get(assignments(present)),
                new Condition.Not(new Condition.Any(LIST, permission.granted())),
                NLS.bind(Messages.GrantConsent_Revoked, displayName, permission.name()));
        String own = "${" + assignment(permission) + "}";
        Expectation stillOwn = new Expectation(GraphRequest.get(assignments(present)),
                new Condition.Every(LIST, new Condition.Either(List.of(new Condition.Not(permission.granted()),
                        Condition.equal("/id", own)))),
                NLS.bind(Messages.GrantConsent_StillOwn, displayName, permission.name()));
        List<Expectation> before = new ArrayList<>(unused);
        before.add(stillOwn);
        GraphRequest revocation = GraphRequest.delete(assignments(present) + "/" + own);
        return new Change(NLS.bind(Messages.GrantConsent_Undo, permission.name(), displayName), before, List.of(),
                List.of(Action.repeatable(revocation, "Request_ResourceNotFound")), Waits.directory(revoked));
    }

    private static String assignments(Optional<ServicePrincipal> present) {
        return PrincipalIds.of(present).path() + "/appRoleAssignments";
    }
}
