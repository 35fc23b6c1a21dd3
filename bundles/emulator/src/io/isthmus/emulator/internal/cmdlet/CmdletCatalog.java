package io.isthmus.emulator.internal.cmdlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/** The cmdlets that one side knows. */
public final class CmdletCatalog {

    private static final Map<String, CmdletSpec.ParameterType> COMMON = Map.of(
            "DomainController", CmdletSpec.ParameterType.TEXT, "ErrorAction", CmdletSpec.ParameterType.TEXT,
            "WarningAction", CmdletSpec.ParameterType.TEXT, "Verbose", CmdletSpec.ParameterType.SWITCH,
            "Debug", CmdletSpec.ParameterType.SWITCH);

    private static final Map<String, CmdletSpec.ParameterType> WRITING = Map.of(
            "Confirm", CmdletSpec.ParameterType.SWITCH, "WhatIf", CmdletSpec.ParameterType.SWITCH);

    private final Map<String, CmdletSpec> cmdlets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private CmdletCatalog(Value catalog) {
        String part = catalog.at("/part").text().orElseThrow();
        ((Value.Members) catalog.at("/cmdlets")).values()
                .forEach((name, cmdlet) -> cmdlets.put(name, read(part, name, cmdlet)));
    }

    /** The catalog in a resource of this package. */
    public static CmdletCatalog load(String resource) {
        return new CmdletCatalog(Json.resource(CmdletCatalog.class, resource));
    }

    /** A cmdlet by its name. */
    public Optional<CmdletSpec> find(String name) {
        return Optional.ofNullable(cmdlets.get(name));
    }

    /** The names of all cmdlets. */
    public Set<String> names() {
        return new TreeSet<>(cmdlets.keySet());
    }

    private static CmdletSpec read(String part, String name, Value cmdlet) {
        Map<String, CmdletSpec.ParameterType> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        parameters.putAll(COMMON);
        if (!name.startsWith("Get-")) {
            parameters.putAll(WRITING);
        }
        if (cmdlet.at("/parameters") instanceof Value.Members own) {
            own.values().forEach((parameter, type) -> parameters.put(parameter,
                    CmdletSpec.ParameterType.valueOf(type.text().orElseThrow().toUpperCase(Locale.ROOT))));
        }
        List<Set<String>> sets = new ArrayList<>();
        cmdlet.at("/sets").entries().forEach(set -> {
            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            set.entries().forEach(entry -> names.add(entry.text().orElseThrow()));
            sets.add(names);
        });
        return new CmdletSpec(name, part, cmdlet.at("/kind").text().orElse(""),
                cmdlet.at("/behaviour").text().orElseThrow(), parameters, sets);
    }
}
