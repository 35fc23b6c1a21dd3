package io.isthmus.emulator.internal.cmdlet;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import io.isthmus.emulator.internal.effects.AuthCertificates;
import io.isthmus.sdk.data.Value;

/**
 * Writes a certificate with its key for another server. There is no key in the emulator: what is written names the
 * certificate and is understood by {@link ImportExchangeCertificate} alone.
 */
final class ExportExchangeCertificate implements CmdletRunner.Behaviour {

    static final String HEAD = "emulated PKCS #12 of ";

    @Override
    public CmdletResult run(Invocation invocation) {
        String thumbprint = invocation.requiredText("Thumbprint").toUpperCase(Locale.ROOT);
        Value.Members server = ExchangeCertificates.server(invocation);
        if (invocation.text("Password").isEmpty()) {
            throw CmdletError.missingParameter("Password");
        }
        if (!AuthCertificates.holds(invocation.state(), server, thumbprint, invocation.now())) {
            throw ExchangeCertificates.notFound(thumbprint, ExchangeCertificates.address(invocation));
        }
        boolean exportable = invocation.state().find(AuthCertificates.MADE, thumbprint)
                .flatMap(made -> made.at("/PrivateKeyExportable").bool()).orElse(false);
        if (!exportable) {
            throw ExchangeCertificates.invalid("The private key of the certificate with thumbprint " + thumbprint
                    + " can't be exported.");
        }
        return CmdletResult.of(invocation.cmdlet().kind(), List.of(Value.members().with("FileData", Value.of(Base64
                .getEncoder().encodeToString((HEAD + thumbprint).getBytes(StandardCharsets.ISO_8859_1))))));
    }
}
