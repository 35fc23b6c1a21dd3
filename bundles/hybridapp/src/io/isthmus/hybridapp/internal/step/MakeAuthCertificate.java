package io.isthmus.hybridapp.internal.step;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.NextCertificate;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.rule.KeyRules;

/**
 * Lets one server make the new auth certificate; its key never leaves the servers. Exported objects keep no friendly
 * name, so that the new certificate is known by this: it is an auth certificate that the server did not have when the
 * plan was made.
 */
public final class MakeAuthCertificate {

    private static final long KEY_BITS = 2048;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private MakeAuthCertificate() {
    }

    /**
     * @param certificate how later steps name it
     * @param maker       the server that makes it
     * @param servers     those that it is removed from again where the step is undone
     * @param known       auth certificates that there were before
     * @param before      what the servers sign with
     * @param made        when the plan was made
     */
    public static Step step(NextCertificate certificate, ExchangeServer maker, List<ExchangeServer> servers,
            List<Certificate> known, AuthConfiguration before, Instant made) {
        Condition isNew = isNew(known);
        Expectation there = new Expectation(AuthConfigLooks.certificates(maker), new Condition.Any("", isNew),
                NLS.bind(Messages.MakeAuthCertificate_There, maker.name()));
        Change change = new Change(NLS.bind(Messages.MakeAuthCertificate_Effect, maker.name()),
                List.of(AuthConfigLooks.notChanged(before)), List.of(), List.of(Action.once(make(maker, made), there)),
                Waits.exchange(there));
        return new Step(NextCertificate.STEP, Side.ON_PREMISES,
                NLS.bind(Messages.MakeAuthCertificate_Title, maker.name()), Set.of(), change,
                NextCertificate.outputs(isNew),
                List.of(new Difference(maker.name(), "ExchangeCertificate", Value.none(), Value.of(certificate.title()))),
                new Reversibility.Reversible(), Optional.of(inverse(certificate, servers)), Optional.empty());
    }

    private static Change inverse(NextCertificate certificate, List<ExchangeServer> servers) {
        String thumbprint = certificate.thumbprint();
        List<Action> actions = servers.stream().map(server -> Action.repeatable(
                RemoveAuthCertificate.request(server, thumbprint), RemoveAuthCertificate.NOT_FOUND)).toList();
        return new Change(NLS.bind(Messages.MakeAuthCertificate_Undo, names(servers)),
                List.of(AuthConfigLooks.notNamed(thumbprint, certificate.title())), List.of(), actions,
                Waits.exchange(servers.stream()
                        .map(server -> AuthConfigLooks.lacks(server, thumbprint, certificate.title()))
                        .toArray(Expectation[]::new)));
    }

    /** No service uses it: one for SMTP would take the place of the server's own certificate for mail. */
    private static CmdletRequest make(ExchangeServer maker, Instant made) {
        return CmdletRequest.onPremises("New-ExchangeCertificate").with("Server", maker.fullyQualifiedName())
                .with("SubjectName", KeyRules.AUTH_CERTIFICATE_SUBJECT)
                .with("FriendlyName", "Microsoft Exchange Server Auth Certificate - " + NAME.format(made))
                .with("DomainName", Value.list()).with("KeySize", Value.of(KEY_BITS))
                .with("PrivateKeyExportable", Value.of(true)).with("Services", "None").with("Force", Value.of(true));
    }

    private static Condition isNew(List<Certificate> known) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.equal("/Subject", KeyRules.AUTH_CERTIFICATE_SUBJECT));
        conditions.add(new Condition.Present("/RawData"));
        known.forEach(one -> conditions.add(
                new Condition.Not(Condition.equal("/Thumbprint", one.thumbprint().text()))));
        return new Condition.All(conditions);
    }

    static String names(List<ExchangeServer> servers) {
        return String.join(", ", servers.stream().map(ExchangeServer::name).toList());
    }
}
