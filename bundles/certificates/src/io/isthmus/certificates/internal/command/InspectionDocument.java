package io.isthmus.certificates.internal.command;

import java.util.Optional;

import io.isthmus.certificates.AlternativeName;
import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.KeyPurpose;
import io.isthmus.certificates.Usage;
import io.isthmus.certificates.inspection.InspectedFile;
import io.isthmus.certificates.inspection.Inspection;
import io.isthmus.certificates.rule.CertificateComparison;
import io.isthmus.certificates.rule.NameCoverage;
import io.isthmus.sdk.data.Value;

/** What there is to say as the command's document. */
final class InspectionDocument {

    private InspectionDocument() {
    }

    static Value of(Inspection inspection, Optional<CertificateComparison> comparison) {
        Value.Members document = Value.members()
                .with("judgedAt", Value.of(inspection.now().toString()))
                .with("files", CertificateValues.list(inspection.files(), file -> file(file, inspection)))
                .with("chains", CertificateValues.list(inspection.chains(), CertificateValues::chain));
        if (inspection.snapshot().isPresent()) {
            document = document
                    .with("neededNames", CertificateValues.needed(inspection.needed()))
                    .with("unread", Value.texts(inspection.unread()));
        }
        return comparison.isEmpty() ? document : document.with("comparison", comparison(comparison.get()));
    }

    private static Value file(InspectedFile file, Inspection inspection) {
        Value.Members members = Value.members().with("file", Value.of(file.name()));
        if (file.content().isEmpty()) {
            return members.with("reason", Value.of(file.reason().orElseThrow()))
                    .with("problem", Value.of(file.problem().orElseThrow()));
        }
        return members.with("format", Value.of(file.content().get().format().name()))
                .with("certificates", CertificateValues.list(file.certificates(),
                        certificate -> certificate(certificate, inspection)))
                .with("passedOver", Value.texts(file.passedOver()));
    }

    private static Value certificate(CertificateDetails certificate, Inspection inspection) {
        Value.Members members = Value.members()
                .with("thumbprint", Value.of(certificate.thumbprint().text()))
                .with("sha256", Value.of(certificate.sha256().hex()))
                .with("version", Value.of(certificate.version()))
                .with("subject", Value.of(certificate.subject().text()))
                .with("issuer", Value.of(certificate.issuer().text()))
                .with("selfIssued", Value.of(certificate.selfIssued()))
                .with("serialNumber", Value.of(certificate.serialNumber()))
                .with("notBefore", Value.of(certificate.validity().notBefore().toString()))
                .with("notAfter", Value.of(certificate.validity().notAfter().toString()))
                .with("key", CertificateValues.key(certificate.key()))
                .with("signature", Value.members()
                        .with("identifier", Value.of(certificate.signature().identifier()))
                        .with("name", Value.of(certificate.signature().name())))
                .with("usage", usage(certificate.usage()))
                .with("names", CertificateValues.list(certificate.names(), InspectionDocument::name))
                .with("notUnderstood", Value.texts(certificate.unreadable()))
                .with("judgements",
                        CertificateValues.list(inspection.judgements(certificate), CertificateValues::judgement));
        if (inspection.snapshot().isEmpty()) {
            return members;
        }
        return members
                .with("uses", CertificateValues.list(inspection.uses(certificate).orElseThrow().uses(),
                        CertificateValues::use))
                .with("coveredNames", Value.texts(inspection.needed().keySet().stream()
                        .filter(name -> NameCoverage.covers(certificate, name)).toList()))
                .with("renews", CertificateValues.list(inspection.relatives(certificate), relative -> Value.members()
                        .with("thumbprint", Value.of(relative.certificate().thumbprint().text()))
                        .with("name", Value.of(relative.certificate().name()))
                        .with("relation", Value.of(relative.relation().name()))));
    }

    private static Value usage(Usage usage) {
        Value.Members members = Value.members().with("authority", Value.of(usage.authority()))
                .with("clientAuthentication", Value.of(usage.allows(KeyPurpose.CLIENT_AUTHENTICATION)))
                .with("serverAuthentication", Value.of(usage.allows(KeyPurpose.SERVER_AUTHENTICATION)));
        if (usage.pathLength().isPresent()) {
            members = members.with("pathLength", Value.of(usage.pathLength().getAsInt()));
        }
        if (usage.keyUses().isPresent()) {
            members = members.with("keyUses",
                    Value.texts(usage.keyUses().get().stream().sorted().map(Enum::name).toList()));
        }
        return usage.purposes().isEmpty() ? members : members.with("purposes",
                Value.texts(usage.purposes().get().stream().map(InspectionDocument::purpose).toList()));
    }

    private static String purpose(KeyPurpose purpose) {
        return purpose.name().orElse(purpose.identifier());
    }

    private static Value name(AlternativeName name) {
        Value.Members members = Value.members().with("kind", Value.of(name.kind().name()))
                .with("text", Value.of(name.text()));
        return name.unicode().isEmpty() ? members : members.with("unicode", Value.of(name.unicode().get()));
    }

    private static Value comparison(CertificateComparison comparison) {
        return Value.members().with("relation", Value.of(comparison.relation().name()))
                .with("differences", CertificateValues.list(comparison.differences(), difference -> Value.members()
                        .with("field", Value.of(difference.field().name()))
                        .with("first", Value.texts(difference.first()))
                        .with("second", Value.texts(difference.second()))));
    }
}
