package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.NextCertificate;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeServer;

/**
 * Waits until every server has the certificate. Nothing is sent: Exchange copies it, or an administrator imports it on
 * the server itself, since a key does not pass through this console.
 */
public final class AwaitAuthCertificate {

    public static final String STEP = "everyServer";

    private AwaitAuthCertificate() {
    }

    /**
     * @param servers those that sign
     * @param lacking names of those that do not have it yet, as far as that is known
     */
    public static Step step(NextCertificate certificate, List<ExchangeServer> servers, List<String> lacking) {
        String names = MakeAuthCertificate.names(servers);
        Change change = new Change(NLS.bind(Messages.AwaitAuthCertificate_Effect, names), List.of(), List.of(),
                List.of(), Waits.copies(servers.stream().map(server ->
                        AuthConfigLooks.holds(server, certificate.thumbprint(), certificate.title()))
                        .toArray(Expectation[]::new)));
        Change inverse = new Change(Messages.AwaitAuthCertificate_Undo, List.of(), List.of(), List.of(),
                Waits.exchange(AuthConfigLooks.answers()));
        return new Step(STEP, Side.ON_PREMISES, NLS.bind(Messages.AwaitAuthCertificate_Title, certificate.title()),
                certificate.madeBy(), change, List.of(),
                List.of(new Difference(names, Messages.AwaitAuthCertificate_Lacking, Value.texts(lacking), Value.list())),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }
}
