package io.isthmus.benchmarks.internal.host;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.snapshot.Parts;

/** A check as third parties write them: the keys of every certificate on every server, with a finding for each server. */
public final class WeakKeys implements Check {

    private static final int WEAK = 2048;

    @Override
    public void run(CheckContext context) {
        Reading<List<ServerCertificates>> certificates = context.read(Parts.CERTIFICATES);
        for (ServerCertificates server : context.require(Parts.CERTIFICATES)) {
            context.cancel().check();
            long weak = server.certificates().value().orElse(List.of()).stream().filter(WeakKeys::weak).count();
            context.report(Finding.of(weak == 0 ? Outcome.PASS : Outcome.FAIL, Severity.WARNING,
                    new Resource(Side.ON_PREMISES, Parts.CERTIFICATES.id(), server.server(), server.server()), Direction.BOTH,
                    weak + " certificates have weak keys.") //$NON-NLS-1$
                    .seen(Evidence.of(server.server(), String.valueOf(weak), "0", certificates))); //$NON-NLS-1$
        }
    }

    private static boolean weak(Certificate certificate) {
        try {
            byte[] encoded = Base64.getDecoder().decode(certificate.encoded().orElseThrow());
            X509Certificate read = (X509Certificate) CertificateFactory.getInstance("X.509") //$NON-NLS-1$
                    .generateCertificate(new ByteArrayInputStream(encoded));
            return read.getPublicKey() instanceof RSAPublicKey key && key.getModulus().bitLength() < WEAK;
        } catch (CertificateException damaged) {
            throw new IllegalArgumentException(damaged);
        }
    }
}
