package io.isthmus.emulator.internal.cmdlet;

import java.util.List;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.effects.AuthCertificates;
import io.isthmus.emulator.internal.scenario.Certificates;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.sdk.data.Value;

/**
 * Sends a message to a mailbox of the cloud: it arrives where the server holds a certificate that the send connector
 * names and that covers the name which Exchange Online demands.
 */
final class TestMailflow implements CmdletRunner.Behaviour {

    @Override
    public CmdletResult run(Invocation invocation) {
        String address = invocation.requiredText("TargetEmailAddress");
        if (!address.matches("[^@\\s]+@[^@\\s]+")) {
            throw CmdletError.badParameter("TargetEmailAddress", "The address is invalid.");
        }
        String named = invocation.text("Identity").map(GetObjects::shortName)
                .orElseGet(() -> invocation.settings().at("/shellServer").text().orElseThrow());
        Value.Members server = invocation.state().findBy(GetTransportService.SERVERS, "Name", named)
                .orElseThrow(() -> CmdletError.notFound(named, invocation.directoryServer()));
        boolean arrives = invocation.state().list(Collection.onPremises("SendConnector")).stream()
                .flatMap(connector -> connector.at("/TlsCertificateName").text().stream())
                .anyMatch(name -> accepted(invocation, shown(invocation, server, name)));
        return CmdletResult.of(invocation.cmdlet().kind(), List.of(Value.members()
                .with("TestMailflowResult", Value.of(arrives ? "Success" : "*FAILURE*"))
                .with("MessageLatencyTime", Value.of(arrives ? "00:00:04.2100000" : "00:00:00"))
                .with("IsRemoteTest", Value.of(true))));
    }

    /** The certificates in the server's store that a connector names and that count now. */
    private static Stream<Value.Members> shown(Invocation invocation, Value server, String name) {
        return AuthCertificates.heldBy(invocation.state(), server, invocation.now()).stream()
                .filter(each -> name.equals("<I>" + each.at("/Issuer").text().orElse("") + "<S>"
                        + each.at("/Subject").text().orElse("")))
                .filter(each -> invocation.now().toString().compareTo(each.at("/NotAfter").text().orElseThrow()) < 0);
    }

    private static boolean accepted(Invocation invocation, Stream<Value.Members> shown) {
        List<String> demanded = invocation.state().list(new Collection(Collection.ONLINE, "InboundConnector")).stream()
                .filter(connector -> connector.at("/ConnectorType").equals(Value.of("OnPremises")))
                .flatMap(connector -> connector.at("/TlsSenderCertificateName").text().stream()).toList();
        return shown.anyMatch(each -> demanded.stream().anyMatch(name ->
                Certificates.domainsOf(each.at("/RawData").text().orElseThrow()).contains(name)));
    }
}
