package io.isthmus.hybridapp.internal.choice;

import java.util.List;

import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.Parts;

/**
 * The role without which Entra lets nobody change the shared principal: Microsoft names no lesser one, and refuses the
 * request with 403. It is looked at right before the request is sent.
 */
public final class GlobalAdministrator {

    private static final String TEMPLATE = "62e90394-69f5-4237-9190-012177145e10";
    private static final String USER = "user";

    private GlobalAdministrator() {
    }

    /**
     * That whoever applies the plan has the role, and has it activated. Nothing where an application signs in, which
     * Entra shows no "me" of.
     */
    public static List<Expectation> active(PlanContext context) {
        boolean application = context.read(Parts.SIGNED_IN_USER).value()
                .filter(user -> !user.principal().type().equals(USER)).isPresent();
        return application ? List.of() : List.of(new Expectation(
                GraphRequest.get("/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,roleTemplateId"),
                new Condition.Any("/value", Condition.equal("/roleTemplateId", TEMPLATE)),
                Messages.GlobalAdministrator_Active));
    }
}
