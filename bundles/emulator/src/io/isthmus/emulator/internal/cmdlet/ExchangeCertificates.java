package io.isthmus.emulator.internal.cmdlet;

import java.util.List;
import java.util.Locale;

import io.isthmus.emulator.internal.effects.AuthCertificates;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.sdk.data.Value;

/** The certificates in a server's store, their public part alone. */
final class ExchangeCertificates implements CmdletRunner.Behaviour {

    @Override
    public CmdletResult run(Invocation invocation) {
        List<Value.Members> certificates =
                AuthCertificates.heldBy(invocation.state(), server(invocation), invocation.now());
        String thumbprint = invocation.text("Thumbprint").orElse("").toUpperCase(Locale.ROOT);
        if (thumbprint.isEmpty()) {
            return CmdletResult.of("ExchangeCertificate", certificates);
        }
        List<Value.Members> chosen = certificates.stream()
                .filter(each -> each.at("/Thumbprint").text().filter(thumbprint::equals).isPresent()).toList();
        if (chosen.isEmpty()) {
            throw notFound(thumbprint, address(invocation));
        }
        return CmdletResult.of("ExchangeCertificate", chosen);
    }

    /** The server that a cmdlet names, or the one that the shell runs on. */
    static Value.Members server(Invocation invocation) {
        String named = address(invocation);
        return invocation.state().findBy(Collection.onPremises("ExchangeServer"), "Name", GetObjects.shortName(named))
                .orElseThrow(() -> CmdletError.notFound(named, invocation.directoryServer()));
    }

    static CmdletError notFound(String thumbprint, String server) {
        return invalid("The certificate with thumbprint " + thumbprint + " was not found on " + server + ".");
    }

    static CmdletError invalid(String message) {
        return new CmdletError("[FailureCategory=Cmdlet-InvalidOperationException]", "InvalidOperation",
                "System.InvalidOperationException", message);
    }

    static String address(Invocation invocation) {
        return invocation.text("Server")
                .orElseGet(() -> invocation.settings().at("/shellServer").text().orElseThrow());
    }
}
