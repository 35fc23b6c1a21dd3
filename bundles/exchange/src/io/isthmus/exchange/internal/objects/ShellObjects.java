package io.isthmus.exchange.internal.objects;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.isthmus.exchange.internal.clixml.ClixmlTime;
import io.isthmus.exchange.internal.clixml.ClixmlType;
import io.isthmus.exchange.internal.clixml.ClixmlValue;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Content;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Entry;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Instance;
import io.isthmus.exchange.internal.clixml.ClixmlValue.MemberSet;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Primitive;
import io.isthmus.sdk.data.Value;

/**
 * Makes plain data of CLIXML. An enum, a version, the identity of a directory object and whatever else inside an object
 * has a text of its own becomes that text; a date becomes an ISO instant in UTC; bytes become Base64; a protected text
 * and a private key become nothing.
 */
public final class ShellObjects {

    private static final Pattern SENT_OR_SELECTED = Pattern.compile("^((Deserialized|Selected)\\.)+");
    private static final String CERTIFICATE = "System.Security.Cryptography.X509Certificates.X509Certificate";
    private static final String DIAGNOSTICS = ".ExchangeDiagnosticInfoResult";
    private static final Set<String> REFUSED = Set.of("PrivateKey");
    /** What a cmdlet tells in the members of an object that has a text, too. */
    private static final Set<String> TOLD_BY_MEMBERS = Set.of("Detail");

    private final Optional<ZoneId> zone;

    /**
     * @param zone of the machine that wrote the objects, where it is known; without it a date that tells no zone keeps
     *             its local text
     */
    public ShellObjects(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    /**
     * An object that stands at the top of an answer. A bare text becomes one with the member Value.
     *
     * @return nothing where it is no object with members: $null, a number
     */
    public Optional<ShellObject> object(ClixmlValue value) {
        if (value instanceof Primitive primitive && primitive.type() == ClixmlType.STRING) {
            return Optional.of(new ShellObject(List.of("System.String"),
                    Value.members().with("Value", Value.of(primitive.text()))));
        }
        if (!(value instanceof Instance instance)) {
            return Optional.empty();
        }
        List<String> types = instance.typeNames().stream()
                .map(name -> SENT_OR_SELECTED.matcher(name).replaceFirst("")).toList();
        Value.Members members = members(instance);
        if (types.contains(CERTIFICATE)) {
            members = CertificateMembers.complete(members, instance.text());
        }
        if (types.stream().anyMatch(type -> type.endsWith(DIAGNOSTICS))) {
            members = DiagnosticMembers.complete(members);
        }
        return Optional.of(new ShellObject(types, members));
    }

    /** Any value. */
    public Value value(ClixmlValue value) {
        return switch (value) {
            case ClixmlValue.Nothing nothing -> Value.none();
            case ClixmlValue.Cycle cycle -> Value.none();
            case Primitive primitive -> primitive(primitive);
            case MemberSet set -> members(set.members());
            case Instance instance -> nested(instance);
        };
    }

    private Value nested(Instance instance) {
        return switch (instance.content()) {
            case Content.Items items -> new Value.Array(items.values().stream().map(this::value).toList());
            case Content.Dictionary dictionary -> dictionary(dictionary);
            case Content.Single single when !isNamed(instance) -> primitive(single.value());
            case Content.Single single -> Value.of(instance.text().orElseThrow());
            case Content.Empty empty -> instance.text().filter(text -> !isTypeName(text)).map(Value::of)
                    .orElseGet(() -> members(instance));
        };
    }

    /** Whether it is an enum, whose name says more than its number. */
    private static boolean isNamed(Instance instance) {
        return instance.text().isPresent()
                && instance.typeNames().stream().anyMatch(type -> type.endsWith("System.Enum"));
    }

    private static boolean isTypeName(String text) {
        return text.startsWith("@{") || text.startsWith("System.");
    }

    private Value dictionary(Content.Dictionary dictionary) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Entry entry : dictionary.entries()) {
            members.put(value(entry.key()).text().orElseGet(() -> String.valueOf(entry.key())), value(entry.value()));
        }
        return new Value.Members(members);
    }

    private Value.Members members(Instance instance) {
        Map<String, ClixmlValue> all = new LinkedHashMap<>(instance.properties());
        instance.extended().forEach(all::putIfAbsent);
        return members(all);
    }

    private Value.Members members(Map<String, ClixmlValue> members) {
        Map<String, Value> plain = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (!REFUSED.contains(name)) {
                plain.put(name, member(name, value));
            }
        });
        return new Value.Members(plain);
    }

    private Value member(String name, ClixmlValue value) {
        boolean byMembers = TOLD_BY_MEMBERS.contains(name) && value instanceof Instance instance
                && !(instance.properties().isEmpty() && instance.extended().isEmpty());
        return byMembers ? members((Instance) value) : value(value);
    }

    private Value primitive(Primitive primitive) {
        String text = primitive.text();
        return switch (primitive.type()) {
            case BOOLEAN -> Value.of(Boolean.parseBoolean(text));
            case UNSIGNED_BYTE, SIGNED_BYTE, UNSIGNED_SHORT, SIGNED_SHORT, UNSIGNED_INT, SIGNED_INT, UNSIGNED_LONG,
                    SIGNED_LONG, DECIMAL -> new Value.Number(new BigDecimal(text));
            case SINGLE, DOUBLE -> text.endsWith("N") || text.endsWith("F")
                    ? Value.of(text) : new Value.Number(new BigDecimal(text));
            case CHARACTER -> Value.of(String.valueOf((char) Integer.parseInt(text)));
            case DATE_TIME -> Value.of(ClixmlTime.instant(text, zone).map(Object::toString).orElse(text));
            case SECURE_STRING -> Value.none();
            case STRING, TIME_SPAN, BYTES, GUID, URI, VERSION, XML, SCRIPT -> Value.of(text);
        };
    }

    /** All objects among some values, in order. */
    public List<ShellObject> objects(List<ClixmlValue> values) {
        List<ShellObject> objects = new ArrayList<>();
        values.forEach(value -> object(value).ifPresent(objects::add));
        return List.copyOf(objects);
    }
}
