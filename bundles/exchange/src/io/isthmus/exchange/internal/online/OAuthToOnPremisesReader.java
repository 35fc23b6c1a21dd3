package io.isthmus.exchange.internal.online;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.isthmus.exchange.internal.mapping.IntraOrganizationConnectorMapper;
import io.isthmus.exchange.internal.reading.CmdletRunner;
import io.isthmus.exchange.internal.reading.ListReader;
import io.isthmus.exchange.internal.reading.Mapping;
import io.isthmus.exchange.internal.reading.OAuthTest;
import io.isthmus.exchange.internal.reading.PartReader;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.IntraOrganizationConnector;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** Proof of the way from the cloud to on-premises: each enabled connector's Autodiscover is called with a token. */
final class OAuthToOnPremisesReader implements PartReader<List<OAuthConnectivity>> {

    private static final Mapping<IntraOrganizationConnector> CONNECTORS = new Mapping<>(
            CmdletRequest.exchangeOnline("Get-IntraOrganizationConnector"), new IntraOrganizationConnectorMapper());

    private final String mailbox;

    /**
     * @param mailbox of the cloud, as whose the calls are made
     */
    OAuthToOnPremisesReader(String mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public Part<List<OAuthConnectivity>> part() {
        return Parts.OAUTH_TO_ON_PREMISES;
    }

    @Override
    public Reading<List<OAuthConnectivity>> read(CmdletRunner runner, Clock clock, CallContext context) {
        try {
            List<Mapping<OAuthConnectivity>> tests = CONNECTORS.run(runner, context).stream()
                    .filter(IntraOrganizationConnector::enabled)
                    .flatMap(connector -> connector.discoveryEndpoint().stream())
                    .map(target -> OAuthTest.of(Side.EXCHANGE_ONLINE, Optional.empty(), "AutoD", target, mailbox))
                    .toList();
            return tests.isEmpty() ? Reading.read(List.of(), clock.instant(), CONNECTORS.request().describe())
                    : new ListReader<>(part(), tests).read(runner, clock, context);
        } catch (SourceException failed) {
            return Reading.failed(failed.failure(), clock.instant(), CONNECTORS.request().describe());
        }
    }
}
