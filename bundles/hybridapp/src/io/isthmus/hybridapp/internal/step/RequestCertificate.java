package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * Lets a server make a key and a request for an authority. Until it is answered a certificate that signed itself stands
 * for it in the server's store: by that it is known, since nothing else of it shows.
 */
public final class RequestCertificate {

    public static final String STEP = "request";

    private static final String THUMBPRINT = STEP + ".thumbprint";
    private static final long KEY_BITS = 2048;

    private RequestCertificate() {
    }

    /**
     * @param subject of the certificate that is asked for
     * @param names   that it is to cover
     * @param known   what the server held when the plan was made
     */
    public static Step step(ExchangeServer maker, String subject, List<String> names, List<Certificate> known) {
        Condition isNew = isNew(subject, known);
        Expectation there = new Expectation(AuthConfigLooks.certificates(maker), new Condition.Any("", isNew),
                NLS.bind(Messages.RequestCertificate_There, maker.name()));
        CmdletRequest request = CmdletRequest.onPremises("New-ExchangeCertificate")
                .with("GenerateRequest", Value.of(true)).with("Server", maker.fullyQualifiedName())
                .with("SubjectName", subject).with("DomainName", Value.texts(names)).with("KeySize", Value.of(KEY_BITS))
                .with("PrivateKeyExportable", Value.of(true));
        Change change = new Change(NLS.bind(Messages.RequestCertificate_Effect, maker.name(), String.join(", ", names)),
                List.of(), List.of(), List.of(Action.once(request, there).telling("/0/Value")), Waits.exchange(there));
        String thumbprint = "${" + THUMBPRINT + "}";
        Change inverse = new Change(NLS.bind(Messages.RequestCertificate_Undo, maker.name()), List.of(), List.of(),
                List.of(Action.repeatable(RemoveAuthCertificate.request(maker, thumbprint), RemoveAuthCertificate.NOT_FOUND)),
                Waits.exchange(AuthConfigLooks.lacks(maker, thumbprint, Messages.RequestCertificate_What)));
        return new Step(STEP, Side.ON_PREMISES, NLS.bind(Messages.RequestCertificate_Title, maker.name()), Set.of(), change,
                List.of(new Binding.Output(THUMBPRINT, 0, "", Optional.of(isNew), "/Thumbprint")),
                List.of(new Difference(maker.name(), Messages.RequestCertificate_What, Value.none(), Value.of(subject))),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    private static Condition isNew(String subject, List<Certificate> known) {
        List<Condition> conditions = new ArrayList<>(List.of(Condition.equal("/Subject", subject),
                Condition.equal("/Issuer", subject), new Condition.Present("/RawData")));
        known.forEach(one -> conditions.add(
                new Condition.Not(Condition.equal("/Thumbprint", one.thumbprint().text()))));
        return new Condition.All(conditions);
    }
}
