package io.isthmus.certificates;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.sdk.model.Thumbprint;

/**
 * What a certificate tells. Nothing of it is proven by being read: a signature is checked by
 * {@link io.isthmus.certificates.rule.Signatures} alone.
 *
 * @param thumbprint          SHA-1 of all of it, by which Exchange and Entra ID name it
 * @param sha256              SHA-256 of all of it
 * @param version             1, 2 or 3
 * @param subject             whom it is for
 * @param issuer              who signed it
 * @param serialNumber        of the issuer's own counting, hexadecimal, in upper case
 * @param validity            from when to when it counts
 * @param key                 its public key
 * @param signature           what it was signed with
 * @param usage               what it may be used for
 * @param names               the subject's alternative names
 * @param subjectKeyId        names its key, where it does
 * @param authorityKeyId      names the key that signed it, where it does
 * @param unreadable          the extensions that stand in it and cannot be understood, by name or object identifier
 * @param encoded             all of it, in DER
 * @since 1.0
 */
public record CertificateDetails(Thumbprint thumbprint, Octets sha256, int version, DistinguishedName subject,
        DistinguishedName issuer, String serialNumber, Validity validity, KeyDescription key,
        SignatureAlgorithm signature, Usage usage, List<AlternativeName> names, Optional<Octets> subjectKeyId,
        Optional<Octets> authorityKeyId, List<String> unreadable, Octets encoded) {

    /** Copies the lists. */
    public CertificateDetails {
        names = List.copyOf(names);
        unreadable = List.copyOf(unreadable);
    }

    /** Whether subject and issuer are the same name; that it signed itself is for its signature to prove. */
    public boolean selfIssued() {
        return subject.encoded().equals(issuer.encoded());
    }

    /** The DNS names among the alternative ones, as they stand in the certificate. */
    public List<String> dnsNames() {
        return names.stream().filter(name -> name.kind() == AlternativeName.Kind.DNS).map(AlternativeName::text)
                .toList();
    }

    /** Its name for a person: common name, alternative name or whole subject, the first that says something. */
    public String title() {
        Stream<String> others = Stream.concat(names.stream().map(AlternativeName::text), Stream.of(subject.text()));
        return Stream.concat(subject.commonName().stream(), others).filter(text -> !text.isBlank()).findFirst()
                .orElseGet(thumbprint::abbreviated);
    }
}
