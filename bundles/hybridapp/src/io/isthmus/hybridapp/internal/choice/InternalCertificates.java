package io.isthmus.hybridapp.internal.choice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * What each server shows to the others of the organization. Enabling a certificate for SMTP replaces it, and it is the one
 * thing by which that is seen: what a certificate is enabled for stands in no answer of the shell.
 */
public final class InternalCertificates {

    private final Map<String, Thumbprint> thumbprints;

    private InternalCertificates(Map<String, Thumbprint> thumbprints) {
        this.thumbprints = thumbprints;
    }

    /**
     * Asks the shell.
     *
     * @throws PlanRefusedException where it does not tell it of one of the servers: it could not be given back
     */
    public static InternalCertificates of(PlanContext context, List<ExchangeServer> servers) throws PlanRefusedException {
        Reading<Value> answer = context.read(new Query.LiveQuery(CmdletRequest.onPremises("Get-TransportService")));
        Map<String, Thumbprint> thumbprints = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.value().orElse(Value.none()).entries().forEach(one -> one.at("/Name").text().ifPresent(name ->
                one.at("/InternalTransportCertificateThumbprint").text().filter(text -> text.matches("[0-9A-Fa-f]{40}"))
                        .ifPresent(text -> thumbprints.put(name, Thumbprint.of(text)))));
        List<String> unknown = servers.stream().map(ExchangeServer::name)
                .filter(name -> !thumbprints.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.InternalCertificates_Unknown, String.join(", ", unknown),
                    answer.failure().map(Failure::message).orElse(answer.origin())),
                    Messages.InternalCertificates_UnknownAdvice);
        }
        return new InternalCertificates(thumbprints);
    }

    /** Of a server that was asked for. */
    public Thumbprint of(ExchangeServer server) {
        return Optional.ofNullable(thumbprints.get(server.name())).orElseThrow();
    }
}
