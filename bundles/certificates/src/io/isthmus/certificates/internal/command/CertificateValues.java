package io.isthmus.certificates.internal.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.isthmus.certificates.KeyDescription;
import io.isthmus.certificates.rule.CertificateUse;
import io.isthmus.certificates.rule.Chain;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.sdk.data.Value;

/** What several documents tell of certificates, in the same form. */
final class CertificateValues {

    private CertificateValues() {
    }

    static Value key(KeyDescription key) {
        Value.Members members = Value.members().with("algorithm", Value.of(key.algorithm()))
                .with("bits", Value.of(key.bits()));
        return (key.curve().isEmpty() ? members : members.with("curve", Value.of(key.curve().get())))
                .with("sha256", Value.of(key.sha256().hex()));
    }

    static Value judgement(Judgement judgement) {
        return Value.members().with("kind", Value.of(judgement.kind().name()))
                .with("severity", Value.of(judgement.severity().name()))
                .with("message", Value.of(judgement.message()));
    }

    static Value use(CertificateUse use) {
        Value.Members members = Value.members().with("role", Value.of(use.role().name()))
                .with("side", Value.of(use.side().name())).with("scope", Value.of(use.scope()))
                .with("name", Value.of(use.name())).with("proven", Value.of(use.proven()));
        return use.services().isEmpty() ? members : members.with("services", Value.texts(use.services().get()));
    }

    static Value chain(Chain chain) {
        return Value.members().with("certificates", Value.texts(chain.certificates().stream()
                .map(certificate -> certificate.thumbprint().text()).toList()))
                .with("ending", Value.of(chain.ending().name()));
    }

    static Value needed(Map<String, String> names) {
        return list(names.entrySet(), name -> Value.members().with("name", Value.of(name.getKey()))
                .with("askedBy", Value.of(name.getValue())));
    }

    static <T> Value list(Collection<T> values, Function<T, Value> value) {
        List<Value> entries = values.stream().map(value).toList();
        return new Value.Array(entries);
    }
}
