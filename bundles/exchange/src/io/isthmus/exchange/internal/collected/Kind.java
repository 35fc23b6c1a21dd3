package io.isthmus.exchange.internal.collected;

import java.util.List;
import java.util.Optional;

import io.isthmus.exchange.internal.mapping.AcceptedDomainMapper;
import io.isthmus.exchange.internal.mapping.AuthConfigurationMapper;
import io.isthmus.exchange.internal.mapping.AuthServerMapper;
import io.isthmus.exchange.internal.mapping.CertificateMapper;
import io.isthmus.exchange.internal.mapping.ExSetupMapper;
import io.isthmus.exchange.internal.mapping.ExchangeServerMapper;
import io.isthmus.exchange.internal.mapping.FederationTrustMapper;
import io.isthmus.exchange.internal.mapping.Fields;
import io.isthmus.exchange.internal.mapping.HybridConfigurationMapper;
import io.isthmus.exchange.internal.mapping.IntraOrganizationConnectorMapper;
import io.isthmus.exchange.internal.mapping.Mapper;
import io.isthmus.exchange.internal.mapping.OAuthConnectivityMapper;
import io.isthmus.exchange.internal.mapping.OrganizationMapper;
import io.isthmus.exchange.internal.mapping.OrganizationRelationshipMapper;
import io.isthmus.exchange.internal.mapping.OverrideStatusMapper;
import io.isthmus.exchange.internal.mapping.PartnerApplicationMapper;
import io.isthmus.exchange.internal.mapping.ReceiveConnectorMapper;
import io.isthmus.exchange.internal.mapping.SendConnectorMapper;
import io.isthmus.exchange.internal.mapping.SettingOverrideMapper;
import io.isthmus.exchange.internal.mapping.VirtualDirectoryMapper;

/** The kinds of objects that are read from a collection, each told by its type's name. */
enum Kind {
    ORGANIZATION("OrganizationConfig", "Get-OrganizationConfig", new OrganizationMapper()),
    SERVER("ExchangeServer", "Get-ExchangeServer", new ExchangeServerMapper()),
    EX_SETUP("FileVersionInfo", "Get-ExSetupFileVersion", new ExSetupMapper()),
    AUTH_CONFIGURATION("AuthConfig", "Get-AuthConfig", new AuthConfigurationMapper()),
    CERTIFICATE("ExchangeCertificate", "Get-ExchangeCertificate", new CertificateMapper()),
    AUTH_SERVER("AuthServer", "Get-AuthServer", new AuthServerMapper()),
    ORGANIZATION_RELATIONSHIP("OrganizationRelationship", "Get-OrganizationRelationship",
            new OrganizationRelationshipMapper()),
    INTRA_ORGANIZATION_CONNECTOR("IntraOrganizationConnector", "Get-IntraOrganizationConnector",
            new IntraOrganizationConnectorMapper()),
    PARTNER_APPLICATION("PartnerApplication", "Get-PartnerApplication", new PartnerApplicationMapper()),
    SETTING_OVERRIDE("SettingOverride", "Get-SettingOverride", new SettingOverrideMapper()),
    DIAGNOSTICS("ExchangeDiagnosticInfoResult", "Get-ExchangeDiagnosticInfo", new OverrideStatusMapper()),
    WEB_SERVICES("ADWebServicesVirtualDirectory", "Get-WebServicesVirtualDirectory",
            new VirtualDirectoryMapper("WebServices")),
    AUTODISCOVER("ADAutodiscoverVirtualDirectory", "Get-AutodiscoverVirtualDirectory",
            new VirtualDirectoryMapper("Autodiscover")),
    OWA("ADOwaVirtualDirectory", "Get-OwaVirtualDirectory", new VirtualDirectoryMapper("Owa")),
    HYBRID_CONFIGURATION("HybridConfiguration", "Get-HybridConfiguration", new HybridConfigurationMapper()),
    ACCEPTED_DOMAIN("AcceptedDomain", "Get-AcceptedDomain", new AcceptedDomainMapper()),
    SEND_CONNECTOR("SmtpSendConnectorConfig", "Get-SendConnector", new SendConnectorMapper()),
    RECEIVE_CONNECTOR("ReceiveConnector", "Get-ReceiveConnector", new ReceiveConnectorMapper()),
    FEDERATION_TRUST("FederationTrust", "Get-FederationTrust", new FederationTrustMapper()),
    OAUTH("ValidationResultNode", "Test-OAuthConnectivity", new OAuthConnectivityMapper(Optional.empty(), "EWS", ""));

    private final String type;
    private final String cmdlet;
    private final Mapper<?> mapper;

    Kind(String type, String cmdlet, Mapper<?> mapper) {
        this.type = type;
        this.cmdlet = cmdlet;
        this.mapper = mapper;
    }

    /** What an object is, by its type's name and, where many things have that type, by what is inside. */
    static Optional<Kind> of(CollectedObject object) {
        String type = object.object().simpleType();
        return List.of(values()).stream().filter(kind -> kind.type.equals(type))
                .filter(kind -> kind.fits(object.fields())).findFirst();
    }

    private boolean fits(Fields fields) {
        return switch (this) {
            case EX_SETUP -> ExSetupMapper.isExSetup(fields);
            case DIAGNOSTICS -> OverrideStatusMapper.isAboutOverrides(fields);
            default -> true;
        };
    }

    /** What gives objects of this kind. */
    String cmdlet() {
        return cmdlet;
    }

    /** Makes the record. */
    Mapper<?> mapper() {
        return mapper;
    }
}
