package io.isthmus.emulator.internal.cmdlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.effects.AuthCertificates;
import io.isthmus.emulator.internal.scenario.Certificates;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.sdk.data.Value;

/** Removes a certificate from one server's store, where nothing uses it. */
final class RemoveExchangeCertificate implements CmdletRunner.Behaviour {

    private static final Collection SERVERS = Collection.onPremises("ExchangeServer");

    @Override
    public CmdletResult run(Invocation invocation) {
        String thumbprint = invocation.requiredText("Thumbprint").toUpperCase(Locale.ROOT);
        Value.Members server = ExchangeCertificates.server(invocation);
        Value.Members certificate = AuthCertificates.heldBy(invocation.state(), server, invocation.now()).stream()
                .filter(each -> each.at("/Thumbprint").equals(Value.of(thumbprint))).findFirst().orElseThrow(() ->
                        ExchangeCertificates.notFound(thumbprint, ExchangeCertificates.address(invocation)));
        if (inUse(invocation, certificate, server)) {
            throw ExchangeCertificates.invalid("The certificate with thumbprint " + thumbprint
                    + " can't be removed because it's being used.");
        }
        Optional<Value.Members> made = invocation.state().find(AuthCertificates.MADE, thumbprint);
        if (made.isPresent()) {
            removeMade(invocation, thumbprint, made.get(), server);
        } else {
            removeGiven(invocation, thumbprint, server);
        }
        return CmdletResult.NOTHING;
    }

    /**
     * Any send connector keeps what it names on every server
     * (https://learn.microsoft.com/exchange/troubleshoot/mailflow/cannot-remove-installed-certificate); a receive
     * connector is one server's.
     */
    private static boolean inUse(Invocation invocation, Value.Members certificate, Value.Members server) {
        Value configuration = AuthCertificates.configuration(invocation.state(), invocation.now());
        String tlsName = "<I>" + certificate.at("/Issuer").text().orElse("") + "<S>"
                + certificate.at("/Subject").text().orElse("");
        return Stream.of(AuthCertificates.CURRENT, AuthCertificates.NEXT, AuthCertificates.PREVIOUS)
                .anyMatch(name -> configuration.at("/" + name).equals(certificate.at("/Thumbprint")))
                || Stream.concat(invocation.state().list(Collection.onPremises("SendConnector")).stream(),
                        invocation.state().list(Collection.onPremises("ReceiveConnector")).stream()
                                .filter(connector -> connector.at("/Server").equals(server.at("/Name"))))
                        .anyMatch(connector -> connector.at("/TlsCertificateName").equals(Value.of(tlsName)));
    }

    /** Once no server has it any more, nobody can copy it from anywhere. */
    private static void removeMade(Invocation invocation, String thumbprint, Value.Members made, Value.Members server) {
        List<Value> removed = new ArrayList<>(made.at("/" + AuthCertificates.REMOVED_FROM).entries().toList());
        removed.add(server.at("/Name"));
        invocation.state().put(AuthCertificates.MADE, thumbprint,
                made.with(AuthCertificates.REMOVED_FROM, new Value.Array(removed)));
        boolean held = invocation.state().list(SERVERS).stream().anyMatch(
                each -> AuthCertificates.holds(invocation.state(), each, thumbprint, invocation.now()));
        if (!held) {
            invocation.state().remove(AuthCertificates.MADE, thumbprint);
        }
    }

    private static void removeGiven(Invocation invocation, String thumbprint, Value.Members server) {
        List<Value> kept = server.at("/_certificates").entries().filter(name -> !Certificates.describe(
                name.text().orElseThrow()).at("/Thumbprint").equals(Value.of(thumbprint))).toList();
        invocation.state().put(SERVERS, server.at("/Name").text().orElseThrow(),
                server.with("_certificates", new Value.Array(kept)));
    }
}
