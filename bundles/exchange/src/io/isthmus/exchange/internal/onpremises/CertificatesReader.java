package io.isthmus.exchange.internal.onpremises;

import java.time.Clock;
import java.util.List;

import io.isthmus.exchange.internal.mapping.CertificateMapper;
import io.isthmus.exchange.internal.reading.CmdletRunner;
import io.isthmus.exchange.internal.reading.Mapping;
import io.isthmus.exchange.internal.reading.PartReader;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** The certificates of each server inside the domain. */
final class CertificatesReader implements PartReader<List<ServerCertificates>> {

    @Override
    public Part<List<ServerCertificates>> part() {
        return Parts.CERTIFICATES;
    }

    @Override
    public Reading<List<ServerCertificates>> read(CmdletRunner runner, Clock clock, CallContext context) {
        return PerServer.read(runner, clock, context, server -> !server.edge() && !server.roles().isEmpty(),
                server -> new ServerCertificates(server.name(), PerServer.list(new Mapping<>(CmdletRequest
                        .onPremises("Get-ExchangeCertificate").with("Server", PerServer.address(server)),
                        new CertificateMapper()), runner, clock, context)));
    }
}
