package io.isthmus.hybridapp.internal.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.PackFacts;
import io.isthmus.hybridapp.internal.choice.Permission;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.EwsAccess;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Whether servers could use the application once the override is on. Where they could not, calls to the cloud that
 * still work would stop; so what is missing is named with the plan that gives it, and no plan is made.
 */
public final class OverrideReadiness {

    private OverrideReadiness() {
    }

    /**
     * Looks at everything that the override needs. Of a gate that does not let the application in yet is only warned: it
     * takes a day, and the override may be switched on meanwhile.
     *
     * @throws PlanRefusedException where something is missing, with all that is
     */
    public static void check(Composition plan, DedicatedApplication application, AuthServer authServer)
            throws PlanRefusedException {
        List<String> missing = missing(plan, application, authServer);
        if (!missing.isEmpty()) {
            throw new PlanRefusedException(
                    NLS.bind(Messages.OverrideReadiness_NotReady, String.join("; ", missing)),
                    Messages.OverrideReadiness_Advice);
        }
        Optional<EwsAccess> access = access(plan, application);
        if (access.isEmpty()) {
            plan.warnings().add(Messages.OverrideReadiness_GateNotRead);
        } else if (!through(access)) {
            plan.warnings().add(NLS.bind(Messages.OverrideReadiness_Gate, application.displayName()));
        }
    }

    /**
     * Looks at everything that servers need which call EWS from now on in the place of Microsoft Graph: what they call
     * today works, so that the gate must be open already.
     *
     * @throws PlanRefusedException where something is missing or could not be seen, with all that is
     */
    public static void checkForEws(Composition plan, DedicatedApplication application, AuthServer authServer)
            throws PlanRefusedException {
        List<String> missing = missing(plan, application, authServer);
        Optional<EwsAccess> access = access(plan, application);
        if (access.isEmpty()) {
            missing.add(Messages.OverrideReadiness_GateUnseen);
        } else if (!through(access)) {
            missing.add(NLS.bind(Messages.OverrideReadiness_GateShut, application.displayName()));
        }
        if (!missing.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.OverrideReadiness_NotForEws, String.join("; ", missing)),
                    Messages.OverrideReadiness_AdviceForEws);
        }
    }

    /**
     * Looks at what the application needs, where servers use whatever application the Auth Server names.
     *
     * @throws PlanRefusedException where the override is on and something is missing
     */
    public static void checkWhereOn(Composition plan, DedicatedApplication application) throws PlanRefusedException {
        OverrideFact feature = plan.facts().override();
        boolean on = plan.context().require(Parts.SETTING_OVERRIDES).stream()
                .anyMatch(override -> OverrideRules.concerns(override, feature)
                        && OverrideRules.on(override.parameters(), feature));
        List<String> missing = on ? missing(plan.context(), plan.facts(), application) : List.of();
        if (!missing.isEmpty()) {
            throw new PlanRefusedException(
                    NLS.bind(Messages.OverrideReadiness_UsedAtOnce, String.join("; ", missing)),
                    Messages.OverrideReadiness_Advice);
        }
    }

    /**
     * What the application itself lacks for servers to use it, each with the plan that gives it.
     *
     * @throws PlanRefusedException where the tenant does not offer the permission
     */
    public static List<String> missing(PlanContext context, PackFacts facts, DedicatedApplication application)
            throws PlanRefusedException {
        List<String> missing = new ArrayList<>();
        Permission permission = DedicatedApplication.permission(context, facts);
        if (application.principal().filter(ServicePrincipal::accountEnabled).isEmpty()) {
            missing.add(NLS.bind(Messages.OverrideReadiness_NoPrincipal, application.displayName()));
        } else if (!application.consented(context, permission)) {
            missing.add(NLS.bind(Messages.OverrideReadiness_NoConsent, application.displayName(), permission.name()));
        }
        Optional<Thumbprint> current = context.require(Parts.AUTH_CONFIGURATION).current();
        Optional<KeyCredential> key = current.flatMap(one -> OverridePart.key(application, one));
        if (key.filter(one -> !one.expiredAt(context.now())).isEmpty()) {
            missing.add(NLS.bind(Messages.OverrideReadiness_NoKey, application.displayName(),
                    current.map(Thumbprint::abbreviated).orElse(Messages.OverrideReadiness_NoCertificate)));
        }
        return missing;
    }

    private static List<String> missing(Composition plan, DedicatedApplication application, AuthServer authServer)
            throws PlanRefusedException {
        List<String> missing = missing(plan.context(), plan.facts(), application);
        if (authServer.applicationIdentifier().filter(application.ids().appId()::equalsIgnoreCase).isEmpty()) {
            missing.add(NLS.bind(Messages.OverrideReadiness_NotNamed, authServer.name(), application.displayName()));
        }
        return missing;
    }

    private static Optional<EwsAccess> access(Composition plan, DedicatedApplication application) {
        return plan.context().read(Parts.ONLINE_ORGANIZATION).value().flatMap(online ->
                application.present().map(one -> EwsAccess.of(online, one.appId())));
    }

    private static boolean through(Optional<EwsAccess> access) {
        return access.filter(Set.of(EwsAccess.LISTED, EwsAccess.OPEN_TO_ALL)::contains).isPresent();
    }
}
