package io.isthmus.emulator.internal.scenario;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * The states that a demo organization can begin with. Each is a file; one that extends another holds only what differs,
 * as a JSON merge patch (RFC 7396).
 */
public final class Scenarios {

    /** A pointer to what an object of a scenario is like but for the members that stand beside it. */
    private static final String LIKE = "$like";

    private Scenarios() {
    }

    /** The names of all scenarios. */
    public static Set<String> names() {
        return resource("scenarios.json").at("/scenarios").entries().map(entry -> entry.text().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A scenario's state, whole.
     *
     * @throws IllegalArgumentException where there is none of this name
     */
    public static Value.Members load(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("there is no scenario named \"" + name + "\"; there are "
                    + String.join(", ", names()));
        }
        Value.Members merged = merged(name);
        return (Value.Members) resolve(alike(merged, merged));
    }

    private static Value.Members merged(String name) {
        Value.Members own = resource(name + ".json");
        Optional<String> base = own.at("/extends").text();
        return base.isPresent() ? (Value.Members) Json.patch(merged(base.get()), own) : own;
    }

    /** Replaces what is said to be like something else of the scenario by that, with what differs. */
    private static Value alike(Value value, Value whole) {
        if (value instanceof Value.Array array) {
            return new Value.Array(array.values().stream().map(each -> alike(each, whole)).toList());
        }
        if (!(value instanceof Value.Members members)) {
            return value;
        }
        Map<String, Value> own = new LinkedHashMap<>();
        members.values().forEach((name, member) -> own.put(name, alike(member, whole)));
        Value like = own.remove(LIKE);
        return like == null ? new Value.Members(own)
                : Json.patch(alike(whole.at(like.text().orElseThrow()), whole), new Value.Members(own));
    }

    /** Replaces what is said of a certificate by its name with what the certificate says. */
    private static Value resolve(Value value) {
        if (value instanceof Value.Array array) {
            return new Value.Array(array.values().stream().map(Scenarios::resolve).toList());
        }
        if (!(value instanceof Value.Members members)) {
            return value;
        }
        Optional<String> thumbprintOf = members.at("/$thumbprintOf").text();
        if (thumbprintOf.isPresent()) {
            return Value.of(Certificates.thumbprint(Certificates.load(thumbprintOf.get())));
        }
        Optional<String> tlsNameOf = members.at("/$tlsNameOf").text();
        if (tlsNameOf.isPresent()) {
            X509Certificate certificate = Certificates.load(tlsNameOf.get());
            return Value.of("<I>" + certificate.getIssuerX500Principal() + "<S>" + certificate.getSubjectX500Principal());
        }
        Map<String, Value> resolved = new LinkedHashMap<>();
        members.values().forEach((name, member) -> {
            if (name.equals("$certificate")) {
                resolved.putAll(keyCredential(member.text().orElseThrow()).values());
            } else {
                resolved.put(name, resolve(member));
            }
        });
        return new Value.Members(resolved);
    }

    private static Value.Members keyCredential(String name) {
        X509Certificate certificate = Certificates.load(name);
        return Value.members().with("customKeyIdentifier", Value.of(Certificates.thumbprint(certificate)))
                .with("startDateTime", Value.of(certificate.getNotBefore().toInstant().toString()))
                .with("endDateTime", Value.of(certificate.getNotAfter().toInstant().toString()))
                .with("type", Value.of("AsymmetricX509Cert")).with("usage", Value.of("Verify"))
                .with("key", Value.of(Certificates.encoded(certificate)));
    }

    private static Value.Members resource(String file) {
        return Json.resource(Scenarios.class, file);
    }
}
