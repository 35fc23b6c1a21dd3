package io.isthmus.emulator.internal.cmdlet;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.emulator.internal.effects.AuthCertificates;
import io.isthmus.emulator.internal.scenario.Certificates;
import io.isthmus.sdk.data.Value;

/**
 * Completes the request that a certificate answers, on the server that made it; or brings a certificate with its key, as
 * {@link ExportExchangeCertificate} wrote it, onto another server.
 */
final class ImportExchangeCertificate implements CmdletRunner.Behaviour {

    @Override
    public CmdletResult run(Invocation invocation) {
        byte[] file = Base64.getMimeDecoder().decode(invocation.requiredText("FileData"));
        Value.Members server = ExchangeCertificates.server(invocation);
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Value.Members certificate = text.startsWith(ExportExchangeCertificate.HEAD)
                ? brought(invocation, server, text.substring(ExportExchangeCertificate.HEAD.length()))
                : answered(invocation, server, Certificates.inFile(file).orElseThrow(() ->
                        ExchangeCertificates.invalid("The source data is corrupted or not properly Base64 encoded.")));
        return CmdletResult.of(invocation.cmdlet().kind(), List.of(certificate));
    }

    private static Value.Members answered(Invocation invocation, Value server, Value.Members certificate) {
        String thumbprint = refuseKnown(invocation, server, certificate.at("/Thumbprint"));
        String encoded = certificate.at("/RawData").text().orElseThrow();
        Map.Entry<String, Value.Members> request = invocation.state().all(AuthCertificates.MADE).entrySet().stream()
                .filter(each -> each.getValue().at("/" + AuthCertificates.PENDING).bool().orElse(false)
                        && each.getValue().at("/Server").equals(server.at("/Name")) && Certificates.sameKey(encoded,
                                each.getValue().at("/RawData").text().orElseThrow())).findFirst()
                .orElseThrow(() -> ExchangeCertificates.invalid("The certificate with thumbprint " + thumbprint
                        + " was found but is not valid for use with Exchange Server (reason: PrivateKeyMissing)."));
        invocation.state().remove(AuthCertificates.MADE, request.getKey());
        invocation.state().put(AuthCertificates.MADE, thumbprint, request.getValue()
                .with(AuthCertificates.PENDING, Value.of(false)).with("RawData", certificate.at("/RawData"))
                .with("PrivateKeyExportable", Value.of(invocation.flag("PrivateKeyExportable")))
                .with("WhenCreated", Value.of(invocation.now().toString())));
        return certificate;
    }

    private static Value.Members brought(Invocation invocation, Value server, String thumbprint) {
        if (invocation.text("Password").isEmpty()) {
            throw CmdletError.missingParameter("Password");
        }
        Value.Members made = invocation.state().find(AuthCertificates.MADE, thumbprint).orElseThrow(() ->
                ExchangeCertificates.notFound(thumbprint, ExchangeCertificates.address(invocation)));
        refuseKnown(invocation, server, Value.of(thumbprint));
        AuthCertificates.bring(invocation.state(), thumbprint, List.of(server.at("/Name").text().orElseThrow()));
        return Certificates.describeEncoded(made.at("/RawData").text().orElseThrow());
    }

    private static String refuseKnown(Invocation invocation, Value server, Value thumbprint) {
        String text = Optional.of(thumbprint).flatMap(Value::text).orElseThrow();
        if (AuthCertificates.holds(invocation.state(), server, text, invocation.now())) {
            throw ExchangeCertificates.invalid("Cannot import certificate. A certificate with the thumbprint " + text
                    + " already exists.");
        }
        return text;
    }
}
