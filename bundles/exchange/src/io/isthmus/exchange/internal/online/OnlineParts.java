package io.isthmus.exchange.internal.online;

import java.util.List;

import io.isthmus.exchange.internal.mapping.AcceptedDomainMapper;
import io.isthmus.exchange.internal.mapping.ExchangeOnlineOrganizationMapper;
import io.isthmus.exchange.internal.mapping.InboundConnectorMapper;
import io.isthmus.exchange.internal.mapping.IntraOrganizationConnectorMapper;
import io.isthmus.exchange.internal.mapping.Mapper;
import io.isthmus.exchange.internal.mapping.OnPremisesOrganizationMapper;
import io.isthmus.exchange.internal.mapping.OrganizationRelationshipMapper;
import io.isthmus.exchange.internal.mapping.OutboundConnectorMapper;
import io.isthmus.exchange.internal.reading.ListReader;
import io.isthmus.exchange.internal.reading.Mapping;
import io.isthmus.exchange.internal.reading.PartReader;
import io.isthmus.exchange.internal.reading.SingleReader;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;

/** Which cmdlet each part of Exchange Online is read by. */
final class OnlineParts {

    static final List<PartReader<?>> READERS = List.of(
            new SingleReader<>(Parts.ONLINE_ORGANIZATION, new Mapping<>(CmdletRequest
                    .exchangeOnline("Get-OrganizationConfig").with("RetrieveEwsOperationAccessPolicy", Value.of(true)),
                    new ExchangeOnlineOrganizationMapper())),
            ListReader.of(Parts.ONLINE_ACCEPTED_DOMAINS, of("Get-AcceptedDomain", new AcceptedDomainMapper())),
            ListReader.of(Parts.INBOUND_CONNECTORS, of("Get-InboundConnector", new InboundConnectorMapper())),
            ListReader.of(Parts.OUTBOUND_CONNECTORS, of("Get-OutboundConnector", new OutboundConnectorMapper())),
            ListReader.of(Parts.ONLINE_ORGANIZATION_RELATIONSHIPS,
                    of("Get-OrganizationRelationship", new OrganizationRelationshipMapper())),
            ListReader.of(Parts.ONLINE_INTRA_ORGANIZATION_CONNECTORS,
                    of("Get-IntraOrganizationConnector", new IntraOrganizationConnectorMapper())),
            ListReader.of(Parts.ONLINE_ON_PREMISES_ORGANIZATIONS,
                    of("Get-OnPremisesOrganization", new OnPremisesOrganizationMapper())));

    private OnlineParts() {
    }

    private static <E> Mapping<E> of(String cmdlet, Mapper<E> mapper) {
        return new Mapping<>(CmdletRequest.exchangeOnline(cmdlet), mapper);
    }
}
