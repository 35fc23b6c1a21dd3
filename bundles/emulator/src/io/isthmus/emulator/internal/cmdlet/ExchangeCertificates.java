package io.isthmus.emulator.internal.cmdlet;

import java.util.List;
import java.util.Locale;

import io.isthmus.emulator.internal.scenario.Certificates;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.sdk.data.Value;

/** The certificates in a server's store, their public part alone. */
final class ExchangeCertificates implements CmdletRunner.Behaviour {

    @Override
    public CmdletResult run(Invocation invocation) {
        String named = invocation.text("Server")
                .orElseGet(() -> invocation.settings().at("/shellServer").text().orElseThrow());
        String server = GetObjects.shortName(named);
        Value.Members found = invocation.state().findBy(Collection.onPremises("ExchangeServer"), "Name", server)
                .orElseThrow(() -> CmdletError.notFound(named, invocation.directoryServer()));
        List<Value.Members> certificates = found.at("/_certificates").entries()
                .map(each -> Certificates.describe(each.text().orElseThrow())).toList();
        String thumbprint = invocation.text("Thumbprint").orElse("").toUpperCase(Locale.ROOT);
        if (thumbprint.isEmpty()) {
            return CmdletResult.of("ExchangeCertificate", certificates);
        }
        List<Value.Members> chosen = certificates.stream()
                .filter(each -> each.at("/Thumbprint").text().filter(thumbprint::equals).isPresent()).toList();
        if (chosen.isEmpty()) {
            throw new CmdletError("[FailureCategory=Cmdlet-InvalidOperationException]", "InvalidOperation",
                    "System.InvalidOperationException", "The certificate with thumbprint " + thumbprint
                            + " was not found on " + named + ".");
        }
        return CmdletResult.of("ExchangeCertificate", chosen);
    }
}
