package io.isthmus.hybridapp.internal.part;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.GraphServers;
import io.isthmus.hybridapp.internal.choice.MadeHere;
import io.isthmus.hybridapp.internal.choice.OwnAuthServer;
import io.isthmus.hybridapp.internal.choice.PrincipalIds;
import io.isthmus.hybridapp.internal.step.ConfigureAuthServer;
import io.isthmus.hybridapp.internal.step.GrantConsent;
import io.isthmus.hybridapp.internal.step.OpenEwsGate;
import io.isthmus.hybridapp.internal.step.SetGraphBaseUrl;
import io.isthmus.hybridapp.internal.step.UploadCertificates;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.model.AuthServer;

/** The Auth Server, pointed at the application. */
public final class AuthServerPart {

    private AuthServerPart() {
    }

    /**
     * Adds the step. Where the override is on, servers use the application as soon as it is named: it is named once all
     * is done that makes it usable.
     */
    public static void point(Composition plan, DedicatedApplication application, OwnAuthServer authServer)
            throws PlanRefusedException {
        Set<String> usable = StillUnused.overrideOn(plan)
                ? plan.having(ApplicationIds.STEP, PrincipalIds.STEP, GrantConsent.STEP, UploadCertificates.STEP,
                        OpenEwsGate.STEP)
                : plan.having(ApplicationIds.STEP);
        plan.add(ConfigureAuthServer.step(authServer.server(), application.ids(), authServer.domains(),
                plan.facts().propagation(), application.stillThere(plan),
                StillUnused.authServer(plan, authServer.server()), usable));
    }

    /** Adds the step that gives it back what it had, behind all steps so far; clears it where that is not known. */
    public static void giveBack(Composition plan, AuthServer authServer, MadeHere madeHere) {
        Optional<MadeHere.Before> before = madeHere.before(authServer);
        if (before.isEmpty()) {
            plan.warnings().add(NLS.bind(Messages.AuthServerPart_Cleared, authServer.name()));
        }
        plan.add(ConfigureAuthServer.giveBack(authServer, before.flatMap(MadeHere.Before::application),
                before.map(MadeHere.Before::domains).orElse(List.of()),
                plan.steps().stream().map(Step::id).collect(Collectors.toUnmodifiableSet())));
    }

    /**
     * Adds the step that tells it where Graph of the tenant's cloud answers.
     *
     * @throws PlanRefusedException where the cloud or every server cannot use Graph in the place of EWS
     */
    public static void graph(Composition plan, AuthServer authServer) throws PlanRefusedException {
        GraphServers.of(plan.context(), plan.facts(), plan.warnings());
        plan.add(SetGraphBaseUrl.step(authServer, plan.cloud().graph(), plan.facts().propagation(),
                StillUnused.graphAddress(plan), plan.having(ConfigureAuthServer.STEP)));
    }
}
