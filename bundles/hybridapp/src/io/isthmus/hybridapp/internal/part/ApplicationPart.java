package io.isthmus.hybridapp.internal.part;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationChoice;
import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.AskedAccess;
import io.isthmus.hybridapp.internal.choice.AuthCertificate;
import io.isthmus.hybridapp.internal.choice.OtherControl;
import io.isthmus.hybridapp.internal.choice.Permission;
import io.isthmus.hybridapp.internal.choice.PrincipalIds;
import io.isthmus.hybridapp.internal.step.AddOwner;
import io.isthmus.hybridapp.internal.step.CompleteApplication;
import io.isthmus.hybridapp.internal.step.CreateApplication;
import io.isthmus.hybridapp.internal.step.CreateServicePrincipal;
import io.isthmus.hybridapp.internal.step.GrantConsent;
import io.isthmus.hybridapp.internal.step.RestoreApplication;
import io.isthmus.hybridapp.internal.step.RestoreServicePrincipal;
import io.isthmus.hybridapp.internal.step.TagServicePrincipal;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;

/**
 * The application with what it asks for, its service principal and consent: made where there is none, brought back
 * where that is asked for, and else completed. Never deleted and made again.
 */
public final class ApplicationPart {

    private final Composition plan;
    private final ApplicationChoice choice;

    private ApplicationPart(Composition plan, ApplicationChoice choice) {
        this.plan = plan;
        this.choice = choice;
    }

    /**
     * Adds the steps that make or complete it.
     *
     * @param certificates those that the same plan uploads
     * @throws PlanRefusedException where a person must choose, or others control the application too
     */
    public static DedicatedApplication make(Composition plan, AuthServer authServer,
            List<AuthCertificate> certificates) throws PlanRefusedException {
        return new ApplicationPart(plan, ApplicationChoice.of(plan.context(), authServer, plan.parameters(),
                plan.warnings())).add(certificates);
    }

    /**
     * Adds the steps that complete the one that is there.
     *
     * @throws PlanRefusedException where there is none as well
     */
    public static DedicatedApplication complete(Composition plan) throws PlanRefusedException {
        Application present = DedicatedApplication.standing(plan).present().orElseThrow();
        return new ApplicationPart(plan, ApplicationChoice.of(present)).add(List.of());
    }

    /**
     * Adds the steps that bring the deleted one back.
     *
     * @throws PlanRefusedException where there is none, another one took its place, or others control it too
     */
    public static DedicatedApplication restore(Composition plan) throws PlanRefusedException {
        return new ApplicationPart(plan, ApplicationChoice.restored(plan.context(), plan.parameters().application()))
                .add(List.of());
    }

    private DedicatedApplication add(List<AuthCertificate> certificates) throws PlanRefusedException {
        Permission permission = DedicatedApplication.permission(plan);
        ApplicationIds ids = application(permission);
        Optional<ServicePrincipal> standing = choice.deleted() ? Optional.empty()
                : choice.present().flatMap(present -> DedicatedApplication.principalOf(plan.context(), present));
        Optional<ServicePrincipal> principal = standing.isPresent() ? standing : restored();
        plan.add(CreateServicePrincipal.step(choice.displayName(), ids, principal,
                standing.isEmpty() && principal.isPresent(), StillUnused.application(plan, ids), plan.warnings()));
        principal.filter(TagServicePrincipal::needed).ifPresent(found ->
                plan.add(TagServicePrincipal.step(choice.displayName(), found)));
        consent(permission, new DedicatedApplication(choice.displayName(), ids, choice.present(), standing), principal,
                certificates);
        Optional<ObjectId> owner = plan.parameters().owner();
        if (owner.isPresent()) {
            plan.add(AddOwner.step(choice.displayName(), ids, owner.get(), plan.cloud().graph()));
        }
        return new DedicatedApplication(choice.displayName(), ids, choice.present(), principal);
    }

    private ApplicationIds application(Permission permission) throws PlanRefusedException {
        if (choice.present().isEmpty()) {
            plan.add(CreateApplication.step(choice.displayName(), choice.uniqueName().orElseThrow(),
                    AskedAccess.to(permission), StillUnused.made(plan, ApplicationIds.notKnownYet())));
            return ApplicationIds.notKnownYet();
        }
        Application present = choice.present().get();
        if (choice.deleted()) {
            plan.add(RestoreApplication.step(present, StillUnused.application(plan, ApplicationIds.of(present))));
        }
        plan.add(CompleteApplication.step(present, AskedAccess.to(permission),
                plan.having(RestoreApplication.STEP)));
        return ApplicationIds.of(present);
    }

    /** The application's service principal among the deleted items, with the step that brings it back. */
    private Optional<ServicePrincipal> restored() throws PlanRefusedException {
        Reading<List<ServicePrincipal>> deleted = plan.context().read(Parts.DELETED_SERVICE_PRINCIPALS);
        if (choice.deleted() && !deleted.known()) {
            plan.warnings().add(NLS.bind(Messages.ApplicationPart_DeletedPrincipalNotRead, choice.displayName()));
        }
        Optional<ServicePrincipal> principal = choice.present().flatMap(present -> ApplicationRules.principalOf(
                present.appId(), deleted.value().orElse(List.of())));
        Set<String> after = plan.having(RestoreApplication.STEP);
        if (principal.isPresent()) {
            plan.add(RestoreServicePrincipal.step(choice.displayName(), principal.get(),
                    StillUnused.application(plan, ApplicationIds.of(choice.present().orElseThrow())), after));
        }
        return principal;
    }

    /** @param standing the application as it is now: one that is brought back has no consent yet */
    private void consent(Permission permission, DedicatedApplication standing, Optional<ServicePrincipal> principal,
            List<AuthCertificate> certificates) throws PlanRefusedException {
        boolean granted = standing.consented(plan.context(), permission);
        OtherControl others = new OtherControl(choice.present(), principal, certificates, plan.parameters().owner());
        others.judge(plan.context(), granted, plan.parameters().acceptOtherControl(), plan.warnings());
        plan.add(GrantConsent.step(choice.displayName(), permission, principal, granted,
                others.unchanged(choice.displayName(), standing.ids()), StillUnused.ews(plan, standing.ids()),
                plan.having(PrincipalIds.STEP),
                plan.facts().directory(SettlingKeys.EWS_CONSENT, choice.displayName())));
    }
}
