package io.isthmus.hybridapp.internal.step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.NextCertificate;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.rule.SettlingKeys;

/**
 * Makes the next certificate the current one at once. Before its date the cmdlet asks a person, unless it is forced:
 * https://learn.microsoft.com/powershell/module/exchangepowershell/set-authconfig, -Force.
 */
public final class PublishAuthCertificate {

    public static final String STEP = "publish";

    private PublishAuthCertificate() {
    }

    /**
     * @param before      what servers sign with until then
     * @param known       that every other tenant knows it
     * @param servers     those whose services must be restarted to go by it at once
     * @param propagation how long they take else
     * @param after       what must be done before
     */
    public static Step step(NextCertificate certificate, Optional<Thumbprint> before,
            List<Expectation> known, List<ExchangeServer> servers, Duration propagation, Set<String> after) {
        Expectation published = AuthConfigLooks.current(certificate.thumbprint(), certificate.title());
        Change change = new Change(NLS.bind(Messages.PublishAuthCertificate_Effect, MakeAuthCertificate.names(servers)),
                AuthConfigLooks.with(AuthConfigLooks.namedNextOrCurrent(certificate.thumbprint(), certificate.title()),
                        known), List.of(),
                List.of(Action.once(CmdletRequest.onPremises("Set-AuthConfig")
                        .with("PublishCertificate", Value.of(true)).with("Force", Value.of(true)), published)),
                Waits.exchange(published));
        return new Step(STEP, Side.ON_PREMISES, Messages.PublishAuthCertificate_Title, after, change, List.of(),
                List.of(new Difference("AuthConfig", "CurrentCertificateThumbprint",
                        before.map(Thumbprint::text).map(Value::of).orElse(Value.none()),
                        Value.of(certificate.thumbprint()))),
                new Reversibility.Irreversible(Messages.PublishAuthCertificate_Irreversible), Optional.empty(),
                Optional.of(new Settling(SettlingKeys.AUTH_CERTIFICATE, "AuthConfig", propagation)));
    }
}
