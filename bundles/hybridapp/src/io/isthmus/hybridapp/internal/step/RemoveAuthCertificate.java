package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.Pruning;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.CmdletRequest;

/** Takes old auth certificates out of a server's store, with their keys. */
public final class RemoveAuthCertificate {

    /** What the cmdlet says where the server does not have the certificate. */
    static final String NOT_FOUND = "was not found";

    private RemoveAuthCertificate() {
    }

    /**
     * @param old     what the server holds of them
     * @param pruning what it must still hold and servers must still sign with, and what of that is not proven
     * @param after   what must be done before
     */
    public static Step step(ExchangeServer server, List<Thumbprint> old, Pruning pruning, Set<String> after) {
        Certificate current = pruning.current();
        String signing = current.thumbprint().text();
        List<Expectation> before = new ArrayList<>(List.of(
                AuthConfigLooks.current(signing, current.thumbprint().abbreviated()),
                AuthConfigLooks.holds(server, signing, current.thumbprint().abbreviated())));
        old.forEach(one -> before.add(AuthConfigLooks.notNamed(one.text(), one.abbreviated())));
        String names = String.join(", ", old.stream().map(Thumbprint::text).toList());
        Change change = new Change(pruning.noted(NLS.bind(Messages.RemoveAuthCertificate_Effect, server.name(), names)), before,
                List.of(), old.stream().map(one -> Action.repeatable(request(server, one.text()), NOT_FOUND)).toList(),
                Waits.exchange(old.stream().map(one -> AuthConfigLooks.lacks(server, one.text(), one.abbreviated()))
                        .toArray(Expectation[]::new)));
        return new Step(StepIds.of("oldCertificates", server.name()), Side.ON_PREMISES,
                NLS.bind(Messages.RemoveAuthCertificate_Title, server.name()), after, change, List.of(),
                List.of(new Difference(server.name(), "ExchangeCertificate",
                        Value.texts(old.stream().map(Thumbprint::text).toList()), Value.list())),
                new Reversibility.Irreversible(Messages.RemoveAuthCertificate_Irreversible), Optional.empty(),
                Optional.empty());
    }

    static CmdletRequest request(ExchangeServer server, String thumbprint) {
        return CmdletRequest.onPremises("Remove-ExchangeCertificate").with("Server", server.fullyQualifiedName())
                .with("Thumbprint", thumbprint).with("Confirm", Value.of(false));
    }
}
