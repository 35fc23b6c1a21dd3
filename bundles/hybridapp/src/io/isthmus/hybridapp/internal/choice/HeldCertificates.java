package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * The certificates of the servers that sign, each of which was read: whether a certificate is missing somewhere, or a
 * newer one is there already, cannot be decided over servers that nobody looked at.
 */
public final class HeldCertificates {

    private final List<ServerCertificates> held;

    private HeldCertificates(List<ServerCertificates> held) {
        this.held = held;
    }

    /**
     * @param servers those that must hold the auth certificate
     * @throws PlanRefusedException where there is none, or one of them could not be read
     */
    public static HeldCertificates of(PlanContext context, List<ExchangeServer> servers) throws PlanRefusedException {
        if (servers.isEmpty()) {
            throw new PlanRefusedException(Messages.HeldCertificates_NoServer, Messages.HeldCertificates_NoServerAdvice);
        }
        List<ServerCertificates> read = context.require(Parts.CERTIFICATES);
        List<ServerCertificates> held = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (ExchangeServer server : servers) {
            Optional<ServerCertificates> one = read.stream()
                    .filter(each -> each.server().equalsIgnoreCase(server.name())).findFirst();
            if (one.filter(each -> each.certificates().state() == ReadState.READ).isPresent()) {
                held.add(one.get());
            } else {
                unread.add(server.name() + one.map(ServerCertificates::certificates).flatMap(Reading::failure)
                        .map(Failure::message).map(message -> " (" + message + ")").orElse(""));
            }
        }
        if (!unread.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.HeldCertificates_Unread, String.join(", ", unread)),
                    Messages.HeldCertificates_UnreadAdvice);
        }
        return new HeldCertificates(held);
    }

    /** A certificate, with its public half where a server told it. */
    public Optional<Certificate> find(Thumbprint thumbprint) {
        List<Certificate> found = all().stream().filter(one -> one.thumbprint().equals(thumbprint)).toList();
        return found.stream().filter(one -> one.encoded().flatMap(KeyRules::thumbprintOf).filter(thumbprint::equals)
                .isPresent()).findFirst().or(() -> found.stream().findFirst());
    }

    /** The auth certificates that some server holds, each once. */
    public List<Certificate> authCertificates() {
        return all().stream().filter(KeyRules::authCertificate).map(Certificate::thumbprint).distinct()
                .map(thumbprint -> find(thumbprint).orElseThrow()).toList();
    }

    /** The names of the servers that lack a certificate. */
    public List<String> lacking(Thumbprint thumbprint) {
        return held.stream().filter(one -> one.certificates().value().orElseThrow().stream()
                .noneMatch(certificate -> certificate.thumbprint().equals(thumbprint)))
                .map(ServerCertificates::server).toList();
    }

    /** Whether a server has a certificate. */
    public boolean holds(String server, Thumbprint thumbprint) {
        return of(server).stream().anyMatch(certificate -> certificate.thumbprint().equals(thumbprint));
    }

    /** What a server said that it uses a certificate for, in capitals; nothing where it did not tell. */
    public Set<String> services(String server, Thumbprint thumbprint) {
        return of(server).stream().filter(certificate -> certificate.thumbprint().equals(thumbprint))
                .flatMap(certificate -> certificate.services().stream()).map(service -> service.toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What one server has; nothing for a server that was not asked for. */
    public List<Certificate> of(String server) {
        return held.stream().filter(one -> one.server().equalsIgnoreCase(server))
                .flatMap(one -> one.certificates().value().orElseThrow().stream()).toList();
    }

    /** What each of them has. */
    public List<Certificate> all() {
        return held.stream().flatMap(one -> one.certificates().value().orElseThrow().stream()).toList();
    }
}
