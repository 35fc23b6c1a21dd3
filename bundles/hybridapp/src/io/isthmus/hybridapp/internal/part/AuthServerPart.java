package io.isthmus.hybridapp.internal.part;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.OwnAuthServer;
import io.isthmus.hybridapp.internal.step.ConfigureAuthServer;
import io.isthmus.sdk.change.PlanRefusedException;

/** The Auth Server, pointed at the application. */
public final class AuthServerPart {

    private AuthServerPart() {
    }

    /** Adds the step. */
    public static void point(Composition plan, DedicatedApplication application, OwnAuthServer authServer)
            throws PlanRefusedException {
        plan.add(ConfigureAuthServer.step(authServer.server(), application.ids(), authServer.domains(),
                plan.facts().propagation(), application.stillThere(plan), plan.having(ApplicationIds.STEP)));
    }
}
