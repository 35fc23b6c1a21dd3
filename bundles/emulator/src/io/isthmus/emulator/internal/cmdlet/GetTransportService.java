package io.isthmus.emulator.internal.cmdlet;

import java.util.List;
import java.util.Optional;

import io.isthmus.emulator.internal.scenario.Certificates;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.sdk.data.Value;

/** The transport service of the servers with the Mailbox role. */
final class GetTransportService implements CmdletRunner.Behaviour {

    static final Collection SERVERS = Collection.onPremises("ExchangeServer");
    /** What a server shows to others of the organization; what it began with is not written down. */
    static final String INTERNAL = "_internalTransport";

    private static final String AUTH = "CN=Microsoft Exchange Server Auth Certificate";

    @Override
    public CmdletResult run(Invocation invocation) {
        Optional<String> identity = invocation.text("Identity").map(GetObjects::shortName);
        List<Value.Members> found = invocation.state().list(SERVERS).stream()
                .filter(server -> server.at("/IsMailboxServer").bool().orElse(false))
                .filter(server -> identity.isEmpty() || server.at("/Name").text().filter(identity.get()::equalsIgnoreCase)
                        .isPresent()).toList();
        if (found.isEmpty() && identity.isPresent()) {
            throw CmdletError.notFound(identity.get(), invocation.directoryServer());
        }
        return CmdletResult.of(invocation.cmdlet().kind(), found.stream().map(server -> Value.members()
                .with("Name", server.at("/Name")).with("Guid", server.at("/Guid"))
                .with("WhenCreated", server.at("/WhenCreated")).with("WhenChanged", server.at("/WhenChanged"))
                .with("InternalTransportCertificateThumbprint", Value.of(internal(server)))).toList());
    }

    /** The thumbprint of a server's internal transport certificate. */
    static String internal(Value server) {
        return server.at("/" + INTERNAL).text().orElseGet(() -> first(server));
    }

    /** The certificate that a server's services began with. */
    static String first(Value server) {
        return server.at("/_certificates").entries().flatMap(name -> name.text().stream()).map(Certificates::describe)
                .filter(certificate -> !certificate.at("/Subject").equals(Value.of(AUTH)))
                .flatMap(certificate -> certificate.at("/Thumbprint").text().stream()).findFirst().orElse("");
    }
}
