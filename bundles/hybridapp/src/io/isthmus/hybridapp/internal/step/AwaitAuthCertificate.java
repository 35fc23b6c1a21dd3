package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.NextCertificate;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;

/**
 * Waits until every server has the certificate. Nothing is sent: Exchange copies what the auth configuration names, and
 * everything else an administrator imports on the server itself, since a key does not pass through this console.
 */
public final class AwaitAuthCertificate {

    public static final String STEP = AwaitCertificate.STEP;

    private AwaitAuthCertificate() {
    }

    /**
     * The current certificate comes to servers that lack it; nothing is rotated.
     *
     * @param servers those that sign and lack it
     * @param holder  the name of a server that has it
     */
    public static Step bring(Certificate current, List<ExchangeServer> servers, String holder) {
        String effect = NLS.bind(Messages.AwaitAuthCertificate_Bring, MakeAuthCertificate.names(servers),
                AwaitCertificate.importing(holder, current.thumbprint().text()));
        return AwaitCertificate.step(current.thumbprint().text(),
                current.subject() + " " + current.thumbprint().abbreviated(), effect, servers,
                servers.stream().map(ExchangeServer::name).toList(), Set.of());
    }

    /**
     * @param servers those that sign
     * @param lacking names of those that do not have it yet, as far as that is known
     * @param holder  the name of a server that has it, or makes it
     * @param staged  whether the auth configuration names it
     */
    public static Step step(NextCertificate certificate, List<ExchangeServer> servers, List<String> lacking,
            String holder, boolean staged) {
        String without = String.join(", ", lacking.stream().filter(name -> !name.equals(holder)).toList());
        String effect = without.isEmpty()
                ? NLS.bind(Messages.AwaitAuthCertificate_Everywhere, MakeAuthCertificate.names(servers))
                : NLS.bind(staged ? Messages.AwaitAuthCertificate_Staged : Messages.AwaitAuthCertificate_Effect,
                        without, AwaitCertificate.importing(holder, certificate.thumbprint()));
        return AwaitCertificate.step(certificate.thumbprint(), certificate.title(), effect, servers, lacking,
                certificate.madeBy());
    }
}
