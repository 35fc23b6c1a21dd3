package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.NamedCertificates;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * Takes the certificate that mail went by before out of a server's store. Right before, and right after, a message of that
 * server arrives; and whatever could name the certificate says what it said when the plan was made.
 */
public final class RemoveTlsCertificate {

    private RemoveTlsCertificate() {
    }

    /**
     * @param old     which the server holds
     * @param current what mail goes by, which the server must hold
     * @param named   what both sides name, none of it the old certificate
     * @param address of a mailbox in the cloud that mail must arrive at
     * @param after   what must be done before
     */
    public static Step step(ExchangeServer server, Thumbprint old, Thumbprint current, NamedCertificates named,
            String address, Set<String> after) {
        List<Expectation> before = new ArrayList<>(List.of(
                AuthConfigLooks.holds(server, current.text(), current.abbreviated()),
                EnableCertificate.doesNotShow(server, old), AuthConfigLooks.notNamed(old.text(), old.abbreviated())));
        before.addAll(asRead(server, named));
        Action mail = TestMail.sent(server, address);
        Change change = new Change(NLS.bind(Messages.RemoveTlsCertificate_Effect, new Object[] {server.name(), old.text(),
                address}), before, List.of(), List.of(mail, Action.repeatable(
                        RemoveAuthCertificate.request(server, old.text()), RemoveAuthCertificate.NOT_FOUND), mail),
                Waits.mail(AuthConfigLooks.lacks(server, old.text(), old.abbreviated())));
        return new Step(StepIds.of("oldCertificate", server.name()), Side.ON_PREMISES,
                NLS.bind(Messages.RemoveTlsCertificate_Title, server.name()), after, change, List.of(),
                List.of(new Difference(server.name(), "ExchangeCertificate", Value.of(old.text()), Value.none())),
                new Reversibility.Irreversible(Messages.RemoveAuthCertificate_Irreversible), Optional.empty(),
                Optional.empty());
    }

    /** That nobody named another certificate since: it could be this one. */
    private static List<Expectation> asRead(ExchangeServer server, NamedCertificates named) {
        return List.of(
                says(CmdletRequest.onPremises("Get-SendConnector"), "TlsCertificateName", named.sending(),
                        Messages.RemoveTlsCertificate_Sending),
                says(CmdletRequest.onPremises("Get-ReceiveConnector").with("Server", server.name()), "TlsCertificateName",
                        named.receiving(server), NLS.bind(Messages.RemoveTlsCertificate_Receiving, server.name())),
                says(CmdletRequest.onPremises("Get-HybridConfiguration"), "TlsCertificateName", named.configured(),
                        Messages.RemoveTlsCertificate_Configured),
                says(CmdletRequest.exchangeOnline("Get-InboundConnector"), "TlsSenderCertificateName", named.inbound(),
                        Messages.RemoveTlsCertificate_Inbound),
                says(CmdletRequest.exchangeOnline("Get-OutboundConnector"), "TlsDomain", named.outbound(),
                        Messages.RemoveTlsCertificate_Outbound));
    }

    /** Each object names nothing, or what one of them named before. */
    private static Expectation says(CmdletRequest read, String property, Set<String> names, String sentence) {
        List<Condition> known = new ArrayList<>(List.of(new Condition.Absent("/" + property)));
        names.forEach(name -> known.add(Condition.equal("/" + property, name)));
        return new Expectation(read, new Condition.Every("", new Condition.Either(known)), sentence);
    }
}
