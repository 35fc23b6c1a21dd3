package io.isthmus.exchange.internal.objects;

import java.util.Base64;
import java.util.Optional;

import io.isthmus.fuzz.Contract;
import io.isthmus.sdk.data.Value;

/** An encoded certificate: what it tells is added, and what cannot be read is left out; nothing is thrown. */
public final class CertificateTarget {

    private CertificateTarget() {
    }

    /** Is called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] encoded) {
        Value raw = Value.of(Base64.getEncoder().encodeToString(encoded));
        Value.Members complete = CertificateMembers.complete(Value.members().with("RawData", raw), Optional.empty());
        Contract.same(raw, complete.at("/RawData"));
    }
}
