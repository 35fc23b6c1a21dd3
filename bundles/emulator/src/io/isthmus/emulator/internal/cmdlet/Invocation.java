package io.isthmus.emulator.internal.cmdlet;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.isthmus.emulator.internal.Ids;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.Transaction;
import io.isthmus.sdk.data.Value;

/**
 * A cmdlet at work.
 *
 * @param cmdlet     what is known of it
 * @param parameters by name, letter case aside
 * @param state      reads and writes
 * @param now        the organization's time
 * @param settings   the scenario's settings
 * @param ids        makes ids
 */
public record Invocation(CmdletSpec cmdlet, Map<String, Value> parameters, Transaction state, Instant now,
        Value settings, Ids ids) {

    /** Copies the parameters so that names are found whatever their letter case. */
    public Invocation {
        Map<String, Value> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(parameters);
        parameters = copy;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).flatMap(Value::text);
    }

    /** A switch, given as a truth or without a value. */
    boolean flag(String name) {
        return Optional.ofNullable(parameters.get(name)).flatMap(Value::bool).orElse(false);
    }

    String requiredText(String name) {
        return text(name).filter(text -> !text.isBlank()).orElseThrow(() -> CmdletError.missingParameter(name));
    }

    /** The documents that the cmdlet is about. */
    Collection collection() {
        return new Collection(cmdlet.part(), cmdlet.kind());
    }

    /** The name of the server that answers for the directory. */
    String directoryServer() {
        return settings.at("/directoryServer").text().orElse("the directory");
    }

    /** The documents with their keys whose identity this text names: name, "server\name", GUID or distinguished name. */
    Optional<Map.Entry<String, Value.Members>> find(String identity) {
        return state.all(collection()).entrySet().stream()
                .filter(entry -> names(entry.getKey(), entry.getValue(), identity)).findFirst();
    }

    Map.Entry<String, Value.Members> require(String identity) {
        return find(identity).orElseThrow(() -> CmdletError.notFound(identity, directoryServer()));
    }

    private static boolean names(String key, Value document, String identity) {
        return key.equalsIgnoreCase(identity)
                || document.at("/Name").text().filter(identity::equalsIgnoreCase).isPresent()
                || document.at("/Guid").text().filter(identity::equalsIgnoreCase).isPresent()
                || document.at("/Fqdn").text().filter(identity::equalsIgnoreCase).isPresent()
                || identity.regionMatches(true, 0, "CN=" + document.at("/Name").text().orElse("\u0000") + ",", 0,
                        document.at("/Name").text().orElse("\u0000").length() + 4);
    }
}
