package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Parts;

/** Whether the dedicated application asks for the permissions that the servers need, and for no others. */
public final class ApplicationPermissionsCheck implements Check {

    @Override
    public void run(CheckContext context) {
        if (!Applicability.needsApplication(context)) {
            return;
        }
        Optional<Application> application = Dedicated.orNotApplicable(context);
        if (application.isEmpty()) {
            return;
        }
        List<NeededPermission> needed = NeededPermission.of(context);
        needed.forEach(permission -> context.report(judge(context, application.get(), permission)));
        NeededPermission.notTold(context, Resources.of(application.get())).ifPresent(context::report);
        if (needed.stream().allMatch(permission -> permission.role().isPresent())) {
            surplus(context, application.get(), needed);
        }
    }

    private static Finding judge(CheckContext context, Application application, NeededPermission permission) {
        String name = permission.fact().name();
        if (permission.role().isEmpty()) {
            return Unseen.of(Resources.of(application), Direction.ON_PREMISES_TO_CLOUD,
                    NLS.bind(Messages.IdOfPermission, name), context.read(permission.part()));
        }
        boolean asked = ApplicationRules.asks(application, permission.resource(), permission.role().get());
        Finding finding = asked
                ? of(application, Outcome.PASS, Severity.INFORMATION, NLS.bind(Messages.PermissionAsked, name))
                : Applicability.missing(context, of(application, Outcome.FAIL, Severity.ERROR,
                        NLS.bind(Messages.PermissionMissing, name, permission.fact().why()))
                        .mendedBy(Plans.SET_UP));
        return finding.seen(Evidence.of("requiredResourceAccess", asked ? name : Messages.None, name,
                context.read(Parts.APPLICATIONS)));
    }

    private static void surplus(CheckContext context, Application application, List<NeededPermission> needed) {
        application.requiredResourceAccess().forEach(access -> access.roles().stream()
                .filter(role -> needed.stream().noneMatch(permission -> permission.resource().equals(access.resource())
                        && permission.role().filter(role::equals).isPresent()))
                .filter(role -> !known(context, role.toString()))
                .forEach(role -> context.report(of(application, Outcome.FAIL, Severity.WARNING,
                        NLS.bind(Messages.PermissionSurplus, role, access.resource()))
                        .advising(Messages.PermissionSurplusAdvice))));
    }

    /** Whether a permission is one of Graph's stage, asked for before its override was switched on. */
    private static boolean known(CheckContext context, String role) {
        return NeededPermission.ofGraphStage(context).stream()
                .anyMatch(permission -> permission.role().filter(id -> id.toString().equals(role)).isPresent());
    }

    private static Finding of(Application application, Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, Resources.of(application), Direction.ON_PREMISES_TO_CLOUD, message);
    }
}
