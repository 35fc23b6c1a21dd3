package io.isthmus.emulator.internal.cmdlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

class ManagementRolesTest {

    /** Exchange lets nobody run a cmdlet that no role holds. */
    @Test
    void everyCmdletThatWritesIsHeldByARole() {
        Set<String> unheld = new TreeSet<>();
        ((Value.Members) Json.resource(ManagementRoles.class, "on-premises-cmdlets.json").at("/cmdlets")).values().keySet()
                .stream().filter(name -> !name.matches("(Get|Test)-.*"))
                .filter(name -> ManagementRoles.holding(name).isEmpty()).forEach(unheld::add);

        assertEquals(Set.of(), unheld);
    }
}
