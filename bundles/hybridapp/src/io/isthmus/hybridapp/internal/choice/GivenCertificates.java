package io.isthmus.hybridapp.internal.choice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.text.Moments;

/** What a certificate file holds, for plans that want one certificate of it. */
public final class GivenCertificates {

    private GivenCertificates() {
    }

    /**
     * The one certificate in a file that is none of an authority: files of PKCS #7 hold the whole chain as a rule.
     *
     * @param parameter that named the file
     * @throws PlanParameterException where there is none, or several, each of which could be meant
     */
    public static PublicCertificate single(String parameter, List<PublicCertificate> file) throws PlanParameterException {
        List<PublicCertificate> own = file.stream().filter(one -> !one.authority()).distinct().toList();
        if (own.isEmpty()) {
            throw new PlanParameterException(parameter, Messages.GivenCertificates_AuthoritiesAlone,
                    Messages.GivenCertificates_Advice);
        }
        if (own.size() > 1) {
            throw new PlanParameterException(parameter, NLS.bind(Messages.GivenCertificates_Several, own.size(),
                    String.join("; ", own.stream().limit(5).map(one -> one.certificate().subject() + " "
                            + one.certificate().thumbprint().abbreviated()).toList())), Messages.GivenCertificates_Advice);
        }
        return own.getFirst();
    }

    /**
     * Refuses a certificate that does not count at a time.
     *
     * @param parameter that named the file
     * @param advice    how to get a file that can be used
     */
    static void requireCounting(String parameter, Certificate certificate, Instant now, String advice)
            throws PlanParameterException {
        String name = certificate.thumbprint().abbreviated();
        if (!certificate.notAfter().isAfter(now)) {
            throw new PlanParameterException(parameter, NLS.bind(Messages.GivenCertificates_Expired, name,
                    Moments.text(certificate.notAfter(), ZoneOffset.UTC)), advice);
        }
        if (certificate.notBefore().isAfter(now)) {
            throw new PlanParameterException(parameter, NLS.bind(Messages.GivenCertificates_NotYet, name,
                    Moments.text(certificate.notBefore(), ZoneOffset.UTC)), advice);
        }
    }
}
