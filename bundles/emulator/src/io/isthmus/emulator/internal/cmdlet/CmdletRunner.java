package io.isthmus.emulator.internal.cmdlet;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.sdk.data.Value;

/** Runs the cmdlets of one side. */
public final class CmdletRunner {

    /** What a cmdlet does. */
    @FunctionalInterface
    public interface Behaviour {
        /**
         * @return what it gave
         * @throws CmdletError where it ends with an error
         */
        CmdletResult run(Invocation invocation);
    }

    private final CmdletCatalog catalog;
    private final Map<String, Behaviour> behaviours;

    /**
     * @param catalog    what is known
     * @param behaviours by the names that the catalog uses
     */
    public CmdletRunner(CmdletCatalog catalog, Map<String, Behaviour> behaviours) {
        this.catalog = catalog;
        this.behaviours = Map.copyOf(behaviours);
        for (String name : catalog.names()) {
            CmdletSpec spec = catalog.find(name).orElseThrow();
            if (!this.behaviours.containsKey(spec.behaviour())) {
                throw new IllegalArgumentException("no behaviour is named " + spec.behaviour() + " for " + name);
            }
        }
    }

    /** What is known of a cmdlet. */
    public CmdletCatalog catalog() {
        return catalog;
    }

    /** Binds the parameters and runs; with WhatIf nothing is written. */
    public CmdletResult run(Invocation invocation) {
        Map<String, CmdletSpec.ParameterType> known = invocation.cmdlet().parameters();
        invocation.parameters().forEach((name, value) -> {
            if (!known.containsKey(name)) {
                throw CmdletError.unknownParameter(name);
            }
            checkType(name, known.get(name), value);
        });
        checkSets(invocation);
        if (invocation.cmdlet().name().startsWith("Remove-") && !confirmed(invocation)) {
            throw CmdletError.confirmationNeeded();
        }
        if (invocation.flag("WhatIf")) {
            return CmdletResult.NOTHING;
        }
        return behaviours.get(invocation.cmdlet().behaviour()).run(invocation);
    }

    /** What removes asks first, unless it is told not to. */
    private static boolean confirmed(Invocation invocation) {
        return invocation.parameters().containsKey("Confirm") && !invocation.flag("Confirm")
                || invocation.flag("WhatIf");
    }

    private static void checkSets(Invocation invocation) {
        long mixed = invocation.cmdlet().sets().stream()
                .filter(set -> invocation.parameters().keySet().stream().anyMatch(set::contains)).count();
        if (mixed > 1) {
            throw CmdletError.ambiguousParameterSet();
        }
    }

    private static void checkType(String name, CmdletSpec.ParameterType type, Value value) {
        boolean fits = value.isNull() || switch (type) {
            case TEXT -> value instanceof Value.Text || value instanceof Value.Number;
            case TEXTS -> value instanceof Value.Text || value instanceof Value.Members
                    && Set.of("add", "remove").containsAll(lowerNames((Value.Members) value))
                    || value instanceof Value.Array && value.entries().allMatch(Value.Text.class::isInstance);
            case BOOL, SWITCH -> value instanceof Value.Bool;
            case NUMBER -> value.whole().isPresent();
            case BYTES -> value.text().filter(text -> text.matches("[A-Za-z0-9+/\\s]+=*\\s*")).isPresent();
        };
        if (!fits) {
            throw CmdletError.badParameter(name, "Cannot convert the value to the parameter's type.");
        }
    }

    private static Set<String> lowerNames(Value.Members members) {
        return members.values().keySet().stream().map(key -> key.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
