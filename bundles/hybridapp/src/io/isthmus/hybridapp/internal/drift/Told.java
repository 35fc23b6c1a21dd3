package io.isthmus.hybridapp.internal.drift;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.model.AppRole;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.sdk.watch.Deviation;

/** What several rules say alike. */
final class Told {

    /** Removes what others can sign in with as the application. */
    static final Remediation LOCK = Remediation.of("app.lock");
    /** Gives the application what it lacks: permissions, consent, tags. */
    static final Remediation COMPLETE = Remediation.of("app.complete");

    private Told() {
    }

    /** A member of a plain value as text; empty where it has none. */
    static String text(Value value, String pointer) {
        return value.at(pointer).text().orElse("");
    }

    /** Whose property it is: the object that the deviation names, or the shared principal, which has no name there. */
    static String holder(Deviation deviation) {
        if (deviation.of(Parts.SHARED_PRINCIPAL)) {
            return Messages.SharedPrincipal;
        }
        return deviation.of(Parts.SERVICE_PRINCIPALS) ? NLS.bind(Messages.PrincipalOf, deviation.object())
                : deviation.object();
    }

    /** Whether it is about an object that has credentials and owners of its own. */
    static boolean ofHolder(Deviation deviation) {
        return deviation.of(Parts.APPLICATIONS) || deviation.of(Parts.SERVICE_PRINCIPALS)
                || deviation.of(Parts.SHARED_PRINCIPAL);
    }

    /** A key credential for a person: its name, or the beginning of its thumbprint. */
    static String key(Value key) {
        String thumbprint = text(key, "/thumbprint");
        String name = text(key, "/displayName");
        String id = thumbprint.isEmpty() ? text(key, "/keyId") : thumbprint;
        return name.isEmpty() ? ShortIds.of(id) : NLS.bind(Messages.Named, name, ShortIds.of(id));
    }

    /** The key that a plain value is of, where the part still has it. */
    static Optional<KeyCredential> keyOf(Value key, List<KeyCredential> keys) {
        return keys.stream().filter(one -> one.keyId().toString().equalsIgnoreCase(text(key, "/keyId"))).findFirst();
    }

    /** The certificates that servers sign with, now or next; empty where that was not read. */
    static List<Thumbprint> signing(Reads reads) {
        return reads.read(Parts.AUTH_CONFIGURATION).value().map(KeyRules::signing).orElse(List.of());
    }

    /** What an application permission is called; its id where neither Exchange Online nor Graph offers it. */
    static String permission(Reads reads, String role) {
        return Stream.of(Parts.SHARED_PRINCIPAL, Parts.GRAPH_PRINCIPAL).map(reads::read)
                .flatMap(reading -> reading.value().stream()).map(ServicePrincipal::appRoles).flatMap(List::stream)
                .filter(one -> one.id().toString().equalsIgnoreCase(role)).map(AppRole::value).findFirst()
                .or(() -> reads.facts().permission(FactKeys.FULL_ACCESS_AS_APP)
                        .filter(fact -> fact.roleId().filter(role::equalsIgnoreCase).isPresent())
                        .map(fact -> fact.name()))
                .orElse(role);
    }

    /** Whether a role lets an application read every mailbox. */
    static boolean everyMailbox(Reads reads, String role) {
        return reads.facts().permission(FactKeys.FULL_ACCESS_AS_APP).flatMap(fact -> fact.roleId())
                .filter(known -> UUID.fromString(known).toString().equalsIgnoreCase(role)).isPresent();
    }
}
