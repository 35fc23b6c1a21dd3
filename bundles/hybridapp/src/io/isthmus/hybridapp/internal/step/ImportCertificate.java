package io.isthmus.hybridapp.internal.step;

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
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * Gives a server the answer to its request. The request is used up with it: taken away again, the certificate would be
 * gone with its key.
 */
public final class ImportCertificate {

    public static final String STEP = "import";

    /** How connectors name the certificate, in the words of the server that has it. */
    public static final String NAME = "<I>${" + STEP + ".issuer}<S>${" + STEP + ".subject}";

    private ImportCertificate() {
    }

    /**
     * @param certificate with its public half
     * @param request     what stands for the request until then, and goes with it
     */
    public static Step step(ExchangeServer maker, Certificate certificate, Optional<Thumbprint> request) {
        String thumbprint = certificate.thumbprint().text();
        Condition itself = Condition.equal("/Thumbprint", thumbprint);
        CmdletRequest write = CmdletRequest.onPremises("Import-ExchangeCertificate")
                .with("Server", maker.fullyQualifiedName())
                .with("FileData", CmdletRequest.bytes(certificate.encoded().orElseThrow()))
                .with("PrivateKeyExportable", Value.of(true));
        Change change = new Change(NLS.bind(Messages.ImportCertificate_Effect, maker.name()), List.of(), List.of(),
                List.of(Action.repeatable(write, "already exists")), Waits.exchange(
                        AuthConfigLooks.holds(maker, thumbprint, certificate.thumbprint().abbreviated())));
        return new Step(STEP, Side.ON_PREMISES, NLS.bind(Messages.ImportCertificate_Title, maker.name()), Set.of(), change,
                List.of(new Binding.Output(STEP + ".issuer", 0, "", Optional.of(itself), "/Issuer"),
                        new Binding.Output(STEP + ".subject", 0, "", Optional.of(itself), "/Subject")),
                List.of(new Difference(maker.name(), "ExchangeCertificate",
                        request.map(Thumbprint::text).map(Value::of).orElse(Value.none()), Value.of(thumbprint))),
                new Reversibility.Irreversible(Messages.ImportCertificate_Irreversible), Optional.empty(),
                Optional.empty());
    }
}
