package io.isthmus.exchange.internal.onpremises;

import java.util.List;

import io.isthmus.exchange.internal.mapping.AcceptedDomainMapper;
import io.isthmus.exchange.internal.mapping.AuthConfigurationMapper;
import io.isthmus.exchange.internal.mapping.AuthServerMapper;
import io.isthmus.exchange.internal.mapping.FederationTrustMapper;
import io.isthmus.exchange.internal.mapping.HybridConfigurationMapper;
import io.isthmus.exchange.internal.mapping.IntraOrganizationConnectorMapper;
import io.isthmus.exchange.internal.mapping.Mapper;
import io.isthmus.exchange.internal.mapping.OrganizationMapper;
import io.isthmus.exchange.internal.mapping.OrganizationRelationshipMapper;
import io.isthmus.exchange.internal.mapping.PartnerApplicationMapper;
import io.isthmus.exchange.internal.mapping.ReceiveConnectorMapper;
import io.isthmus.exchange.internal.mapping.SendConnectorMapper;
import io.isthmus.exchange.internal.mapping.SettingOverrideMapper;
import io.isthmus.exchange.internal.mapping.VirtualDirectoryMapper;
import io.isthmus.exchange.internal.reading.ListReader;
import io.isthmus.exchange.internal.reading.Mapping;
import io.isthmus.exchange.internal.reading.PartReader;
import io.isthmus.exchange.internal.reading.SingleReader;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;

/** Which cmdlets each on-premises part is read by. */
final class OnPremisesParts {

    /** All parts that configure something. */
    static final List<PartReader<?>> READERS = List.of(
            new SingleReader<>(Parts.ORGANIZATION, of("Get-OrganizationConfig", new OrganizationMapper())),
            new SingleReader<>(Parts.AUTH_CONFIGURATION, of("Get-AuthConfig", new AuthConfigurationMapper())),
            new SingleReader<>(Parts.HYBRID_CONFIGURATION,
                    of("Get-HybridConfiguration", new HybridConfigurationMapper())),
            ListReader.of(Parts.AUTH_SERVERS, of("Get-AuthServer", new AuthServerMapper())),
            ListReader.of(Parts.ORGANIZATION_RELATIONSHIPS,
                    of("Get-OrganizationRelationship", new OrganizationRelationshipMapper())),
            ListReader.of(Parts.INTRA_ORGANIZATION_CONNECTORS,
                    of("Get-IntraOrganizationConnector", new IntraOrganizationConnectorMapper())),
            ListReader.of(Parts.PARTNER_APPLICATIONS, of("Get-PartnerApplication", new PartnerApplicationMapper())),
            ListReader.of(Parts.SETTING_OVERRIDES, of("Get-SettingOverride", new SettingOverrideMapper())),
            ListReader.of(Parts.ACCEPTED_DOMAINS, of("Get-AcceptedDomain", new AcceptedDomainMapper())),
            ListReader.of(Parts.SEND_CONNECTORS, of("Get-SendConnector", new SendConnectorMapper())),
            ListReader.of(Parts.RECEIVE_CONNECTORS, of("Get-ReceiveConnector", new ReceiveConnectorMapper())),
            ListReader.of(Parts.FEDERATION_TRUSTS, of("Get-FederationTrust", new FederationTrustMapper())),
            new ListReader<>(Parts.VIRTUAL_DIRECTORIES, List.of(
                    of("Get-WebServicesVirtualDirectory", new VirtualDirectoryMapper("WebServices")),
                    of("Get-AutodiscoverVirtualDirectory", new VirtualDirectoryMapper("Autodiscover")))),
            new ServersReader(), new CertificatesReader(), new ServerOverridesReader());

    private OnPremisesParts() {
    }

    private static <E> Mapping<E> of(String cmdlet, Mapper<E> mapper) {
        return new Mapping<>(CmdletRequest.onPremises(cmdlet), mapper);
    }
}
