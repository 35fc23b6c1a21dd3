package io.isthmus.certificates.inspection;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.AlternativeName;
import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.KeyPurpose;
import io.isthmus.certificates.Octets;
import io.isthmus.certificates.rule.CertificateComparison;
import io.isthmus.certificates.rule.Chain;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.certificates.rule.NameCoverage;
import io.isthmus.certificates.rule.Signatures;
import io.isthmus.certificates.rule.UseWords;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.sdk.text.Moments;

/**
 * What there is to say of files, in lines for a person.
 *
 * @since 1.0
 */
public final class InspectionText {

    private static final String INDENT = "    ";

    private final Inspection inspection;
    private final Consumer<String> lines;
    private final ZoneId zone = ZoneId.systemDefault();
    private final Map<Octets, String> told = new HashMap<>();

    /** @param lines is told each line */
    public InspectionText(Inspection inspection, Consumer<String> lines) {
        this.inspection = inspection;
        this.lines = lines;
    }

    /** Tells each file with its certificates, and then the chains where there is more than one certificate. */
    public void files() {
        for (InspectedFile file : inspection.files()) {
            file.content().ifPresent(content -> {
                lines.accept(NLS.bind(Messages.File, file.name(), format(content.format().name())));
                content.certificates().forEach(certificate -> certificate(file, certificate));
                content.problems().forEach(problem -> lines.accept("! " + problem));
            });
        }
        if (told.size() > 1) {
            inspection.chains().forEach(this::chain);
        }
    }

    private static String format(String name) {
        return switch (name) {
            case "BASE64" -> "Base64";
            case "PKCS7" -> "PKCS #7";
            case "PKCS7_PEM" -> "PKCS #7, PEM";
            default -> name;
        };
    }

    private void certificate(InspectedFile file, CertificateDetails certificate) {
        lines.accept("  " + certificate.title());
        String before = told.putIfAbsent(certificate.encoded(), file.name());
        if (before != null) {
            lines.accept(INDENT + NLS.bind(Messages.ToldBefore, before));
            return;
        }
        field(Messages.Subject, certificate.subject().text());
        field(Messages.Issuer, issuer(certificate));
        field(Messages.Validity, validity(certificate));
        field(Messages.Key, certificate.key().algorithm() + " "
                + certificate.key().curve().orElse(String.valueOf(certificate.key().bits())));
        field(Messages.Signature, certificate.signature().name());
        field(Messages.Names, certificate.names().stream().map(InspectionText::name)
                .collect(Collectors.joining(", ")));
        field(Messages.Purposes, purposes(certificate));
        field(Messages.SerialNumber, certificate.serialNumber());
        field(Messages.Thumbprint, certificate.thumbprint().text());
        field("SHA-256", certificate.sha256().hex());
        inspection.uses(certificate).ifPresent(uses -> {
            UseWords.sentences(uses.uses()).forEach(use -> field(Messages.Use, use));
            if (uses.uses().isEmpty()) {
                field(Messages.Use, Messages.UseNowhere);
            }
            covered(certificate);
            inspection.relatives(certificate).forEach(this::relative);
        });
        inspection.judgements(certificate).forEach(this::judgement);
    }

    private static String issuer(CertificateDetails certificate) {
        if (!certificate.selfIssued()) {
            return certificate.issuer().text();
        }
        return switch (Signatures.check(certificate, certificate)) {
            case PROVEN -> Messages.IssuerSelf;
            case REFUTED -> NLS.bind(Messages.IssuerSelfRefuted, certificate.issuer().text());
            case NOT_CHECKED -> NLS.bind(Messages.IssuerSelfUnchecked, certificate.issuer().text());
        };
    }

    private String validity(CertificateDetails certificate) {
        String span = NLS.bind(Messages.ValiditySpan, Moments.text(certificate.validity().notBefore(), zone),
                Moments.text(certificate.validity().notAfter(), zone));
        Duration left = certificate.validity().left(inspection.now());
        return left.isNegative() ? span : NLS.bind(Messages.ValidityLeft, span, Lengths.rounded(left));
    }

    private static String name(AlternativeName name) {
        return name.unicode().map(unicode -> name.text() + " (" + unicode + ")").orElse(name.text());
    }

    private static String purposes(CertificateDetails certificate) {
        if (certificate.usage().authority()) {
            return Messages.PurposeAuthority;
        }
        return certificate.usage().purposes().map(purposes -> purposes.stream().map(InspectionText::purpose)
                .collect(Collectors.joining(", "))).orElse(Messages.PurposeAny);
    }

    private static String purpose(KeyPurpose purpose) {
        if (purpose.equals(KeyPurpose.SERVER_AUTHENTICATION)) {
            return Messages.PurposeServer;
        }
        return purpose.equals(KeyPurpose.CLIENT_AUTHENTICATION) ? Messages.PurposeClient
                : purpose.name().orElse(purpose.identifier());
    }

    private void covered(CertificateDetails certificate) {
        if (certificate.usage().authority()) {
            return;
        }
        inspection.needed().forEach((name, askedBy) -> {
            if (NameCoverage.covers(certificate, name)) {
                field(Messages.Covers, NLS.bind(Messages.CoversFor, name, askedBy));
            }
        });
    }

    private void relative(Inspection.Relative relative) {
        field(Messages.Renews, NLS.bind(relative.relation() == CertificateComparison.Relation.SAME_KEY
                ? Messages.RenewsSameKey : Messages.RenewsNewKey, relative.certificate().name(),
                relative.certificate().thumbprint()));
    }

    private void judgement(Judgement judgement) {
        String mark = judgement.severity() == Severity.INFORMATION ? "i " : "! ";
        lines.accept("  " + mark + judgement.message());
    }

    private void chain(Chain chain) {
        String order = chain.certificates().stream().map(CertificateDetails::title).collect(Collectors.joining(" ← "));
        lines.accept(NLS.bind(chain.ending() == Chain.Ending.SELF_SIGNED ? Messages.ChainWhole : Messages.ChainOpen,
                order));
    }

    /** Tells what differs between two certificates. */
    public void comparison(CertificateComparison comparison) {
        lines.accept(switch (comparison.relation()) {
            case SAME -> Messages.RelationSame;
            case SAME_KEY -> Messages.RelationSameKey;
            case SAME_SUBJECT -> Messages.RelationSameSubject;
            case UNRELATED -> Messages.RelationUnrelated;
        });
        comparison.differences().forEach(difference -> field(fieldName(difference.field()),
                NLS.bind(Messages.Differs, joined(difference.first()), joined(difference.second()))));
    }

    private static String joined(List<String> values) {
        return values.isEmpty() ? "–" : String.join(", ", values);
    }

    private static String fieldName(CertificateComparison.Field field) {
        return switch (field) {
            case THUMBPRINT -> Messages.Thumbprint;
            case SUBJECT -> Messages.Subject;
            case ISSUER -> Messages.Issuer;
            case SERIAL_NUMBER -> Messages.SerialNumber;
            case NOT_BEFORE -> Messages.NotBefore;
            case NOT_AFTER -> Messages.NotAfter;
            case KEY -> Messages.Key;
            case KEY_DIGEST -> Messages.KeyDigest;
            case SIGNATURE -> Messages.Signature;
            case NAMES -> Messages.Names;
            case KEY_USAGE -> Messages.KeyUsage;
            case PURPOSES -> Messages.Purposes;
            case AUTHORITY -> Messages.Authority;
        };
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            lines.accept(INDENT + NLS.bind(Messages.Field, name, value));
        }
    }
}
