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
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.InboundConnector;
import io.isthmus.sdk.model.ReceiveConnector;
import io.isthmus.sdk.model.SendConnector;
import io.isthmus.sdk.request.CmdletRequest;

/** Names the certificate that mail goes by where it is configured: connectors on both sides, the hybrid configuration. */
public final class NameCertificate {

    private static final String OWN = "TlsCertificateName";
    private static final String CONFIGURATION = "HybridConfiguration";
    private static final String DEMANDED = "TlsSenderCertificateName";

    private NameCertificate() {
    }

    /** A connector to the cloud. */
    public static Step sending(SendConnector connector, String name, Set<String> after) {
        return step(StepIds.of("send", connector.name()), Side.ON_PREMISES, "SendConnector", Optional.of(connector.name()), OWN,
                connector.tlsCertificateName(), name, after);
    }

    /** A connector that takes the cloud's mail. */
    public static Step receiving(ReceiveConnector connector, String name, Set<String> after) {
        return step(StepIds.of("receive", connector.server(), connector.name()), Side.ON_PREMISES, "ReceiveConnector",
                Optional.of(connector.server() + "\\" + connector.name()), OWN, connector.tlsCertificateName(), name, after);
    }

    /** What the Hybrid Configuration Wizard goes by the next time. */
    public static Step hybridConfiguration(Optional<String> before, String name, Set<String> after) {
        return step("hybridConfiguration", Side.ON_PREMISES, CONFIGURATION, Optional.empty(), OWN, before, name,
                after);
    }

    /** What Exchange Online demands of the certificate that the organization's servers show. */
    public static Step demanding(InboundConnector connector, String name, Set<String> after) {
        return step(StepIds.of("inbound", connector.name()), Side.EXCHANGE_ONLINE, "InboundConnector",
                Optional.of(connector.name()), DEMANDED, connector.tlsSenderCertificateName(), name, after);
    }

    /** That the hybrid configuration names a certificate. */
    static Expectation configured(String name) {
        return new Expectation(request(Side.ON_PREMISES, "Get-" + CONFIGURATION, Optional.empty()),
                Condition.equal("/0/" + OWN, name), NLS.bind(Messages.NameCertificate_Named, CONFIGURATION));
    }

    private static Step step(String id, Side side, String noun, Optional<String> identity, String property,
            Optional<String> before, String name, Set<String> after) {
        String what = identity.orElse(noun);
        CmdletRequest read = request(side, "Get-" + noun, identity);
        CmdletRequest write = request(side, "Set-" + noun, identity);
        String place = "/0/" + property;
        Condition untouched = before.<Condition>map(text -> Condition.equal(place, text))
                .orElseGet(() -> Condition.all(new Condition.Present("/0"), new Condition.Absent(place)));
        Condition named = Condition.equal(place, name);
        Expectation asRead = new Expectation(read, new Condition.Either(List.of(untouched, named)),
                NLS.bind(Messages.NameCertificate_AsRead, what, property));
        Change change = new Change(NLS.bind(Messages.NameCertificate_Effect, what, property), List.of(asRead), List.of(),
                List.of(Action.repeatable(write.with(property, name))), Waits.exchange(new Expectation(read, named,
                        NLS.bind(Messages.NameCertificate_Named, what))));
        Change inverse = new Change(NLS.bind(Messages.NameCertificate_Undo, what, property), List.of(asRead), List.of(),
                List.of(Action.repeatable(write.with(property, before.map(Value::of).orElse(Value.none())))),
                Waits.exchange(new Expectation(read, untouched, NLS.bind(Messages.NameCertificate_AsBefore, what))));
        return new Step(id, side, NLS.bind(Messages.NameCertificate_Title, what), after, change, List.of(),
                List.of(new Difference(what, property, before.map(Value::of).orElse(Value.none()), Value.of(name))),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    private static CmdletRequest request(Side side, String cmdlet, Optional<String> identity) {
        CmdletRequest request = side == Side.ON_PREMISES ? CmdletRequest.onPremises(cmdlet)
                : CmdletRequest.exchangeOnline(cmdlet);
        return identity.map(one -> request.with("Identity", one)).orElse(request);
    }
}
