package io.isthmus.exchange.internal.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import io.isthmus.exchange.internal.clixml.ClixmlType;
import io.isthmus.exchange.internal.clixml.ClixmlValue;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Collection;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Content;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Entry;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Instance;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Primitive;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;

/** Makes CLIXML of plain data, by the table *Values* of docs/shell-protocol.md. */
public final class ShellParameters {

    private ShellParameters() {
    }

    /** What a shell takes for a value. */
    public static ClixmlValue of(Value value) {
        return switch (value) {
            case Value.Null nothing -> new ClixmlValue.Nothing();
            case Value.Bool bool -> new Primitive(ClixmlType.BOOLEAN, String.valueOf(bool.value()));
            case Value.Text text -> new Primitive(ClixmlType.STRING, text.value());
            case Value.Number number -> number(number);
            case Value.Array array -> list(array.values().stream().map(ShellParameters::of).toList());
            case Value.Members members -> CmdletRequest.bytesOf(members)
                    .<ClixmlValue>map(base64 -> new Primitive(ClixmlType.BYTES, base64))
                    .orElseGet(() -> dictionary(members.values()));
        };
    }

    /** A dictionary of texts to values: a payload of the protocol. */
    public static Instance dictionary(Map<String, Value> members) {
        List<Entry> entries = new ArrayList<>();
        members.forEach((name, value) -> entries.add(new Entry(new Primitive(ClixmlType.STRING, name), of(value))));
        return instance("System.Collections.Hashtable", new Content.Dictionary(entries));
    }

    private static Instance list(List<ClixmlValue> values) {
        return instance("System.Object[]", new Content.Items(Collection.LIST, values));
    }

    private static Instance instance(String type, Content content) {
        return new Instance(OptionalInt.empty(), List.of(type, "System.Object"), Optional.empty(), content, Map.of(),
                Map.of());
    }

    private static Primitive number(Value.Number number) {
        Optional<Long> whole = number.whole();
        if (whole.isPresent()) {
            return new Primitive(ClixmlType.SIGNED_LONG, String.valueOf(whole.get()));
        }
        String decimal = number.value().toPlainString();
        return ClixmlType.DECIMAL.accepts(decimal) ? new Primitive(ClixmlType.DECIMAL, decimal)
                : new Primitive(ClixmlType.DOUBLE, String.valueOf(number.value().doubleValue()));
    }
}
