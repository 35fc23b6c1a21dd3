package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.PrincipalIds;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.request.GraphRequest;

/**
 * Takes admin consent away: the appRoleAssignments, each by its id. Given back, an assignment has another id, by which the
 * plan that gave the first knows it from then on.
 */
public final class RemoveConsents {

    /** The id of the step. */
    public static final String STEP = "consent";

    private static final String LIST = "/value";

    private RemoveConsents() {
    }

    /**
     * @param displayName   of the application
     * @param principal     its service principal
     * @param assignments   the ones that go
     * @param names         what they permit, for a person
     * @param withPrincipal whether the same plan deletes the service principal next, and they go with it at the latest
     * @param preconditions what must be true right before
     * @param unchanged     what must be true of the application before consent is given back
     * @param reversibility for how long it can be given back
     */
    public static Step step(String displayName, ServicePrincipal principal, List<AppRoleAssignment> assignments,
            String names, boolean withPrincipal, List<Expectation> preconditions, List<Expectation> unchanged,
            Reversibility reversibility) {
        String path = PrincipalIds.of(Optional.of(principal)).path() + "/appRoleAssignments";
        GraphRequest read = GraphRequest.get(path);
        List<Condition> granted = assignments.stream().map(RemoveConsents::granted).toList();
        Condition none = Condition.all(new Condition.Not(new Condition.Equal(LIST, Value.none())),
                new Condition.Every(LIST, new Condition.Not(new Condition.Either(granted))));
        Condition gone = withPrincipal ? new Condition.Either(List.of(new Condition.Absent(""), none)) : none;
        Change change = new Change(NLS.bind(Messages.RemoveConsents_Effect, displayName, names), preconditions,
                List.of(), assignments.stream().map(one -> Action.repeatable(GraphRequest.delete(path + "/" + one.id()),
                        "Request_ResourceNotFound")).toList(),
                Waits.directory(new Expectation(read, gone, NLS.bind(Messages.GrantConsent_Revoked, displayName,
                        names))));
        Change inverse = new Change(NLS.bind(Messages.RemoveConsents_Undo, displayName, names), unchanged, List.of(),
                assignments.stream().map(one -> Action.repeatable(GraphRequest.of("POST", path, body(one)),
                        "already exists").renewing(one.id(), "/id")).toList(),
                Waits.directory(new Expectation(read, new Condition.All(granted.stream()
                        .<Condition>map(condition -> new Condition.Any(LIST, condition)).toList()),
                        NLS.bind(Messages.GrantConsent_Given, displayName, names))));
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.RemoveConsents_Title, displayName), Set.of(), change,
                List.of(), List.of(new Difference(NLS.bind(Messages.ServicePrincipalOf, displayName),
                        "appRoleAssignments", Value.of(names), Value.none())),
                reversibility, Optional.of(inverse), Optional.empty());
    }

    private static Condition granted(AppRoleAssignment assignment) {
        return Condition.all(Condition.equal("/resourceId", assignment.resourceId().text()),
                Condition.equal("/appRoleId", assignment.appRoleId().toString()));
    }

    private static Value.Members body(AppRoleAssignment assignment) {
        return Value.members().with("principalId", Value.of(assignment.principalId().text()))
                .with("resourceId", Value.of(assignment.resourceId().text()))
                .with("appRoleId", Value.of(assignment.appRoleId().toString()));
    }
}
