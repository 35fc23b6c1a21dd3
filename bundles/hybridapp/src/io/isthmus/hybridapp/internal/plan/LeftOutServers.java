package io.isthmus.hybridapp.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.CrossingMail;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.ReceiveConnector;
import io.isthmus.sdk.model.SendConnector;

/**
 * Servers that carry mail to the cloud and do not get its new certificate, since somebody left them out.
 *
 * @param names in any case
 */
record LeftOutServers(Set<String> names) {

    /** @param servers those that get it */
    static LeftOutServers of(CrossingMail mail, List<ExchangeServer> servers) {
        return new LeftOutServers(mail.servers().stream().filter(server -> !servers.contains(server))
                .map(ExchangeServer::name)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))));
    }

    /** Whether a server that gets the certificate takes mail by a connector. */
    boolean reached(ReceiveConnector connector) {
        return !names.contains(connector.server());
    }

    /** Whether a server that gets the certificate sends by a connector, or may. */
    boolean reached(SendConnector connector) {
        return connector.sourceTransportServers().isEmpty()
                || !names.containsAll(connector.sourceTransportServers());
    }

    /** What becomes of them, for whoever signs the plan. */
    List<String> sentences(CrossingMail mail) {
        List<String> sentences = new ArrayList<>();
        if (names.isEmpty()) {
            return sentences;
        }
        sentences.add(NLS.bind(Messages.LeftOutServers_Without, String.join(", ", names)));
        List<String> staying = Stream.concat(
                mail.receiving().stream().filter(one -> !reached(one)).map(one -> one.server() + "\\" + one.name()),
                mail.sending().stream().filter(one -> !reached(one)).map(SendConnector::name)).toList();
        if (!staying.isEmpty()) {
            sentences.add(NLS.bind(Messages.LeftOutServers_Staying, String.join(", ", staying)));
        }
        mail.sending().stream().filter(this::reached).forEach(connector -> {
            List<String> source = connector.sourceTransportServers().stream().filter(names::contains).toList();
            if (!source.isEmpty()) {
                sentences.add(NLS.bind(Messages.LeftOutServers_Sending, connector.name(), String.join(", ", source)));
            }
        });
        return sentences;
    }
}
