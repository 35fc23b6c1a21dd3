package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * Lets SMTP of a server use a certificate, or its web site. What a certificate is enabled for shows nowhere; that it became
 * the server's internal transport certificate does.
 */
public final class EnableCertificate {

    private static final String INTERNAL = "InternalTransportCertificateThumbprint";
    private static final String PLACE = "/0/" + INTERNAL;
    private static final String SMTP = "SMTP";
    private static final String WEB = "IIS";

    private EnableCertificate() {
    }

    /**
     * SMTP.
     *
     * @param certificate which the server must hold
     * @param internal    what it shows inside the organization until then
     * @param after       what must be done before
     */
    public static Step smtp(ExchangeServer server, Thumbprint certificate, Thumbprint internal, Set<String> after) {
        Change change = new Change(NLS.bind(Messages.EnableCertificate_Effect, server.name()), List.of(
                AuthConfigLooks.holds(server, certificate.text(), certificate.abbreviated()),
                shows(server, List.of(certificate, internal))), List.of(), List.of(forced(server, certificate)),
                Waits.exchange(shows(server, List.of(certificate))));
        Change inverse = new Change(NLS.bind(Messages.EnableCertificate_Undo, server.name()), List.of(
                AuthConfigLooks.holds(server, internal.text(), internal.abbreviated()),
                shows(server, List.of(certificate, internal))), List.of(), List.of(forced(server, internal)),
                Waits.exchange(shows(server, List.of(internal))));
        return new Step(StepIds.of("services", server.name()), Side.ON_PREMISES,
                NLS.bind(Messages.EnableCertificate_Title, server.name()), after, change, List.of(),
                List.of(new Difference(server.name(), INTERNAL, Value.of(internal.text()), Value.of(certificate.text()))),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    /**
     * The web site. That the server took it, its answer alone tells.
     *
     * @param certificate which the server must hold
     * @param site        what its web site shows until then; it must hold that, too
     * @param after       what must be done before
     */
    public static Step web(ExchangeServer server, Thumbprint certificate, Thumbprint site, Set<String> after) {
        Change change = web(server, certificate, NLS.bind(Messages.EnableCertificate_Web,
                new Object[] {server.name(), certificate.text(), site.text()}));
        Change inverse = web(server, site, NLS.bind(Messages.EnableCertificate_WebUndo, server.name(), site.text()));
        return new Step(StepIds.of("web", server.name()), Side.ON_PREMISES,
                NLS.bind(Messages.EnableCertificate_WebTitle, server.name()), after, change, List.of(),
                List.of(new Difference(server.name(), WEB, Value.of(site.text()), Value.of(certificate.text()))),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    private static Change web(ExchangeServer server, Thumbprint certificate, String effect) {
        Expectation holds = AuthConfigLooks.holds(server, certificate.text(), certificate.abbreviated());
        return new Change(effect, List.of(holds), List.of(), List.of(Action.repeatable(site(server, certificate))
                .proving(Condition.all(), NLS.bind(Messages.EnableCertificate_Taken, server.name(), certificate.abbreviated()))),
                Waits.exchange(holds));
    }

    /** It asks a person before it replaces the internal transport certificate, unless it is forced. */
    private static Action forced(ExchangeServer server, Thumbprint certificate) {
        return Action.repeatable(enable(server, certificate, SMTP).with("Force", Value.of(true)));
    }

    /**
     * Whether the site requires SSL stays as it is: the cmdlet switches that on unless it is told not to, and behind
     * SSL offload nobody would reach the site any more. Source:
     * https://learn.microsoft.com/powershell/module/exchangepowershell/enable-exchangecertificate, -DoNotRequireSsl.
     */
    private static CmdletRequest site(ExchangeServer server, Thumbprint certificate) {
        return enable(server, certificate, WEB).with("DoNotRequireSsl", Value.of(true));
    }

    private static CmdletRequest enable(ExchangeServer server, Thumbprint certificate, String service) {
        return CmdletRequest.onPremises("Enable-ExchangeCertificate").with("Server", server.fullyQualifiedName())
                .with("Thumbprint", certificate.text()).with("Services", service);
    }

    private static Expectation shows(ExchangeServer server, List<Thumbprint> certificates) {
        return new Expectation(service(server), new Condition.Either(certificates.stream()
                .map(one -> Condition.equal(PLACE, one.text())).toList()), NLS.bind(Messages.EnableCertificate_Shows,
                        server.name(), certificates.getFirst().abbreviated()));
    }

    /** That a certificate is not what a server shows inside the organization. */
    static Expectation doesNotShow(ExchangeServer server, Thumbprint certificate) {
        return new Expectation(service(server), Condition.all(new Condition.Present(PLACE),
                new Condition.Not(Condition.equal(PLACE, certificate.text()))),
                NLS.bind(Messages.EnableCertificate_DoesNotShow, server.name(), certificate.abbreviated()));
    }

    private static CmdletRequest service(ExchangeServer server) {
        return CmdletRequest.onPremises("Get-TransportService").with("Identity", server.name());
    }
}
