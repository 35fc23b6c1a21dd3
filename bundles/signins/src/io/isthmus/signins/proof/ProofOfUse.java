package io.isthmus.signins.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.KeyUse;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.signins.FetchedTime;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Field;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.Operand;

/**
 * What the sign-ins that a store keeps prove of the use of applications: which key and which certificate, from where, first
 * and last. That there is none proves nothing for a time that was not fetched, and nothing at all of the shared service
 * principal, whose old tokens were never logged.
 *
 * @param uses    those that were used last first
 * @param unused  applications that were asked for by their id and of which no sign-in is kept, with what they are called
 * @param fetched the time of which the store has every sign-in of service principals
 * @param whole   whether these are all: of more than {@link KeyUses#MOST} the commonest are here alone
 * @since 1.0
 */
public record ProofOfUse(List<ProvenUse> uses, Map<AppId, String> unused, List<FetchedTime> fetched, boolean whole) {

    /** What applications sign in as, one of Graph's signInEventTypes. */
    public static final String KIND = "servicePrincipal";

    /** Copies what it is given. */
    public ProofOfUse {
        uses = List.copyOf(uses);
        unused = Map.copyOf(unused);
        fetched = List.copyOf(fetched);
    }

    /** The dedicated applications of the organizations of a snapshot. */
    public static Set<AppId> dedicated(Snapshot snapshot) {
        return snapshot.pairs().stream().map(pair -> ApplicationRules.find(snapshot, pair)).flatMap(match ->
                switch (match) {
                    case ApplicationMatch.None none -> List.<Application>of().stream();
                    case ApplicationMatch.Found found -> List.of(found.application()).stream();
                    case ApplicationMatch.Several several -> several.applications().stream();
                }).map(Application::appId).collect(Collectors.toSet());
    }

    /** Sign-ins of applications by their ids; where there are none, of those that are called as dedicated ones are. */
    public static Filter of(Set<AppId> applications) {
        return applications.isEmpty()
                ? new Filter.Match(Field.APPLICATION_NAME, List.of(new Operand.Text(Operand.Where.START,
                        ApplicationRules.NAME_PREFIX)))
                : new Filter.Match(Field.APPLICATION_ID, applications.stream().map(AppId::text).sorted()
                        .<Operand>map(id -> new Operand.Text(Operand.Where.WHOLE, id)).toList());
    }

    /**
     * Asks a store, and joins its answer with what a snapshot knows of keys, certificates and servers.
     *
     * @param applications by their ids; where there are none, those that are called as dedicated ones are
     * @param more         which of their sign-ins
     * @param asked        when and where it is asked
     * @param snapshot     empty where nothing is known of keys
     * @throws SourceException where the store cannot be read
     */
    public static ProofOfUse of(SignInStore store, Set<AppId> applications, Filter more, AskedAt asked,
            Optional<Snapshot> snapshot, Cancel cancel) throws SourceException {
        KeyUses kept = KeyUses.of(store, Filter.and(List.of(of(applications), more)), asked, cancel);
        KnownKeys known = new KnownKeys(snapshot);
        Set<AppId> used = kept.uses().stream().map(KeyUse::appId).collect(Collectors.toSet());
        return new ProofOfUse(kept.uses().stream().map(use -> joined(use, kept.names(), known)).toList(),
                applications.stream().filter(id -> !used.contains(id))
                        .collect(Collectors.toMap(id -> id, id -> name(id, kept.names(), known))),
                store.fetched(cancel).stream().filter(time -> time.kind().equals(KIND)).toList(), kept.whole());
    }

    private static ProvenUse joined(KeyUse use, Map<AppId, String> names, KnownKeys known) {
        Optional<Thumbprint> thumbprint = known.thumbprint(use);
        Optional<Certificate> certificate = thumbprint.flatMap(known::certificate);
        return new ProvenUse(use, name(use.appId(), names, known), thumbprint, known.standing(use),
                certificate.map(Certificate::subject), certificate.map(Certificate::notAfter), known.servers(thumbprint));
    }

    private static String name(AppId id, Map<AppId, String> names, KnownKeys known) {
        return known.application(id).map(Application::displayName).orElseGet(() -> names.getOrDefault(id, id.text()));
    }
}
