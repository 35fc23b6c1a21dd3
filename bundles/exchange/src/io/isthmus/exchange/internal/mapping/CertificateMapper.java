package io.isthmus.exchange.internal.mapping;

import java.time.Instant;

import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.Thumbprint;

/** Get-ExchangeCertificate. */
public final class CertificateMapper implements Mapper<Certificate> {

    @Override
    public Certificate map(Fields object) throws MappingException {
        String subject = object.required("Subject");
        String issuer = object.required("Issuer");
        return new Certificate(object.required("Thumbprint", Thumbprint::of), subject, issuer,
                object.text("SerialNumber"), object.required("NotBefore", Instant::parse),
                object.required("NotAfter", Instant::parse), object.texts("CertificateDomains"),
                object.flagSet("Services"), object.text("Status"),
                object.truth("IsSelfSigned").orElse(subject.equals(issuer)), object.text("RawData"));
    }
}
