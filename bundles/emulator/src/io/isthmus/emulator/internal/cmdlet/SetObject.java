package io.isthmus.emulator.internal.cmdlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.isthmus.sdk.data.Value;

/** Sets properties of the object that Identity names, or of the only one of its kind. */
final class SetObject implements CmdletRunner.Behaviour {

    private static final Set<String> NO_PROPERTIES = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        NO_PROPERTIES.addAll(List.of("Identity", "Confirm", "WhatIf", "DomainController", "ErrorAction", "WarningAction",
                "Verbose", "Debug", "Force"));
    }

    @Override
    public CmdletResult run(Invocation invocation) {
        Map.Entry<String, Value.Members> found = invocation.cmdlet().parameters().containsKey("Identity")
                ? invocation.require(invocation.requiredText("Identity"))
                : invocation.state().all(invocation.collection()).entrySet().iterator().next();
        Value.Members document = found.getValue();
        for (Map.Entry<String, Value> parameter : invocation.parameters().entrySet()) {
            if (!NO_PROPERTIES.contains(parameter.getKey())) {
                String property = canonical(invocation.cmdlet(), parameter.getKey());
                document = document.with(property, value(invocation.cmdlet().parameters().get(property),
                        document.at("/" + property), parameter.getValue()));
            }
        }
        if (document.equals(found.getValue())) {
            return new CmdletResult(List.of(), List.of("The command completed successfully but no settings of '"
                    + document.at("/Name").text().orElse(found.getKey()) + "' have been modified."));
        }
        invocation.state().put(invocation.collection(), found.getKey(),
                document.with("WhenChanged", Value.of(invocation.now().toString())));
        return CmdletResult.NOTHING;
    }

    private static String canonical(CmdletSpec cmdlet, String name) {
        return cmdlet.parameters().keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElseThrow();
    }

    private static Value value(CmdletSpec.ParameterType type, Value before, Value sent) {
        if (type != CmdletSpec.ParameterType.TEXTS) {
            return sent;
        }
        if (sent instanceof Value.Members changes) {
            List<Value> entries = new ArrayList<>(before.entries().toList());
            changes.values().forEach((name, value) -> {
                List<Value> named = flat(value).toList();
                entries.removeAll(named);
                if (name.equalsIgnoreCase("Add")) {
                    entries.addAll(named);
                }
            });
            return new Value.Array(entries);
        }
        return new Value.Array(flat(sent).toList());
    }

    private static Stream<Value> flat(Value value) {
        if (value.isNull()) {
            return Stream.empty();
        }
        return value instanceof Value.Array ? value.entries() : Stream.of(value);
    }
}
