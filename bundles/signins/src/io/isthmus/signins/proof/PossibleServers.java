package io.isthmus.signins.proof;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/**
 * Which servers can have signed in: those that hold the certificate. A sign-in names none, and servers share a certificate
 * and mostly an address, so that one is named only where no other can have been it.
 *
 * @param holders who holds the certificate
 * @param silent  servers whose certificates could not be read
 * @param read    whether servers and certificates were read at all, and the certificate is known
 * @since 1.0
 */
public record PossibleServers(List<String> holders, List<String> silent, boolean read) {

    private static final String SEPARATOR = ", ";

    /** Copies the lists. */
    public PossibleServers {
        holders = List.copyOf(holders);
        silent = List.copyOf(silent);
    }

    /** The one server that it was; empty where that cannot be told. */
    public Optional<String> server() {
        return read && silent.isEmpty() && holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
    }

    /** The server, or why none is named, for a person. */
    public String text() {
        if (!read) {
            return Messages.ServersNotRead;
        }
        if (!silent.isEmpty()) {
            return NLS.bind(Messages.ServersSilent, String.join(SEPARATOR, silent));
        }
        return holders.isEmpty() ? Messages.ServersNone
                : server().orElseGet(() -> NLS.bind(Messages.ServersSeveral, String.join(SEPARATOR, holders)));
    }
}
