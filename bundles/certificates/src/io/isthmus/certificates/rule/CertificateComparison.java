package io.isthmus.certificates.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import io.isthmus.certificates.AlternativeName;
import io.isthmus.certificates.CertificateDetails;

/**
 * What differs between two certificates.
 *
 * @param relation    what they are to each other
 * @param differences field by field; serial numbers, times and thumbprints differ in any two and stand here as well
 * @since 1.0
 */
public record CertificateComparison(Relation relation, List<Difference> differences) {

    /** Copies the list. */
    public CertificateComparison {
        differences = List.copyOf(differences);
    }

    /**
     * What two certificates are to each other.
     *
     * @since 1.0
     */
    public enum Relation {
        /** The very same, by their thumbprints. */
        SAME,
        /** Two for one key: the second one renews the first without a new key, or the other way around. */
        SAME_KEY,
        /** Two for one subject with a key each, as when one is renewed with a new key. */
        SAME_SUBJECT,
        /** Neither key nor subject is the same. */
        UNRELATED
    }

    /**
     * The fields that are compared.
     *
     * @since 1.0
     */
    public enum Field {
        /** SHA-1 thumbprint. */
        THUMBPRINT,
        /** Subject. */
        SUBJECT,
        /** Issuer. */
        ISSUER,
        /** Serial number. */
        SERIAL_NUMBER,
        /** When it begins to count. */
        NOT_BEFORE,
        /** When it ends to count. */
        NOT_AFTER,
        /** Algorithm and size of the key. */
        KEY,
        /** SHA-256 of the key. */
        KEY_DIGEST,
        /** Signature algorithm. */
        SIGNATURE,
        /** Alternative names. */
        NAMES,
        /** Key usage. */
        KEY_USAGE,
        /** Extended key usage. */
        PURPOSES,
        /** Whether it may sign others. */
        AUTHORITY
    }

    /**
     * One difference.
     *
     * @param field  where
     * @param first  what only the first one has
     * @param second what only the second one has
     * @since 1.0
     */
    public record Difference(Field field, List<String> first, List<String> second) {

        /** Copies the lists. */
        public Difference {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /** Compares. */
    public static CertificateComparison of(CertificateDetails first, CertificateDetails second) {
        List<Difference> differences = new ArrayList<>();
        for (Field field : Field.values()) {
            List<String> one = values(first, field);
            List<String> other = values(second, field);
            List<String> onlyOne = one.stream().filter(value -> !other.contains(value)).toList();
            List<String> onlyOther = other.stream().filter(value -> !one.contains(value)).toList();
            if (!onlyOne.isEmpty() || !onlyOther.isEmpty()) {
                differences.add(new Difference(field, onlyOne, onlyOther));
            }
        }
        return new CertificateComparison(relation(first, second), differences);
    }

    private static Relation relation(CertificateDetails first, CertificateDetails second) {
        if (first.encoded().equals(second.encoded())) {
            return Relation.SAME;
        }
        if (first.key().sha256().equals(second.key().sha256())) {
            return Relation.SAME_KEY;
        }
        return first.subject().encoded().equals(second.subject().encoded()) ? Relation.SAME_SUBJECT
                : Relation.UNRELATED;
    }

    private static List<String> values(CertificateDetails certificate, Field field) {
        return switch (field) {
            case THUMBPRINT -> List.of(certificate.thumbprint().text());
            case SUBJECT -> List.of(certificate.subject().text());
            case ISSUER -> List.of(certificate.issuer().text());
            case SERIAL_NUMBER -> List.of(certificate.serialNumber());
            case NOT_BEFORE -> List.of(certificate.validity().notBefore().toString());
            case NOT_AFTER -> List.of(certificate.validity().notAfter().toString());
            case KEY -> List.of(certificate.key().algorithm() + " "
                    + certificate.key().curve().orElse(String.valueOf(certificate.key().bits())));
            case KEY_DIGEST -> List.of(certificate.key().sha256().hex());
            case SIGNATURE -> List.of(certificate.signature().name());
            case NAMES -> texts(certificate.names(), AlternativeName::text);
            case KEY_USAGE -> certificate.usage().keyUses().map(uses -> texts(uses, Enum::name)).orElse(List.of());
            case PURPOSES -> certificate.usage().purposes().map(purposes -> texts(purposes,
                    purpose -> purpose.name().orElse(purpose.identifier()))).orElse(List.of());
            case AUTHORITY -> List.of(String.valueOf(certificate.usage().authority()));
        };
    }

    private static <T> List<String> texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).sorted().toList();
    }
}
