package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Parts;

/** Whether an administrator consented to what the dedicated application needs. No assignment is no consent. */
public final class ApplicationConsentCheck implements Check {

    private static final Direction DIRECTION = Direction.ON_PREMISES_TO_CLOUD;

    @Override
    public void run(CheckContext context) {
        if (!Applicability.needsApplication(context)) {
            return;
        }
        Optional<Application> application = Dedicated.orNotApplicable(context);
        if (application.isEmpty()) {
            return;
        }
        Optional<ServicePrincipal> principal = ApplicationRules.principalOf(application.get().appId(),
                context.require(Parts.SERVICE_PRINCIPALS));
        for (NeededPermission permission : NeededPermission.of(context)) {
            context.report(judge(context, Resources.of(application.get()), principal, permission));
        }
        NeededPermission.notTold(context, Resources.of(application.get())).ifPresent(context::report);
    }

    private static Finding judge(CheckContext context, Resource resource, Optional<ServicePrincipal> principal,
            NeededPermission permission) {
        String name = permission.fact().name();
        if (principal.isEmpty()) {
            return missing(context, resource, name);
        }
        Reading<ServicePrincipal> owner = context.read(permission.part());
        if (owner.state() != ReadState.READ || permission.role().isEmpty()) {
            return Unseen.of(resource, DIRECTION, NLS.bind(Messages.ConsentTo, name), owner);
        }
        List<AppRoleAssignment> assignments = context.require(Parts.APP_ROLE_ASSIGNMENTS);
        Reading<?> reading = context.read(Parts.APP_ROLE_ASSIGNMENTS);
        boolean consented = ApplicationRules.consented(assignments, principal.get().id(),
                owner.value().orElseThrow().id(), permission.role().get());
        return consented
                ? Settled.configured(context, permission.settling(), resource, DIRECTION,
                        NLS.bind(Messages.Consented, name)).seen(Evidence.of("appRoleAssignments", name, reading))
                : missing(context, resource, name).seen(Evidence.of("appRoleAssignments", Messages.None, name, reading));
    }

    private static Finding missing(CheckContext context, Resource resource, String permission) {
        return Applicability.missing(context, Finding.of(Outcome.FAIL, Severity.ERROR, resource, DIRECTION,
                NLS.bind(Messages.NotConsented, permission)).mendedBy(Plans.SET_UP)
                .advising(Messages.NotConsentedAdvice));
    }
}
