package io.isthmus.hybridapp.internal.plan;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.choice.PackFacts;
import io.isthmus.hybridapp.internal.choice.PresentApplication;
import io.isthmus.hybridapp.internal.step.CredentialHolder;
import io.isthmus.hybridapp.internal.step.LockServicePrincipal;
import io.isthmus.hybridapp.internal.step.RemoveFederatedCredentials;
import io.isthmus.hybridapp.internal.step.RemoveOwners;
import io.isthmus.hybridapp.internal.step.RemovePrincipalKeys;
import io.isthmus.hybridapp.internal.step.RemoveSecrets;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Counted;

/**
 * Leaves the dedicated application to the servers alone: owners, client secrets, federated credentials and keys of its
 * service principal go, and the service principal is locked. The application's own keys, which servers sign in with, stay.
 */
public final class ApplicationLock implements PlanMaker {

    private static final String APPLICATION = "application";

    private final List<String> warnings = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        GivenParameters given = GivenParameters.of(context.parameters(), Set.of(APPLICATION));
        Application application = PresentApplication.require(context, given.guid(APPLICATION).map(AppId::of));
        Optional<ServicePrincipal> principal = ApplicationRules.principalOf(application.appId(),
                context.require(Parts.SERVICE_PRINCIPALS));
        URI graph = new PackFacts(context.facts()).cloud(context.require(Parts.TENANT).cloud()).graph();
        ofApplication(application, graph);
        principal.ifPresent(present -> ofPrincipal(context, application, present, graph));
        warnOfOwnAccess(context, application, principal);
        Set<String> before = steps.stream().map(Step::id).collect(Collectors.toUnmodifiableSet());
        steps.add(LockServicePrincipal.step(application, before));
        return new PlanDraft(Counted.text(steps.size(), Messages.ApplicationLock_SummaryOne,
                Messages.ApplicationLock_Summary, application.displayName(), steps.size()), steps, warnings);
    }

    private void ofApplication(Application application, URI graph) {
        CredentialHolder holder = CredentialHolder.of(application);
        if (!application.owners().isEmpty()) {
            steps.add(RemoveOwners.step(holder, application.owners(), graph));
        }
        if (!application.passwordCredentials().isEmpty()) {
            steps.add(RemoveSecrets.step(holder, application.passwordCredentials()));
        }
        if (!application.federatedIdentityCredentials().isEmpty()) {
            steps.add(RemoveFederatedCredentials.step(application));
        }
    }

    private void ofPrincipal(PlanContext context, Application application, ServicePrincipal principal, URI graph) {
        CredentialHolder holder = CredentialHolder.of(application, principal);
        if (!principal.owners().isEmpty()) {
            steps.add(RemoveOwners.step(holder, principal.owners(), graph));
        }
        if (!principal.passwordCredentials().isEmpty()) {
            steps.add(RemoveSecrets.step(holder, principal.passwordCredentials()));
        }
        if (!principal.keyCredentials().isEmpty()) {
            steps.add(RemovePrincipalKeys.step(holder, principal.keyCredentials(), context.now()));
        }
    }

    /** An owner without a role can change the application now, and cannot afterwards. */
    private void warnOfOwnAccess(PlanContext context, Application application, Optional<ServicePrincipal> principal) {
        context.read(Parts.SIGNED_IN_USER).value().ifPresent(user -> {
            boolean owner = Stream.concat(application.owners().stream(),
                    principal.stream().flatMap(one -> one.owners().stream()))
                    .map(DirectoryPrincipal::id).anyMatch(user.principal().id()::equals);
            if (owner) {
                warnings.add(NLS.bind(Messages.ApplicationLock_OwnAccess, user.principal().displayName(),
                        application.displayName()));
            }
        });
    }
}
