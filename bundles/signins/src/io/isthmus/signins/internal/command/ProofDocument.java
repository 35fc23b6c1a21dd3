package io.isthmus.signins.internal.command;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.KeyUse;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.signins.proof.ProofOfUse;
import io.isthmus.signins.proof.ProvenUse;

/** A proof of use as documents tell it. */
final class ProofDocument {

    /** What a line tells, in its order. */
    static final List<String> NAMES = List.of("application", "appId", "keyId", "thumbprint", "standing", "ipAddress",
            "server", "succeeded", "failed", "firstSuccess", "lastSuccess", "first", "last");

    private ProofDocument() {
    }

    /** The cells of a line; empty where nothing is told. */
    static List<String> cells(ProvenUse proven) {
        KeyUse use = proven.use();
        return List.of(proven.application(), use.appId().text(), use.keyId().orElse(""),
                proven.thumbprint().map(Thumbprint::text).orElse(""), proven.standing().title(),
                use.ipAddress().orElse(""), proven.servers().text(), Long.toString(use.succeeded()),
                Long.toString(use.failed()), use.firstSuccess().map(Instant::toString).orElse(""),
                use.lastSuccess().map(Instant::toString).orElse(""), use.first().toString(), use.last().toString());
    }

    /**
     * The whole of it.
     *
     * @param seen when what is known of keys was read; empty where nothing was
     */
    static Value of(ProofOfUse proof, Optional<Instant> seen) {
        return Value.members().with("seen", time(seen)).with("uses", new Value.Array(proof.uses().stream()
                        .map(ProofDocument::use).toList()))
                .with("whole", Value.of(proof.whole()))
                .with("unused", new Value.Array(proof.unused().entrySet().stream().<Value>map(unused -> Value.members()
                        .with("appId", Value.of(unused.getKey().text())).with("application", Value.of(unused.getValue())))
                        .toList()))
                .with("fetched", new Value.Array(proof.fetched().stream().<Value>map(fetched -> Value.members()
                        .with("tenant", Value.of(fetched.tenant().text())).with("from", Value.of(fetched.from().toString()))
                        .with("to", Value.of(fetched.to().toString()))).toList()));
    }

    private static Value use(ProvenUse proven) {
        KeyUse use = proven.use();
        return Value.members().with("application", Value.of(proven.application()))
                .with("appId", Value.of(use.appId().text()))
                .with("keyId", text(use.keyId())).with("thumbprint", text(proven.thumbprint().map(Thumbprint::text)))
                .with("credential", text(use.credential()))
                .with("standing", Value.of(proven.standing().name().toLowerCase(Locale.ROOT)))
                .with("subject", text(proven.subject())).with("ends", time(proven.ends()))
                .with("ipAddress", text(use.ipAddress())).with("server", text(proven.servers().server()))
                .with("holders", Value.texts(proven.servers().holders()))
                .with("distinguishable", Value.of(proven.servers().server().isPresent()))
                .with("signIns", Value.of(use.signIns())).with("succeeded", Value.of(use.succeeded()))
                .with("failed", Value.of(use.failed())).with("firstSuccess", time(use.firstSuccess()))
                .with("lastSuccess", time(use.lastSuccess())).with("first", Value.of(use.first().toString()))
                .with("last", Value.of(use.last().toString()));
    }

    private static Value text(Optional<String> text) {
        return text.<Value>map(Value::of).orElse(Value.none());
    }

    private static Value time(Optional<Instant> time) {
        return text(time.map(Instant::toString));
    }
}
