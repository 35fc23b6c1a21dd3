package io.isthmus.checks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.PasswordCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.ServicePrincipalLock;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.ShortIds;

/**
 * Who else can become the dedicated application, which may read every mailbox: owners, client secrets, federated
 * credentials, and keys on its service principal.
 */
public final class ApplicationCredentialsCheck implements Check {

    @Override
    public void run(CheckContext context) {
        Optional<Application> application = Dedicated.orNotApplicable(context);
        if (application.isEmpty()) {
            return;
        }
        Reading<List<ServicePrincipal>> principals = context.read(Parts.SERVICE_PRINCIPALS);
        List<Finding> found = new ArrayList<>(ways(context, application.get(), principals));
        if (principals.state() != ReadState.READ) {
            found.add(Unseen.of(Resources.of(application.get()), Direction.BOTH,
                    Messages.ServicePrincipalOfApplication, principals));
        }
        if (found.isEmpty()) {
            found.add(nobody(application.get()));
        }
        found.forEach(context::report);
    }

    private static List<Finding> ways(CheckContext context, Application application,
            Reading<List<ServicePrincipal>> principals) {
        Reading<?> reading = context.read(Parts.APPLICATIONS);
        Optional<ServicePrincipal> principal =
                ApplicationRules.principalOf(application.appId(), principals.value().orElse(List.of()));
        List<Finding> found = new ArrayList<>();
        Stream.concat(application.owners().stream(),
                principal.stream().flatMap(one -> one.owners().stream())).distinct()
                .forEach(owner -> found.add(owner(application, owner, reading)));
        Stream.concat(application.passwordCredentials().stream(),
                principal.stream().flatMap(one -> one.passwordCredentials().stream()))
                .forEach(secret -> found.add(secret(context, application, secret, reading)));
        application.federatedIdentityCredentials().forEach(credential ->
                found.add(way(application, Severity.ERROR, NLS.bind(Messages.FederatedCredential,
                        new Object[] {credential.name(), credential.issuer(), credential.subject()}))
                        .seen(Evidence.of("federatedIdentityCredentials", credential.name(), reading))));
        principal.stream().flatMap(one -> one.keyCredentials().stream()).forEach(key ->
                found.add(way(application, Severity.ERROR, NLS.bind(Messages.KeyOnServicePrincipal,
                        ShortIds.of(Resources.keyName(key)))).seen(Evidence.of("servicePrincipal.keyCredentials",
                                Resources.keyName(key), principals))));
        return found;
    }

    private static Finding owner(Application application, DirectoryPrincipal owner, Reading<?> reading) {
        String name = owner.userPrincipalName().orElse(owner.displayName());
        return way(application, Severity.WARNING, NLS.bind(Messages.Owner, name))
                .seen(Evidence.of("owners", name, reading));
    }

    private static Finding secret(CheckContext context, Application application, PasswordCredential secret,
            Reading<?> reading) {
        boolean expired = secret.end().filter(end -> !end.isAfter(context.now())).isPresent();
        String name = secret.displayName().filter(text -> !text.isBlank()).orElse(secret.keyId().toString());
        return way(application, expired ? Severity.INFORMATION : Severity.ERROR,
                NLS.bind(expired ? Messages.SecretExpired : Messages.Secret, name))
                .seen(Evidence.of("passwordCredentials", secret.keyId().toString(), reading));
    }

    private static Finding way(Application application, Severity severity, String message) {
        return Finding.of(Outcome.FAIL, severity, Resources.of(application), Direction.BOTH, message)
                .advising(Messages.CredentialsAdvice).mendedBy(Plans.LOCK);
    }

    private static Finding nobody(Application application) {
        boolean locked = application.servicePrincipalLockConfiguration()
                .filter(ServicePrincipalLock::locksCredentials).isPresent();
        return Finding.of(Outcome.PASS, Severity.INFORMATION, Resources.of(application), Direction.BOTH,
                Messages.NoOtherWay).advising(locked ? "" : Messages.LockAdvice);
    }
}
