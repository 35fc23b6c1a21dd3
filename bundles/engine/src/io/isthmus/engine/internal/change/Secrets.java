package io.isthmus.engine.internal.change;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.isthmus.sdk.data.Value;

/** Finds what must not stand in a ledger or a plan's file, by the names that services give it. */
final class Secrets {

    private static final Set<String> NAMES = Set.of("password", "securepassword", "secrettext", "clientsecret",
            "privatekey", "credential", "access_token", "refresh_token", "id_token", "client_assertion",
            "authorization", "apikey");

    private Secrets() {
    }

    /** The name of the first member that holds a secret. */
    static Optional<String> find(Value value) {
        return switch (value) {
            case Value.Array array -> array.values().stream().flatMap(entry -> find(entry).stream()).findFirst();
            case Value.Members members -> members.values().entrySet().stream()
                    .flatMap(member -> find(member).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<String> find(Map.Entry<String, Value> member) {
        boolean secret = NAMES.contains(member.getKey().toLowerCase(Locale.ROOT)) && !member.getValue().isNull();
        return secret ? Optional.of(member.getKey()) : find(member.getValue());
    }
}
