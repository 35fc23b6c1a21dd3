package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * Sends mail to a mailbox of the cloud from each server that has such mail to send, until it arrives. A message stays in
 * the mailbox: it is sent by a plan alone and by no look.
 */
public final class TestMail {

    public static final String STEP = "mail";

    private TestMail() {
    }

    /**
     * @param servers that send mail to the cloud
     * @param address of a mailbox there
     * @param name    of the certificate that the mail goes by, as the hybrid configuration has it
     * @param after   what the mail goes by
     */
    public static Step step(List<ExchangeServer> servers, String address, String name, Set<String> after) {
        Change change = new Change(NLS.bind(Messages.TestMail_Effect, MakeAuthCertificate.names(servers), address),
                List.of(), List.of(), servers.stream().map(server -> sent(server, address)).toList(),
                Waits.mail(NameCertificate.configured(name)));
        Change inverse = new Change(Messages.TestMail_Undo, List.of(), List.of(), List.of(),
                Waits.exchange(AuthConfigLooks.answers()));
        return new Step(STEP, Side.ON_PREMISES, NLS.bind(Messages.TestMail_Title, address), after, change, List.of(),
                List.of(new Difference(address, Messages.TestMail_What, Value.none(),
                        Value.texts(servers.stream().map(ExchangeServer::name).toList()))),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    /** A message from a server, whose answer tells whether it arrived. */
    static Action sent(ExchangeServer server, String address) {
        return Action.repeatable(CmdletRequest.onPremises("Test-Mailflow").with("Identity", server.name())
                .with("TargetEmailAddress", address)).proving(Condition.equal("/0/TestMailflowResult", "Success"),
                        NLS.bind(Messages.TestMail_Arrives, server.name(), address));
    }
}
