package io.isthmus.emulator.internal.cmdlet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * Which management roles a role group has, and which cmdlets a role holds: those that matter here. A scenario's setting
 * "roleGroups" adds role groups of the organization's own.
 */
public final class ManagementRoles {

    private static final Value.Members BUILT_IN = Json.resource(ManagementRoles.class, "management-roles.json");
    private static final String EVERYTHING = "Organization Management";

    private ManagementRoles() {
    }

    /** The roles of a role group; none where there is no such group. */
    static List<String> of(String roleGroup, Value settings) {
        return texts(Stream.of(settings, BUILT_IN).map(each -> each.at("/roleGroups") instanceof Value.Members groups
                ? groups.values().getOrDefault(roleGroup, Value.none()) : Value.none())
                .filter(each -> !each.isNull()).findFirst().orElse(Value.none()));
    }

    /** The roles that hold a cmdlet, in order. */
    static List<String> holding(String cmdlet) {
        return ((Value.Members) BUILT_IN.at("/roles")).values().entrySet().stream()
                .filter(role -> texts(role.getValue()).stream().anyMatch(cmdlet::equalsIgnoreCase))
                .map(Map.Entry::getKey).toList();
    }

    /** Whether members of a role group may run a cmdlet: what reads, what one of its roles holds, else everything. */
    public static boolean allow(CmdletSpec cmdlet, String roleGroup, Value settings) {
        List<String> roles = of(roleGroup, settings);
        return !roles.isEmpty() && (cmdlet.reading() || roleGroup.equals(EVERYTHING)
                || holding(cmdlet.name()).stream().anyMatch(roles::contains));
    }

    private static List<String> texts(Value list) {
        return list.entries().flatMap(each -> each.text().stream()).toList();
    }
}
