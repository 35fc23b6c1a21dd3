package io.isthmus.sdk.rule;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Whose a key of the shared principal is, as far as the organization that is looked at can tell. The principal may hold
 * keys of other forests, so that nothing but proof makes one the organization's own.
 *
 * @since 1.0
 */
public enum KeyOwner {
    /** The organization's own: its auth configuration or one of its servers shows the certificate. */
    OWN,
    /** Another organization's of the same connection, which shows the certificate. */
    ANOTHER,
    /** None of the organization's certificates, all of which were read: another forest's, or anybody's. */
    UNKNOWN,
    /** Not all that could tell was read, or the key shows no thumbprint. */
    NOT_TOLD;

    /** Tells by the auth configuration and the certificates that servers hold, those of other organizations included. */
    public static KeyOwner of(KeyCredential key, Reads reads) {
        KeyOwner owner = of(key, reads.read(Parts.AUTH_CONFIGURATION), reads.read(Parts.CERTIFICATES));
        return owner != OWN && another(key, reads).isPresent() ? ANOTHER : owner;
    }

    /** The other organization of the connection whose servers show the certificate; empty where there is none. */
    public static Optional<HybridPair> another(KeyCredential key, Reads reads) {
        return reads.otherPairs().stream()
                .filter(other -> other.pair().organization().isPresent()
                        && !other.pair().organization().equals(reads.pair().organization()))
                .filter(other -> of(key, other.read(Parts.AUTH_CONFIGURATION), other.read(Parts.CERTIFICATES)) == OWN)
                .map(Reads::pair).findFirst();
    }

    /** Tells by what was read of the auth configuration and of the certificates that the servers hold. */
    public static KeyOwner of(KeyCredential key, Reading<AuthConfiguration> configuration,
            Reading<List<ServerCertificates>> certificates) {
        Optional<Thumbprint> thumbprint = KeyRules.thumbprint(key);
        List<ServerCertificates> servers = certificates.value().orElse(List.of());
        List<Certificate> held = servers.stream().flatMap(server -> server.certificates().value().stream())
                .flatMap(List::stream).toList();
        if (configuration.value().isPresent() && thumbprint.filter(
                KeyRules.proven(configuration.value().get(), held)::contains).isPresent()) {
            return OWN;
        }
        boolean all = thumbprint.isPresent() && configuration.state() == ReadState.READ
                && certificates.state() == ReadState.READ
                && servers.stream().allMatch(server -> server.certificates().known());
        return all ? UNKNOWN : NOT_TOLD;
    }
}
