package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeServer;

/** Waits until servers have a certificate that comes to them by other ways than a plan. Nothing is sent. */
public final class AwaitCertificate {

    public static final String STEP = "everyServer";

    private AwaitCertificate() {
    }

    /**
     * What an administrator runs to bring it to a server: its key passes through no console.
     *
     * @param holder     a server that has it
     * @param thumbprint of 40 digits, or a name
     */
    public static String importing(String holder, String thumbprint) {
        return NLS.bind(Messages.AwaitCertificate_Import, holder, thumbprint);
    }

    /**
     * @param thumbprint of 40 digits, or a name
     * @param title      for a person
     * @param effect     which servers are waited for, and how the certificate comes to them
     * @param lacking    names of those that do not have it yet, as far as that is known
     * @param after      what makes it or brings it to a server
     */
    public static Step step(String thumbprint, String title, String effect, List<ExchangeServer> servers,
            List<String> lacking, Set<String> after) {
        Change change = new Change(effect, List.of(), List.of(), List.of(), Waits.copies(servers.stream()
                .map(server -> AuthConfigLooks.holds(server, thumbprint, title)).toArray(Expectation[]::new)));
        Change inverse = new Change(Messages.AwaitAuthCertificate_Undo, List.of(), List.of(), List.of(),
                Waits.exchange(AuthConfigLooks.answers()));
        return new Step(STEP, Side.ON_PREMISES, NLS.bind(Messages.AwaitAuthCertificate_Title, title), after, change,
                List.of(), List.of(new Difference(MakeAuthCertificate.names(servers), Messages.AwaitAuthCertificate_Lacking,
                        Value.texts(lacking), Value.list())), new Reversibility.Reversible(), Optional.of(inverse),
                Optional.empty());
    }
}
