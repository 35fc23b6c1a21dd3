package io.isthmus.hybridapp.internal.choice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.InboundConnector;
import io.isthmus.sdk.model.OutboundConnector;
import io.isthmus.sdk.model.ReceiveConnector;
import io.isthmus.sdk.model.SendConnector;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.rule.CertificateName;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Which certificates connectors of both sides and the hybrid configuration name, all of it read: what nobody looked at
 * could name any.
 */
public final class NamedCertificates {

    private final List<SendConnector> sending;
    private final List<ReceiveConnector> receiving;
    private final HybridConfiguration configuration;
    private final List<InboundConnector> inbound;
    private final List<OutboundConnector> outbound;

    private NamedCertificates(List<SendConnector> sending, List<ReceiveConnector> receiving,
            HybridConfiguration configuration, List<InboundConnector> inbound, List<OutboundConnector> outbound) {
        this.sending = sending;
        this.receiving = receiving;
        this.configuration = configuration;
        this.inbound = inbound;
        this.outbound = outbound;
    }

    /** @throws UnreadableException where one of them could not be read */
    public static NamedCertificates of(PlanContext context) {
        return new NamedCertificates(context.require(Parts.SEND_CONNECTORS), context.require(Parts.RECEIVE_CONNECTORS),
                context.require(Parts.HYBRID_CONFIGURATION), context.require(Parts.INBOUND_CONNECTORS),
                context.require(Parts.OUTBOUND_CONNECTORS));
    }

    /**
     * What names a certificate on whatever server, or demands a name that it alone covers, each as "Send connector X".
     *
     * @param other which is meant as well, so that what names both does without the first
     */
    public List<String> naming(Certificate certificate, Certificate other) {
        Map<String, Optional<String>> named = new TreeMap<>();
        sending.forEach(one -> named.put(NLS.bind(Messages.NamedCertificates_Sending, one.name()), one.tlsCertificateName()));
        named.put(Messages.NamedCertificates_Configuration, configuration.tlsCertificateName());
        inbound.forEach(one -> named.put(NLS.bind(Messages.NamedCertificates_Inbound, one.name()),
                one.tlsSenderCertificateName()));
        outbound.forEach(one -> named.put(NLS.bind(Messages.NamedCertificates_Outbound, one.name()), one.tlsDomain()));
        return named.entrySet().stream().filter(one -> names(one.getValue(), certificate, other)).map(Map.Entry::getKey)
                .toList();
    }

    /** The names of the connectors by which a server takes mail, and shows a certificate and not the other. */
    public List<String> receiving(ExchangeServer server, Certificate certificate, Certificate other) {
        return on(server).filter(one -> names(one.tlsCertificateName(), certificate, other)).map(ReceiveConnector::name)
                .toList();
    }

    private static boolean names(Optional<String> text, Certificate certificate, Certificate other) {
        return text.map(CertificateName::of).filter(name -> name.names(certificate) && !name.names(other)).isPresent();
    }

    private Stream<ReceiveConnector> on(ExchangeServer server) {
        return receiving.stream().filter(one -> one.server().equalsIgnoreCase(server.name()));
    }

    /** What send connectors name, as they write it. */
    public Set<String> sending() {
        return texts(sending.stream().map(SendConnector::tlsCertificateName));
    }

    /** What receive connectors of a server name. */
    public Set<String> receiving(ExchangeServer server) {
        return texts(on(server).map(ReceiveConnector::tlsCertificateName));
    }

    /** What the hybrid configuration names. */
    public Set<String> configured() {
        return texts(Stream.of(configuration.tlsCertificateName()));
    }

    /** What inbound connectors of Exchange Online demand. */
    public Set<String> inbound() {
        return texts(inbound.stream().map(InboundConnector::tlsSenderCertificateName));
    }

    /** What outbound connectors of Exchange Online demand. */
    public Set<String> outbound() {
        return texts(outbound.stream().map(OutboundConnector::tlsDomain));
    }

    private static Set<String> texts(Stream<Optional<String>> texts) {
        Set<String> distinct = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        texts.flatMap(Optional::stream).forEach(distinct::add);
        return distinct;
    }
}
