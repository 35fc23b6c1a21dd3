package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.FederatedIdentityCredential;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.PasswordCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Who besides the servers can act as an application that is there: its owners, client secrets, federated credentials
 * and foreign keys, and those of its service principal. Whoever may register applications can make one of the right
 * name; consent would let that person read every mailbox.
 */
public final class OtherControl {

    private final Optional<Application> application;
    private final Optional<ServicePrincipal> principal;
    private final List<AuthCertificate> wanted;
    private final Optional<ObjectId> askedOwner;

    /**
     * @param wanted     the certificates that the plan uploads
     * @param askedOwner whom the admin wants to own it
     */
    public OtherControl(Optional<Application> application, Optional<ServicePrincipal> principal,
            List<AuthCertificate> wanted, Optional<ObjectId> askedOwner) {
        this.application = application;
        this.principal = principal;
        this.wanted = List.copyOf(wanted);
        this.askedOwner = askedOwner;
    }

    /** That nobody came to an application since a plan was made that takes its consent away, and would give it back. */
    public static List<Expectation> sinceMade(Application application, ServicePrincipal principal) {
        return new OtherControl(Optional.of(application), Optional.of(principal), List.of(), Optional.empty())
                .unchanged(application.displayName(), ApplicationIds.of(application));
    }

    /**
     * Judges whether consent may be given.
     *
     * @param granted  whether consent is there already, so that the plan gives nobody anything
     * @param accepted whether the admin accepts them
     * @param warnings is told who they are
     * @throws PlanRefusedException where there are some, and consent would give them every mailbox
     */
    public void judge(PlanContext context, boolean granted, boolean accepted, List<String> warnings)
            throws PlanRefusedException {
        if (application.isEmpty()) {
            return;
        }
        List<String> ways = ways(context);
        if (ways.isEmpty()) {
            return;
        }
        String sentence = NLS.bind(Messages.OtherControl_Found, application.get().displayName(),
                String.join(", ", ways));
        if (!granted && !accepted) {
            throw new PlanRefusedException(sentence, Messages.OtherControl_Advice);
        }
        warnings.add(sentence);
    }

    private List<String> ways(PlanContext context) {
        List<String> ways = new ArrayList<>();
        owners().filter(owner -> !askedOwner.equals(Optional.of(owner.id()))).forEach(owner ->
                ways.add(NLS.bind(Messages.OtherControl_Owner, owner.userPrincipalName().orElse(owner.displayName()))));
        Stream.concat(application.stream().flatMap(one -> one.passwordCredentials().stream()),
                principal.stream().flatMap(one -> one.passwordCredentials().stream()))
                .filter(secret -> secret.end().filter(end -> !end.isAfter(context.now())).isEmpty())
                .forEach(secret -> ways.add(NLS.bind(Messages.OtherControl_Secret,
                        secret.displayName().filter(text -> !text.isBlank()).orElse(secret.keyId().toString()))));
        application.stream().flatMap(one -> one.federatedIdentityCredentials().stream()).forEach(credential ->
                ways.add(NLS.bind(Messages.OtherControl_Federated, credential.name(), credential.issuer())));
        foreignKeys(context).forEach(key -> ways.add(NLS.bind(Messages.OtherControl_Key,
                KeyRules.thumbprint(key).map(Thumbprint::text).orElse(key.keyId().toString()))));
        return ways;
    }

    private Stream<DirectoryPrincipal> owners() {
        return Stream.concat(application.stream().flatMap(one -> one.owners().stream()),
                principal.stream().flatMap(one -> one.owners().stream())).distinct();
    }

    /** Keys on the service principal are nobody's of these servers; those on the application may be. */
    private Stream<KeyCredential> foreignKeys(PlanContext context) {
        List<Certificate> held = context.require(Parts.CERTIFICATES).stream()
                .flatMap(server -> server.certificates().value().stream()).flatMap(List::stream).toList();
        Set<Thumbprint> own = KeyRules.proven(context.require(Parts.AUTH_CONFIGURATION), held);
        Stream<KeyCredential> onApplication = application.stream().flatMap(one -> one.keyCredentials().stream())
                .filter(key -> KeyRules.thumbprint(key).filter(own::contains).isEmpty());
        return Stream.concat(onApplication, principal.stream().flatMap(one -> one.keyCredentials().stream()))
                .filter(key -> !key.expiredAt(context.now()));
    }

    /**
     * That nobody came to it since the plan was made. Owners of an application that the plan makes are not looked at:
     * the directory can make whoever creates it its owner.
     */
    public List<Expectation> unchanged(String displayName, ApplicationIds ids) {
        String sentence = NLS.bind(Messages.OtherControl_NobodyNew, displayName);
        String principalPath = PrincipalIds.of(principal).path();
        List<Expectation> expectations = new ArrayList<>();
        expectations.add(expect(ids.path() + "?$select=id,passwordCredentials,keyCredentials", sentence,
                read(application, "/id"), known("/passwordCredentials", "/keyId", application.stream()
                        .flatMap(one -> one.passwordCredentials().stream()).map(OtherControl::id)),
                known("/keyCredentials", "/keyId", Stream.concat(application.stream()
                        .flatMap(one -> one.keyCredentials().stream()).map(key -> key.keyId().toString()),
                        wanted.stream().map(one -> one.keyId().toString())))));
        expectations.add(expect(ids.path() + "/federatedIdentityCredentials?$select=id", sentence,
                read(application, "/value"), known("/value", "/id", application.stream()
                        .flatMap(one -> one.federatedIdentityCredentials().stream())
                        .map(FederatedIdentityCredential::id))));
        expectations.add(expect(principalPath + "?$select=id,passwordCredentials,keyCredentials", sentence,
                read(principal, "/id"), known("/passwordCredentials", "/keyId", principal.stream()
                        .flatMap(one -> one.passwordCredentials().stream()).map(OtherControl::id)),
                known("/keyCredentials", "/keyId", principal.stream()
                        .flatMap(one -> one.keyCredentials().stream()).map(key -> key.keyId().toString()))));
        if (application.isPresent()) {
            expectations.add(expect(ids.path() + "/owners?$select=id", sentence, read(application, "/value"),
                    knownOwners()));
            expectations.add(expect(principalPath + "/owners?$select=id", sentence, read(principal, "/value"),
                    knownOwners()));
        }
        return expectations;
    }

    private static Expectation expect(String path, String sentence, Condition... conditions) {
        return new Expectation(GraphRequest.get(path), Condition.all(conditions), sentence);
    }

    private Condition knownOwners() {
        return known("/value", "/id", Stream.concat(owners().map(DirectoryPrincipal::id), askedOwner.stream())
                .map(ObjectId::text));
    }

    /** What was there must be seen; what is only just made may not have reached every replica, and has nobody yet. */
    private static Condition read(Optional<?> present, String pointer) {
        return present.isPresent() ? new Condition.Not(new Condition.Equal(pointer, Value.none()))
                : new Condition.All(List.of());
    }

    private static Condition known(String list, String key, Stream<String> ids) {
        return new Condition.Every(list, new Condition.Either(ids
                .map(id -> Condition.equal(key, id)).toList()));
    }

    private static String id(PasswordCredential secret) {
        return secret.keyId().toString();
    }
}
