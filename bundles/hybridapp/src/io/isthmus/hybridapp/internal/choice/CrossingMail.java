package io.isthmus.hybridapp.internal.choice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.InboundConnector;
import io.isthmus.sdk.model.OutboundConnector;
import io.isthmus.sdk.model.ReceiveConnector;
import io.isthmus.sdk.model.SendConnector;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.rule.MailCertificate;
import io.isthmus.sdk.rule.OwnConnectors;
import io.isthmus.sdk.snapshot.Parts;

/**
 * What the renewal of the certificate needs that mail between the servers and the cloud goes by: what names it, who holds
 * it and who carries such mail.
 *
 * @param name      {@code <I>issuer<S>subject} or a machine's name, as the hybrid configuration or a connector has it
 * @param sending   connectors to the cloud
 * @param receiving connectors that take the cloud's mail, or that name the same certificate
 * @param demanding the cloud's connectors for this organization that demand a name of it
 * @param names     by which the cloud reaches the servers
 * @param servers   that carry such mail or hold such a certificate
 * @param edges     names of Edge Transport servers that carry such mail; nobody can look into them from here
 * @param standing  what the servers hold of it, where they could be read
 */
public record CrossingMail(String name, List<SendConnector> sending, List<ReceiveConnector> receiving,
        List<InboundConnector> demanding, Set<String> names, List<ExchangeServer> servers, Set<String> edges,
        Optional<Certificate> standing) {

    private static final String ON_PREMISES = "OnPremises";
    private static final String FROM_THE_CLOUD = ":AcceptCloudServicesMail";

    /** Copies the collections. */
    public CrossingMail {
        sending = List.copyOf(sending);
        receiving = List.copyOf(receiving);
        demanding = List.copyOf(demanding);
        servers = List.copyOf(servers);
    }

    /** @throws PlanRefusedException where nothing names one: mail does not go by a certificate between the two sides */
    public static CrossingMail of(PlanContext context) throws PlanRefusedException {
        HybridConfiguration configuration = context.require(Parts.HYBRID_CONFIGURATION);
        List<SendConnector> sending = context.require(Parts.SEND_CONNECTORS).stream()
                .filter(SendConnector::cloudServicesMailEnabled).toList();
        List<ServerCertificates> held = context.require(Parts.CERTIFICATES);
        MailCertificate meant = MailCertificate.of(context).orElseThrow(() ->
                new PlanRefusedException(Messages.CrossingMail_None, Messages.CrossingMail_NoneAdvice));
        String name = meant.name().text();
        List<ReceiveConnector> receiving = context.require(Parts.RECEIVE_CONNECTORS).stream()
                .filter(connector -> connector.tlsCertificateName().filter(name::equalsIgnoreCase).isPresent()
                        || connector.tlsDomainCapabilities().stream().anyMatch(each -> each.endsWith(FROM_THE_CLOUD)))
                .toList();
        OwnConnectors own = OwnConnectors.of(context.require(Parts.ORGANIZATION).id(),
                context.require(Parts.ONLINE_ON_PREMISES_ORGANIZATIONS));
        List<InboundConnector> demanding = context.require(Parts.INBOUND_CONNECTORS).stream().filter(own::own)
                .filter(connector -> connector.connectorType().equalsIgnoreCase(ON_PREMISES)
                        && connector.tlsSenderCertificateName().isPresent()).toList();
        List<ExchangeServer> all = context.require(Parts.SERVERS);
        Set<String> carrying = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        carrying.addAll(configuration.sendingTransportServers());
        carrying.addAll(configuration.receivingTransportServers());
        carrying.addAll(configuration.edgeTransportServers());
        sending.forEach(connector -> carrying.addAll(connector.sourceTransportServers()));
        receiving.forEach(connector -> carrying.add(connector.server()));
        held.stream().filter(one -> one.certificates().value().stream().flatMap(List::stream)
                .anyMatch(meant.name()::names)).forEach(one -> carrying.add(one.server()));
        List<ExchangeServer> used = all.stream().filter(server -> carrying.contains(server.name())).toList();
        Set<String> edges = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        edges.addAll(configuration.edgeTransportServers());
        used.stream().filter(ExchangeServer::edge).map(ExchangeServer::name).forEach(edges::add);
        return new CrossingMail(name, sending, receiving, demanding, names(context, configuration, own), used.stream()
                .filter(server -> !server.edge()).toList(), edges, meant.standing());
    }

    /** Where the cloud delivers mail, and what it demands of the certificate there. */
    private static Set<String> names(PlanContext context, HybridConfiguration configuration, OwnConnectors own) {
        Set<String> names = new LinkedHashSet<>();
        configuration.onPremisesSmartHost().ifPresent(names::add);
        for (OutboundConnector connector : context.require(Parts.OUTBOUND_CONNECTORS)) {
            if (own.own(connector) && connector.enabled() && connector.connectorType().equalsIgnoreCase(ON_PREMISES)) {
                names.addAll(connector.smartHosts());
                connector.tlsDomain().ifPresent(names::add);
            }
        }
        Set<String> hosts = new LinkedHashSet<>();
        names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> name.matches("(\\*\\.)?[^\\s\\[\\]/]*[a-z][^\\s\\[\\]/]*")).forEach(hosts::add);
        return hosts;
    }
}
